import { decimalsOf } from "../basics/exact-sum.js";
import { meaningOf } from "../basics/number-units.js";
import { readWrittenNumber, writingIn } from "../basics/written-number.js";
import type { ResolvedRow, ResolvedSlide, ResolvedValue, SlideName } from "../model/resolved.js";
import { type LanguageTag, plainText } from "../model/text.js";
import type { Group } from "./finding.js";

/** What slides can name and do not show as their own. */
const around: Readonly<Record<SlideName, true>> = { words: true, assembly: true, part: true, parts: true, page: true };
const isAround = (name: string): name is SlideName => Object.hasOwn(around, name);

/** The values of a slide's own fields, by name. */
export const ownValues = ({ scope, template }: ResolvedSlide): readonly (readonly [string, ResolvedValue])[] =>
  Object.entries(scope).filter(([name]) => !isAround(name) || Object.hasOwn(template.fields, name));

/** Every group of a slide, those within others too. */
export const groupsOf = (slide: ResolvedSlide): readonly Group[] =>
  ownValues(slide).flatMap(([, value]) => groupsIn(value));

/** Every row of its tables. */
export const rowsOf = (slide: ResolvedSlide): readonly ResolvedRow[] =>
  ownValues(slide).flatMap(([, value]) => (value.kind === "table" ? value.rows : []));

function groupsIn(value: ResolvedValue): readonly Group[] {
  if (value.kind === "list") return value.items.flatMap(groupsIn);
  return value.kind === "group" ? [value, ...Object.values(value.fields).flatMap(groupsIn)] : [];
}

/** The entries of a list that are groups. */
export const entriesOf = (value: ResolvedValue | undefined): readonly Group[] =>
  value?.kind === "list" ? value.items.flatMap((item) => (item.kind === "group" ? [item] : [])) : [];

/** A number, or a figure with its unit: `12 %`, `1 234 €`, `120 k€`. Nothing for what only begins like one. */
export type Figure = {
  /** In whole units of what is counted, thousands of euros in euros; shares in hundredths. */
  readonly value: number;
  readonly unit: string;
  /** What one of it stands for: 1000 of `k€`. */
  readonly scale: number;
  readonly decimals: number;
};

export function figureOf(value: ResolvedValue | undefined, language: LanguageTag): Figure | undefined {
  if (value?.kind === "number") {
    const unit = value.isShare === true ? "%" : "";
    return { value: value.value, unit, scale: 1, decimals: decimalsOf(value.value) };
  }
  if (value?.kind !== "text") return undefined;
  const written = readWrittenNumber(plainText(value.inlines), writingIn(language));
  if (written === undefined) return undefined;
  const { by, of } = meaningOf(written.unit);
  const scale = of === "%" ? by * 100 : by;
  return {
    value: Number((written.value * scale).toPrecision(15)),
    unit: of,
    scale,
    decimals: written.decimals,
  };
}

/** What a row of a table says. */
export const rowWords = ({ cells }: ResolvedRow): string => cells.map(({ inlines }) => plainText(inlines)).join("\n");

/** What a value says, for those who compare. */
export function wordsOf(value: ResolvedValue): string {
  switch (value.kind) {
    case "text":
    case "choice":
    case "number":
    case "dates":
      return plainText(value.inlines);
    case "paragraphs":
      return value.paragraphs.map(({ inlines }) => plainText(inlines)).join("\n");
    case "boolean":
      return String(value.value);
    case "link":
      return value.url;
    case "slideLink":
      return value.slide;
    case "picture":
      return value.picture.path;
    case "group":
      return Object.values(value.fields).map(wordsOf).join("\n");
    case "list":
      return value.items.map(wordsOf).join("\n");
    case "table":
      return value.rows.map(rowWords).join("\n");
  }
}
