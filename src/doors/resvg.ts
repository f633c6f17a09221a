import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";

/** Four bytes a pixel: red, green, blue, opacity. */
export type Pixels = { readonly data: Uint8Array; readonly width: number; readonly height: number };

/** Draws an SVG of ours, which shows its text as outlines, `widthPx` wide: no font is looked for. The library starts when needed. */
export async function drawSvg(svg: string, widthPx: number): Promise<Pixels> {
  const { Resvg } = await import("@resvg/resvg-js");
  const image = new Resvg(svg, { fitTo: { mode: "width", value: widthPx }, font: { loadSystemFonts: false } }).render();
  return { data: image.pixels, width: image.width, height: image.height };
}

/** What a drawing of somebody else may take: seconds of a processor, and bytes of the process that draws it. */
export const DRAWING_SECONDS_MAX = 2;
export const DRAWING_BYTES_MAX = 600_000_000;
/** Two drawings at a time: a computer has other work. */
const PROCESSES_MAX = 2;

/** The faces that texts are drawn in: those of files alone, whatever the machine has; `family` where a drawing asks for another. */
export type DrawingFonts = { readonly files: readonly string[]; readonly family: string };
type Refused = { readonly refused: "time" | "memory" | "engine" };
export type Drawn = { readonly png: Uint8Array } | Refused;
type Measured = { readonly extent: readonly (number | undefined)[] };

type Answer = (Drawn | Measured) & { readonly isTired?: boolean };
type Job = { readonly message: object; readonly done: (answer: Answer) => void };

const idle: ChildProcess[] = [];
const waiting: Job[] = [];
let running = 0;

/** Draws an SVG of any origin as PNG, `widthPx` wide, in a process that is ended when it takes too long or too much. */
export function drawApart(svg: string, widthPx: number, fonts: DrawingFonts | undefined): Promise<Drawn> {
  return asked({
    svg,
    options: { fitTo: { mode: "width", value: widthPx }, font: fontOptions(fonts) },
  }) as Promise<Drawn>;
}

/** How far the shapes of a drawing go: left, top, width and height; nothing when that is not known. */
export async function extentApart(svg: string): Promise<readonly [number, number, number, number] | undefined> {
  const answer = await asked({ svg, options: { font: fontOptions(undefined) }, isMeasured: true });
  const [x, y, width = 0, height = 0] = "extent" in answer ? answer.extent : [];
  return x === undefined || y === undefined || !(width > 0 && height > 0) ? undefined : [x, y, width, height];
}

const asked = (question: object): Promise<Answer> =>
  new Promise((done) => {
    waiting.push({ message: { ...question, cpuMs: DRAWING_SECONDS_MAX * 1000, bytes: DRAWING_BYTES_MAX }, done });
    startNext();
  });

const fontOptions = (fonts: DrawingFonts | undefined): object =>
  fonts === undefined
    ? { loadSystemFonts: false }
    : {
        loadSystemFonts: false,
        fontFiles: fonts.files,
        ...Object.fromEntries(
          ["defaultFont", "serif", "sansSerif", "cursive", "fantasy", "monospace"].map((kind) => [
            `${kind}Family`,
            fonts.family,
          ]),
        ),
      };

function startNext(): void {
  if (running >= Math.min(PROCESSES_MAX, availableParallelism())) return;
  const job = waiting.shift();
  if (job === undefined) return;
  running += 1;
  work(idle.pop() ?? start(), job);
}

function start(): ChildProcess {
  return fork(join(import.meta.dirname, "resvg-process.js"), {
    execArgv: [],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
}

/** A process that ends without a word could not bear the drawing. Only one that works keeps the program from ending. */
function work(child: ChildProcess, { message, done }: Job): void {
  let answer: Answer = { refused: "engine" };
  setReferenced(child, true);
  const finish = (): void => {
    child.removeAllListeners();
    running -= 1;
    done(answer);
    startNext();
  };
  child.on("error", finish);
  child.on("exit", finish);
  child.on("message", (given: Answer) => {
    answer = given;
    if ("refused" in given && given.refused !== "engine") return; // It is about to end.
    child.removeAllListeners();
    setReferenced(child, false);
    if (given.isTired) child.kill("SIGKILL");
    else idle.push(child);
    finish();
  });
  child.send(message, (error) => {
    if (error !== null) child.kill("SIGKILL");
  });
}

function setReferenced(child: ChildProcess, isWorking: boolean): void {
  if (isWorking) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
