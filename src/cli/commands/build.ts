import { basename, dirname, join, relative, resolve } from "node:path";
import { given } from "../../basics/given.js";
import { compileDeck } from "../../compile.js";
import { hostDiagnostic } from "../../diagnostics/host-diagnostic.js";
import { nodeHost } from "../../host/node.js";
import { type Diagnostic, report as diagnosticOf } from "../../model/diagnostic.js";
import { type Host, HostError } from "../../model/host.js";
import { defaultRenderOptions, type OutputFile, type OutputFormat, type RenderOptions } from "../../model/render.js";
import type { Scene } from "../../model/scene.js";
import { foreseeing } from "../../pictures/focus.js";
import { renderers } from "../../render/renderers.js";
import { fileState } from "../../render/signature.js";
import { staleSchemas } from "../../tools/schemas.js";
import { type Context, say } from "../context.js";
import { type Destination, destinations, nameOf, planOf } from "../destinations.js";
import { guardTarget } from "../guard.js";
import { idleOption } from "../idle-options.js";
import { startProgress } from "../progress.js";
import { exitCodeOf, type Output, print, printFault, type Report } from "../reporter.js";
import { hostFor } from "../standard-input.js";

export type BuildOptions = Partial<Pick<RenderOptions, "svgFonts" | "contactSheet" | "embedFonts">> & {
  /** In pixels. */
  readonly width?: number;
  readonly output?: string;
  readonly format?: readonly OutputFormat[];
  readonly brand?: string;
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly cache: boolean;
};

type Done = Omit<Report, "exitCode">;

/** Of standard input: what is over it is over the limit of descriptions too. */
const DECK_BYTES_MAX = 20_000_000;

/** Decks to files, one after the other; gives the exit code. `write: false` does everything but writing. */
export async function build(
  paths: readonly string[],
  options: BuildOptions,
  write: boolean,
  context: Context,
): Promise<number> {
  const cwd = context.terminal.cwd();
  const drawn = join(context.packageRoot, "dist", "drawn");
  const host = hostFor(paths, cwd, nodeHost({ cache: options.cache, drawn }), DECK_BYTES_MAX);
  const decks = paths.map((path) => resolve(cwd, path));
  const asked = { cwd, output: options.output, formats: options.format };
  const plan = await planOf(asked, decks.length, host);
  if ("code" in plan) return printFault(plan, context);
  const idle = idleOption(options, plan.formats);
  if (idle !== undefined) return printFault(idle, context);
  const places = write ? destinations(decks, plan) : [];
  const conflict = places.find(({ key }, index) => places.findIndex((each) => each.key === key) !== index);
  if (conflict !== undefined) return printFault(diagnosticOf("output-conflict", { path: conflict.key }), context);
  const done: Done[] = [];
  for (const [index, deck] of decks.entries()) {
    const task = { deck, decks, place: places[index], formats: plan.formats, options, host, context };
    done.push(await buildOne(task));
  }
  return finish(done, options, context);
}

/** One deck of a command; without a place, nothing is written. */
type Task = {
  readonly deck: string;
  readonly decks: readonly string[];
  readonly place: Destination | undefined;
  readonly formats: readonly OutputFormat[];
  readonly options: BuildOptions;
  readonly host: Host;
  readonly context: Context;
};

function finish(done: readonly Done[], { strict }: BuildOptions, context: Context): number {
  const diagnostics = done.flatMap((each) => each.diagnostics);
  const texts = new Map(done.flatMap((each) => [...(each.texts ?? [])]));
  const exitCode = exitCodeOf(diagnostics, strict === true);
  print({ diagnostics, texts, outputs: done.flatMap(({ outputs }) => outputs), exitCode }, context);
  return exitCode;
}

async function buildOne(task: Task): Promise<Done> {
  const end = startProgress(say(task.context, `${basename(task.deck)}…`, `${basename(task.deck)}…`), task.context);
  try {
    return await compileAndWrite(task);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { outputs: [], diagnostics: [hostDiagnostic(error)] };
  } finally {
    end();
  }
}

async function compileAndWrite(task: Task): Promise<Done> {
  const { deck, decks, place, formats, options, host, context } = task;
  const start = performance.now();
  const folders = [dirname(deck), context.packageRoot];
  const brand = options.brand === undefined ? {} : { brand: options.brand };
  const { host: seeing, onPicture } = foreseeing(host);
  const seen = formats.some((format) => format !== "scene") ? { onPicture } : {};
  const { outcome, texts } = await compileDeck({ deck, folders, ...seen, ...brand }, seeing);
  const stale = place === undefined && outcome.ok ? await staleSchemas(deck, folders, host) : [];
  const found = [...outcome.diagnostics, ...stale];
  const told = (more: readonly Diagnostic[], outputs: readonly Output[]): Done => ({
    outputs,
    texts,
    diagnostics: [...found, ...more],
  });
  if (!outcome.ok) return told([], []);
  const { files, diagnostics, ok } = await renderAll(outcome.value, { ...task, host: seeing });
  const isBarred = options.strict === true && found.some(({ severity }) => severity !== "note");
  if (!ok || place === undefined || isBarred) return told(diagnostics, []);
  const inputs = [...decks, ...texts.keys(), ...outcome.value.pictures.map(({ path }) => path)];
  const guards = await Promise.all(
    files.map(({ format, path }) =>
      guardTarget(
        place.pathOf(path),
        (bytes) => fileState(format, bytes),
        { force: options.force === true, inputs },
        host,
      ),
    ),
  );
  const refused = guards.filter((guard) => guard !== undefined);
  if (refused.length > 0) return told([...diagnostics, ...refused], []);
  const outputs: Output[] = [];
  for (const { format, path, bytes, slides } of files) {
    await host.writeFile(place.pathOf(path), bytes);
    outputs.push({ path: place.pathOf(path), format, bytes: bytes.length, slides });
  }
  tell(outputs, outcome.value.slides.length, (performance.now() - start) / 1000, context);
  return told(diagnostics, outputs);
}

const renderOptions = ({ svgFonts, width, contactSheet, embedFonts }: BuildOptions): RenderOptions => ({
  ...defaultRenderOptions,
  ...given({ svgFonts, widthPx: width, embedFonts }),
  contactSheet: contactSheet === true,
});

type RenderedFile = OutputFile & { readonly format: OutputFormat; readonly slides: number };

/** Every format from one layout; a format that is not there is our bug. */
async function renderAll(scene: Scene, task: Task) {
  const files: RenderedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  let ok = true;
  const request = {
    scene,
    name: nameOf(task.deck),
    folder: dirname(task.deck),
    host: task.host,
    options: renderOptions(task.options),
  };
  for (const format of task.formats) {
    const rendered = await renderers[format](request);
    diagnostics.push(...rendered.diagnostics);
    if (!rendered.ok) ok = false;
    else
      files.push(
        ...rendered.value.map((file) => ({
          ...file,
          format,
          slides: rendered.value.length > 1 ? 1 : scene.slides.length,
        })),
      );
  }
  return { ok, files, diagnostics: onceEach(diagnostics) };
}

/** What every format finds is told once. */
const onceEach = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values(),
];

const MEGABYTE = 1_000_000;

/** What was written, its slides, its size, the time. */
function tell(outputs: readonly Output[], slides: number, seconds: number, context: Context): void {
  const [first, ...others] = outputs;
  if (context.quiet || context.json || first === undefined) return;
  const bytes = outputs.reduce((sum, output) => sum + output.bytes, 0);
  const size = bytes >= MEGABYTE ? (bytes / MEGABYTE).toFixed(1) : (bytes / 1000).toFixed(0);
  const name = relative(context.terminal.cwd(), first.path);
  const [more, plus] = [others.length, others.length > 1 ? "s" : ""];
  const french = `${name}${more > 0 ? ` et ${more} autre${plus} fichier${plus}` : ""} : ${slides} diapositive${slides > 1 ? "s" : ""}, ${size.replace(".", ",")} ${bytes >= MEGABYTE ? "Mo" : "ko"}, ${seconds.toFixed(2).replace(".", ",")} s\n`;
  const english = `${name}${more > 0 ? ` and ${more} more file${plus}` : ""}: ${slides} slide${slides > 1 ? "s" : ""}, ${size} ${bytes >= MEGABYTE ? "MB" : "kB"}, ${seconds.toFixed(2)} s\n`;
  context.terminal.stderr.write(say(context, french, english));
}
