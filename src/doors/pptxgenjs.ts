import { createRequire } from "node:module";
import type PptxGenJS from "pptxgenjs";
import type { SheetCell } from "../model/chart.js";
import { mendedWorkbook } from "./pptxgenjs-mends.js";
import { readZip } from "./zip.js";

/** The numbers of a chart as they are edited: names down the first column, series along the first row. */
export type ChartSheet = readonly (readonly SheetCell[])[];

type Library = new () => PptxGenJS.default;

/**
 * The workbook of each chart, in order, as the library embeds it in a presentation; the same bytes for the same sheets.
 * `date`: when it says that it was made. What the library gets wrong is mended.
 */
export async function chartWorkbooks(sheets: readonly ChartSheet[], date: Date): Promise<readonly Uint8Array[]> {
  if (sheets.length === 0) return [];
  // Its ES module has no types that Node's resolution understands, and Jest takes it for CommonJS.
  const Presentation = createRequire(import.meta.url)("pptxgenjs") as Library;
  const presentation = new Presentation();
  const slide = presentation.addSlide();
  for (const sheet of sheets) slide.addChart("bar" as PptxGenJS.default.CHART_NAME, dataOf(sheet), { w: 1, h: 1 });
  const zip = readZip((await presentation.write({ outputType: "nodebuffer" })) as Buffer);
  const workbooks = zip.ok ? inOrder(zip.entries) : [];
  return sheets.map((sheet, index) => {
    const workbook = workbooks[index];
    if (workbook === undefined) throw new Error("pptxgenjs wrote another number of charts");
    return mendedWorkbook(workbook, sheet, date);
  });
}

/** Their numbers go on from one presentation to the next. */
const inOrder = (entries: readonly { readonly path: string; readonly bytes: Uint8Array }[]): readonly Uint8Array[] =>
  entries
    .flatMap(({ path, bytes }) => {
      const number = /^ppt\/embeddings\/\D+(\d+)\.xlsx$/u.exec(path)?.[1];
      return number === undefined ? [] : [{ number: Number(number), bytes }];
    })
    .toSorted((a, b) => a.number - b.number)
    .map(({ bytes }) => bytes);

const dataOf = ([head = [], ...rows]: ChartSheet): PptxGenJS.default.OptsChartData[] =>
  head.slice(1).map((name, index) => ({
    name: String(name ?? ""),
    labels: rows.map(([label]) => String(label ?? "")),
    values: rows.map((cells) => numberIn(cells[index + 1])),
  }));

const numberIn = (cell: SheetCell): number =>
  typeof cell === "number" ? cell : typeof cell === "object" ? cell.value : 0;
