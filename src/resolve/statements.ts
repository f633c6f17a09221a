import { fixed } from "../basics/fixed.js";
import { given } from "../basics/given.js";
import { decimalsIn } from "../basics/number-units.js";
import { report } from "../model/diagnostic.js";
import type { Field, Fields, Figure, GroupValue, RowDoubt, RowsValue, RowValue } from "../model/field.js";
import type { Scopes } from "../model/lookup.js";
import { groupNumber } from "../model/numbers.js";
import type { PatternPart } from "../model/pattern.js";
import type { ResolvedValue, Scope } from "../model/resolved.js";
import type { Outcome, Statement, StatementResult } from "../model/statement.js";
import { isSame } from "../model/sums.js";
import type { Template } from "../model/template.js";
import { type Inline, plainText } from "../model/text.js";
import { type Heading, headingsOf } from "./headings.js";
import { evaluate } from "./patterns.js";
import { cellOf, folded, less, paired, type Side, type Stated, stacked, totalsOf } from "./statement-rows.js";
import { resolveTable } from "./tables.js";
import type { Setting } from "./typography.js";

type Reading = {
  readonly fields: Fields;
  readonly group: GroupValue;
  readonly scopes: Scopes;
  readonly setting: Setting;
};

/** The tables that a template makes of its fields of rows, by their names; and `outcome`, their result in words. */
export function statedIn(
  { fields, statements }: Pick<Template, "fields" | "statements">,
  group: GroupValue,
  scopes: Scopes,
  setting: Setting,
): Scope {
  const reading: Reading = { fields, group, scopes, setting };
  return Object.assign({}, ...Object.entries(statements).map(([name, each]) => stated(name, each, reading)));
}

function stated(name: string, statement: Statement, reading: Reading): Scope {
  const sides = statement.parts.flatMap((part): readonly (Side & { readonly field: RowsField })[] => {
    const [field, value] = [reading.fields[part.of], reading.group.fields[part.of]];
    if (field?.kind !== "rows" || value?.kind !== "rows") return [];
    const rows = isFolded(statement, reading) ? folded(value) : value;
    return [{ field, rows, heading: words(part.heading, reading), total: words(part.total, reading) }];
  });
  const [first] = sides;
  if (first === undefined || sides.length < statement.parts.length) return {};
  const headings = sides.map(({ field }) => headingsOf(field, reading.scopes, reading.setting));
  const isBeside = statement.beside === true;
  const columns = isBeside ? besideHeadings(headings, sides) : (headings[0] ?? []);
  const body = isBeside ? paired(sides) : stacked(sides);
  const totals = sides.map(totalsOf);
  const result =
    statement.result === undefined ? undefined : resultOf(statement.result, totals, columns, first, reading);
  const value: RowsValue = {
    kind: "rows",
    numeric: isBeside ? sides.flatMap(({ rows }) => rows.numeric) : first.rows.numeric,
    rows: [...body.rows, ...(result?.rows ?? [])],
    doubts: [...body.doubts, ...(result?.doubts ?? []), ...(isBeside ? unbalanced(sides, totals, columns, body) : [])],
    place: first.rows.place,
  };
  const table = resolveTable(value, columns, statement.perSlide, reading.setting);
  return { [name]: table, ...given({ outcome: result?.outcome }) };
}

type RowsField = Field & { readonly kind: "rows" };

/** What stands beside something else has no room for headings: of groups, their sums. */
function isFolded({ beside, fold }: Statement, { group }: Reading): boolean {
  const asked = fold === undefined ? undefined : group.fields[fold];
  return beside === true || (asked?.kind === "boolean" && asked.value);
}

const words = (parts: readonly PatternPart[], { scopes, setting }: Reading): readonly Inline[] => {
  const value = evaluate(parts, scopes, setting);
  return value !== undefined && "inlines" in value ? value.inlines : [];
};

/** The first column of each side says which side it is. */
const besideHeadings = (headings: readonly (readonly Heading[])[], sides: readonly Side[]): readonly Heading[] =>
  headings.flatMap((own, side) =>
    own.map((each, index) => ({
      ...each,
      key: `${each.key}-${side + 1}`,
      ...(index === 0 ? { label: sides[side]?.heading ?? each.label, isOptional: false } : {}),
    })),
  );

/** What the first side is over the second: a row of it, its words, and what was given and is another. */
function resultOf(
  result: StatementResult,
  [one = [], other = []]: readonly (readonly (Figure | undefined)[])[],
  columns: readonly Heading[],
  { rows: { place } }: Side,
  reading: Reading,
): { readonly rows: readonly RowValue[]; readonly doubts: readonly RowDoubt[]; readonly outcome?: ResolvedValue } {
  const figures = one.map((figure, index) => less(figure, other[index]));
  const now = figures.find((figure) => figure !== undefined);
  if (now === undefined)
    return { rows: [], doubts: [], ...given({ outcome: evaluate(result.unknown, reading.scopes, reading.setting) }) };
  const outcome: Outcome = now.value > 0 ? "surplus" : now.value < 0 ? "deficit" : "even";
  const column = figures.indexOf(now);
  const amount: ResolvedValue = { kind: "text", inlines: [{ text: amountOf(now, columns[column], reading.setting) }] };
  const within: Reading = { ...reading, scopes: [{ amount }, ...reading.scopes] };
  const label = words(result[outcome].label, within);
  const cells = figures.map((figure, index) =>
    index === 0 ? cellOf(label, place) : figure === undefined ? null : cellOf([{ text: "" }], place, figure),
  );
  const told = evaluate(result[outcome].told, within.scopes, reading.setting);
  return {
    rows: [{ role: "result", cells, place }],
    doubts: resultDoubts(result, now, reading),
    ...given({ outcome: told }),
  };
}

function resultDoubts({ of }: StatementResult, now: Figure, { group }: Reading): readonly RowDoubt[] {
  const said = of === undefined ? undefined : group.fields[of];
  if (said?.kind !== "number" || isSame({ value: said.value, decimals: now.decimals }, now)) return [];
  const diagnostic = report("result-differs", { given: said.value, reckoned: now.value }, said.place);
  return [{ diagnostic, rows: [] }];
}

/** Without its sign, which words tell. */
function amountOf({ value, decimals, unit }: Figure, column: Heading | undefined, { language }: Setting): string {
  const sign = unit ?? plainText(column?.unit ?? []);
  const text = groupNumber(fixed(Math.abs(value), decimalsIn(sign, decimals)), language);
  return sign === "" ? text : `${text}\u00a0${sign}`;
}

/** Two sides that are to be equal, and are not. */
function unbalanced(
  sides: readonly Side[],
  [one = [], other = []]: readonly (readonly (Figure | undefined)[])[],
  columns: readonly Heading[],
  { rows }: Stated,
): readonly RowDoubt[] {
  const [first, second] = sides.map(({ heading }) => plainText(heading));
  return one.flatMap((figure, index): readonly RowDoubt[] => {
    const against = other[index];
    if (figure === undefined || against === undefined || isSame(figure, against)) return [];
    const args = {
      column: plainText(columns[index]?.label ?? []),
      first: first ?? "",
      second: second ?? "",
      sums: [figure.value, against.value] as const,
    };
    const diagnostic = report("balance-differs", args, sides[1]?.rows.place);
    return [{ diagnostic, rows: [rows.length - 1] }];
  });
}
