import { hasRtlLetters } from "../model/direction.js";
import type { TextRun } from "../model/scene.js";
import { attributes } from "../opc/xml.js";
import { solidFill } from "./fill.js";
import { officeLanguage } from "./language.js";

/** Hundredths of a point. */
const CENTI = 100;
const SUPERSCRIPT = 30_000;

/** `a:rPr` without its end: a link may follow. `fallback` is the typeface of letters that the brand lacks. */
export function openRunProperties(run: TextRun, fallback: string): string {
  const properties = attributes({
    lang: officeLanguage(run.lang),
    sz: Math.round(run.sizePt * CENTI),
    b: run.bold ? 1 : undefined,
    i: run.italic ? 1 : undefined,
    baseline: run.superscript ? SUPERSCRIPT : undefined,
    spc: run.trackingPt === 0 ? undefined : Math.round(run.trackingPt * CENTI),
  });
  // Said even where they are not: the placeholder may be bold.
  const plain = `${run.bold ? "" : ' b="0"'}${run.italic ? "" : ' i="0"'}`;
  return `<a:rPr${properties}${plain} dirty="0">${solidFill(run.color)}${typefaces(run, fallback)}`;
}

/**
 * The theme names its fonts for Latin; Hebrew and Arabic letters, where the brand has them, are asked for here. The
 * fallback is named for every script: PowerPoint takes arrows and the like for East Asian text.
 */
function typefaces({ font, text }: TextRun, fallback: string): string {
  if (font === "fallback") return fontsXml(["latin", "ea", "cs"], fallback);
  return fontsXml(hasRtlLetters(text) ? ["latin", "cs"] : ["latin"], font === "heading" ? "+mj-lt" : "+mn-lt");
}

const fontsXml = (scripts: readonly string[], typeface: string): string =>
  scripts.map((script) => `<a:${script}${attributes({ typeface })}/>`).join("");
