import { basename, join, relative, resolve } from "node:path";
import { readLibrary } from "../../compile.js";
import { nodeHost } from "../../host/node.js";
import { type Diagnostic, report } from "../../model/diagnostic.js";
import type { Host } from "../../model/host.js";
import { writeSchemas } from "../../tools/schemas.js";
import { type Context, say } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { print, printFault } from "../reporter.js";

const STARTER = join("decks", "starter");

export type InitOptions = { readonly brand?: string };

/** A small deck that builds at once, in a folder of its own; never over a file that is there. Gives the exit code. */
export async function init(folder: string, { brand }: InitOptions, context: Context): Promise<number> {
  const host = nodeHost({ cache: false });
  const target = resolve(context.terminal.cwd(), folder);
  const source = join(context.packageRoot, STARTER);
  const names = await filesOf(source, "", host);
  const present = await Promise.all(names.map((name) => host.stat(join(target, name))));
  const taken = names.filter((_, index) => present[index] !== undefined);
  if (taken.length > 0) {
    return printFault(report("init-over-file", { path: join(target, taken[0] ?? "") }), context);
  }
  const fault = brand === undefined ? undefined : await brandFault(brand, target, context, host);
  if (fault !== undefined) return printFault(fault, context);
  for (const name of names)
    await host.writeFile(join(target, name), inBrand(await host.readFile(join(source, name)), brand));
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

/** What keeps a deck in that folder from being made in a brand. */
async function brandFault(
  brand: string,
  target: string,
  { packageRoot }: Context,
  host: Host,
): Promise<Diagnostic | undefined> {
  const { outcome } = await readLibrary([target, packageRoot], host, brand);
  return outcome.ok ? undefined : outcome.diagnostics[0];
}

/** A file of the starter, its line of the brand changed. */
function inBrand(bytes: Uint8Array, brand: string | undefined): Uint8Array {
  if (brand === undefined) return bytes;
  const text = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(text.replace(BRAND_LINE, (line) => `brand: ${brand}`.padEnd(line.length)));
}
const BRAND_LINE = /^brand: \S+ */mu;

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
