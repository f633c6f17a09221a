import { dirname, join } from "node:path";
import { readLibrary } from "../compile.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Host } from "../model/host.js";
import { failure, type Outcome, outcome } from "../model/outcome.js";
import type { Texts } from "../model/sources.js";
import type { Library } from "../model/validated.js";
import type { DataNames } from "./data-schema.js";
import { storyboardSchema, templateSchema, themeSchema } from "./designer-schemas.js";
import { deckSchema } from "./json-schema.js";
import { readDeckData } from "./read-data.js";
import type { Schema } from "./schema.js";

export const schemaNames = ["deck", "template", "theme", "storyboard"] as const;
export type SchemaName = (typeof schemaNames)[number];
type Told = { readonly outcome: Outcome<string>; readonly texts: Texts };

/** A schema as JSON text; that of decks with the names of the tables and columns that the deck `of` declares. */
export async function schemaText(name: SchemaName, folders: readonly string[], host: Host, of?: string): Promise<Told> {
  const { outcome: library, texts } = await readLibrary(folders, host);
  if (!library.ok || of === undefined || name !== "deck")
    return { outcome: library.ok ? outcome(textOf(name, library.value)) : library, texts };
  const { sources, diagnostics, texts: read } = await readDeckData(of, "fr", host);
  if (sources.length === 0 && diagnostics.some(({ severity }) => severity === "error"))
    return { outcome: failure(diagnostics), texts: read };
  const columns = new Set(sources.flatMap((source) => source.columns.map((column) => column.name)));
  const names = { tables: sources.map((source) => source.name), columns: [...columns] };
  return { outcome: outcome(textOf(name, library.value, names)), texts };
}

/** Writes every schema to `folder`; gives the paths, one on a line. */
export async function writeSchemas(folder: string, folders: readonly string[], host: Host): Promise<Told> {
  const { outcome: library, texts } = await readLibrary(folders, host);
  if (!library.ok) return { outcome: library, texts };
  const paths = schemaNames.map((name) => join(folder, `${name}.schema.json`));
  for (const [index, name] of schemaNames.entries()) {
    await host.writeFile(paths[index] ?? "", new TextEncoder().encode(textOf(name, library.value)));
  }
  return { outcome: outcome(`${paths.join("\n")}\n`), texts };
}

/** A warning for each schema beside a deck that no longer agrees with its templates. */
export async function staleSchemas(
  deck: string,
  folders: readonly string[],
  host: Host,
): Promise<readonly Diagnostic[]> {
  const path = join(dirname(deck), "schemas", "deck.schema.json");
  if ((await host.stat(path)) === undefined) return [];
  const { outcome: library } = await readLibrary(folders, host);
  const written = new TextDecoder().decode(await host.readFile(path));
  return library.ok && written !== textOf("deck", library.value) ? [report("stale-schema", { path })] : [];
}

function textOf(name: SchemaName, { storyboard, templates }: Library, data?: DataNames): string {
  const makers: Readonly<Record<SchemaName, () => Schema>> = {
    deck: () => deckSchema(storyboard, templates, data),
    template: templateSchema,
    theme: themeSchema,
    storyboard: storyboardSchema,
  };
  return `${JSON.stringify(makers[name](), undefined, 2)}\n`;
}
