import bidiFactory from "bidi-js";
import { once } from "../basics/memo.js";
import type { Bidi } from "../model/bidi.js";
import { hasDirections } from "../model/direction.js";

// Its types are those of its ES module; Node and the bundler take the other.
const open = bidiFactory as unknown as typeof bidiFactory.default;
/** Opened when it is first asked for: most decks never do. */
const library = once(() => open());

export const bidi: Bidi = {
  levels: (text, isRtl) =>
    hasDirections(text) ? library().getEmbeddingLevels(inUnits(text), isRtl ? "rtl" : "ltr").levels : undefined,
  order: (levels, isRtl) => {
    const paragraphs = [{ start: 0, end: levels.length - 1, level: isRtl ? 1 : 0 }];
    // A letter stands for each piece: it is the levels that count.
    return library().getReorderedIndices("a".repeat(levels.length), { levels: Uint8Array.from(levels), paragraphs });
  },
};

/** What letters that run from right to left look like: brackets turn round. */
export const mirrored = (text: string): string =>
  [...text].map((letter) => library().getMirroredCharacter(letter) ?? letter).join("");

/** The library looks at units one by one: a letter of two is given as two of its kind. */
const inUnits = (text: string): string =>
  text.replace(/[\u{10000}-\u{10ffff}]/gu, (letter) => {
    if (hasDirections(letter)) return "\u05d0\u05d0";
    return /[\p{L}\p{N}]/u.test(letter) ? "aa" : "!!";
  });
