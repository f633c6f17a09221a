import { extname } from "node:path";
import { parseYaml } from "../doors/yaml.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { croppedGrid } from "./cropped.js";
import { decodedText } from "./decoded.js";
import { type Asked, fault, type GridReading } from "./grid.js";
import { parseJson } from "./json.js";
import type { DataLimits } from "./limits.js";
import { listedGrid } from "./listed-grid.js";

type Reading = GridReading | { readonly diagnostics: readonly Diagnostic[] };

/** What begins files that pack others: those of Office and LibreOffice, and those of the Office of before 2007. */
const PACKED = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** A file of data by what it is: workbooks by their first bytes, texts by their name. */
export async function gridOf(bytes: Uint8Array, path: string, asked: Asked, limits: DataLimits): Promise<Reading> {
  if (bytes.length === 0) return fault("data-empty", {});
  if (PACKED.some((start) => start.every((byte, index) => bytes[index] === byte))) {
    const { workbookGrid } = await import("./workbook.js");
    return workbookGrid(bytes, asked, limits);
  }
  if (asked.sheet !== undefined) return fault("unknown-sheet", { name: asked.sheet, known: [] });
  const reading = await textGrid(bytes, path, limits);
  return "grid" in reading ? croppedGrid(reading.grid, asked.range, limits) : reading;
}

async function textGrid(bytes: Uint8Array, path: string, limits: DataLimits): Promise<Reading> {
  const kind = extname(path).toLowerCase();
  if ([".csv", ".tsv", ".txt"].includes(kind)) {
    const { csvGrid } = await import("./csv-grid.js");
    return csvGrid(bytes, limits);
  }
  return [".json", ".yaml", ".yml"].includes(kind) ? listed(bytes, path, kind, limits) : fault("data-format", {});
}

/** Lists that somebody wrote or a program gave. What is no JSON may be nearly: YAML then says what is wrong, and where. */
function listed(bytes: Uint8Array, path: string, kind: string, limits: DataLimits): Reading {
  const text = decodedText(bytes);
  if (text === undefined) return fault("data-format", {});
  if (kind === ".json" && text.length > limits.jsonLetters)
    return fault("data-too-large", { limit: "bytes", max: limits.jsonLetters });
  const json = kind === ".json" ? parseJson(text, path, limits) : undefined;
  if (json !== undefined) return "fault" in json ? json : listedGrid(json.root, limits);
  if (text.length > limits.yamlBytes)
    return kind === ".json"
      ? fault("data-damaged", {})
      : fault("data-too-large", { limit: "bytes", max: limits.yamlBytes });
  const read = parseYaml({ path, text });
  return read.ok ? listedGrid(read.value.root, limits) : { diagnostics: read.diagnostics };
}
