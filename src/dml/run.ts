import { hasRtlLetters } from "../model/direction.js";
import type { TextRun } from "../model/scene.js";
import { type Attributes, attributes } from "../opc/xml.js";
import { solidFill } from "./fill.js";
import { officeLanguage } from "./language.js";

/** Hundredths of a point. */
const CENTI = 100;
const SUPERSCRIPT = 30_000;

/** What a:rPr and the runs of a level have in common. */
export type RunLook = Pick<TextRun, "font" | "sizePt" | "bold" | "italic" | "color" | "trackingPt">;

/**
 * `a:rPr` without its end, for a link may follow, and without what the place has already. `fallback` is the typeface of
 * letters that the brand lacks.
 */
export function openRunProperties(run: TextRun, fallback: string, inherited?: RunLook): string {
  const look = runLook(run, inherited);
  const properties = attributes({
    lang: officeLanguage(run.lang),
    ...look,
    u: run.revision === "added" ? "sng" : undefined,
    strike: run.revision === "removed" ? "sngStrike" : undefined,
    baseline: run.superscript ? SUPERSCRIPT : undefined,
    dirty: 0,
  });
  return `<a:rPr${properties}>${colorOf(run, inherited)}${typefaces(run, fallback, inherited)}`;
}

/** Size, weight, slope and tracking, as attributes. */
export function runLook(run: RunLook, inherited?: RunLook): Attributes {
  const flag = (name: "bold" | "italic") => (run[name] === inherited?.[name] ? undefined : run[name] ? 1 : 0);
  return {
    sz: size(run) === (inherited && size(inherited)) ? undefined : size(run),
    b: flag("bold"),
    i: flag("italic"),
    spc: tracking(run) === (inherited ? tracking(inherited) : 0) ? undefined : tracking(run),
  };
}

const size = ({ sizePt }: RunLook): number => Math.round(sizePt * CENTI);
const tracking = ({ trackingPt }: RunLook): number => Math.round(trackingPt * CENTI);

/** `a:solidFill`; nothing where the place has that colour. */
export function colorOf({ color }: RunLook, inherited?: RunLook): string {
  const fill = solidFill(color);
  return inherited !== undefined && fill === solidFill(inherited.color) ? "" : fill;
}

/**
 * The theme names its fonts for Latin; Hebrew and Arabic letters, where the brand has them, are asked for here. The
 * fallback is named for every script: PowerPoint takes arrows and the like for East Asian text.
 */
function typefaces({ font, text }: TextRun, fallback: string, inherited?: RunLook): string {
  if (font === "fallback") return fontsXml(["latin", "ea", "cs"], fallback);
  const scripts = [...(font === inherited?.font ? [] : ["latin"]), ...(hasRtlLetters(text) ? ["cs"] : [])];
  return fontsXml(scripts, font === "heading" ? "+mj-lt" : "+mn-lt");
}

const fontsXml = (scripts: readonly string[], typeface: string): string =>
  scripts.map((script) => `<a:${script}${attributes({ typeface })}/>`).join("");
