import type { TableItem, TableRow, TextItem } from "../../model/scene.js";
import type { Link } from "../../model/text.js";
import { wordsOf } from "../likes.js";
import { inlines, ownLanguage, type TextContext } from "./inlines.js";
import { element, escaped, type Markup } from "./markup.js";

/** Rows and columns as readers by ear walk them: the first of each is its name; a heading is that of the rows under it. */
export function table(item: TableItem, context: TextContext, link: Link | undefined): Markup {
  const caption = element("caption", { class: "unseen" }, escaped(item.caption));
  const [head, ...rows] = item.rows;
  const thead = head === undefined ? "" : element("thead", {}, rowMarkup(head, item, context, link));
  const groups = bodies(rows).map((body) =>
    element("tbody", {}, body.map((row) => rowMarkup(row, item, context, link)).join("\n")),
  );
  // Where it is wider than the page, it is moved by the keyboard, too.
  const look = { class: "table", role: "group", tabindex: 0, "aria-label": item.caption };
  return element("div", look, element("table", { class: "rows" }, [caption, thead, ...groups].join("\n")));
}

/** A heading begins a body of its own, which is what its scope reaches over. */
function bodies(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const all: TableRow[][] = [];
  for (const row of rows) {
    if (row.role === "group" || all.length === 0) all.push([row]);
    else all.at(-1)?.push(row);
  }
  return all;
}

function rowMarkup(row: TableRow, item: TableItem, context: TextContext, link: Link | undefined): Markup {
  const cells = row.cells.map((cell, index) => cellMarkup(cell, row, index, item, context, link));
  return element("tr", { class: row.role === "head" || row.role === "row" ? undefined : row.role }, cells.join(""));
}

function cellMarkup(
  cell: TextItem,
  { role, cells }: TableRow,
  index: number,
  { columns }: TableItem,
  context: TextContext,
  link: Link | undefined,
): Markup {
  const look = { class: cell.paragraphs[0]?.align === "right" ? "figures" : undefined };
  const said = cell.paragraphs
    .map(({ runs }) => {
      const lang = ownLanguage(runs, context);
      // Bold is what the row is, not what the writer stresses.
      const plain = role === "row" ? runs : runs.map((run) => ({ ...run, bold: false }));
      const inner = inlines(plain, lang === undefined ? context : { ...context, language: lang }, link);
      return lang === undefined ? inner : element("span", { lang }, inner);
    })
    .join(role === "head" ? "<br>" : " ");
  if (role === "group") return element("th", { scope: "rowgroup", colspan: columns.length }, said);
  const isName = role === "head" || (index === 0 && wordsOf(cell).trim() !== "" && cells.length > 1);
  return isName ? element("th", { scope: role === "head" ? "col" : "row", ...look }, said) : element("td", look, said);
}
