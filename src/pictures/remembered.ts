import { createHash } from "node:crypto";
import type { Host } from "../model/host.js";
import type { PictureRef } from "../model/sources.js";

/** Part of every cache key: to be raised when the same picture would come out otherwise. */
const RECIPE = "6";

/** What was made of a picture before, from the cache; or what `make` gives, which the cache then keeps. */
export async function remembered(
  what: string,
  picture: Pick<PictureRef, "id">,
  host: Host,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const key = createHash("sha256").update(`${RECIPE} ${what} ${picture.id}`).digest("hex");
  const known = await host.readCache(key);
  if (known !== undefined) return known;
  const made = await make();
  await host.writeCache(key, made);
  return made;
}
