import { given } from "../basics/given.js";
import { inTurn } from "../basics/in-turn.js";
import { memoIn } from "../basics/memo.js";
import type { Data, DataTable } from "../model/data.js";
import { type Diagnostic, type DiagnosticArgs, report } from "../model/diagnostic.js";
import type { Host } from "../model/host.js";
import { allOf, andThen, failure, type Outcome, outcome } from "../model/outcome.js";
import type { Declaration } from "./declared.js";
import { gridOf } from "./formats.js";
import { type FoundData, foundData } from "./found.js";
import type { GridFault } from "./grid.js";
import { type DataLimits, dataLimits } from "./limits.js";
import { tableOf } from "./table.js";

/** `folder`: the deck's, which data come from and from nowhere else. */
export type DataRequest = { readonly folder: string; readonly limits?: DataLimits };

/** Files read at a time: each may be large. */
const AT_ONCE = 4;

/** The tables that were declared, read and typed. Reports every file, sheet and cell that cannot be read, at its line. */
export async function readData(
  declarations: readonly Declaration[],
  { folder, limits = dataLimits }: DataRequest,
  host: Host,
): Promise<Outcome<Data>> {
  const root = (await host.realPath(folder)) ?? folder;
  const files = new Map<string, Promise<FoundData | Diagnostic>>();
  const tables = await inTurn(declarations, AT_ONCE, async (declaration) => {
    const found = await memoIn(files, declaration.file.value, () => foundData(declaration, root, limits, host));
    if ("code" in found) return failure<DataTable>([{ ...found, place: declaration.file.place }]);
    return readTable(declaration, found, limits);
  });
  return andThen(allOf(tables), (read) => outcome(new Map(read.map((table) => [table.name, table]))));
}

async function readTable(
  declaration: Declaration,
  { path, bytes }: FoundData,
  limits: DataLimits,
): Promise<Outcome<DataTable>> {
  const asked = { sheet: declaration.sheet?.value, range: declaration.range?.value };
  const reading = await gridOf(bytes, path, asked, limits);
  if ("diagnostics" in reading) return failure(reading.diagnostics);
  if ("fault" in reading) return failure([faultAt(reading.fault, path, declaration)]);
  const { grid } = reading;
  const { decimal, name, place } = declaration;
  const decimals = decimal === undefined ? grid.decimals : { sign: decimal, isSure: true };
  const head = { name, declared: place, path, ...given({ sheet: grid.sheet }) };
  const { table, diagnostics } = tableOf({ ...grid, ...given({ decimals }) }, head);
  return table === undefined
    ? failure([report("data-empty", { path }, declaration.file.place)])
    : outcome(table, diagnostics);
}

/** Where the description says what is wrong: the name of the sheet, the cells, else the file. */
function faultAt({ code, args }: GridFault, path: string, { file, sheet, range }: Declaration): Diagnostic {
  const named = code === "unknown-sheet" ? sheet : code.endsWith("-range") || code.startsWith("range-") ? range : file;
  return report(code, { path, ...args } as DiagnosticArgs[typeof code], (named ?? file).place);
}
