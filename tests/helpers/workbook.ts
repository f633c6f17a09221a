import { type CellObject, utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import { writeZip } from "../../src/doors/zip.js";

/** A sheet of rows; a cell is a value, or as the library has it, with its format or its formula. */
export type Sheet = {
  readonly rows: readonly (readonly (string | number | boolean | null | Partial<CellObject>)[])[];
  readonly more?: Partial<WorkSheet>;
};

/** A workbook of these sheets, as bytes. */
export function workbook(
  sheets: Readonly<Record<string, Sheet>>,
  options: {
    readonly type?: "xlsx" | "biff8";
    readonly book?: WorkBook["Workbook"];
    readonly compression?: boolean;
  } = {},
): Uint8Array {
  const book = utils.book_new();
  for (const [name, { rows, more }] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((cell) => cell)));
    utils.book_append_sheet(book, Object.assign(sheet, more), name);
  }
  const { type = "xlsx", book: Workbook, compression = true } = options;
  if (Workbook !== undefined) book.Workbook = Workbook;
  return new Uint8Array(write(book, { type: "array", bookType: type, compression }) as ArrayBuffer);
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A package of Excel whose sheet is written here, for what the library does not write. */
export function writtenWorkbook(
  sheetData: string,
  {
    table,
    workbookPr = "",
    calcPr = "",
    extra = {},
    head = "",
    types = "</Types>",
    relations = "</Relationships>",
  }: {
    readonly table?: string;
    readonly workbookPr?: string;
    readonly calcPr?: string;
    /** Before the sheet's first element. */
    readonly head?: string;
    /** The end of the lists of types and of relationships. */
    readonly types?: string;
    readonly relations?: string;
    readonly extra?: Readonly<Record<string, string>>;
  } = {},
): Uint8Array {
  const tables: Readonly<Record<string, string>> =
    table === undefined
      ? {}
      : {
          "xl/tables/table1.xml": `<table xmlns="${MAIN}" ${table}/>`,
          "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/table" Target="../tables/table1.xml"/></Relationships>`,
        };
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/>${types}`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${workbookPr}<sheets><sheet name="Comptes" sheetId="1" r:id="rId1"/></sheets>${calcPr}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${DOCUMENT}/externalLink" Target="externalLinks/externalLink1.xml"/>${relations}`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
    "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}"/>`,
    ...tables,
    ...extra,
  };
  return writeZip(Object.entries(parts).map(([path, content]) => ({ path, bytes: text(content) })));
}

/** An OpenDocument spreadsheet with this between `<office:spreadsheet>` and its end. */
export function openDocument(
  body: string,
  { manifest = "", styles = "" }: { readonly manifest?: string; readonly styles?: string } = {},
): Uint8Array {
  const spaces = ["office", "style", "table", "text"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const calc = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"';
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${spaces.join(" ")} ${calc}>${styles}<office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`;
  return writeZip([
    { path: "mimetype", bytes: text("application/vnd.oasis.opendocument.spreadsheet"), stored: true },
    { path: "content.xml", bytes: text(content) },
    { path: "META-INF/manifest.xml", bytes: text(`<manifest>${manifest}</manifest>`) },
  ]);
}
