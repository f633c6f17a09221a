/** Latin letters, each a glyph by itself, and the signs that go with them. */
const SIMPLE = /^[\u0020-\u024f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20cf]*$/u;
/** Of OpenType: what such letters do without. They are kerned all the same. */
const UNNEEDED = Object.fromEntries(
  ["ccmp", "locl", "rlig", "calt", "clig", "liga", "rclt", "curs", "rvrn", "mark", "mkmk"].map((tag) => [tag, false]),
);

type Shaper = {
  layout: (text: string, features?: object, script?: string, language?: string, direction?: "ltr" | "rtl") => unknown;
  isShort?: boolean;
};

/** Asks for another direction: the library hands over no other word of how a text is set, and sets it in one piece. */
export const FROM_THE_RIGHT: PDFKit.Mixins.OpenTypeFeatures[] = [];

/** Ligatures are left to texts that cannot do without: PowerPoint draws none, and looking for them takes half the time. */
export function chooseFont(face: string, document: PDFKit.PDFDocument): void {
  document.font(face);
  const { font } = (document as unknown as { _font: { font: Shaper } })._font;
  if (font.isShort) return;
  const shape = font.layout;
  font.layout = (text, features) =>
    features === FROM_THE_RIGHT
      ? shape.call(font, text, [], undefined, undefined, "rtl")
      : shape.call(font, text, SIMPLE.test(text) ? UNNEEDED : undefined, undefined, undefined, "ltr");
  font.isShort = true;
}
