import fc from "fast-check";

/** Letters about as often as each language writes them, with all that it adds to the alphabet. */
const letters: Readonly<Record<string, string>> = {
  fr: "eeeeeeaaaiiissssnnnnrrrrttttuuuolllcddmmppéévqfbghjèàçêxyzùœ",
  en: "eeeeeeetttttaaaaaooooiiinnnnsssshhhrrrddlluccmmwffggyyppbbvkjxqz",
  de: "eeeeeeeennnnniiissssrrrraaattthhddduuullccggmmoobbwwffkkzzppvväöüßj",
  it: "eeeeaaaaiiiioooonnnllrrrttssccdduuppmmvgghfbzqàèìòù",
  es: "eeeeeaaaaaoooosssnnnrrriiilldduuttccmmppbgvyqhfzjñáéíóú",
  pt: "aaaaaeeeeeoooossssrrriiinnndddmmuuttccllppvghqbfzjãõçáéíóú",
  nl: "eeeeeeeennnnnaaaatttiiirrrooodddsssllgghhvvkkmmuubbppwwjjzzccf",
  pl: "aaaaiiiiooooeeeezzznnnrrrwwwsssttcccyykkddppmmuujjllłłbgęhąóżśćfńź",
};

export const languages = Object.keys(letters);

/** What words of one deck may be: 24 letters long, as German writes them, and no longer. */
export const LETTERS_MAX = 24;

function word(language: string, lengthMax: number): fc.Arbitrary<string> {
  const letter = fc.constantFrom(...(letters[language] ?? ""));
  const most = Math.min(LETTERS_MAX, lengthMax);
  const length = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: Math.min(9, most) }) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: most }) },
    { weight: 1, arbitrary: fc.constant(most) },
  );
  const plain = length.chain((count) => fc.array(letter, { minLength: count, maxLength: count }));
  const capital = fc.constantFrom("none", "none", "none", "none", "first", "first", "all");
  return fc.tuple(plain, capital).map(([found, kind]) => {
    const text = found.join("");
    // An acronym is short; a capital may be two letters (ß).
    if (kind === "all" && text.length <= 5 && !text.includes("ß")) return text.toUpperCase();
    return kind === "first" && text[0] !== "ß" ? `${text[0]?.toUpperCase()}${text.slice(1)}` : text;
  });
}

/** Where a field has no limit of its own. */
const LENGTH = 60;

/** A text of one letter up to the limit of its field, at the limit more often than not near it. */
export function text(language: string, lengthMax = LENGTH): fc.Arbitrary<string> {
  const length = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: lengthMax }) },
    { weight: 2, arbitrary: fc.constant(lengthMax) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: Math.min(12, lengthMax) }) },
  );
  return length.chain((most) =>
    fc
      .array(word(language, most), { minLength: Math.ceil(most / 2), maxLength: Math.ceil(most / 2) })
      .map((words) => joined(words, most)),
  );
}

/** As many of the words as the limit takes; one at least. */
function joined(words: readonly string[], most: number): string {
  let line = words[0] ?? "a";
  for (const next of words.slice(1)) {
    if (line.length + 1 + next.length > most) break;
    line = `${line} ${next}`;
  }
  return line;
}

/** Numbers that stand large: grouped, signed, with a unit. */
export const figure = (lengthMax: number): fc.Arbitrary<string> =>
  fc
    .constantFrom("0", "1", "7", "38", "1250", "12 729", "+843", "-12 %", "98,5 %", "1 250 000", "3,2 M€", "IV")
    .filter((value) => value.length <= lengthMax);
