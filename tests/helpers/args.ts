import type { Diagnostic, DiagnosticArgs } from "../../src/model/diagnostic.js";

/** The names of all that some code is told with. */
type ArgName = { [Code in keyof DiagnosticArgs]: keyof DiagnosticArgs[Code] }[keyof DiagnosticArgs];

/** What a diagnostic is told with under this name; nothing where its code has none. */
export const argOf = ({ args }: Pick<Diagnostic, "args">, name: ArgName): unknown =>
  (args as Readonly<Record<string, unknown>>)[name];
