import { declaredData } from "../../src/data/declared.js";
import { type DataLimits, dataLimits } from "../../src/data/limits.js";
import { readData } from "../../src/data/read.js";
import { parseYaml } from "../../src/doors/yaml.js";
import type { CellValue, DataTable } from "../../src/model/data.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import type { Host } from "../../src/model/host.js";

const FOLDER = "/deck";
const DECK = `${FOLDER}/deck.yaml`;

/** A disk of these files; names are in the deck's folder, links lead where they say. */
export function filesHost(
  files: Readonly<Record<string, string | Uint8Array>>,
  links: Readonly<Record<string, string>> = {},
): Host {
  const bytesOf = (path: string): Uint8Array | undefined => {
    const file = files[path.slice(FOLDER.length + 1)];
    return typeof file === "string" ? new TextEncoder().encode(file) : file;
  };
  const unused = (): never => {
    throw new Error("not asked for");
  };
  return {
    readFile: async (path) => bytesOf(path) ?? unused(),
    writeFile: unused,
    stat: async (path) => {
      const bytes = bytesOf(path);
      if (bytes !== undefined) return { kind: "file", bytes: bytes.length };
      return [FOLDER, "/", `${FOLDER}/donnees`].includes(path) ? { kind: "folder", bytes: 0 } : undefined;
    },
    realPath: async (path) => links[path.slice(FOLDER.length + 1)] ?? path,
    list: async (folder) => (folder === FOLDER ? Object.keys(files) : folder === "/" ? ["deck"] : []),
    readCache: async () => undefined,
    writeCache: unused,
    stamp: unused,
    now: unused,
  };
}

type ReadText = {
  readonly tables: ReadonlyMap<string, DataTable>;
  readonly diagnostics: readonly Diagnostic[];
};

/** What a `data:` of this text declares, read from a host. */
export async function readDeclared(yaml: string, host: Host, limits: DataLimits = dataLimits): Promise<ReadText> {
  const raw = parseYaml({ path: DECK, text: yaml });
  if (!raw.ok) throw new Error(JSON.stringify(raw.diagnostics));
  const declared = declaredData(raw.value.root);
  if (!declared.ok) return { tables: new Map(), diagnostics: declared.diagnostics };
  const read = await readData(declared.value, { folder: FOLDER, limits }, host);
  const tables = read.ok ? read.value : new Map<string, DataTable>();
  const doubts = [...tables.values()].flatMap((table) => (table.doubts ?? []).map(({ diagnostic }) => diagnostic));
  return { tables, diagnostics: [...declared.diagnostics, ...read.diagnostics, ...doubts] };
}

/** The only table of a file that lies beside the deck. */
export async function readFile(
  name: string,
  content: string | Uint8Array,
  { more = "", limits }: { readonly more?: string; readonly limits?: DataLimits } = {},
): Promise<{ readonly table: DataTable | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const yaml = `data:\n  t: { file: "${name}"${more} }\n`;
  const { tables, diagnostics } = await readDeclared(yaml, filesHost({ [name]: content }), limits);
  return { table: tables.get("t"), diagnostics };
}

/** A cell in a few signs: `12`, `12 %`, `12 EUR`, `2025-01-31`, `"a text"`, nothing, or `[n.c.]` that says so, `(12)` under a merged cell. */
export function shown(value: CellValue): string {
  switch (value.kind) {
    case "empty":
      if (value.covered !== undefined) return `(${shown(value.covered)})`;
      return value.words === undefined ? "" : `[${value.words}]`;
    case "text":
      return `"${value.text}"`;
    case "date":
      return value.iso;
    case "boolean":
      return String(value.value);
    case "number": {
      const unit = value.unit === undefined ? "" : value.unit === "percent" ? " part" : ` ${value.unit.currency}`;
      return `${value.value}${unit}`;
    }
  }
}

/** The header and the rows of a table, a line each. */
export const shownTable = (table: DataTable | undefined): readonly string[] =>
  table === undefined
    ? []
    : [
        table.columns.map(({ name }) => name).join(" | "),
        ...table.rows.map((row) => row.map((cell) => shown(cell)).join(" | ")),
      ];
