const LETTERS_MAX = 48;

/** Lower-case ASCII words joined by hyphens, cut at a word: what an id is made of when none is given. */
export function slug(text: string): string {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "");
  let id = "";
  for (const word of words) {
    if (id !== "" && id.length + 1 + word.length > LETTERS_MAX) break;
    id = id === "" ? word.slice(0, LETTERS_MAX) : `${id}-${word}`;
  }
  return id;
}

/** Keys in their order, each different: the second of a name gets `-2`. */
export function distinctKeys(keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  });
}
