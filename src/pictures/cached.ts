import { createHash } from "node:crypto";
import type { PictureRef } from "../model/files.js";
import type { Host } from "../model/host.js";

/** Part of every cache key: to be raised when the same picture would come out otherwise. */
const RECIPE = "6";

/** What the cache knows something made of a picture by. */
export const cacheKey = (what: string, { id }: Pick<PictureRef, "id">): string =>
  createHash("sha256").update(`${RECIPE} ${what} ${id}`).digest("hex");

/** What was made of a picture before, from the cache; or what `make` gives, which the cache then keeps. */
export async function cached(
  what: string,
  picture: Pick<PictureRef, "id">,
  host: Host,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const key = cacheKey(what, picture);
  const known = await host.readCache(key);
  if (known !== undefined) return known;
  const made = await make();
  await host.writeCache(key, made);
  return made;
}
