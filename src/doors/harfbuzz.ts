import type { Face, Font } from "harfbuzzjs";
import { memo, memoIn } from "../basics/memo.js";
import { type FaceKey, type FontBook, type FontFace, type FontFiles, nearestStyles } from "../model/fonts.js";

type HarfBuzz = typeof import("harfbuzzjs");

/** Opens the faces of a brand. The library compiles its own binary, on another thread: ask for it early. */
export async function loadFontOpener(): Promise<(files: FontFiles) => FontBook> {
  const open = faceOpener(await import("harfbuzzjs"));
  return (files) => openFonts(files, open);
}

/** The same bytes give the same face, with all that it measured. */
const faceOpener = memo((harfbuzz: HarfBuzz) => {
  const shape = shaper(harfbuzz);
  return memo((bytes: Uint8Array, path: string) => openFace(harfbuzz, shape, path, bytes));
});

/**
 * A face that measures text, from the bytes of a TTF file; nothing when the bytes are not one.
 * Widths are the wider of kerned and unkerned, in em: PowerPoint kerns with the legacy table only,
 * LibreOffice with GPOS, and what is foreseen must hold in both.
 */
function openFace(
  { Blob, Face, Font }: HarfBuzz,
  shape: Shaper,
  path: string,
  bytes: Uint8Array,
): FontFace | undefined {
  if (!isTrueType(bytes)) return undefined;
  const face = new Face(new Blob(new Uint8Array(bytes).buffer));
  const font = new Font(face);
  const extents = font.hExtents();
  const { upem } = face;
  if (upem <= 0 || font.nominalGlyph(0x20) === undefined) return undefined;
  const widths = new Map<string, number>();
  const measure = widthMeasure((text) => shape.width(font, text));
  return {
    path,
    family: familyName(face),
    ascenderEm: extents.ascender / upem,
    descenderEm: -extents.descender / upem,
    capHeightEm: (font.glyphExtents(font.nominalGlyph(0x48) ?? 0)?.yBearing ?? 0.7 * upem) / upem,
    widthEm: (text) => memoIn(widths, text, () => measure(text) / upem),
    bearingEm: (text) => (font.glyphExtents(font.nominalGlyph(text.codePointAt(0) ?? 0) ?? 0)?.xBearing ?? 0) / upem,
    outline: (text, sizePt, trackingPt, isRtl = false) =>
      outlineOf(font, shape.glyphs(font, text, isRtl), sizePt / upem, isRtl ? 0 : trackingPt),
    missing: missingIn((letter) => missingPoint(font, letter)),
  };
}

const isTrueType = (bytes: Uint8Array): boolean =>
  bytes.length > 12 && (hasTag(bytes, "\u0000\u0001\u0000\u0000") || hasTag(bytes, "true") || hasTag(bytes, "OTTO"));

const hasTag = (bytes: Uint8Array, tag: string): boolean =>
  [...tag].every((letter, index) => bytes[index] === letter.charCodeAt(0));

/** Letters that stand one beside the other, whatever their neighbours: Latin, and the signs that go with it. */
const SIMPLE = /^[\u0020-\u024f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20cf]*$/u;

/** In font units. Simple text takes the wider of kerned and unkerned; letters that join or stack have but one width. */
function widthMeasure(shapedWidth: (text: string) => number): (text: string) => number {
  const letters = new Map<string, number>();
  return (text) => {
    const shaped = shapedWidth(text);
    if (!SIMPLE.test(text)) return shaped;
    let unkerned = 0;
    for (const letter of text) unkerned += memoIn(letters, letter, () => shapedWidth(letter));
    return Math.max(unkerned, shaped);
  };
}

/** A glyph as it is set, in font units. */
type SetGlyph = { readonly glyph: number; readonly advance: number; readonly x: number; readonly y: number };
type Shaper = {
  /** In font units. */
  readonly width: (font: Font, text: string) => number;
  /** From left to right. */
  readonly glyphs: (font: Font, text: string, isRtl: boolean) => readonly SetGlyph[];
};

/** One buffer serves all texts: a new one for each costs more than shaping it. */
function shaper({ Buffer, Direction, shape }: HarfBuzz): Shaper {
  const buffer = new Buffer();
  const fill = (font: Font, text: string, direction?: (typeof Direction)["LTR" | "RTL"]): void => {
    buffer.clearContents();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    if (direction !== undefined) buffer.setDirection(direction);
    shape(font, buffer);
  };
  return {
    width: (font, text) => {
      fill(font, text);
      return buffer.getGlyphPositions().reduce((sum, position) => sum + (position.xAdvance ?? 0), 0);
    },
    glyphs: (font, text, isRtl) => {
      fill(font, text, isRtl ? Direction.RTL : Direction.LTR);
      const infos = buffer.getGlyphInfos();
      return buffer.getGlyphPositions().map(({ xAdvance = 0, xOffset = 0, yOffset = 0 }, index) => ({
        glyph: infos[index]?.codepoint ?? 0,
        advance: xAdvance,
        x: xOffset,
        y: yOffset,
      }));
    },
  };
}

const COORDINATES = /(-?[\d.]+),(-?[\d.]+)/g;

/** The paths of set glyphs, one after the other, scaled from font units to points. */
function outlineOf(font: Font, glyphs: readonly SetGlyph[], scale: number, trackingPt: number): string {
  let pen = 0;
  const paths = glyphs.map(({ glyph, advance, x, y }) => {
    const left = pen + x * scale;
    pen += advance * scale + trackingPt;
    return font
      .glyphToPath(glyph)
      .replace(
        COORDINATES,
        (_, px: string, py: string) => `${fine(left + Number(px) * scale)},${fine(-(Number(py) + y) * scale)}`,
      );
  });
  return paths.join("");
}

const fine = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** What has no ink of its own: controls, what joins, parts or turns letters, chooses their form or tags them. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** What of a text is not there, by letter. Nearly all letters are known to be there: these are only looked at. */
function missingIn(pointsOf: (letter: string) => readonly number[]): (text: string) => readonly number[] {
  const isThere = new Uint8Array(0x10000);
  const known = new Map<string, readonly number[]>();
  const look = (letter: string): readonly number[] => {
    const points = memoIn(known, letter, () => pointsOf(letter));
    if (points.length === 0 && letter.length === 1) isThere[letter.charCodeAt(0)] = 1;
    return points;
  };
  return (text) => {
    let at = 0;
    while (at < text.length && isThere[text.charCodeAt(at)] === 1) at += 1;
    return at === text.length ? [] : [...new Set(text)].flatMap(look);
  };
}

function missingPoint(font: Font, letter: string): readonly number[] {
  const point = letter.codePointAt(0) ?? 0;
  return INVISIBLE.test(letter) || (font.nominalGlyph(point) ?? 0) !== 0 ? [] : [point];
}

/** Name 1 of the `name` table, Windows Unicode. */
function familyName(face: Face): string {
  const table = face.referenceTable("name");
  if (table === undefined) return "";
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const strings = view.getUint16(4);
  for (let record = 0; record < view.getUint16(2); record += 1) {
    const at = 6 + record * 12;
    if (view.getUint16(at) !== 3 || view.getUint16(at + 6) !== 1) continue;
    const start = table.byteOffset + strings + view.getUint16(at + 10);
    return new TextDecoder("utf-16be").decode(new Uint8Array(table.buffer, start, view.getUint16(at + 8)));
  }
  return "";
}

/** The faces of a brand; a face that the brand lacks is measured with the nearest that it has. */
function openFonts(files: FontFiles, openFile: (bytes: Uint8Array, path: string) => FontFace | undefined): FontBook {
  const faces = new Map<FaceKey, FontFace>();
  const open = (key: FaceKey): FontFace | undefined => {
    const known = faces.get(key);
    const file = files.get(key);
    const face = known ?? (file === undefined ? undefined : openFile(file.bytes, file.path));
    if (face !== undefined) faces.set(key, face);
    return face;
  };
  return {
    hasFallback: files.has("fallback/regular"),
    face: (role, style) => {
      const key = `${role}/${style}` as const;
      for (const each of nearestStyles[style]) {
        const face = open(`${role}/${each}`);
        if (face === undefined) continue;
        faces.set(key, face);
        return face;
      }
      throw new Error(`no font file for ${key}`);
    },
  };
}
