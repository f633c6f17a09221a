import { createHash } from "node:crypto";
import { dirname, join, relative, sep } from "node:path";
import { inTurn } from "../basics/in-turn.js";
import { memo, memoIn } from "../basics/memo.js";
import { hostDiagnostic } from "../diagnostics/host-diagnostic.js";
import { extentApart } from "../doors/resvg.js";
import { readySvg } from "../drawings/ready.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { DrawingFacts, FileRequest, Files, PictureReader, PictureRef, ViewBox } from "../model/files.js";
import { type Host, HostError } from "../model/host.js";
import { type Outcome, outcome } from "../model/outcome.js";
import type { FileRequests } from "../model/validated.js";
import { findFile } from "./found-file.js";
import { imageHead } from "./image-size.js";

const BYTES_MAX = 200_000_000;
const PIXELS_MAX = 100_000_000;
const AT_ONCE = 8;
const PICTURE_NAME = /\.(?:jpe?g|png|webp|avif|gif|tiff?|svg)$/iu;
const FONT_NAME = /\.[ot]tf$/iu;

/**
 * The files that the description and the brand name: pictures as path, size and hash (their bytes are let go), fonts as
 * bytes, by the path that was asked for. Only files under one of `roots` are read; `folders` are those of a request. Reports each file that is missing, unfit or out of bounds, at its line.
 */
export async function loadFiles(
  requests: FileRequests & { readonly roots: readonly string[]; readonly folders: readonly string[] },
  host: Host,
  onPicture?: PictureReader,
): Promise<Outcome<Files>> {
  const roots = (await Promise.all(requests.roots.map((root) => host.realPath(root)))).flatMap((root) =>
    root === undefined ? [] : [root],
  );
  const pictures = await inTurn(
    requests.pictures,
    AT_ONCE,
    onceEach((request) => readPicture(request, { roots, folders: requests.folders }, host, onPicture)),
  );
  const fonts = await inTurn(requests.fonts, AT_ONCE, (request) => readFont(request, roots, host));
  const faults = [...pictures, ...fonts].flatMap((each) => ("code" in each ? [each] : []));
  const told = new Set<string>();
  const notes = pictures.flatMap((each, index) => {
    const asked = requests.pictures[index];
    if ("code" in each || asked === undefined || told.has(each.id)) return [];
    told.add(each.id);
    return [...movingNotes(each, asked), ...drawingNotes(each, asked)];
  });
  return outcome(
    {
      pictures: new Map(
        pictures.flatMap((each, index) => {
          const asked = requests.pictures[index];
          return "code" in each || asked === undefined ? [] : [[asked.path, each] as const];
        }),
      ),
      fonts: new Map(fonts.flatMap((each) => ("code" in each ? [] : [[each.path, each.bytes] as const]))),
    },
    [...faults, ...notes],
  );
}

/** What moves in its own program stands still on a slide. */
const movingNotes = (picture: PictureRef, { path, place }: FileRequest): readonly Diagnostic[] =>
  picture.isMoving === true ? [report("picture-moves", { path }, place)] : [];

/** A picture that many slides name is read once; its faults are told at each line. */
function onceEach(
  read: (request: FileRequest) => Promise<PictureRef | Diagnostic>,
): (request: FileRequest) => Promise<PictureRef | Diagnostic> {
  const known = new Map<string, Promise<PictureRef | Diagnostic>>();
  return async (request) => {
    const result = await memoIn(known, request.path, () => read(request));
    return "code" in result ? { ...result, place: request.place } : result;
  };
}

async function readPicture(
  { path: asked, place }: FileRequest,
  { roots, folders }: { readonly roots: readonly string[]; readonly folders: readonly string[] },
  host: Host,
  onPicture: PictureReader | undefined,
): Promise<PictureRef | Diagnostic> {
  const args = { path: asked };
  if (/^(?!file:)[a-z]+:\/\//iu.test(asked)) return report("picture-remote", args, place);
  const found = await inBounds({ path: await whereIs(asked, folders, host), place }, PICTURE_NAME, roots, host);
  if (typeof found !== "string") return found;
  const path = found;
  const bytes = await read(path, host);
  if (!(bytes instanceof Uint8Array)) return { ...bytes, place };
  const { id, head } = looked(bytes);
  if (head.kind !== "picture") {
    const { kind, ...more } = head;
    return report(HEAD_FAULTS[kind], { ...args, ...more }, place);
  }
  const { format, widthPx, heightPx } = head;
  if (format !== "svg" && widthPx * heightPx > PIXELS_MAX) return report("picture-too-large", args, place);
  const { kind: _, isOpen, ...size } = head;
  const whole = isOpen ? await openDrawing(bytes, head.drawing) : {};
  const picture = { id, path, ...size, ...whole, bytes: bytes.length };
  onPicture?.(picture, bytes);
  return picture;
}

/** A picture of the samples that a copied template did not bring along is that beside the template that the copy hides. */
async function whereIs(path: string, folders: readonly string[], host: Host): Promise<string> {
  const own = folders.findIndex((folder) => path.startsWith(join(folder, "templates") + sep));
  if (own === -1 || (await host.stat(path)) !== undefined) return path;
  const name = relative(folders[own] ?? "", path);
  for (const farther of folders.slice(own + 1).map((folder) => join(folder, name)))
    if ((await host.stat(farther)) !== undefined) return farther;
  return path;
}

const looked = memo((bytes: Uint8Array) => ({
  id: createHash("sha256").update(bytes).digest("hex").slice(0, 32),
  head: imageHead(bytes),
}));

const HEAD_FAULTS = {
  heic: "picture-heic",
  other: "picture-format",
  rare: "picture-rare-coding",
  unreadable: "picture-unreadable",
  malformed: "drawing-malformed",
  sizeless: "drawing-sizeless",
  outward: "drawing-outward",
  heavy: "drawing-too-heavy",
} as const;

/** A drawing that does not say how far it goes is shown from the origin to where its shapes end, as drawing programs do. */
async function openDrawing(
  bytes: Uint8Array,
  facts: DrawingFacts | undefined,
): Promise<Pick<PictureRef, "widthPx" | "heightPx" | "drawing"> | Record<never, never>> {
  const svg = readySvg(bytes);
  const extent = svg === undefined ? undefined : await extentApart(svg);
  if (extent === undefined || facts === undefined) return {};
  const [x, y, width, height] = extent;
  const [left, top] = [Math.min(0, x), Math.min(0, y)];
  const viewBox: ViewBox = [left, top, x + width - left, y + height - top];
  return { widthPx: viewBox[2], heightPx: viewBox[3], drawing: { ...facts, viewBox } };
}

/** What of a drawing will not be seen, told where it is first named. */
const drawingNotes = (picture: PictureRef, { path, place }: FileRequest): readonly Diagnostic[] =>
  (picture.drawing?.notes ?? []).map(({ what, line }) => report("drawing-beyond", { path, what, line }, place));

/**
 * Where a file that was asked for lies; or what is wrong with it: missing, a folder, too heavy, or outside the folders
 * that a deck may use. Links are followed before judging.
 */
async function inBounds(
  { path: asked, place }: FileRequest,
  kind: RegExp,
  roots: readonly string[],
  host: Host,
): Promise<string | Diagnostic<"picture-missing" | "picture-outside" | "picture-too-large" | "file-is-folder">> {
  const file = await findFile(asked, { folder: dirname(place.path), kind }, host);
  if (file.kind === "missing") {
    const { suggestion } = file;
    return report("picture-missing", { path: asked, suggestion }, place);
  }
  const { path } = file;
  const real = await host.realPath(path);
  const found = real === undefined ? undefined : await host.stat(real);
  if (real === undefined || found === undefined) return report("picture-missing", { path }, place);
  if (!roots.some((root) => real.startsWith(root.endsWith(sep) ? root : root + sep)))
    return report("picture-outside", { path }, place);
  if (found.kind !== "file") return report("file-is-folder", { path }, place);
  return found.bytes > BYTES_MAX ? report("picture-too-large", { path }, place) : path;
}

async function readFont(
  { path: asked, place }: FileRequest,
  roots: readonly string[],
  host: Host,
): Promise<{ readonly path: string; readonly bytes: Uint8Array } | Diagnostic> {
  const path = await inBounds({ path: asked, place }, FONT_NAME, roots, host);
  if (typeof path !== "string")
    return report(path.code === "picture-missing" ? "font-missing" : "font-unreadable", path.args, place);
  const bytes = await read(path, host);
  if (!(bytes instanceof Uint8Array)) return { ...bytes, place };
  const tag = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4, bytes.length)).toString("latin1");
  return ["\0\u0001\0\0", "true", "OTTO"].includes(tag)
    ? { path: asked, bytes }
    : report("font-unreadable", { path: asked }, place);
}

async function read(path: string, host: Host): Promise<Uint8Array | Diagnostic> {
  try {
    return await host.readFile(path);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return hostDiagnostic(error);
  }
}
