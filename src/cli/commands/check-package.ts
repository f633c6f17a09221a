import { resolve } from "node:path";
import { hostDiagnostic } from "../../diagnostics/host-diagnostic.js";
import { nodeHost } from "../../host/node.js";
import { checkPackage, faultMessage, type PackageFault, packageState } from "../../index.js";
import { type Diagnostic, report } from "../../model/diagnostic.js";
import { type Host, HostError } from "../../model/host.js";
import type { Context } from "../context.js";
import { exitCodeOf, print } from "../reporter.js";

/** What PowerPoint would not accept in files, whoever made them; gives the exit code. */
export async function checkPackages(paths: readonly string[], context: Context): Promise<number> {
  const host = nodeHost({ cache: false });
  const found = (
    await Promise.all(paths.map((path) => faultsOf(resolve(context.terminal.cwd(), path), host, context)))
  ).flat();
  const exitCode = exitCodeOf(found, false);
  print({ diagnostics: found.map((diagnostic) => ({ diagnostic, texts: new Map() })), outputs: [], exitCode }, context);
  return exitCode;
}

async function faultsOf(path: string, host: Host, context: Context): Promise<readonly Diagnostic[]> {
  try {
    const bytes = await host.readFile(path);
    const isOurs = packageState(bytes) !== "foreign";
    return checkPackage(bytes, { scope: "reported" }).map((fault) => faultDiagnostic(fault, path, isOurs, context));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return [hostDiagnostic(error)];
  }
}

/** What is only reported to trouble PowerPoint is an error in a deck of ours, and a warning in what others made. */
function faultDiagnostic(fault: PackageFault, path: string, isOurs: boolean, context: Context): Diagnostic {
  const place = { path, start: 0, end: 0 };
  if (fault.rule === "zip") return report("not-a-package", { path }, place);
  const code = fault.scope === "any" || isOurs ? "package-fault" : "package-doubt";
  return report(code, { part: fault.part, rule: fault.rule, message: faultMessage(fault, context.language) }, place);
}
