import type { ColorRef } from "../model/color.js";
import type { Stroke, TableItem, TableRow } from "../model/scene.js";
import { isBandRow, isOnBand, isRuled, TABLE_ROOM } from "../model/table-rows.js";
import { attributes, guid, hash32, namespaces, xmlHeader } from "../opc/xml.js";
import { colorXml } from "./color.js";
import { solidFill } from "./fill.js";
import { anchors } from "./text-body.js";

/** How the tables of a brand look, in its own words. */
export type TableStyle = {
  readonly name: string;
  readonly ink: ColorRef;
  readonly rule: Stroke;
  readonly band: ColorRef;
};

const styleId = ({ name }: Pick<TableStyle, "name">): string => guid(`table style ${name}`);

/** `ppt/tableStyles.xml`: the brand's table, which tables that somebody adds take, too. */
export function tableStylesXml(style: TableStyle): string {
  const id = styleId(style);
  return `${xmlHeader}<a:tblStyleLst xmlns:a="${namespaces.a}"${attributes({ def: id })}>${styleXml(style, id)}</a:tblStyleLst>`;
}

const noLine = "<a:ln><a:noFill/></a:ln>";

function styleXml({ name, ink, rule, band }: TableStyle, id: string): string {
  const text = (isBold: boolean): string =>
    `<a:tcTxStyle${attributes({ b: isBold ? "on" : undefined })}><a:fontRef idx="minor"/>${colorXml(ink)}</a:tcTxStyle>`;
  const edges = ["left", "right", "top", "bottom", "insideH", "insideV"];
  const bare = edges.map((edge) => `<a:${edge}>${noLine}</a:${edge}>`).join("");
  const ruled = (edge: "top" | "bottom"): string =>
    `<a:tcStyle><a:tcBdr><a:${edge}>${strokeXml(rule, "a:ln")}</a:${edge}></a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle>`;
  return [
    `<a:tblStyle${attributes({ styleId: id, styleName: name })}>`,
    `<a:wholeTbl>${text(false)}<a:tcStyle><a:tcBdr>${bare}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>`,
    `<a:band2H><a:tcStyle><a:tcBdr/><a:fill>${solidFill(band)}</a:fill></a:tcStyle></a:band2H>`,
    `<a:lastRow>${text(true)}${ruled("top")}</a:lastRow>`,
    `<a:firstRow>${text(true)}${ruled("bottom")}</a:firstRow>`,
    "</a:tblStyle>",
  ].join("");
}

/** A line of a cell or of a style. */
const strokeXml = ({ color, widthEmu }: Stroke, name: string): string =>
  `<${name}${attributes({ w: widthEmu, cap: "flat", cmpd: "sng", algn: "ctr" })}>${solidFill(color)}<a:prstDash val="solid"/></${name}>`;

/** `a:graphic` of a table, `rows` being what `tableRow` gives. */
export function tableGraphic(item: TableItem, style: TableStyle, rows: readonly string[]): string {
  const look = attributes({
    firstRow: 1,
    firstCol: 1,
    lastRow: hasLastRow(item) ? 1 : undefined,
    bandRow: item.isBanded ? 1 : undefined,
  });
  const grid = item.columns
    .map(({ key, width }) => `<a:gridCol w="${width}">${creation("colId", `${item.id} ${key}`)}</a:gridCol>`)
    .join("");
  return `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${look}><a:tableStyleId>${styleId(style)}</a:tableStyleId></a:tblPr><a:tblGrid>${grid}</a:tblGrid>${rows.join("")}</a:tbl></a:graphicData></a:graphic>`;
}

/** What PowerPoint knows columns and rows by when two people edit a table. */
const creation = (name: "colId" | "rowId", key: string): string =>
  `<a:extLst><a:ext uri="{${name === "colId" ? "9D8B030D-6E8A-4147-A177-3AD203B41FA5" : "0D108BD9-81ED-4DB2-BD59-A6C34878D82A"}}"><a16:${name} xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" val="${hash32(key)}"/></a:ext></a:extLst>`;

const hasLastRow = ({ rows }: TableItem): boolean => ["total", "result"].includes(rows.at(-1)?.role ?? "");

/** Whether the style has a row's letters bold by itself: the first, and the last where it is a sum. */
export const isBoldByStyle = (item: TableItem, at: number): boolean =>
  at === 0 || (hasLastRow(item) && at === item.rows.length - 1);

/** `a:tr`; `bodies` are the `a:txBody` of its cells, `empty` that of what a wide cell covers. */
export function tableRow(item: TableItem, at: number, bodies: readonly string[], empty: string): string {
  const row = item.rows[at];
  if (row === undefined) return "";
  const isWide = bodies.length < item.columns.length;
  const cells = item.columns.map((_, index) => {
    const body = bodies[index];
    if (body === undefined) return `<a:tc hMerge="1">${empty}<a:tcPr/></a:tc>`;
    const span = isWide && item.columns.length > 1 ? attributes({ gridSpan: item.columns.length }) : "";
    return `<a:tc${span}>${body}${cellProperties(item, row, at, index)}</a:tc>`;
  });
  return `<a:tr h="${row.height}">${cells.join("")}${creation("rowId", `${item.id} ${row.key}`)}</a:tr>`;
}

/** Margins, and what the table's style does not say of this row: a rule above it or under it, whether it is on a band. */
function cellProperties(item: TableItem, row: TableRow, at: number, index: number): string {
  const { left, right } = item.columns[index] ?? { left: 0, right: 0 };
  const { anchor } = row.cells[index] ?? { anchor: "top" as const };
  const free = 1 - TABLE_ROOM;
  const upright =
    anchor === "bottom"
      ? { marT: Math.round(row.top * free), marB: row.bottom }
      : { marT: row.top, marB: Math.round(row.bottom * free) };
  const margins = { marL: left, marR: right, ...upright, anchor: anchors[anchor] };
  const lines = `${lineXml(item, at, "a:lnT")}${lineXml(item, at + 1, "a:lnB")}`;
  return `<a:tcPr${attributes(margins)}>${lines}${bandXml(item, row, at, index)}</a:tcPr>`;
}

/** The line above a row, as its own cells or those of the row above tell it; the first and the last row have the style's. */
function lineXml(item: TableItem, at: number, name: "a:lnT" | "a:lnB"): string {
  const { rows, rule } = item;
  if (at <= 1 || at >= rows.length || isBoldByStyle(item, at)) return "";
  if (isRuled(rows, at)) return strokeXml(rule, name);
  // LibreOffice draws the rule of a row at its end, too, unless it is told.
  return isRuled(rows, at - 1) ? `<${name}><a:noFill/></${name}>` : "";
}

/** LibreOffice puts no first column on a band. */
function bandXml(item: TableItem, row: TableRow, at: number, index: number): string {
  if (!item.isBanded || !isBandRow(at) || isBoldByStyle(item, at)) return "";
  if (!isOnBand(row, at)) return "<a:noFill/>";
  return index === 0 ? solidFill(item.band) : "";
}
