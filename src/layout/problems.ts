import { type Diagnostic, report } from "../model/diagnostic.js";
import type { FontRole } from "../model/fonts.js";
import type { Place } from "../model/place.js";
import type { SceneSlide, TextRun } from "../model/scene.js";
import { plainText } from "../model/text.js";
import type { Theme } from "../model/theme.js";
import { faceOf, type TextDoors } from "../text/lines.js";
import type { FittedTree, Misfit } from "./fit.js";
import { nodesOf, type TextContent } from "./node.js";
import { sizeAt, stepsOfText } from "./paragraphs.js";

/** What does not fit, in the words that a writer can act upon: which field, and by how much it is too long. */
export function misfitDiagnostics(misfits: readonly Misfit[]): readonly Diagnostic[] {
  const precise = misfits.filter((misfit) => misfit.kind !== "box");
  if (precise.length > 0) return distinct(precise.flatMap(textDiagnostic));
  return distinct(misfits.flatMap(boxDiagnostic));
}

function textDiagnostic(misfit: Misfit): readonly Diagnostic[] {
  if (misfit.kind === "box") return [];
  const { content } = misfit;
  const args = { field: content.field, sizePt: smallest(content) };
  if (misfit.kind === "word") {
    return [
      report(
        "word-too-wide",
        { ...args, word: clip(longestWord(content)), excessPt: Math.ceil(misfit.excessPt) },
        placeOf(content),
      ),
    ];
  }
  const excess = excessLetters(lettersOf(content), misfit.excessPt, misfit.roomPt);
  return [report("text-overflow", { ...args, excess }, placeOf(content))];
}

/** Where the words were written; what a template says by itself, in the template. */
const placeOf = ({ place, element }: TextContent): Place => place ?? element.place;

/** A box that is too small for all that it holds: its longest text is to be shortened. */
function boxDiagnostic(misfit: Misfit): readonly Diagnostic[] {
  if (misfit.kind !== "box") return [];
  const texts = nodesOf(misfit.node).flatMap(({ content }) => (content.kind === "text" ? [content] : []));
  const longest = texts.toSorted((a, b) => lettersOf(b) - lettersOf(a))[0];
  if (longest === undefined)
    return [report("box-overflow", { excessPt: Math.ceil(misfit.excessPt) }, misfit.node.common.place)];
  const total = texts.reduce((sum, text) => sum + lettersOf(text), 0);
  const excess = excessLetters(total, misfit.excessPt, misfit.roomPt);
  return [report("text-overflow", { field: longest.field, sizePt: smallest(longest), excess }, placeOf(longest))];
}

/** How many letters are too many, in proportion to the height that lacks. */
const excessLetters = (letters: number, excessPt: number, roomPt: number): number =>
  Math.max(1, Math.ceil((letters * excessPt) / Math.max(1, excessPt + roomPt)));

const lettersOf = (content: TextContent): number =>
  content.paragraphs.reduce((sum, spec) => sum + plainText(spec.inlines).length, 0);

const smallest = (content: TextContent): number => {
  const steps = stepsOfText(content);
  return Math.min(...content.paragraphs.map((spec) => sizeAt(spec.style, steps, steps)));
};

const longestWord = (content: TextContent): string =>
  content.paragraphs
    .flatMap((spec) => plainText(spec.inlines).split(/\s+/u))
    .toSorted((a, b) => b.length - a.length)[0] ?? "";

const CLIP = 40;
const clip = (text: string): string => (text.length > CLIP ? `${text.slice(0, CLIP)}…` : text);

function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(
    diagnostics.map((diagnostic) => [
      JSON.stringify([diagnostic.code, diagnostic.place, diagnostic.args.field, diagnostic.args.fallback]),
      diagnostic,
    ]),
  );
  return [...seen.values()];
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Letters that the brand's font lacks, shown in the fallback or as PowerPoint can, and right-to-left text: warnings. */
export function glyphDiagnostics(trees: readonly FittedTree[], doors: TextDoors): readonly Diagnostic[] {
  const found = trees.flatMap((tree) =>
    nodesOf(tree.root).flatMap(({ content }) => {
      if (content.kind !== "text") return [];
      const runs = tree.paragraphsOf(content).flatMap((paragraph) => paragraph.runs);
      const isRightToLeft = runs.some((run) => RIGHT_TO_LEFT.test(run.text));
      return [
        ...(isRightToLeft
          ? []
          : missingGlyphs(content.paragraphs[0]?.style.font ?? "body", runs, placeOf(content), doors)),
        ...(isRightToLeft ? [report("right-to-left", { field: content.field }, placeOf(content))] : []),
      ];
    }),
  );
  return distinct(found);
}

/** What footers hold that the brand's font lacks, with the slide that shows them. */
export function footerDiagnostics(
  slides: readonly { readonly footerPlace?: Place; readonly shown: readonly SceneSlide[] }[],
  { styles, footer }: Theme,
  doors: TextDoors,
): readonly Diagnostic[] {
  return slides.flatMap(({ footerPlace, shown }) => {
    const [first] = shown;
    const items = first?.items.filter(({ placeholder }) => placeholder?.type === "ftr") ?? [];
    const runs = items.flatMap((item) => (item.kind === "text" ? item.paragraphs.flatMap((each) => each.runs) : []));
    const missing = missingGlyphs(styles[footer.style]?.font ?? "body", runs, footerPlace, doors);
    return missing.map((diagnostic) => ({ ...diagnostic, ...(first === undefined ? {} : { slide: first.number }) }));
  });
}

/** What the fallback shows, and what no font of the brand has, apart. */
function missingGlyphs(
  brand: FontRole,
  runs: readonly TextRun[],
  place: Place | undefined,
  doors: TextDoors,
): readonly Diagnostic[] {
  const isShown = (run: TextRun): boolean => run.font === "fallback";
  const missing = (some: readonly TextRun[]): readonly number[] => [
    ...new Set(
      some.flatMap((run) => faceOf({ ...run, font: isShown(run) ? brand : run.font }, doors.fonts).missing(run.text)),
    ),
  ];
  const font = doors.fonts.face(brand, "regular").family;
  const [shown, lost] = [missing(runs.filter(isShown)), missing(runs.filter((run) => !isShown(run)))];
  const args = (points: readonly number[]) => ({ letters: points.map(glyphName).join(", "), font });
  const fallback = shown.length > 0 ? doors.fonts.face("fallback", "regular").family : "";
  return [
    ...(shown.length > 0 ? [report("glyph-missing", { ...args(shown), fallback }, place)] : []),
    ...(lost.length > 0 ? [report("glyph-missing", args(lost), place)] : []),
  ];
}

const glyphName = (point: number): string =>
  `${String.fromCodePoint(point)} (U+${point.toString(16).toUpperCase().padStart(4, "0")})`;
