import { fillXml } from "../../../dml/fill.js";
import { alignments, indents, type ParagraphLook, spacingXml } from "../../../dml/paragraph.js";
import type { Paragraph, TextRun } from "../../../model/scene.js";
import type { TextStyle, Theme } from "../../../model/theme.js";
import { emu, emuFromPt } from "../../../model/units.js";
import { attributes } from "../../../opc/xml.js";
import { tokenColor } from "../theme-color.js";

type RunLook = Pick<TextRun, "font" | "sizePt" | "bold" | "italic" | "color" | "trackingPt">;
/** How a level of a list style looks: `a:lvl1pPr` and so on. */
export type Level = { readonly paragraph: ParagraphLook; readonly run: RunLook };

const CENTI = 100;
export const TOP_LEVELS = 9;

/** `a:lvlNpPr`, N from 1. */
export function levelXml(number: number, { paragraph, run }: Level): string {
  const properties = attributes({
    ...indents(paragraph),
    algn: alignments[paragraph.align],
    defTabSz: 914_400,
    rtl: 0,
    eaLnBrk: 1,
    latinLnBrk: 0,
    hangingPunct: 1,
  });
  return `<a:lvl${number}pPr${properties}>${spacingXml(paragraph)}${defaultRun(run)}</a:lvl${number}pPr>`;
}

function defaultRun(run: RunLook): string {
  const font = run.font === "heading" ? "+mj" : "+mn";
  const properties = attributes({
    sz: Math.round(run.sizePt * CENTI),
    b: run.bold ? 1 : 0,
    i: run.italic ? 1 : 0,
    kern: 1200,
    spc: run.trackingPt === 0 ? undefined : Math.round(run.trackingPt * CENTI),
  });
  const fonts = `<a:latin typeface="${font}-lt"/><a:ea typeface="${font}-ea"/><a:cs typeface="${font}-cs"/>`;
  return `<a:defRPr${properties}>${fillXml({ kind: "solid", color: run.color })}${fonts}</a:defRPr>`;
}

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
