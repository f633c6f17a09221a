import { resolve } from "node:path";
import { hostDiagnostic } from "../../diagnostics/host-diagnostic.js";
import { nodeHost } from "../../host/node.js";
import { type Diagnostic, report } from "../../model/diagnostic.js";
import { type Host, HostError } from "../../model/host.js";
import { checkPackage, type PackageFault } from "../../package-rules/check.js";
import { isOurs } from "../../package-rules/kind.js";
import { faultMessage } from "../../package-rules/words.js";
import type { Context } from "../context.js";
import { exitCodeOf, print } from "../reporter.js";
import { hostFor } from "../standard-input.js";

/** What PowerPoint would not accept in files, whoever made them; gives the exit code. */
export async function checkPackages(paths: readonly string[], context: Context): Promise<number> {
  const host = hostFor(paths, context.terminal.cwd(), nodeHost({ cache: false }));
  const found = (
    await Promise.all(paths.map((path) => faultsOf(resolve(context.terminal.cwd(), path), host, context)))
  ).flat();
  const exitCode = exitCodeOf(found, false);
  print({ diagnostics: found, outputs: [], exitCode }, context);
  return exitCode;
}

async function faultsOf(path: string, host: Host, context: Context): Promise<readonly Diagnostic[]> {
  try {
    const bytes = await host.readFile(path);
    const scope = isOurs(bytes) ? "ours" : "reported";
    return checkPackage(bytes, { scope }).map((fault) => faultDiagnostic(fault, path, scope === "ours", context));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return [hostDiagnostic(error)];
  }
}

/** What is only reported to trouble PowerPoint is an error in a deck of ours, and a warning in what others made or saved. */
function faultDiagnostic(fault: PackageFault, path: string, isStrict: boolean, context: Context): Diagnostic {
  const place = { path, start: 0, end: 0 };
  const message = faultMessage(fault, context.language);
  if (fault.rule === "kind") return report("not-a-package", { kind: fault.detail.kind ?? "", message }, place);
  const code = fault.scope === "any" || isStrict ? "package-fault" : "package-doubt";
  return report(code, { part: fault.part, message }, place);
}
