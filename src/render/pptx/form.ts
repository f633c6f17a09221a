import type { DrawnShape, ShapeRun } from "../../doors/pptxgenjs.js";
import { attributes, between } from "./xml.js";

/** What the library drew, mended, in parts that are put together for each item. */
export type Form =
  | {
      readonly kind: "text";
      readonly geometry: string;
      /** `a:bodyPr` and `a:lstStyle`. */
      readonly body: string;
      /** `a:rPr` of each run by paragraph, left open for a link. */
      readonly runs: readonly (readonly string[])[];
    }
  /** `look`: geometry, fill and line. */
  | { readonly kind: "shape"; readonly look: string }
  | { readonly kind: "image"; readonly geometry: string };

/** Stands for the fallback: the library would not escape its name. */
export const FALLBACK = "+fb-lt";

/** The form of a piece that the library drew for a shape; `fallback` is the typeface of runs that ask for it. */
export function formOf(piece: string, shape: DrawnShape, fallback: string): Form {
  switch (shape.kind) {
    case "text":
      return textForm(piece, shape.paragraphs, fallback);
    case "shape": {
      const look = between(piece, "</a:xfrm>", "</p:spPr>");
      // An empty a:ln makes PowerPoint repair the file.
      return { kind: "shape", look: tidy(look).replace("<a:ln></a:ln>", "<a:ln><a:noFill/></a:ln>") };
    }
    case "image":
      return { kind: "image", geometry: `${tidy(between(piece, "</a:xfrm>", "</a:prstGeom>"))}</a:prstGeom>` };
  }
}

const tidy = (xml: string): string => xml.replace(/>\s+</g, "><").replace("<a:avLst></a:avLst>", "<a:avLst/>").trim();

/** The library repeats the properties of a paragraph before each run: they are left out, and written once by us. */
function textForm(piece: string, paragraphs: readonly (readonly ShapeRun[])[], fallback: string): Form {
  const [body = "", ...drawn] = between(piece, "<p:txBody>", "</p:txBody>").split("<a:p>");
  if (drawn.length !== Math.max(1, paragraphs.length)) throw new Error("the library drew other paragraphs");
  return {
    kind: "text",
    geometry: `${tidy(between(piece, "</a:xfrm>", "</a:prstGeom>"))}</a:prstGeom>`,
    body: body.replace(/(<a:bodyPr[^>]*)><\/a:bodyPr>/, "$1/>"),
    runs: paragraphs.map((runs, index) => runForms(drawn[index] ?? "", runs, fallback)),
  };
}

function runForms(paragraph: string, runs: readonly ShapeRun[], fallback: string): readonly string[] {
  const drawn = paragraph.split("<a:r>").slice(1);
  if (drawn.length !== runs.length) throw new Error("the library drew other runs");
  return runs.map((run, index) => mendRun((drawn[index] ?? "").split("</a:rPr>")[0] ?? "", run, fallback));
}

/** Bold and italic are said even where they are not: the placeholder may be bold. `kern="0"` would turn kerning off. */
const mendRun = (properties: string, run: ShapeRun, fallback: string): string =>
  properties
    .replace(' altLang="en-US"', "")
    .replace(' kern="0"', "")
    .replace(' dirty="0">', `${run.bold ? "" : ' b="0"'}${run.italic ? "" : ' i="0"'} dirty="0">`)
    .replace(/<a:latin typeface="(\+m[jn]-lt)"[^>]*\/><a:ea [^>]*\/><a:cs [^>]*\/>/, (_, font: string) =>
      brandXml(font, run),
    )
    .replace(/<a:latin typeface="\+fb-lt"[^>]*\/><a:ea [^>]*\/><a:cs [^>]*\/>/, () => fallbackXml(fallback));

/** The theme names its fonts for Latin; Hebrew and Arabic letters, where the brand has them, are asked for here. */
const brandXml = (typeface: string, { isComplex }: ShapeRun): string =>
  ["latin", ...(isComplex === true ? ["cs"] : [])]
    .map((script) => `<a:${script}${attributes({ typeface })}/>`)
    .join("");

/** For every script: PowerPoint takes arrows and the like for East Asian text. */
const fallbackXml = (typeface: string): string =>
  ["latin", "ea", "cs"].map((script) => `<a:${script}${attributes({ typeface })}/>`).join("");
