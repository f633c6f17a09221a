import { looseName } from "../basics/loose-name.js";
import type { Data, DataTable } from "../model/data.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { type Outcome, outcome } from "../model/outcome.js";
import type { Span } from "../model/place.js";
import type { RawEntry, RawMap, RawNode } from "../model/raw.js";
import { isLanguage, isText, memberOf } from "../validate/read.js";
import { noValue } from "./cells.js";
import { answerOf, expressionIn, type Found } from "./expression.js";
import { asksForChange, figuresOf, type Previous, previousTables, withChange, withoutChange } from "./previous.js";
import { type Ledger, ledgerOf, nameIn } from "./rows.js";
import { isSentence, sentenceOf } from "./sentence.js";

/** What an expression took of a table: rows by their rank, from 0, and columns by their headers. */
export type DataUse = {
  readonly source: string;
  readonly place: Span;
  readonly ranks: readonly number[];
  readonly columns: readonly string[];
  /** Of those, which it names, or which what it is written in shows. */
  readonly named: readonly string[];
  /** Of those, by which it looked at every row. */
  readonly judged: readonly string[];
  /** Whether each row is shown, or all of them make one value. */
  readonly isListed: boolean;
};

/** A description that has no expressions left, and what they took: told of one that has mistakes too. */
export type Answered = { readonly answer: Outcome<RawNode>; readonly uses: readonly DataUse[] };

/** Keys that say where data is: in them nothing is asked of it. */
export const dataKeys: readonly string[] = ["data", "previous"];

/**
 * Puts what every data expression of a description stands for in its place: later stages see an ordinary description.
 * Each value keeps the place of its expression, and its cell. Among the entries of a list, a list of rows is spliced in.
 * Figures that ask for their change have it, since `earlier`, an earlier description that was answered.
 */
export function answered(root: RawNode, data: Data, earlier?: RawNode): Answered {
  const node = root.kind === "map" ? memberOf(root, "previous") : undefined;
  if (root.kind !== "map" || (data.size === 0 && node === undefined)) return { answer: outcome(root), uses: [] };
  const findings: Diagnostic[] = [];
  const figures =
    earlier === undefined ? undefined : figuresOf(earlier, earlier.kind === "map" ? languageOf(earlier) : "fr");
  const language = languageOf(root);
  const previous: Previous = { tables: previousTables(node, data, findings), figures, language };
  const walk: Walk = { data, previous, language, findings, uses: [] };
  const entries = root.entries.map((entry) => (dataKeys.includes(entry.key) ? entry : answeredEntry(entry, walk)));
  return { answer: outcome({ ...root, entries }, walk.findings), uses: walk.uses };
}

type Walk = {
  readonly data: Data;
  readonly previous: Previous;
  readonly language: string;
  readonly findings: Diagnostic[];
  readonly uses: DataUse[];
  /** What a list of columns beside an expression calls them: of rows that give all columns, these are shown. */
  readonly headings?: readonly string[] | undefined;
};

/** As `readDeck` has it; what is wrong with it is told there. */
export function languageOf(root: RawMap): string {
  const lang = memberOf(root, "lang");
  return isText(lang) && isLanguage(lang.value) ? lang.value : "fr";
}

const answeredEntry = (entry: RawEntry, walk: Walk): RawEntry => ({ ...entry, value: answeredNode(entry.value, walk) });

/** As `columns: [Poste, { label: 2025, key: montant }]` of a table calls them. */
function headingsIn(map: RawMap): readonly string[] | undefined {
  const columns = memberOf(map, "columns");
  if (columns?.kind !== "list") return undefined;
  const names = columns.items.flatMap((item) => (item.kind === "map" ? item.entries.map(({ value }) => value) : item));
  return names.map((name) => looseName(nameIn(name) ?? ""));
}

function answeredNode(node: RawNode, walk: Walk): RawNode {
  if (node.kind === "scalar") return node;
  if (node.kind === "list") return { ...node, items: node.items.flatMap((item) => answeredItem(item, walk)) };
  if (isSentence(node, walk.data)) return sentenceOf(node, (value) => answeredNode(value, walk), walk.findings) ?? node;
  return answerIn(node, walk) ?? answeredMap(node, walk);
}

/** An ordinary map. A figure that asks for its change may have been reckoned by the table of the year before. */
function answeredMap(map: RawMap, walk: Walk): RawMap {
  const headings = headingsIn(map);
  const within = (key: string): Walk => ({ ...walk, headings: key === "columns" ? undefined : headings });
  const answer = { ...map, entries: map.entries.map((entry) => answeredEntry(entry, within(entry.key))) };
  if (!asksForChange(map)) return answer;
  const before = memberOf(map, "previous") === undefined ? valueBefore(memberOf(map, "value"), walk) : undefined;
  if (before === undefined) return withChange(answer, undefined, walk.previous, walk.findings);
  // What is wrong with the earlier table makes its value wrong too: no change is told from it.
  walk.findings.push(...before.findings.filter((finding) => !walk.findings.some((known) => isEqual(known, finding))));
  if (before.findings.length > 0) return withoutChange(answer);
  return withChange(answer, before.node, walk.previous, walk.findings);
}

const isEqual = (one: Diagnostic, other: Diagnostic): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The value that the table of the year before gives, and what is wrong there, under the name of that table. */
function valueBefore(
  value: RawNode | undefined,
  { data, previous, language, uses }: Walk,
): { readonly node: RawNode; readonly findings: readonly Diagnostic[] } | undefined {
  const found = value?.kind === "map" ? expressionIn(value, data) : undefined;
  const table = found === undefined ? undefined : previous.tables.get(nameIn(found.name) ?? "");
  if (found === undefined || table === undefined) return undefined;
  const findings: Diagnostic[] = [];
  const ledger = ledgerOf(findings);
  const { node, ranks } = answerOf(found, new Map([...data, [nameIn(found.name) ?? "", table]]), language, ledger);
  uses.push(useOf(found, table, ranks, ledger));
  return { node, findings };
}

function answeredItem(item: RawNode, walk: Walk): RawNode | readonly RawNode[] {
  const answer = item.kind === "map" ? answerIn(item, walk) : undefined;
  return answer === undefined ? answeredNode(item, walk) : answer.kind === "list" ? answer.items : answer;
}

/** What an expression stands for; nothing for an ordinary map. What rows have in common may be an expression too. */
function answerIn(map: RawMap, walk: Walk): RawNode | undefined {
  const { data, language, findings, uses } = walk;
  const found = expressionIn(map, data);
  if (found === undefined) return undefined;
  const entries = found.map.entries.map((entry) => (entry.key === "with" ? answeredEntry(entry, walk) : entry));
  const ledger = ledgerOf(findings);
  const { node, table, ranks } = answerOf({ ...found, map: { ...found.map, entries } }, data, language, ledger);
  if (table !== undefined) uses.push(useOf(found, table, ranks, ledger, walk.headings));
  const columns = memberOf(found.map, "columns");
  const asksPrevious = columns?.kind === "map" && memberOf(columns, "previous") !== undefined;
  return node.kind === "list"
    ? { ...node, items: node.items.map((item) => changedRow(item, asksPrevious, walk)) }
    : node;
}

function useOf(
  { map, measure }: Found,
  table: DataTable,
  ranks: readonly number[],
  ledger: Ledger,
  headings?: readonly string[],
): DataUse {
  const names = table.columns.map(({ name }) => name);
  const isShown = (name: string): boolean => ledger.implied.has(name) && headings?.includes(looseName(name)) === true;
  const named = names.filter((name) => ledger.columns.has(name) || isShown(name));
  return {
    source: table.name,
    place: map.place,
    ranks,
    columns: headings === undefined ? names.filter((name) => named.includes(name) || ledger.implied.has(name)) : named,
    named,
    judged: names.filter((name) => ledger.judged.has(name)),
    isListed: measure === undefined || measure === "value",
  };
}

/** A row whose earlier value was asked for, and whose cell of it is empty, has none. */
function changedRow(item: RawNode, asksPrevious: boolean, { previous, findings }: Walk): RawNode {
  if (item.kind !== "map" || !asksForChange(item)) return item;
  const isLacking = asksPrevious && memberOf(item, "previous") === undefined;
  return withChange(item, isLacking ? noValue(item.place) : undefined, previous, findings);
}
