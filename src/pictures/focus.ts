import { attention } from "../doors/sharp.js";
import type { Focus } from "../model/embedded.js";
import type { PictureReader, PictureRef } from "../model/files.js";
import type { Host } from "../model/host.js";
import { cached, cacheKey } from "./cached.js";

/** What draws the eye in a picture whose focus nobody gave, 0 to 1 from the left and the top; `pixels` are its own, or as it is drawn. */
export async function focusOf(
  picture: PictureRef,
  pixels: () => Uint8Array | Promise<Uint8Array>,
  host: Host,
): Promise<Focus> {
  return JSON.parse(Buffer.from(await focusJson(picture, pixels, host)).toString("utf8"));
}

const FOCUS = "focus";

const focusJson = (
  picture: PictureRef,
  pixels: () => Uint8Array | Promise<Uint8Array>,
  host: Host,
): Promise<Uint8Array> =>
  cached(FOCUS, picture, host, async () => Buffer.from(JSON.stringify(await attention(await pixels()))));

/** Pixels that may wait to be looked at: two large photographs, decoded, are a hundred megabytes. */
const WAITING_PX = 20_000_000;

/**
 * Looks for what draws the eye in photographs as soon as they are read (`onPicture`), by other threads while slides are
 * laid out on this one: the cache of `host` then gives it to whoever embeds them. One that cannot be decoded is told when
 * it is embedded; one that would wait behind too many pixels is looked at then.
 */
export function foreseeing(host: Host): { readonly host: Host; readonly onPicture: PictureReader } {
  const begun = new Map<string, Promise<Uint8Array | undefined>>();
  let waitingPx = 0;
  const onPicture: PictureReader = (picture, bytes) => {
    const [key, pixels] = [cacheKey(FOCUS, picture), picture.widthPx * picture.heightPx];
    if (picture.format === "svg" || begun.has(key) || waitingPx + pixels > WAITING_PX) return;
    waitingPx += pixels;
    const looking = focusJson(picture, () => bytes, host)
      .catch(() => undefined)
      .finally(() => {
        waitingPx -= pixels;
      });
    begun.set(key, looking);
  };
  return { host: { ...host, readCache: async (key) => (await begun.get(key)) ?? host.readCache(key) }, onPicture };
}
