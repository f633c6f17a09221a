import { diagnosticJson, type FormatOptions, formatDiagnostic, type Texts } from "../diagnostics/format.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Context } from "./context.js";
import { type ExitCode, exitCodes } from "./exit-codes.js";

export type Output = {
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  readonly slides: number;
};

/** What a command found and wrote. */
export type Report = {
  readonly diagnostics: readonly { readonly diagnostic: Diagnostic; readonly texts: Texts }[];
  readonly outputs: readonly Output[];
  readonly exitCode: ExitCode;
};

/** Codes that are the machine's fault, not the writer's. */
const machineCodes: ReadonlySet<string> = new Set(["file-denied", "file-unreadable", "file-busy", "disk-full"]);

/** Errors decide; warnings too, when they are to be taken strictly. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], strict: boolean): ExitCode {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.some(({ code }) => machineCodes.has(code))) return exitCodes.machine;
  return errors.length > 0 || (strict && diagnostics.length > 0) ? exitCodes.content : exitCodes.fine;
}

/** Text on stderr, paths written on stdout; or one JSON object on stdout. */
export function print(report: Report, context: Context): void {
  const { terminal } = context;
  const color = terminal.stderr.isTTY === true && !terminal.env.NO_COLOR;
  const options: FormatOptions = { language: context.language, color, folder: terminal.cwd() };
  if (context.json) {
    const diagnostics = report.diagnostics.map(({ diagnostic, texts }) => diagnosticJson(diagnostic, texts, options));
    terminal.stdout.write(
      `${JSON.stringify({ ok: report.exitCode === exitCodes.fine, outputs: report.outputs, diagnostics }, undefined, 2)}\n`,
    );
    return;
  }
  for (const { diagnostic, texts } of report.diagnostics) {
    if (!context.quiet || diagnostic.severity === "error")
      terminal.stderr.write(`${formatDiagnostic(diagnostic, texts, options)}\n\n`);
  }
  for (const { path } of report.outputs) terminal.stdout.write(`${path}\n`);
}
