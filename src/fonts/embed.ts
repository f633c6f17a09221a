import { createHash } from "node:crypto";
import { subset } from "../doors/subset-font.js";
import { type Deflated, deflate } from "../doors/zip.js";
import type { EmbeddedFace, EmbeddedFont } from "../model/embedded-fonts.js";
import type { Host } from "../model/host.js";
import { type Outcome, outcome } from "../model/outcome.js";
import type { RenderOptions } from "../model/render.js";
import type { Scene } from "../model/scene.js";
import { type CarriedFace, carriedFaces } from "./carried.js";
import { eotOf } from "./eot.js";
import { beyondLatin, embeddedText } from "./latin.js";
import { type FaceFacts, faceFacts } from "./sfnt.js";
import { type BrandFace, brandFaces, textRuns, usedFaces } from "./used.js";

/** Part of every cache key: to be raised when the same face would come out otherwise. */
const RECIPE = "fonts 2";

/**
 * The brand's fonts as a PPTX carries them. `full`: every face, whole. `subset`: the faces that the deck uses, and the
 * regular and bold ones for those who retouch it, each with Latin as a whole and what else the deck's texts hold.
 * A fallback goes along when it shows something; a metric twin never does, as the theme names what it stands for. A face that must not be embedded, or cannot be, is left out with a warning.
 */
export async function embedFonts(
  scene: Scene,
  host: Host,
  choice: RenderOptions["embedFonts"],
): Promise<Outcome<readonly EmbeddedFont[]>> {
  if (choice === "none") return outcome([]);
  const runs = textRuns(scene);
  const beyondOf = ({ roles }: BrandFace): string =>
    beyondLatin(runs.filter(({ font }) => roles.includes(font)).map(({ text }) => text));
  const { carried, diagnostics } = carriedFaces(facesFor(scene, choice), "pptx");
  const made = await Promise.all(
    carried.map(async (face) => ({
      typeface: face.family,
      face: await embedFace(face, choice === "full" ? undefined : beyondOf(face), host),
    })),
  );
  const fonts = [...new Set(made.map(({ typeface }) => typeface))].map((typeface) => ({
    typeface,
    faces: made.filter((each) => each.typeface === typeface).map(({ face }) => face),
  }));
  return outcome(fonts, diagnostics);
}

function facesFor(scene: Scene, choice: "subset" | "full"): readonly BrandFace[] {
  const used = new Set(usedFaces(scene).map(({ path }) => path));
  return brandFaces(scene).filter(({ measures, roles, style, path }) => {
    if (measures !== undefined) return false;
    if (used.has(path)) return true;
    const isBrand = roles.some((role) => role !== "fallback");
    return isBrand && (choice === "full" || style === "regular" || style === "bold");
  });
}

/** `beyond`: characters besides Latin; the whole face when it is absent, or when its licence wants it so. */
async function embedFace(face: CarriedFace, beyond: string | undefined, host: Host): Promise<EmbeddedFace> {
  const { style, bytes, facts, isWhole } = face;
  return { style, ...(await packed(bytes, facts, isWhole ? undefined : beyond, host)) };
}

/** From the cache, when the same was packed before: a subset takes longer to make than many slides. */
async function packed(font: Uint8Array, facts: FaceFacts, beyond: string | undefined, host: Host) {
  const hash = createHash("sha256").update(font);
  const key = hash.update(`${RECIPE} ${beyond === undefined ? "full" : `subset ${beyond}`}`).digest("hex");
  const known = await host.readCache(key);
  if (known !== undefined && known.length > HEAD_BYTES) return unwrapped(known);
  const own = beyond === undefined ? font : await subset(font, embeddedText(beyond));
  const made = deflate(eotOf(own, (beyond === undefined ? undefined : faceFacts(own)) ?? facts));
  await host.writeCache(key, wrapped(made));
  return made;
}

type Packed = { readonly bytes: Uint8Array; readonly deflated: Deflated };
const HEAD_BYTES = 8;

/** What the cache keeps: size and CRC-32 before deflating, then what came of it. */
function wrapped({ bytes, deflated }: Packed): Uint8Array {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(deflated.size, 0);
  head.writeUInt32LE(deflated.crc, 4);
  return Buffer.concat([head, bytes]);
}

function unwrapped(kept: Uint8Array): Packed {
  const view = new DataView(kept.buffer, kept.byteOffset, HEAD_BYTES);
  const deflated = { size: view.getUint32(0, true), crc: view.getUint32(4, true) };
  return { bytes: kept.subarray(HEAD_BYTES), deflated };
}
