const MOST_INITIALS = 3;
/** Words that are told, not said: they give no initial. */
const SMALL_WORDS = new Set([
  "de",
  "du",
  "des",
  "la",
  "le",
  "les",
  "et",
  "à",
  "au",
  "aux",
  "en",
  "l",
  "d",
  "of",
  "the",
  "and",
  "for",
  "und",
  "der",
  "die",
  "das",
  "y",
  "e",
  "di",
]);

/** Up to three capitals, of the words that count; a sole word gives its first two letters. */
export function initials(text: string): string {
  const words = text
    .split(/[\s\u00a0\u202f'’\-–·]+/u)
    .filter((word) => /\p{L}/u.test(word) && !SMALL_WORDS.has(word.toLowerCase()));
  const [only, ...others] = words;
  if (only !== undefined && others.length === 0) return [...only].slice(0, 2).join("").toUpperCase();
  return words
    .map((word) => [...word][0] ?? "")
    .slice(0, MOST_INITIALS)
    .join("")
    .toUpperCase();
}
