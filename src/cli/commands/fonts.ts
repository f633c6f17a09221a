import { basename, dirname, join, relative, resolve } from "node:path";
import { compileDeck } from "../../compile.js";
import { type FaceReport, faceReports, installFiles, missingLetters } from "../../fonts/faces.js";
import { nodeHost } from "../../host/node.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Host } from "../../model/host.js";
import type { Scene } from "../../model/scene.js";
import { type Context, say } from "../context.js";
import { guardTarget } from "../guard.js";
import { exitCodeOf, type Output, print } from "../reporter.js";
import { hostFor } from "../standard-input.js";

export type FontsOptions = { readonly brand?: string; readonly copy?: string; readonly force?: boolean };

/**
 * The faces that a deck uses, what their licences allow, the letters that they lack with their lines; with `copy`, the
 * files that install the brand's fonts, in a folder. Gives the exit code.
 */
export async function fonts(path: string, options: FontsOptions, context: Context): Promise<number> {
  const host = hostFor([path], context.terminal.cwd(), nodeHost({ cache: false }));
  const deck = resolve(context.terminal.cwd(), path);
  const brand = options.brand === undefined ? {} : { brand: options.brand };
  const { outcome, texts } = await compileDeck({ deck, folders: [dirname(deck), context.packageRoot], ...brand }, host);
  const found = outcome.ok ? missingLetters(outcome.diagnostics) : outcome.diagnostics;
  const faces = outcome.ok ? faceReports(outcome.value) : [];
  const folder = options.copy === undefined ? undefined : resolve(context.terminal.cwd(), options.copy);
  const copied =
    outcome.ok && folder !== undefined ? await copyFonts(outcome.value, folder, options.force === true, host) : NOTHING;
  const diagnostics = [...found, ...copied.refused];
  const exitCode = exitCodeOf(diagnostics, false);
  if (!context.json) context.terminal.stdout.write(faces.map((face) => lineOf(face, context)).join(""));
  print({ diagnostics, texts, outputs: copied.outputs, exitCode }, context, { faces });
  return exitCode;
}

type Copied = { readonly outputs: readonly Output[]; readonly refused: readonly Diagnostic[] };
const NOTHING: Copied = { outputs: [], refused: [] };

/** All of them, or none when one would be written over another file. */
async function copyFonts(scene: Scene, folder: string, force: boolean, host: Host): Promise<Copied> {
  const paths = await installFiles(scene, host);
  const files = await Promise.all(
    paths.map(async (path) => ({ path: join(folder, basename(path)), bytes: await host.readFile(path) })),
  );
  const stateOf = (own: Uint8Array) => (bytes: Uint8Array) => (Buffer.compare(own, bytes) === 0 ? "ours" : "foreign");
  const guards = await Promise.all(
    files.map(({ path, bytes }) => guardTarget(path, stateOf(bytes), { force, inputs: paths }, host)),
  );
  const refused = guards.filter((guard) => guard !== undefined);
  if (refused.length > 0) return { outputs: [], refused };
  for (const { path, bytes } of files) await host.writeFile(path, bytes);
  return { outputs: files.map(({ path, bytes }) => ({ path, format: "font", bytes: bytes.length })), refused: [] };
}

/** A face on a line: typeface, style, size, licence, file. */
function lineOf(face: FaceReport, context: Context): string {
  const size = `${(face.bytes / 1000).toFixed(0)} ${say(context, "ko", "kB")}`;
  const file = relative(context.terminal.cwd(), face.path);
  const style = say(context, styles[face.style].fr, styles[face.style].en);
  return `${face.family.padEnd(18)} ${style.padEnd(13)} ${size.padStart(7)}  ${licence(face, context)}  ${file}\n`;
}

const styles = {
  regular: { fr: "romain", en: "regular" },
  bold: { fr: "gras", en: "bold" },
  italic: { fr: "italique", en: "italic" },
  boldItalic: { fr: "gras italique", en: "bold italic" },
} as const;

const rights = {
  installable: { fr: "incorporation libre", en: "free to embed" },
  editable: { fr: "incorporation modifiable", en: "embeds, to edit" },
  preview: { fr: "incorporation pour lire et imprimer", en: "embeds, to read and print" },
  restricted: { fr: "incorporation interdite", en: "not to be embedded" },
} as const;

function licence({ rights: given, wholeOnly, bitmapOnly, embeds, measures }: FaceReport, context: Context): string {
  if (given === undefined) return say(context, "licence illisible, non incorporée", "licence unreadable, not embedded");
  const notes = [
    say(context, rights[given].fr, rights[given].en),
    wholeOnly ? say(context, "entière seulement", "whole only") : "",
    bitmapOnly ? say(context, "images de points seulement", "bitmaps only") : "",
    measures === undefined
      ? ""
      : say(context, `le PPTX nomme ${measures} et n’incorpore rien`, `the PPTX names ${measures} and embeds nothing`),
    embeds || given === "restricted" || measures !== undefined ? "" : say(context, "non incorporée", "not embedded"),
  ];
  return notes.filter((note) => note !== "").join(", ");
}
