import { join, resolve } from "node:path";
import { nodeHost } from "../../host/node.js";
import { type SchemaName, schemaText, writeSchemas } from "../../tools/schemas.js";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { exitCodeOf, print } from "../reporter.js";

export type SchemaOptions = { readonly write?: boolean; readonly for?: string };

/** A JSON Schema on stdout, or all of them in `schemas/` of the current folder. Gives the exit code. */
export async function schema(name: SchemaName, { write, for: deck }: SchemaOptions, context: Context): Promise<number> {
  const folder = context.terminal.cwd();
  const host = nodeHost({ cache: false });
  const folders = [folder, context.packageRoot];
  const { outcome, texts } = write
    ? await writeSchemas(join(folder, "schemas"), folders, host)
    : await schemaText(name, folders, host, deck === undefined ? undefined : resolve(folder, deck));
  if (!outcome.ok) {
    const exitCode = exitCodeOf(outcome.diagnostics, false);
    print({ diagnostics: outcome.diagnostics, texts, outputs: [], exitCode }, context);
    return exitCode;
  }
  context.terminal.stdout.write(outcome.value);
  return exitCodes.fine;
}
