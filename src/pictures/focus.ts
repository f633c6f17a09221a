import { attention } from "../doors/sharp.js";
import type { Focus, Foresight } from "../model/embedded.js";
import type { Host } from "../model/host.js";
import type { PictureRef } from "../model/sources.js";
import { remembered } from "./remembered.js";

/** What draws the eye in a picture whose focus nobody gave, 0 to 1 from the left and the top; `pixels` are its own, or as it is drawn. */
export async function focusOf(
  picture: PictureRef,
  pixels: () => Uint8Array | Promise<Uint8Array>,
  host: Host,
): Promise<Focus> {
  const json = await remembered("focus", picture, host, async () =>
    Buffer.from(JSON.stringify(await attention(await pixels()))),
  );
  return JSON.parse(Buffer.from(json).toString("utf8"));
}

/** Pixels that may wait to be looked at: two large photographs, decoded, are a hundred megabytes. */
const WAITING_PX = 20_000_000;

/**
 * Looks for the focus of photographs as soon as they are read: pixels are worked on by other threads, while slides are
 * laid out on this one. One that cannot be decoded is told when it is embedded; one that would wait behind too many
 * pixels is looked at then.
 */
export function foreseeFocus(host: Host): Foresight {
  const found = new Map<string, Promise<Focus>>();
  let waitingPx = 0;
  return {
    read: (picture, bytes) => {
      const pixels = picture.widthPx * picture.heightPx;
      if (picture.format === "svg" || found.has(picture.id) || waitingPx + pixels > WAITING_PX) return;
      waitingPx += pixels;
      const looking = focusOf(picture, () => bytes, host).finally(() => {
        waitingPx -= pixels;
      });
      looking.catch(() => undefined);
      found.set(picture.id, looking);
    },
    focus: (picture) => found.get(picture.id),
  };
}
