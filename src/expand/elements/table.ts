import { memo } from "../../basics/memo.js";
import { type BoundNode, type Flow, noFlow, type TableContent, type TextContent, UNNAMED } from "../../model/bound.js";
import type { ColorRef } from "../../model/color.js";
import { colorOf, type Look, styleOf } from "../../model/look.js";
import { lookup, patternInlines } from "../../model/lookup.js";
import type { ResolvedCell, ResolvedColumn, ResolvedRow, ResolvedTable } from "../../model/resolved.js";
import type { TableElement } from "../../model/template.js";
import { type Inline, plainText } from "../../model/text.js";
import type { TextStyle } from "../../model/theme.js";
import type { Binding, ElementKind } from "./kind.js";

/** Rows of cells under the names of their columns; a cell of a group's heading takes the whole width. */
export const table: ElementKind<TableElement> = {
  content: tableContent,
  inner: (element, binding) => ({ flow: column, children: rowNodes(element, binding) }),
  key: ({ of }) => of.join("."),
};

const column: Flow = { ...noFlow, direction: "column", align: "stretch" };
const row: Flow = { ...noFlow, direction: "row", align: "stretch" };

function tableOf({ of }: TableElement, { scopes }: Binding): ResolvedTable | undefined {
  const value = lookup(scopes, of);
  return value?.kind === "table" && value.rows.length > 0 ? value : undefined;
}

function tableContent(element: TableElement, binding: Binding): TableContent | undefined {
  const value = tableOf(element, binding);
  if (value === undefined) return undefined;
  const { look, slide } = binding.expansion;
  const title = lookup([slide.scope], ["title"]);
  return {
    kind: "table",
    caption: title !== undefined && "inlines" in title ? plainText(title.inlines) : "",
    columns: value.columns.map(({ key, isNumeric }) => ({ key, isNumeric })),
    rows: [{ key: HEAD, role: "head" }, ...shownRows(value, element).map(({ key, role }) => ({ key, role }))],
    rule: colorOf(element.rule, look),
    band: colorOf(element.band, look),
    place: value.place,
    field: element.of.join("."),
  };
}

/** A node for each row, and in it one for each cell. */
function rowNodes(element: TableElement, binding: Binding): readonly BoundNode[] {
  const value = tableOf(element, binding);
  if (value === undefined) return [];
  const { columns } = value;
  const head = columns.map((each) => headCell(each, element, binding.expansion.look, binding.path));
  const rows = [
    { key: HEAD, cells: head },
    ...shownRows(value, element).map((each) => ({
      key: each.key,
      cells: bodyCells(each, columns, element, binding),
    })),
  ];
  return rows.map(({ key, cells }) => {
    const inner = cells.map((content, at) => node(element, `${key}/${columns[at]?.key}`, content, []));
    return node(element, UNNAMED, { kind: "box" }, inner);
  });
}

/** Keys of rows that nobody wrote: no slug has such a letter. */
const HEAD = "_head";

const node = (
  { place }: TableElement,
  key: string,
  content: BoundNode["content"],
  children: readonly BoundNode[],
): BoundNode => ({ key, common: { place }, flow: row, content, children });

const isRunning = (role: ResolvedRow["role"]): role is "carried" | "brought" =>
  role === "carried" || role === "brought";

/** Sums that run on are told where the template has a word for them. */
const shownRows = ({ rows }: ResolvedTable, element: TableElement): readonly ResolvedRow[] =>
  rows.filter(({ role }) => !isRunning(role) || element[role] !== undefined);

/** A group's heading is one cell. */
function bodyCells(
  each: ResolvedRow,
  columns: readonly ResolvedColumn[],
  element: TableElement,
  binding: Binding,
): readonly TextContent[] {
  const label = isRunning(each.role) ? element[each.role] : undefined;
  const cells = each.role === "group" ? each.cells.slice(0, 1) : each.cells;
  return cells.map((cell, index) => {
    const isNamed = index === 0 && label !== undefined;
    const own = isNamed ? { ...cell, inlines: patternInlines(binding.scopes, label.value) } : cell;
    return bodyCell(own, each.role, columns[index], element, binding.expansion.look, binding.path);
  });
}

const STRONG: ReadonlySet<ResolvedRow["role"]> = new Set(["group", "subtotal", "total", "result"] as const);

/** The same cell gives the same text, however often its rows are shared out anew: what was measured of it holds. */
const bodyCell = memo(
  (
    { inlines, place }: ResolvedCell,
    role: ResolvedRow["role"],
    column: ResolvedColumn | undefined,
    element: TableElement,
    look: Look,
    path: string,
  ): TextContent => {
    const style = styleOf(element.style.value, look);
    const isResult = role === "result" && column?.isNumeric === true && column.isChange !== true;
    const color =
      column?.isPrevious === true || isRunning(role)
        ? element.previous
        : ((isResult ? element.result : undefined) ?? style.color);
    return textContent(
      {
        inlines,
        style: { ...style, bold: style.bold || STRONG.has(role) || column?.isStrong === true },
        color: colorOf(color, look),
      },
      { isNumeric: column?.isNumeric === true, isHead: false, place },
      element,
      look,
      path,
    );
  },
);

/** Rows are read from the back of a hall, too. */
const READABLE_PT = 15;

/** The name of a column, and what its figures count. */
const headCell = memo((each: ResolvedColumn, element: TableElement, look: Look, path: string): TextContent => {
  const style = styleOf(element.headStyle.value, look);
  const color = colorOf(each.isPrevious ? element.previous : style.color, look);
  const label = each.label.map((inline): Inline => ({ ...inline, bold: true }));
  const unit: readonly Inline[] = each.unit.length === 0 ? [] : [{ text: " (" }, ...each.unit, { text: ")" }];
  return textContent(
    { inlines: [...label, ...unit], style, color },
    { isNumeric: each.isNumeric, isHead: true, place: each.place },
    element,
    look,
    path,
  );
});

type CellLook = {
  readonly isNumeric: boolean;
  readonly isHead: boolean;
  readonly place: ResolvedCell["place"];
};

/** A cell fills its width as it is: it is neither balanced nor moved. Empty ones keep the size of their letters. */
function textContent(
  {
    inlines,
    style,
    color,
  }: { readonly inlines: readonly Inline[]; readonly style: TextStyle; readonly color: ColorRef },
  { isNumeric, isHead, place }: CellLook,
  own: TableElement,
  look: Look,
  path: string,
): TextContent {
  return {
    kind: "text",
    element: {
      textAlign: isNumeric ? "right" : "left",
      anchor: isHead ? "bottom" : "top",
      fit: "together",
      hidden: false,
      place: own.place,
    },
    hasEyebrow: false,
    field: own.of.join("."),
    place,
    fitKey: path,
    pace: styleOf(own.style.value, look),
    readablePt: READABLE_PT,
    paragraphs: [
      {
        inlines: inlines.length === 0 ? [{ text: "" }] : inlines,
        style: { ...style, leadingPercent: LEADING_PERCENT, balance: false, optical: false },
        color,
        level: 0,
        bulleted: false,
        spaceBeforePt: 0,
        sources: place === undefined || inlines.length === 0 ? [] : [{ words: plainText(inlines), place }],
      },
    ],
  };
}

/** Rows part lines already. */
const LEADING_PERCENT = 100;
