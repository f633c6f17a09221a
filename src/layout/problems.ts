import { nodesOf, type TextContent, type TextSpec } from "../model/bound.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import { firstRtlLetter, runsRightToLeft, strayTurn } from "../model/direction.js";
import type { FontRole } from "../model/fonts.js";
import type { Place } from "../model/place.js";
import type { Paragraph, SceneSlide, TextRun } from "../model/scene.js";
import { plainText } from "../model/text.js";
import type { Theme } from "../model/theme.js";
import { faceOf, type TextDoors } from "../text/lines.js";
import { writerOf } from "./culprit.js";
import type { FittedTree } from "./geometry.js";
import { footerOverflow } from "./overflow.js";

/** Each once, though several texts of a slide say the same words. */
export function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(
    diagnostics.map((diagnostic) => [
      JSON.stringify([diagnostic.code, diagnostic.place, Object.entries(diagnostic.args).filter(isTelling)]),
      diagnostic,
    ]),
  );
  return [...seen.values()];
}

/** What tells two diagnostics of one kind and place apart. */
const isTelling = ([name]: readonly [string, unknown]): boolean => ["field", "fallback", "sign"].includes(name);

/** Letters that the brand's font lacks, shown in the fallback or as PowerPoint can, and text out of its order: warnings. */
export function glyphDiagnostics(trees: readonly FittedTree[], doors: TextDoors): readonly Diagnostic[] {
  return trees.flatMap((tree) =>
    nodesOf(tree.root).flatMap(({ content }) => {
      if (content.kind !== "text") return [];
      const paragraphs = tree.paragraphsOf(content);
      return content.paragraphs.flatMap((spec, index) => paragraphDiagnostics(spec, paragraphs[index], content, doors));
    }),
  );
}

function paragraphDiagnostics(
  spec: TextSpec,
  paragraph: Paragraph | undefined,
  content: TextContent,
  doors: TextDoors,
): readonly Diagnostic[] {
  if (paragraph === undefined) return [];
  const writer = (words: string) => writerOf(words, spec, content);
  return [
    ...missingGlyphs(spec.style.font, paragraph.runs, (letter) => writer(letter).place, doors),
    ...directionFaults(paragraph, writer, doors),
  ];
}

/** Lines that run the other way than their paragraph does, and signs that turn letters unseen. */
function directionFaults(
  { runs, rtl }: Paragraph,
  writer: (words: string) => { readonly field: string; readonly place: Place | undefined },
  { bidi }: TextDoors,
): readonly Diagnostic[] {
  const text = plainText(runs);
  const told = (words: string, args: { readonly sign?: string }): Diagnostic => {
    const { field, place } = writer(words);
    return report("right-to-left", { field, ...args }, place);
  };
  const sign = strayTurn(text);
  const letter = rtl === true || !runsRightToLeft(text) ? undefined : firstRtlLetter(text);
  const isOutOfOrder = letter !== undefined && Array.from(bidi.levels(text.trim(), false) ?? []).includes(0);
  return [
    ...(sign === undefined ? [] : [told(sign, { sign: pointName(sign) })]),
    ...(isOutOfOrder ? [told(letter, {})] : []),
  ];
}

/** Footers that one line does not hold, what they have that the brand's font lacks or that is out of its order; with the slide that shows them. */
export function footerDiagnostics(
  slides: readonly { readonly footerPlace?: Place; readonly shown: readonly SceneSlide[] }[],
  { styles, footer }: Theme,
  doors: TextDoors,
): readonly Diagnostic[] {
  return slides.flatMap(({ footerPlace, shown }) => {
    const [first] = shown;
    const items = first?.items.filter(({ placeholder }) => placeholder?.type === "ftr") ?? [];
    const paragraphs = items.flatMap((item) => (item.kind === "text" ? item.paragraphs : []));
    const runs = paragraphs.flatMap((each) => each.runs);
    const writer = () => ({ field: "footer", place: footerPlace });
    const found = [
      ...items.flatMap((item) => (item.kind === "text" ? footerOverflow(item, footerPlace) : [])),
      ...missingGlyphs(styles[footer.style]?.font ?? "body", runs, () => footerPlace, doors),
      ...paragraphs.flatMap((paragraph) => directionFaults(paragraph, writer, doors)),
    ];
    return found.map((diagnostic) => ({ ...diagnostic, ...(first === undefined ? {} : { slide: first.number }) }));
  });
}

/** What the fallback shows, and what no font of the brand has, apart; each where it was written. */
function missingGlyphs(
  brand: FontRole,
  runs: readonly TextRun[],
  placeOf: (letter: string) => Place | undefined,
  doors: TextDoors,
): readonly Diagnostic[] {
  const font = doors.fonts.face(brand, "regular").family;
  return [true, false].flatMap((isShown) => {
    const some = runs.filter((run) => (run.font === "fallback") === isShown);
    const missing = some.flatMap((run) =>
      faceOf(isShown ? { ...run, font: brand } : run, doors.fonts).missing(run.text),
    );
    const fallback = isShown && missing.length > 0 ? { fallback: doors.fonts.face("fallback", "regular").family } : {};
    return byPlace([...new Set(missing)], placeOf).map(({ place, points }) =>
      report("glyph-missing", { letters: points.map(glyphName).join(", "), font, ...fallback }, place),
    );
  });
}

function byPlace(points: readonly number[], placeOf: (letter: string) => Place | undefined) {
  const groups = new Map<string, { readonly place: Place | undefined; readonly points: number[] }>();
  for (const point of points) {
    const place = placeOf(String.fromCodePoint(point));
    const key = JSON.stringify(place ?? null);
    const group = groups.get(key) ?? { place, points: [] };
    groups.set(key, { place, points: [...group.points, point] });
  }
  return [...groups.values()];
}

const glyphName = (point: number): string => {
  const letter = String.fromCodePoint(point);
  return `${letter} (${pointName(letter)})`;
};

const pointName = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
