import { given } from "../basics/given.js";
import { isCurrency, meaningOf } from "../basics/number-units.js";
import { readWrittenNumber, writingIn } from "../basics/written-number.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Data, DataTable } from "../model/data.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import { saysNothing } from "../model/nothing.js";
import type { Span } from "../model/place.js";
import type { RawEntry, RawMap, RawNode, RawScalar } from "../model/raw.js";
import type { LanguageTag } from "../model/text.js";
import { isText, isVoid, memberOf, wrongType } from "../validate/read.js";
import { folded } from "./cells.js";

/** What was: the tables of the year before, by those of this year; and the figures of an earlier description. */
export type Previous = {
  readonly tables: ReadonlyMap<string, DataTable>;
  readonly figures: Figures | undefined;
  /** In which the figures of this description are written. */
  readonly language: LanguageTag;
};
/** By their labels, without regard to case and accents; `many`: of several values under one label. */
type Figures = ReadonlyMap<string, { readonly label: string; readonly figure: Figure | "many" }>;

/** `sign`: the code of a currency, where one is written. */
type Figure = { readonly value: number; readonly isShare: boolean; readonly sign?: string | undefined };

/** A value with `change: true` beside it, as figures ask for theirs. */
export const asksForChange = (map: RawMap): boolean => {
  const node = memberOf(map, "change");
  return node?.kind === "scalar" && node.value === true && memberOf(map, "value") !== undefined;
};

/** `previous: { projets: projets-2024 }`: the table that each was; what is no table is told. */
export function previousTables(
  node: RawNode | undefined,
  data: Data,
  findings: Diagnostic[],
): ReadonlyMap<string, DataTable> {
  if (node !== undefined && node.kind !== "map" && !isText(node) && !isVoid(node))
    findings.push(wrongType("text", node, "previous"));
  const entries = node?.kind === "map" ? node.entries : [];
  return new Map(
    entries.flatMap(({ key, keyPlace, value }) => {
      const [now, before] = [data.get(key), isText(value) ? data.get(value.value) : undefined];
      if (now === undefined) findings.push(unknown(key, keyPlace, data));
      if (before === undefined) findings.push(unknown(value.kind === "scalar" ? value.source : "", value.place, data));
      return before === undefined ? [] : [[key, before] as const];
    }),
  );
}

function unknown(name: string, place: Span, data: Data): Diagnostic {
  const known = [...data.keys()];
  return report("data-unknown-source", { name, known, suggestion: nearest(name, known) }, place);
}

/** The figures of a description in a language: every group that has a value and a label. */
export function figuresOf(root: RawNode, language: LanguageTag): Figures {
  const figures = new Map<string, { readonly label: string; readonly figure: Figure | "many" }>();
  const walk = (node: RawNode): void => {
    if (node.kind === "list") node.items.forEach(walk);
    if (node.kind !== "map") return;
    for (const { value } of node.entries) walk(value);
    const figure = figureIn(memberOf(node, "value"), language);
    const label = labelOf(node);
    if (figure === undefined || label === undefined) return;
    const known = figures.get(folded(label))?.figure;
    const isOther = known !== undefined && (known === "many" || known.value !== figure.value);
    figures.set(folded(label), { label, figure: isOther ? "many" : figure });
  };
  walk(root);
  return figures;
}

function labelOf(map: RawMap): string | undefined {
  const label = memberOf(map, "label");
  const text = label?.kind === "map" ? memberOf(label, "text") : label;
  return text?.kind === "scalar" ? text.source : undefined;
}

/** A figure as it is typed, `1 250 €`, `1,2 M€` or `12 %`, or as data gave it. */
function figureIn(node: RawNode | undefined, language: LanguageTag): Figure | undefined {
  if (node?.kind !== "scalar") return undefined;
  if (typeof node.value === "number") return { value: node.value, isShare: node.data?.unit === "percent" };
  const written = typeof node.value === "string" ? readWrittenNumber(node.value, writingIn(language)) : undefined;
  if (written === undefined) return undefined;
  const { by, of } = meaningOf(written.unit);
  const value = Number((written.value * by).toPrecision(15));
  return { value, isShare: of === "%", sign: isCurrency(of) ? of : undefined };
}

/** Shares with shares, euros with euros; a plain number may be either's. */
const isAlike = (now: Figure, was: Figure): boolean =>
  now.isShare === was.isShare && (now.sign === undefined || was.sign === undefined || now.sign === was.sign);

/** A figure that asks for its change, with it in words: since `before`, or since the same figure of the earlier description. */
export function withChange(
  map: RawMap,
  before: RawNode | undefined,
  previous: Previous,
  findings: Diagnostic[],
): RawMap {
  const value = memberOf(map, "value");
  const asked = memberOf(map, "change");
  const now = figureIn(value, previous.language);
  if (asked === undefined || value?.kind !== "scalar") return map;
  const said = before ?? memberOf(map, "previous");
  if (said !== undefined && isEmpty(said)) {
    findings.push(report("no-previous", { label: labelOf(map) ?? "", reason: "empty" }, asked.place));
    return withoutChange(map);
  }
  const was =
    said === undefined ? figureBefore(map, previous, asked.place, findings) : figureIn(said, previous.language);
  if (said === undefined && was === undefined) return withoutChange(map);
  if (now === undefined || was === undefined || !isAlike(now, was)) {
    findings.push(report("no-change", { value: value.source }, asked.place));
    return withoutChange(map);
  }
  const change: RawScalar = {
    kind: "scalar",
    value: now.value,
    source: String(now.value),
    place: { ...asked.place, ...given({ cell: value.place.cell }) },
    data: { ...value.data, ...(now.isShare ? { unit: "percent" } : {}), before: was.value },
  };
  const entries = map.entries.map((entry): RawEntry => (entry.key === "change" ? { ...entry, value: change } : entry));
  return { ...map, entries };
}

/** Nothing, or what says so: `n.c.`. */
const isEmpty = (node: RawNode): boolean =>
  isVoid(node) || (isText(node) && (node.value.trim() === "" || saysNothing(node.value)));

function figureBefore(
  map: RawMap,
  { figures }: Previous,
  place: Span | undefined,
  findings: Diagnostic[],
): Figure | undefined {
  const label = labelOf(map) ?? "";
  const found = figures?.get(folded(label))?.figure;
  if (found !== undefined && found !== "many") return found;
  const near = nearest(folded(label), [...(figures?.keys() ?? [])]);
  const suggestion = found === "many" || near === undefined ? undefined : figures?.get(near)?.label;
  const reason = figures === undefined ? "none" : found === "many" ? "many" : "lacks";
  findings.push(report("no-previous", { label, reason, ...given({ suggestion }) }, place));
  return undefined;
}

/** A figure whose change cannot be told. */
export const withoutChange = (map: RawMap): RawMap => ({
  ...map,
  entries: map.entries.filter(({ key }) => key !== "change"),
});
