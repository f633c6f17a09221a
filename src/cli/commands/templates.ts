import { nearest } from "../../diagnostics/nearest.js";
import { nodeHost } from "../../host/node.js";
import { describeTemplate, readLibrary } from "../../index.js";
import { type Diagnostic, report } from "../../model/diagnostic.js";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { exitCodeOf, print, printFault } from "../reporter.js";

/** All the templates with what each is for; or one, with its fields and an example to paste. Gives the exit code. */
export async function templates(name: string | undefined, context: Context): Promise<number> {
  const folder = context.terminal.cwd();
  const read = await readLibrary([folder, context.packageRoot], nodeHost({ cache: false }));
  const { outcome, texts } = read;
  if (!outcome.ok) {
    const exitCode = exitCodeOf(outcome.diagnostics, false);
    print(
      { diagnostics: outcome.diagnostics.map((diagnostic) => ({ diagnostic, texts })), outputs: [], exitCode },
      context,
    );
    return exitCode;
  }
  const found = outcome.value.templates.filter((template) => name === undefined || template.name === name);
  if (name !== undefined && found.length === 0) {
    const known = outcome.value.templates.map((template) => template.name);
    return printFault(unknownTemplate(name, known), context);
  }
  const described = found.map((template) =>
    describeTemplate(template, texts.get(template.path) ?? "", context.language),
  );
  if (context.json) context.terminal.stdout.write(`${JSON.stringify(described, undefined, 2)}\n`);
  else if (name === undefined)
    context.terminal.stdout.write(described.map((each) => `${each.name.padEnd(16)}${each.help}\n`).join(""));
  else context.terminal.stdout.write(described.map((each) => each.page).join("\n"));
  return exitCodes.fine;
}

function unknownTemplate(name: string, known: readonly string[]): Diagnostic {
  const suggestion = nearest(name, known);
  return report("unknown-template", { name, known, ...(suggestion === undefined ? {} : { suggestion }) });
}
