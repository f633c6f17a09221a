import { type SchemeColor, schemeColors } from "../../../model/color.js";
import type { Theme } from "../../../model/theme.js";
import { attributes, escapeXml, namespaces, xmlHeader } from "../../../opc/xml.js";

/** The brand as a theme of Office: its twelve colours and two fonts under its name; effects are plain. */
export function themeXml(theme: Theme, name: string): string {
  const label = attributes({ name: theme.label });
  const colors = schemeColors.map((color) => colorXml(color, theme.colors[color])).join("");
  const fonts = `${fontXml("major", theme.fonts.heading.family)}${fontXml("minor", theme.fonts.body.family)}`;
  const elements = `<a:clrScheme${label}>${colors}</a:clrScheme><a:fontScheme${label}>${fonts}</a:fontScheme><a:fmtScheme${label}>${formats}</a:fmtScheme>`;
  return `${xmlHeader}<a:theme xmlns:a="${namespaces.a}"${attributes({ name })}><a:themeElements>${elements}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;
}

const colorXml = (name: SchemeColor, rgb: string): string =>
  `<a:${name}><a:srgbClr val="${escapeXml(rgb.toUpperCase())}"/></a:${name}>`;

const fontXml = (name: "major" | "minor", family: string): string =>
  `<a:${name}Font><a:latin${attributes({ typeface: family })}/><a:ea typeface=""/><a:cs typeface=""/></a:${name}Font>`;

const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (widthEmu: number): string =>
  `<a:ln w="${widthEmu}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";

/** Three of each, as the schema asks: subtle, moderate, intense. */
const formats = [
  `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>`,
  `<a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst>`,
  `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>`,
  `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>`,
].join("");
