import { attention } from "../doors/sharp.js";
import type { Focus, Foresight } from "../model/embedded.js";
import type { Host } from "../model/host.js";
import type { PictureRef } from "../model/sources.js";
import { remembered } from "./remembered.js";

/** What draws the eye in a picture whose focus nobody gave, 0 to 1 from the left and the top. */
export async function focusOf(picture: PictureRef, bytes: Uint8Array, host: Host): Promise<Focus> {
  const json = await remembered("focus", picture, host, async () =>
    Buffer.from(JSON.stringify(await attention(bytes))),
  );
  return JSON.parse(Buffer.from(json).toString("utf8"));
}

/**
 * Looks for the focus of photographs as soon as they are read: pixels are worked on by other threads, while slides are
 * laid out on this one. One that cannot be decoded is told when it is embedded.
 */
export function foreseeFocus(host: Host): Foresight {
  const found = new Map<string, Promise<Focus>>();
  return {
    read: (picture, bytes) => {
      if (picture.format === "svg" || found.has(picture.id)) return;
      const looking = focusOf(picture, bytes, host);
      looking.catch(() => undefined);
      found.set(picture.id, looking);
    },
    focus: (picture) => found.get(picture.id),
  };
}
