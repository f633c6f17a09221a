import { createHash } from "node:crypto";
import { rasterise, reencode } from "../doors/sharp.js";
import { parseXml } from "../doors/xml.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Crop, EmbeddedMedia, EmbeddedPictures, Focus, Foresight, PictureUse } from "../model/embedded.js";
import type { Host } from "../model/host.js";
import { inTurn } from "../model/in-turn.js";
import { type Outcome, outcome } from "../model/outcome.js";
import { recalling } from "../model/recall.js";
import type { ImageItem, Scene, SceneItem } from "../model/scene.js";
import type { PictureRef } from "../model/sources.js";
import { pixelsFromEmu } from "../model/units.js";
import { cropTo, isSlight, shownShare } from "./crop.js";
import { focusOf } from "./focus.js";
import { remembered } from "./remembered.js";
import { jpegTraits, stripJpeg, stripPng } from "./strip.js";
import { isPlainSvg } from "./svg.js";

/** What a projector or a printed page can show. */
const PIXELS_PER_INCH = 220;
/** Beside an SVG: for the programs that do not draw it. A full slide is then 1,920 pixels wide. */
const FALLBACK_PIXELS_PER_INCH = 144;
/** A JPEG under this times the target is not worth a second loss. */
const KEEP_RATIO = 1.5;
/** A few at a time: sharp has its own threads, and photographs are large. */
const AT_ONCE = 4;
const CENTER = [0.5, 0.5] as const;

type CroppedUse = { readonly item: ImageItem; readonly crop: Crop };
type Encoded = {
  readonly media: readonly (readonly [string, EmbeddedMedia])[];
  readonly uses: readonly (readonly [string, PictureUse])[];
};

/** What goes with a drawing that stays SVG: a PNG for programs that cannot draw it, or nothing for those that all can. */
export type Drawings = "beside-png" | "alone";

/**
 * The pictures of a scene as a PPTX embeds them: upright, in sRGB, without metadata, at most 220 pixels per inch of
 * their largest use, each once; with the crop of each use. Reports those that cannot be decoded.
 */
export async function embedPictures(
  scene: Scene,
  host: Host,
  foresight?: Foresight,
  drawings: Drawings = "beside-png",
): Promise<Outcome<EmbeddedPictures>> {
  const items = [...scene.slides.flatMap((slide) => slide.items), ...scene.layouts.flatMap((each) => each.items)];
  const uses = groupImages(items);
  const used = scene.pictures.filter((picture) => uses.has(picture.id));
  const distinct = [...new Map(used.map((picture) => [picture.id, picture])).values()];
  const results = await inTurn(distinct, AT_ONCE, (picture) =>
    embedOne(picture, uses.get(picture.id) ?? [], host, foresight, drawings),
  );
  const encoded = results.flatMap((result) => ("media" in result ? [result] : []));
  const failures = results.flatMap((result) => ("media" in result ? [] : [result]));
  return outcome(
    { media: new Map(encoded.flatMap(({ media }) => media)), uses: new Map(encoded.flatMap((each) => each.uses)) },
    failures,
  );
}

function groupImages(items: readonly SceneItem[]): ReadonlyMap<string, readonly ImageItem[]> {
  const groups = new Map<string, ImageItem[]>();
  for (const item of items.flatMap(imagesOf)) {
    const group = groups.get(item.picture);
    if (group === undefined) groups.set(item.picture, [item]);
    else group.push(item);
  }
  return groups;
}

function imagesOf(item: SceneItem): readonly ImageItem[] {
  if (item.kind === "group") return item.items.flatMap(imagesOf);
  return item.kind === "image" ? [item] : [];
}

async function embedOne(
  picture: PictureRef,
  items: readonly ImageItem[],
  host: Host,
  foresight: Foresight | undefined,
  drawings: Drawings,
): Promise<Encoded | Diagnostic> {
  const bytes = await host.readFile(picture.path);
  try {
    const focus = () => foresight?.focus(picture) ?? focusOf(picture, bytes, host);
    const uses = await Promise.all(items.map(async (item) => ({ item, crop: await cropOf(item, picture, focus) })));
    if (picture.format !== "svg") return await embedRaster(picture, bytes, uses, host);
    return drawings === "alone" && staysSvg(bytes) && isWellFormed(bytes)
      ? drawingAlone(bytes, uses)
      : await embedDrawing(picture, bytes, uses, host);
  } catch {
    return report("picture-unreadable", { path: picture.path }, items[0]?.origin.content);
  }
}

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
): Promise<Encoded> {
  const widthPx = Math.min(picture.widthPx, widthFor(uses, PIXELS_PER_INCH));
  const keptUpTo = picture.format === "jpeg" ? widthPx * KEEP_RATIO : widthPx;
  const kept = picture.isTurned !== true && picture.widthPx <= keptUpTo ? asItIs(picture, bytes) : undefined;
  const media = kept ?? (await encoded(picture, bytes, widthPx, host));
  const id = mediaId(media.bytes);
  return { media: [[id, media]], uses: uses.map(({ item, crop }) => [item.id, { media: id, crop }]) };
}

/** The file without its metadata, when nothing else is to be changed. */
function asItIs(picture: PictureRef, bytes: Uint8Array): EmbeddedMedia | undefined {
  if (picture.format === "jpeg") {
    const stripped = jpegTraits(bytes)?.isStandardColor ? stripJpeg(bytes) : undefined;
    return stripped && { bytes: stripped, extension: "jpeg" };
  }
  const stripped = picture.format === "png" ? stripPng(bytes) : undefined;
  return stripped && { bytes: stripped, extension: "png" };
}

async function encoded(picture: PictureRef, bytes: Uint8Array, widthPx: number, host: Host): Promise<EmbeddedMedia> {
  const result = await remembered(
    `raster ${widthPx}`,
    picture,
    host,
    async () => (await reencode(bytes, widthPx, picture.format === "png")).bytes,
  );
  return { bytes: result, extension: result[0] === 0xff ? "jpeg" : "png" };
}

async function embedDrawing(
  picture: PictureRef,
  bytes: Uint8Array,
  uses: readonly CroppedUse[],
  host: Host,
): Promise<Encoded> {
  const isKept = staysSvg(bytes);
  const widthPx = widthFor(uses, isKept ? FALLBACK_PIXELS_PER_INCH : PIXELS_PER_INCH);
  const png = await remembered(
    `drawing ${widthPx}`,
    picture,
    host,
    async () => (await rasterise(bytes, widthPx, picture.widthPx / picture.heightPx)).bytes,
  );
  const id = mediaId(png);
  const svg = isKept ? { svg: mediaId(bytes) } : {};
  return {
    media: [
      [id, { bytes: png, extension: "png" }],
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

const staysSvg = recalling((bytes: Uint8Array) => isPlainSvg(bytes));
const isWellFormed = recalling((bytes: Uint8Array) => "root" in parseXml(bytes));
const mediaId = recalling((bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex").slice(0, 16));
