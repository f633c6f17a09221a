import type { Paragraph } from "../model/scene.js";
import { attributes, escapeXml } from "../opc/xml.js";
import { colorXml } from "./color.js";

/** Hundredths of a point. */
const CENTI = 100;
/** Thousandths of a percent. */
const MILLI = 1000;

export const alignments = { left: "l", center: "ctr", right: "r" } as const;

/** What a:pPr and the levels of a list style have in common. */
export type ParagraphLook = Pick<Paragraph, "align" | "rtl" | "leadingPercent" | "spaceBeforePt" | "bullet">;

/**
 * `a:pPr`. Space before the first paragraph of a box is none, whatever the program. What runs from right to left says so
 * beside its side.
 */
export function paragraphProperties(paragraph: Paragraph, isFirst: boolean): string {
  const look = isFirst ? { ...paragraph, spaceBeforePt: 0 as Paragraph["spaceBeforePt"] } : paragraph;
  const lvl = paragraph.level === 0 ? undefined : paragraph.level;
  const rtl = look.rtl === true ? 1 : undefined;
  return `<a:pPr${attributes({ ...indents(look), lvl, algn: alignments[look.align], rtl })}>${spacingXml(look)}</a:pPr>`;
}

/** Where text and mark begin, as attributes of `a:pPr`. */
export const indents = ({ bullet }: ParagraphLook): { readonly marL: number; readonly indent: number } =>
  bullet === undefined ? { marL: 0, indent: 0 } : { marL: bullet.indent, indent: bullet.markIndent - bullet.indent };

/** Leading, space before and mark, in the order of the schema. */
export function spacingXml(look: ParagraphLook): string {
  const leading = `<a:lnSpc><a:spcPct val="${Math.round(look.leadingPercent * MILLI)}"/></a:lnSpc>`;
  const before = `<a:spcBef><a:spcPts val="${Math.round(look.spaceBeforePt * CENTI)}"/></a:spcBef>`;
  return `${leading}${before}${bulletXml(look)}`;
}

function bulletXml({ bullet }: ParagraphLook): string {
  if (bullet === undefined) return "<a:buNone/>";
  return `<a:buClr>${colorXml(bullet.color)}</a:buClr><a:buFontTx/><a:buChar char="${escapeXml(bullet.mark)}"/>`;
}
