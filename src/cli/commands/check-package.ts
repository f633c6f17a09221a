import { resolve } from "node:path";
import { hostDiagnostic } from "../../diagnostics/host-diagnostic.js";
import { nodeHost } from "../../host/node.js";
import { checkPackage, faultMessage } from "../../index.js";
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
    const place = { path, start: 0, end: 0 };
    const faults = checkPackage(await host.readFile(path));
    return faults.map((fault) =>
      fault.rule === "zip"
        ? report("not-a-package", { path }, place)
        : report(
            "package-fault",
            { part: fault.part, rule: fault.rule, message: faultMessage(fault, context.language) },
            place,
          ),
    );
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return [hostDiagnostic(error)];
  }
}
