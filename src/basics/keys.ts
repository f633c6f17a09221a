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

/** Keys in their order, each different: the second of a name gets `-2`, or the next number that no other key has. */
export function distinctKeys(keys: readonly string[]): readonly string[] {
  const given = new Set(keys);
  const used = new Set<string>();
  return keys.map((key) => {
    let own = key;
    for (let count = 2; used.has(own); count += 1) {
      const next = `${key}-${count}`;
      own = given.has(next) ? own : next;
    }
    used.add(own);
    return own;
  });
}
