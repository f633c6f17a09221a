import { diagnosticJson, type FormatOptions, formatDiagnostic } from "../diagnostics/format.js";
import { hostDiagnostic } from "../diagnostics/host-diagnostic.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { HostError } from "../model/host.js";
import type { Texts } from "../model/sources.js";
import type { Context } from "./context.js";
import { type ExitCode, exitCodes } from "./exit-codes.js";

export type Output = {
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  /** Of a deck. */
  readonly slides?: number;
};

/** What a command found and wrote. */
export type Report = {
  readonly diagnostics: readonly Diagnostic[];
  /** What was read: diagnostics quote its lines. */
  readonly texts?: Texts;
  readonly outputs: readonly Output[];
  readonly exitCode: ExitCode;
};

/** Codes that are the machine's fault, not the writer's. */
const machineCodes: ReadonlySet<string> = new Set([
  "folder-is-file",
  "file-denied",
  "file-unreadable",
  "file-busy",
  "disk-full",
  "port-taken",
]);

/** Codes of a command line that asks for what cannot be. */
const usageCodes: ReadonlySet<string> = new Set([
  "usage",
  "no-standard-stream",
  "option-without-format",
  "output-suffix",
  "output-suffix-unknown",
  "output-one-file",
]);

/** Errors decide; warnings too, when they are to be taken strictly; notes never. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], strict: boolean): ExitCode {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.some(({ code }) => machineCodes.has(code))) return exitCodes.machine;
  if (errors.some(({ code }) => usageCodes.has(code))) return exitCodes.usage;
  return errors.length > 0 || (strict && diagnostics.some(({ severity }) => severity === "warning"))
    ? exitCodes.content
    : exitCodes.fine;
}

/** What the machine refuses a command is told as any mistake is; anything else that is thrown is our bug. */
export async function orMachineFault(work: Promise<number>, context: Context): Promise<number> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return printFault(hostDiagnostic(error), context);
  }
}

/** The one thing that keeps a command from its work; gives the exit code. */
export function printFault(diagnostic: Diagnostic, context: Context): ExitCode {
  const exitCode = exitCodeOf([diagnostic], false);
  print({ diagnostics: [diagnostic], outputs: [], exitCode }, context);
  return exitCode;
}

/** Text on stderr, paths written on stdout; or one JSON object on stdout, with what else a command tells in `more`. */
export function print(report: Report, context: Context, more: Readonly<Record<string, unknown>> = {}): void {
  const { terminal } = context;
  const { texts = new Map() } = report;
  const color = terminal.stderr.isTTY === true && !terminal.env.NO_COLOR;
  const options: FormatOptions = { language: context.language, color, folder: terminal.cwd() };
  if (context.json) {
    const diagnostics = report.diagnostics.map((diagnostic) => diagnosticJson(diagnostic, texts, options));
    terminal.stdout.write(
      `${JSON.stringify({ ok: report.exitCode === exitCodes.fine, ...more, outputs: report.outputs, diagnostics }, undefined, 2)}\n`,
    );
    return;
  }
  for (const diagnostic of report.diagnostics) {
    if (!context.quiet || diagnostic.severity === "error")
      terminal.stderr.write(`${formatDiagnostic(diagnostic, texts, options)}\n\n`);
  }
  for (const { path } of report.outputs) terminal.stdout.write(`${path}\n`);
}
