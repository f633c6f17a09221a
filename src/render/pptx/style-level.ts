import { type Level, plainLevels, TOP_LEVELS } from "../../dml/level.js";
import type { Paragraph } from "../../model/scene.js";
import type { TextStyle, Theme } from "../../model/theme.js";
import { emu, emuFromPt } from "../../model/units.js";
import { tokenColor } from "./theme-color.js";

/** A level from the brand's type scale; marks hang where the text of the level above begins. */
export function styleLevel(theme: Theme, style: TextStyle, depth: number, align: Paragraph["align"] = "left"): Level {
  const bullet = bulletAt(theme, style, depth);
  return {
    paragraph: {
      align,
      leadingPercent: style.leadingPercent,
      spaceBeforePt: style.spaceBeforePt,
      ...(bullet === undefined ? {} : { bullet }),
    },
    run: { ...style, color: tokenColor(theme, style.color) },
  };
}

function bulletAt(theme: Theme, style: TextStyle, depth: number): Paragraph["bullet"] {
  const marks = Array.from({ length: depth + 1 }, (_, level) => style.bullets[level] ?? style.bullets.at(-1));
  const own = marks.at(-1);
  if (own === undefined) return undefined;
  const above = marks.slice(0, -1).reduce((sum, mark) => sum + (mark?.indentPt ?? 0), 0);
  const markIndent = emuFromPt(above);
  return {
    mark: own.mark,
    color: tokenColor(theme, own.color),
    markIndent,
    indent: emu(markIndent + emuFromPt(own.indentPt)),
  };
}

/** What the master says of titles and of bodies, level by level: what its layouts and slides have without a word. */
export function masterLevels(theme: Theme): { readonly title: readonly Level[]; readonly body: readonly Level[] } {
  return {
    title: levels(theme, theme.styles[theme.master.title], 1),
    body: levels(theme, theme.styles[theme.master.body], TOP_LEVELS),
  };
}

function levels(theme: Theme, style: TextStyle | undefined, count: number): readonly Level[] {
  if (style === undefined) return plainLevels;
  return Array.from({ length: count }, (_, depth) => styleLevel(theme, style, depth));
}

/** What the master says of a footer's line, at its end of it. */
export function footerLevel(theme: Theme, align: Paragraph["align"]): Level | undefined {
  const style = theme.styles[theme.footer.style] ?? theme.styles.footer;
  return style === undefined ? undefined : styleLevel(theme, { ...style, bullets: [] }, 0, align);
}
