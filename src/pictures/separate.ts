import { inTurn } from "../basics/in-turn.js";
import { once } from "../basics/memo.js";
import { separateAlpha } from "../doors/sharp.js";
import type { EmbeddedPictures } from "../model/embedded.js";
import type { Host } from "../model/host.js";
import { cached } from "./cached.js";

/** A JPEG, or a PNG that is opaque; `mask`, a grey PNG, tells how much of it is seen. */
export type SeparatedMedia = { readonly bytes: Uint8Array; readonly mask?: Uint8Array };

/** A few at a time: sharp has its own threads, and pictures are large. */
const AT_ONCE = 4;

/** The pictures that show, SVG aside, with colours and transparency apart as PDF keeps them. */
export async function separatePictures(
  { media, uses }: EmbeddedPictures,
  host: Host,
): Promise<ReadonlyMap<string, SeparatedMedia>> {
  const ids = [...new Set([...uses.values()].map((use) => use.media))];
  return new Map(
    await inTurn(
      ids,
      AT_ONCE,
      async (id) => [id, await separated(id, media.get(id)?.bytes ?? Uint8Array.of(), host)] as const,
    ),
  );
}

async function separated(id: string, bytes: Uint8Array, host: Host): Promise<SeparatedMedia> {
  if (isPlain(bytes)) return { bytes };
  const make = once(() => separateAlpha(bytes));
  const colors = await cached("separate colors", { id }, host, async () => (await make()).colors);
  const mask = await cached("separate mask", { id }, host, async () => (await make()).mask ?? Uint8Array.of());
  return mask.length === 0 ? { bytes: colors } : { bytes: colors, mask };
}

// PNG (ISO/IEC 15948): IHDR stands first.
const DEPTH_AT = 24;
const COLOR_TYPE_AT = 25;
const INTERLACE_AT = 28;
const ALPHA = 4;

/** Whether a PDF may hold the bytes as they are: a JPEG, or a PNG of eight bits, all opaque, line after line. */
function isPlain(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff) return true;
  const hasAlpha = ((bytes[COLOR_TYPE_AT] ?? 0) & ALPHA) !== 0 || Buffer.from(bytes).includes("tRNS");
  return bytes[DEPTH_AT] === 8 && bytes[INTERLACE_AT] === 0 && !hasAlpha;
}
