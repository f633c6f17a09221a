import { basename, dirname, join, relative, resolve } from "node:path";
import { hostDiagnostic } from "../../diagnostics/host-diagnostic.js";
import { nodeHost } from "../../host/node.js";
import {
  compileDeck,
  extensionOf,
  foreseeFocus,
  type OutputFormat,
  packageState,
  renderers,
  staleSchemas,
} from "../../index.js";
import { type Diagnostic, report as diagnosticOf } from "../../model/diagnostic.js";
import { type Host, HostError } from "../../model/host.js";
import { type Context, say } from "../context.js";
import { guardTarget, sceneState } from "../guard.js";
import { startProgress } from "../progress.js";
import { exitCodeOf, type Output, print, type Report } from "../reporter.js";

export type BuildOptions = {
  readonly output?: string;
  readonly format: OutputFormat;
  readonly brand?: string;
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly cache: boolean;
};

type Done = Omit<Report, "exitCode">;

/** Decks to files, one after the other; gives the exit code. `write: false` does everything but writing. */
export async function build(
  paths: readonly string[],
  options: BuildOptions,
  write: boolean,
  context: Context,
): Promise<number> {
  const host = nodeHost({ cache: options.cache, drawn: join(context.packageRoot, "dist", "drawn") });
  const decks = paths.map((path) => resolve(context.terminal.cwd(), path));
  const targets = write ? await targetsOf(decks, options, host, context) : decks;
  const conflict = targets.find((target, index) => targets.indexOf(target) !== index);
  if (conflict !== undefined)
    return finish(
      [
        {
          outputs: [],
          diagnostics: [{ diagnostic: diagnosticOf("output-conflict", { path: conflict }), texts: new Map() }],
        },
      ],
      options,
      context,
    );
  const done: Done[] = [];
  for (const [index, deck] of decks.entries()) {
    done.push(await buildOne(deck, write ? targets[index] : undefined, decks, options, host, context));
  }
  return finish(done, options, context);
}

function finish(done: readonly Done[], { strict }: BuildOptions, context: Context): number {
  const diagnostics = done.flatMap((each) => each.diagnostics);
  const exitCode = exitCodeOf(
    diagnostics.map(({ diagnostic }) => diagnostic),
    strict === true,
  );
  print({ diagnostics, outputs: done.flatMap(({ outputs }) => outputs), exitCode }, context);
  return exitCode;
}

/** A file for one deck, a folder for several; beside the description when nothing is said. */
async function targetsOf(
  decks: readonly string[],
  { output, format }: BuildOptions,
  host: Host,
  context: Context,
): Promise<readonly string[]> {
  const named = (deck: string): string => `${basename(deck).replace(/\.ya?ml$/iu, "")}${extensionOf[format]}`;
  if (output === undefined) return decks.map((deck) => join(dirname(deck), named(deck)));
  const path = resolve(context.terminal.cwd(), output);
  const isFolder = decks.length > 1 || /[\\/]$/u.test(output) || (await host.stat(path))?.kind === "folder";
  return decks.map((deck) => (isFolder ? join(path, named(deck)) : path));
}

async function buildOne(
  deck: string,
  target: string | undefined,
  decks: readonly string[],
  options: BuildOptions,
  host: Host,
  context: Context,
): Promise<Done> {
  const start = performance.now();
  const end = startProgress(say(context, `${basename(deck)}…`, `${basename(deck)}…`), context);
  try {
    return await compileAndWrite(deck, target, decks, options, host, context, start);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { outputs: [], diagnostics: [{ diagnostic: hostDiagnostic(error), texts: new Map() }] };
  } finally {
    end();
  }
}

async function compileAndWrite(
  deck: string,
  target: string | undefined,
  decks: readonly string[],
  options: BuildOptions,
  host: Host,
  context: Context,
  start: number,
): Promise<Done> {
  const folders = [dirname(deck), context.packageRoot];
  const foreseen = options.format === "pptx" ? { foresight: foreseeFocus(host) } : {};
  const { outcome, texts } = await compileDeck(
    { deck, folders, ...foreseen, ...(options.brand === undefined ? {} : { brand: options.brand }) },
    host,
  );
  const stale = target === undefined && outcome.ok ? await staleSchemas(deck, folders, host) : [];
  const found = [...outcome.diagnostics, ...stale];
  const told = (more: readonly Diagnostic[], outputs: readonly Output[]): Done => ({
    outputs,
    diagnostics: [...found, ...more].map((diagnostic) => ({ diagnostic, texts })),
  });
  if (!outcome.ok) return told([], []);
  const pictures = outcome.value.pictures.map(({ path }) => path);
  const rendered = await renderers[options.format]({ scene: outcome.value, folder: dirname(deck), host, ...foreseen });
  const isBarred = options.strict === true && found.length > 0;
  if (!rendered.ok || target === undefined || isBarred) return told(rendered.diagnostics, []);
  const guard = await guardTarget(
    target,
    options.format === "pptx" ? packageState : sceneState,
    { force: options.force === true, inputs: [...decks, ...texts.keys(), ...pictures] },
    host,
  );
  if (guard !== undefined) return told([...rendered.diagnostics, guard], []);
  await host.writeFile(target, rendered.value);
  const output = {
    path: target,
    format: options.format,
    bytes: rendered.value.length,
    slides: outcome.value.slides.length,
  };
  tell(output, (performance.now() - start) / 1000, context);
  return told(rendered.diagnostics, [output]);
}

const MEGABYTE = 1_000_000;

/** The file, its slides, its size, the time. */
function tell({ path, bytes, slides = 0 }: Output, seconds: number, context: Context): void {
  if (context.quiet || context.json) return;
  const size = bytes >= MEGABYTE ? (bytes / MEGABYTE).toFixed(1) : (bytes / 1000).toFixed(0);
  const name = relative(context.terminal.cwd(), path);
  const french = `${name} : ${slides} diapositive${slides > 1 ? "s" : ""}, ${size.replace(".", ",")} ${bytes >= MEGABYTE ? "Mo" : "ko"}, ${seconds.toFixed(2).replace(".", ",")} s\n`;
  const english = `${name}: ${slides} slide${slides > 1 ? "s" : ""}, ${size} ${bytes >= MEGABYTE ? "MB" : "kB"}, ${seconds.toFixed(2)} s\n`;
  context.terminal.stderr.write(say(context, french, english));
}
