import { type ColorRef, type SchemeColor, schemeColors } from "./color.js";
import type { Fill, Stroke, TextRun } from "./scene.js";
import type { FillLook, LineLook } from "./template.js";
import type { Inline, LanguageTag } from "./text.js";
import type { TextStyle, Theme } from "./theme.js";
import { emuFromPt } from "./units.js";

/** Tokens of the theme for one slide: `part` and `part-light` follow the part of the assembly. */
export type Look = { readonly theme: Theme; readonly partIndex: number };

const FULL = 100;

/** A token's colour; tokens are checked when templates are read, so an unknown one is our bug. */
export function colorOf(token: string, look: Look): ColorRef {
  const { parts, tokens } = look.theme;
  const part = parts[look.partIndex % Math.max(1, parts.length)];
  if (token === "part" && part !== undefined) return part.color;
  if (token === "part-light" && part !== undefined) return part.light;
  const named = tokens[token];
  if (named !== undefined) return named;
  if (isScheme(token)) return { scheme: token };
  throw new Error(`no colour named ${token} in the theme ${look.theme.name}`);
}

const isScheme = (token: string): token is SchemeColor => (schemeColors as readonly string[]).includes(token);

/** A style of the theme; one that is not there is our bug. */
export function styleOf(name: string, look: Look): TextStyle {
  const style = look.theme.styles[name];
  if (style === undefined) throw new Error(`no style named ${name} in the theme ${look.theme.name}`);
  return style;
}

/** Text in a style of the theme, at its full size. */
export const styledRun = (style: TextStyle, inline: Inline, look: Look, language: LanguageTag): TextRun => ({
  text: inline.text,
  style: style.name,
  font: style.font,
  bold: style.bold,
  italic: style.italic,
  sizePt: style.sizePt,
  color: colorOf(style.color, look),
  trackingPt: style.trackingPt,
  superscript: inline.superscript === true,
  lang: inline.lang ?? language,
});

export function fillOf(fill: FillLook | undefined, look: Look): Fill {
  if (fill === undefined) return { kind: "none" };
  if (fill.kind === "solid") return { kind: "solid", color: withOpacity(colorOf(fill.color, look), fill.opacity) };
  return {
    kind: "gradient",
    from: withOpacity(colorOf(fill.from, look), fill.fromOpacity),
    to: withOpacity(colorOf(fill.to, look), fill.toOpacity),
    angle: fill.angle,
  };
}

const withOpacity = (color: ColorRef, opacity: number | undefined): ColorRef =>
  opacity === undefined || opacity >= FULL ? color : { ...color, alpha: opacity };

export function strokeOf(line: LineLook, look: Look): Stroke {
  const stroke = { color: colorOf(line.color, look), widthEmu: emuFromPt(line.widthPt) };
  return line.dash === undefined ? stroke : { ...stroke, dash: line.dash };
}
