import { createHash } from "node:crypto";
import { inTurn } from "../basics/in-turn.js";
import { memo } from "../basics/memo.js";
import { decode, lighter, type Raster, reencode } from "../doors/sharp.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Crop, EmbeddedMedia, EmbeddedPictures, Focus, PictureUse } from "../model/embedded.js";
import type { PictureRef } from "../model/files.js";
import type { FontFiles } from "../model/fonts.js";
import type { Host } from "../model/host.js";
import { imagesOf } from "../model/leaves.js";
import { type Outcome, outcome } from "../model/outcome.js";
import type { Place } from "../model/place.js";
import type { ImageItem, Scene, SceneItem } from "../model/scene.js";
import { pixelsFromEmu } from "../model/units.js";
import { cached } from "./cached.js";
import { cropTo, isSlight, shownShare } from "./crop.js";
import { DrawingRefused, drawnPng, lettersOf } from "./drawing.js";
import { focusOf } from "./focus.js";
import { jpegTraits, stripJpeg, stripPng } from "./strip.js";

/** What a projector or a printed page can show. */
const PIXELS_PER_INCH = 220;
/** Beside an SVG: for the programs that do not draw it. A full slide is then 1,920 pixels wide. */
const FALLBACK_PIXELS_PER_INCH = 144;
/** A JPEG under this times the target is not worth a second loss. */
const KEEP_RATIO = 1.5;
/** A few at a time: sharp has its own threads, and photographs are large. */
const AT_ONCE = 2;
const CENTER = [0.5, 0.5] as const;

type CroppedUse = { readonly item: ImageItem; readonly crop: Crop };
type Encoded = {
  readonly media: readonly (readonly [string, EmbeddedMedia])[];
  readonly uses: readonly (readonly [string, PictureUse])[];
  readonly warnings?: readonly Diagnostic[];
};

/**
 * What goes with a drawing that stays SVG: a picture for programs that cannot draw it, or nothing for those that all can;
 * or none stays, where we draw slides ourselves.
 */
export type Drawings = "beside-raster" | "alone" | "drawn";

/**
 * The pictures of a scene as a PPTX embeds them: upright, in sRGB, without metadata, at most 220 pixels per inch of
 * their largest use, each once; with the crop of each use. Reports those that cannot be decoded.
 */
export async function embedPictures(
  scene: Scene,
  host: Host,
  drawings: Drawings = "beside-raster",
): Promise<Outcome<EmbeddedPictures>> {
  const items = [...scene.slides.flatMap((slide) => slide.items), ...scene.layouts.flatMap((each) => each.items)];
  const uses = groupImages(items);
  const used = scene.pictures.filter((picture) => uses.has(picture.id));
  const distinct = [...new Map(used.map((picture) => [picture.id, picture])).values()];
  const results = await inTurn(distinct, AT_ONCE, (picture) =>
    embedOne(picture, uses.get(picture.id) ?? [], { fonts: scene.fonts, host, drawings }),
  );
  const encoded = results.flatMap((result) => ("media" in result ? [result] : []));
  const failures = results.flatMap((result) => ("media" in result ? [] : [result]));
  return outcome(
    { media: new Map(encoded.flatMap(({ media }) => media)), uses: new Map(encoded.flatMap((each) => each.uses)) },
    [...failures, ...encoded.flatMap(({ warnings }) => warnings ?? [])],
  );
}

type Embedding = {
  readonly fonts: FontFiles;
  readonly host: Host;
  readonly drawings: Drawings;
};

function groupImages(items: readonly SceneItem[]): ReadonlyMap<string, readonly ImageItem[]> {
  const groups = new Map<string, ImageItem[]>();
  for (const item of imagesOf(items)) {
    const group = groups.get(item.picture);
    if (group === undefined) groups.set(item.picture, [item]);
    else group.push(item);
  }
  return groups;
}

async function embedOne(
  picture: PictureRef,
  items: readonly ImageItem[],
  embedding: Embedding,
): Promise<Encoded | Diagnostic> {
  const { host, drawings } = embedding;
  const place = items[0]?.origin.content;
  const bytes = await host.readFile(picture.path);
  try {
    const focus = () => focusOf(picture, () => pixelsOf(picture, bytes, embedding), host);
    const uses = await Promise.all(items.map(async (item) => ({ item, crop: await cropOf(item, picture, focus) })));
    if (picture.format !== "svg") return await embedRaster(picture, bytes, uses, host, place);
    if (drawings === "alone" && picture.drawing?.isPlain === true) return drawingAlone(bytes, uses);
    return {
      ...(await embedDrawing(picture, bytes, uses, embedding)),
      warnings: await lettersTold(picture, place, embedding),
    };
  } catch (error) {
    if (error instanceof DrawingRefused)
      return report("drawing-too-heavy", { path: picture.path, limit: error.limit }, place);
    return report("picture-unreadable", { path: picture.path }, place);
  }
}

/** Enough of a drawing to see what draws the eye. */
const GLANCE_PX = 320;

const pixelsOf = async (picture: PictureRef, bytes: Uint8Array, { fonts }: Embedding): Promise<Uint8Array> =>
  picture.format === "svg" ? drawnPng(picture, bytes, GLANCE_PX, await lettersOf(picture, fonts)) : bytes;

async function cropOf(item: ImageItem, picture: PictureRef, focusOf: () => Promise<Focus>): Promise<Crop> {
  const own = picture.widthPx / picture.heightPx;
  const boxAspect = item.box.cx / Math.max(1, item.box.cy);
  if (item.focus !== undefined) return cropTo(own, boxAspect, item.focus);
  if (isSlight(own, boxAspect)) return cropTo(own, boxAspect, CENTER);
  return cropTo(own, boxAspect, await focusOf());
}

/** Pixels that the whole picture needs so that its largest use is sharp enough. */
const widthFor = (uses: readonly CroppedUse[], pixelsPerInch: number): number =>
  Math.max(1, ...uses.map(({ item, crop }) => Math.ceil(pixelsFromEmu(item.box.cx, pixelsPerInch) / shownShare(crop))));

async function embedRaster(
  picture: PictureRef,
  bytes: Uint8Array,
  uses: readonly CroppedUse[],
  host: Host,
  place: Place | undefined,
): Promise<Encoded> {
  const widthPx = Math.min(picture.widthPx, widthFor(uses, PIXELS_PER_INCH));
  const keptUpTo = picture.format === "jpeg" ? widthPx * KEEP_RATIO : widthPx;
  const kept = picture.isTurned !== true && picture.widthPx <= keptUpTo ? asItIs(picture, bytes) : undefined;
  // What is damaged is encoded anew: other decoders lose their way elsewhere, and may show nothing.
  const isSound = kept !== undefined && !(await isDamaged(picture, bytes, host));
  const media = isSound ? kept : await encoded(picture, bytes, widthPx, host);
  const id = mediaId(media.bytes);
  const { bytes: pixels, extension } = media;
  return {
    media: [[id, { bytes: pixels, extension }]],
    uses: uses.map(({ item, crop }) => [item.id, { media: id, crop }]),
    warnings: media.isDamaged ? [report("picture-damaged", { path: picture.path }, place)] : [],
  };
}

/** The file without its metadata, when nothing else is to be changed. */
function asItIs(picture: PictureRef, bytes: Uint8Array): Raster | undefined {
  if (picture.format === "jpeg") {
    const stripped = jpegTraits(bytes)?.isStandardColor ? stripJpeg(bytes) : undefined;
    return stripped && { bytes: stripped, extension: "jpeg" };
  }
  const stripped = picture.format === "png" ? stripPng(bytes) : undefined;
  return stripped && { bytes: stripped, extension: "png" };
}

/** What goes in as it is must decode too: a slide would stay empty without a word. Throws where it does not. */
const isDamaged = async (picture: PictureRef, bytes: Uint8Array, host: Host): Promise<boolean> => {
  const [sound] = await cached("decodes", picture, host, async () =>
    Uint8Array.of((await decode(bytes)).isDamaged ? 0 : 1),
  );
  return sound === 0;
};

async function encoded(picture: PictureRef, bytes: Uint8Array, widthPx: number, host: Host): Promise<Raster> {
  const isLossless = picture.format === "png" || picture.format === "gif";
  try {
    const result = await cached(`raster ${widthPx}`, picture, host, async () => {
      const raster = await reencode(bytes, widthPx, isLossless);
      if (raster.isDamaged) throw new Damaged(raster);
      return raster.bytes;
    });
    return { bytes: result, extension: extensionOf(result) };
  } catch (error) {
    if (error instanceof Damaged) return error.raster;
    throw error;
  }
}

/** Past the cache, which does not tell what is to be told each time. */
class Damaged extends Error {
  readonly raster: Raster;
  constructor(raster: Raster) {
    super("damaged");
    this.raster = raster;
  }
}

const extensionOf = (bytes: Uint8Array): "jpeg" | "png" => (bytes[0] === 0xff ? "jpeg" : "png");

async function embedDrawing(
  picture: PictureRef,
  bytes: Uint8Array,
  uses: readonly CroppedUse[],
  { fonts, host, drawings }: Embedding,
): Promise<Encoded> {
  const isKept = drawings !== "drawn" && picture.drawing?.isPlain === true;
  const widthPx = widthFor(uses, isKept ? FALLBACK_PIXELS_PER_INCH : PIXELS_PER_INCH);
  const letters = await lettersOf(picture, fonts);
  const isShown = drawings === "drawn";
  const look = `${isShown ? "shown" : "drawing"} ${widthPx} ${letters?.id ?? ""}`;
  const raster = await cached(look, picture, host, async () => {
    const png = await drawnPng(picture, bytes, widthPx, letters);
    return isShown ? png : lighter(png);
  });
  const id = mediaId(raster);
  const svg = isKept ? { svg: mediaId(bytes) } : {};
  return {
    media: [
      [id, { bytes: raster, extension: extensionOf(raster) }],
      ...(isKept ? [[mediaId(bytes), { bytes, extension: "svg" }] as const] : []),
    ],
    uses: uses.map(({ item, crop }) => [item.id, { media: id, ...svg, crop }]),
  };
}

function drawingAlone(bytes: Uint8Array, uses: readonly CroppedUse[]): Encoded {
  const media = mediaId(bytes);
  return {
    media: [[media, { bytes, extension: "svg" }]],
    uses: uses.map(({ item, crop }) => [item.id, { media, crop }]),
  };
}

/** Letters of a drawing's texts that no face of the brand has: nothing shows them. */
async function lettersTold(
  picture: PictureRef,
  place: Place | undefined,
  { fonts }: Embedding,
): Promise<readonly Diagnostic[]> {
  const missing = (await lettersOf(picture, fonts))?.missing ?? "";
  return missing === "" ? [] : [report("drawing-letters", { path: picture.path, letters: missing }, place)];
}

const mediaId = memo((bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex").slice(0, 16));
