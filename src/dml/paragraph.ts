import type { Paragraph } from "../model/scene.js";
import { type Attributes, attributes, escapeXml } from "../opc/xml.js";
import { colorXml } from "./color.js";

/** Hundredths of a point. */
const CENTI = 100;
/** Thousandths of a percent. */
const MILLI = 1000;

const alignments = { left: "l", center: "ctr", right: "r" } as const;

/** What a:pPr and the levels of a list style have in common. `marginLeft`: of text without a mark, in EMU. */
export type ParagraphLook = Pick<Paragraph, "align" | "rtl" | "leadingPercent" | "spaceBeforePt" | "bullet"> & {
  readonly marginLeft?: number;
};

/**
 * `a:pPr`, without what the place has already. Space before the first paragraph of a box is none, whatever the program.
 * What runs from right to left says so beside its side.
 */
export function paragraphProperties(paragraph: Paragraph, isFirst: boolean, inherited?: ParagraphLook): string {
  const look = isFirst ? { ...paragraph, spaceBeforePt: 0 as Paragraph["spaceBeforePt"] } : paragraph;
  const lvl = paragraph.level === 0 ? undefined : paragraph.level;
  const own = attributes({ ...indentation(look, inherited), lvl, ...alignment(look, inherited) });
  const children = spacingXml(look, inherited);
  return own === "" && children === "" ? "" : `<a:pPr${own}>${children}</a:pPr>`;
}

/** `algn` and the direction, which says its side again. */
export function alignment(look: ParagraphLook, inherited?: ParagraphLook): Attributes {
  const turns = (look.rtl === true) !== (inherited?.rtl === true);
  return {
    algn: look.align === inherited?.align && !turns && look.rtl !== true ? undefined : alignments[look.align],
    rtl: look.rtl === true ? 1 : turns ? 0 : undefined,
  };
}

/** Where text and mark begin, as attributes of `a:pPr`. */
export function indentation(look: ParagraphLook, inherited?: ParagraphLook): Attributes {
  const [own, outer] = [indents(look), inherited === undefined ? undefined : indents(inherited)];
  return {
    marL: own.marL === outer?.marL ? undefined : own.marL,
    indent: own.indent === outer?.indent ? undefined : own.indent,
  };
}

const indents = ({ bullet, marginLeft = 0 }: ParagraphLook) =>
  bullet === undefined
    ? { marL: marginLeft, indent: 0 }
    : { marL: bullet.indent, indent: bullet.markIndent - bullet.indent };

/** Leading, space before and mark, in the order of the schema. */
export const spacingXml = (look: ParagraphLook, inherited?: ParagraphLook): string =>
  [leadingXml, spaceBeforeXml, bulletXml]
    .map((write) => (inherited !== undefined && write(look) === write(inherited) ? "" : write(look)))
    .join("");

const leadingXml = ({ leadingPercent }: ParagraphLook): string =>
  `<a:lnSpc><a:spcPct val="${Math.round(leadingPercent * MILLI)}"/></a:lnSpc>`;

const spaceBeforeXml = ({ spaceBeforePt }: ParagraphLook): string =>
  `<a:spcBef><a:spcPts val="${Math.round(spaceBeforePt * CENTI)}"/></a:spcBef>`;

function bulletXml({ bullet }: ParagraphLook): string {
  if (bullet === undefined) return "<a:buNone/>";
  return `<a:buClr>${colorXml(bullet.color)}</a:buClr><a:buFontTx/><a:buChar char="${escapeXml(bullet.mark)}"/>`;
}
