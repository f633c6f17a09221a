import type { TextContent, TextSpec } from "../model/bound.js";
import type { ColorRef } from "../model/color.js";
import { runsRightToLeft } from "../model/direction.js";
import { colorOf, type Look } from "../model/look.js";
import type { Paragraph, TextRun } from "../model/scene.js";
import { type Inline, type LanguageTag, plainText, withLineBreaks } from "../model/text.js";
import type { TextStyle } from "../model/theme.js";
import { emu, emuFromPt, pt } from "../model/units.js";

/** Sizes over this shrink by two points a step, others by one. */
const LARGE_PT = 30;

/** How many steps a style has from its size down to its smallest. */
export const stepsOf = (style: TextStyle): number =>
  Math.ceil((style.sizePt - style.smallestPt) / (style.sizePt > LARGE_PT ? 2 : 1));

export const stepsOfText = (content: TextContent): number => Math.max(0, ...pacesOf(content).map(stepsOf));

/** The styles in proportion to which a text shrinks. */
const pacesOf = ({ pace, paragraphs }: TextContent): readonly TextStyle[] =>
  pace === undefined ? paragraphs.map(({ style }) => style) : [pace];

/** Of its steps, how many leave a text as large as it had better be. */
export function readableSteps(content: TextContent): number {
  const steps = stepsOfText(content);
  const { readablePt = 0 } = content;
  const isReadable = (step: number): boolean =>
    pacesOf(content).every((style) => sizeAt(style, step, steps) >= readablePt);
  return Array.from({ length: steps }, (_, index) => steps - index).find(isReadable) ?? 0;
}

/** The size at a step, out of `steps`: styles of one text shrink in proportion. Whole points, so that people can read them. */
export function sizeAt(style: TextStyle, step: number, steps: number): number {
  if (steps === 0 || step === 0) return style.sizePt;
  const share = Math.min(1, step / steps);
  return Math.max(style.smallestPt, Math.round(style.sizePt - (style.sizePt - style.smallestPt) * share));
}

/** The paragraphs of a text at a step of its sizes. One that runs from right to left begins at the right; in lists, none does. */
export function paragraphsAt(
  content: TextContent,
  step: number,
  language: LanguageTag,
  look: Look,
): readonly Paragraph[] {
  const steps = stepsOfText(content);
  return content.paragraphs.map((spec) => paragraphAt(spec, content, sizeAt(spec.style, step, steps), language, look));
}

function paragraphAt(spec: TextSpec, content: TextContent, size: number, language: LanguageTag, look: Look): Paragraph {
  const bullet = spec.bulleted ? bulletOf(spec, size, look) : undefined;
  const scale = size / spec.style.sizePt;
  const runs = spec.inlines.map((inline) => runOf(inline, spec, size, language));
  const isRtl = bullet === undefined && runsRightToLeft(plainText(runs));
  const { textAlign } = content.element;
  const paragraph: Paragraph = {
    runs,
    ...(spec.role === undefined ? {} : { role: spec.role }),
    align: isRtl && textAlign === "left" ? "right" : textAlign,
    ...(isRtl ? { rtl: true } : {}),
    leadingPercent: spec.style.leadingPercent,
    spaceBeforePt: pt(Math.round(spec.spaceBeforePt * scale * 2) / 2),
    level: spec.level,
  };
  return bullet === undefined ? paragraph : { ...paragraph, bullet };
}

/** Each level hangs its mark where the text of the level above begins. */
function bulletOf(spec: TextSpec, size: number, look: Look): Paragraph["bullet"] {
  const own = spec.style.bullets[spec.level] ?? spec.style.bullets.at(-1);
  if (own === undefined) return undefined;
  const scale = size / spec.style.sizePt;
  const above = spec.level === 0 ? 0 : (spec.style.bullets[0]?.indentPt ?? 0);
  const markIndent = emuFromPt(above * scale);
  return {
    mark: own.mark,
    color: colorOf(own.color, look),
    markIndent,
    indent: emu(markIndent + emuFromPt(own.indentPt * scale)),
  };
}

function runOf(inline: Inline, spec: TextSpec, size: number, language: LanguageTag): TextRun {
  const { style } = spec;
  const run: TextRun = {
    text: withLineBreaks(inline.text),
    style: style.name,
    font: style.font,
    bold: style.bold || inline.bold === true,
    italic: style.italic !== (inline.italic === true),
    sizePt: pt(size),
    color: runColor(inline, spec.color),
    trackingPt: style.trackingPt,
    superscript: inline.superscript === true,
    lang: inline.lang ?? language,
  };
  return {
    ...run,
    ...(inline.revision === undefined ? {} : { revision: inline.revision }),
    ...(inline.link === undefined ? {} : { link: inline.link }),
    ...(inline.pageOf === undefined ? {} : { pageOf: inline.pageOf }),
  };
}

/** PowerPoint draws links in the theme's link colour, whatever the run says; links inside the deck keep theirs. */
const runColor = (inline: Inline, color: ColorRef): ColorRef =>
  inline.link?.kind === "web" ? { scheme: "hlink" } : color;
