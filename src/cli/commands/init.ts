import { basename, join, relative, resolve } from "node:path";
import { nodeHost } from "../../host/node.js";
import { writeSchemas } from "../../index.js";
import { report } from "../../model/diagnostic.js";
import type { Host } from "../../model/host.js";
import { type Context, say } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { print, printFault } from "../reporter.js";

const STARTER = join("decks", "starter");

/** A small deck that builds at once, in a folder of its own; never over a file that is there. Gives the exit code. */
export async function init(folder: string, context: Context): Promise<number> {
  const host = nodeHost({ cache: false });
  const target = resolve(context.terminal.cwd(), folder);
  const source = join(context.packageRoot, STARTER);
  const names = await filesOf(source, "", host);
  const present = await Promise.all(names.map((name) => host.stat(join(target, name))));
  const taken = names.filter((_, index) => present[index] !== undefined);
  if (taken.length > 0) {
    return printFault(report("init-over-file", { path: join(target, taken[0] ?? "") }), context);
  }
  for (const name of names) await host.writeFile(join(target, name), await host.readFile(join(source, name)));
  await writeSchemas(join(target, "schemas"), [target, context.packageRoot], host);
  const deck = names.find((name) => name.endsWith(".yaml")) ?? "";
  const path = relative(context.terminal.cwd(), join(target, deck)) || basename(deck);
  if (!context.quiet && !context.json)
    context.terminal.stderr.write(
      `${say(context, `Pour construire la présentation : mot-deck build ${path}`, `To build the deck: mot-deck build ${path}`)}\n`,
    );
  const written = join(target, deck);
  const output = { path: written, format: "yaml", bytes: (await host.stat(written))?.bytes ?? 0 };
  print({ diagnostics: [], outputs: [output], exitCode: exitCodes.fine }, context);
  return exitCodes.fine;
}

async function filesOf(root: string, folder: string, host: Host): Promise<readonly string[]> {
  const names = await host.list(join(root, folder));
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return (await host.stat(join(root, path)))?.kind === "folder" ? filesOf(root, path, host) : [path];
    }),
  );
  return found.flat();
}
