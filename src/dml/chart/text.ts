import type { ColorRef } from "../../model/color.js";
import type { ChartText, Stroke } from "../../model/scene.js";
import { attributes } from "../../opc/xml.js";
import { solidFill } from "../fill.js";
import { officeLanguage } from "../language.js";
import { lineXml } from "../line.js";

/** Hundredths of a point. */
const CENTI = 100;

/** An element of a chart with one value. */
export const valued = (name: string, val: string | number): string => `<c:${name}${attributes({ val })}/>`;

/** `c:txPr` of labels; they never turn. */
export function labelProperties({ font, bold, italic, sizePt, color, lang }: ChartText, own: ColorRef = color): string {
  const script = font === "heading" ? "mj" : "mn";
  const look = attributes({ sz: Math.round(sizePt * CENTI), b: bold ? 1 : 0, i: italic ? 1 : 0 });
  const fonts = `<a:latin typeface="+${script}-lt"/><a:cs typeface="+${script}-lt"/>`;
  const properties = `<a:defRPr${look}>${solidFill(own)}${fonts}</a:defRPr>`;
  const body = '<a:bodyPr rot="0" vert="horz"/>';
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr>${properties}</a:pPr><a:endParaRPr lang="${officeLanguage(lang)}"/></a:p></c:txPr>`;
}

/** `c:spPr` of marks in one colour, with or without an edge. */
export const markProperties = (color: ColorRef, edge?: Stroke): string =>
  `<c:spPr>${solidFill(color)}${edge === undefined ? "" : lineXml(edge)}</c:spPr>`;

/** `c:spPr` of a line; of nothing. */
export const lineProperties = (stroke: Stroke): string => `<c:spPr>${lineXml(stroke)}</c:spPr>`;
export const noProperties = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";
