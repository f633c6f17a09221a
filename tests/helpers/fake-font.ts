import { bidi } from "../../src/doors/bidi.js";
import { lineBreaks } from "../../src/doors/linebreak.js";
import type { FontBook, FontFace } from "../../src/model/fonts.js";
import type { TextDoors } from "../../src/text/lines.js";

/** Every letter is half an em wide; bold ones six tenths. */
const face = (advanceEm: number): FontFace => ({
  widthEm: (text) => [...text].length * advanceEm,
  bearingEm: () => 0.1,
  outline: () => "",
  missing: () => [],
  ascenderEm: 1,
  descenderEm: 0.2,
  capHeightEm: 0.7,
  family: "Fake",
  path: "/fake.ttf",
});

export const fakeFonts: FontBook = {
  hasFallback: false,
  face: (_, style) => face(style === "bold" || style === "boldItalic" ? 0.6 : 0.5),
};
export const fakeDoors: TextDoors = { fonts: fakeFonts, breaks: lineBreaks, bidi };
