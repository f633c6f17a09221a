import { posixPath } from "../basics/posix-path.js";
import type { Scene } from "../model/scene.js";

/** Keys of the source's places: left out of goldens, so that an edit of a YAML does not rewrite them all. */
const PLACE_KEYS: ReadonlySet<string> = new Set(["origin", "place"]);

/** A Scene as JSON text, without the bytes of its fonts: keys sorted, paths relative to `folder` with forward slashes; without places on demand. */
export function sceneJson(scene: Scene, folder: string, withPlaces = true): string {
  const { fonts: _, ...described } = scene;
  return `${JSON.stringify(plain(described, folder, withPlaces), undefined, 1)}\n`;
}

function plain(value: unknown, folder: string, withPlaces: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => plain(each, folder, withPlaces));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, inner]) => inner !== undefined && (withPlaces || !PLACE_KEYS.has(key)))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([key, inner]) => [
      key,
      key === "path" && typeof inner === "string" ? posixPath(folder, inner) : plain(inner, folder, withPlaces),
    ]),
  );
}
