import type { FaceFacts } from "./sfnt.js";

const VERSION = 0x0002_0002;
const MAGIC = 0x504c;
const DEFAULT_CHARSET = 1;
/** What a root string's bytes are summed into; ours is empty, so that the font serves any document. */
const ROOT_CHECKSUM = 0x5047_5342;
const LATIN_CODE_PAGE = 1252;

/**
 * A face as Embedded OpenType 2.2, which is what a `.fntdata` part holds (W3C submission of 5 March 2008). It is neither
 * compressed nor scrambled. No flag is set, that of a subset neither: the text may be edited with what is there.
 */
export function eotOf(font: Uint8Array, facts: FaceFacts): Uint8Array {
  const names = [facts.family, facts.style, facts.version, facts.fullName].map(utf16);
  const fields = [
    ...longs(font.length, VERSION, 0),
    facts.panose,
    new Uint8Array([DEFAULT_CHARSET, facts.isItalic ? 1 : 0]),
    ...longs(facts.weight),
    ...shorts(facts.fsType, MAGIC),
    ...longs(...facts.unicodeRanges, ...facts.codePageRanges, facts.checksumAdjustment),
    ...longs(0, 0, 0, 0),
    ...names.flatMap((name) => [...shorts(0, name.length), name]),
    ...shorts(0, 0), // An empty root string.
    ...longs(ROOT_CHECKSUM, LATIN_CODE_PAGE),
    ...shorts(0, 0), // No signature.
    ...longs(0, 0), // No characters of the user's own.
    font,
  ];
  const size = fields.reduce((sum, field) => sum + field.length, 4);
  return Buffer.concat([...longs(size), ...fields]);
}

const longs = (...values: readonly number[]): readonly Uint8Array[] => values.map((value) => littleEndian(value, 4));

const shorts = (...values: readonly number[]): readonly Uint8Array[] => values.map((value) => littleEndian(value, 2));

function littleEndian(value: number, byteCount: number): Uint8Array {
  const bytes = Buffer.alloc(byteCount);
  bytes.writeUIntLE(value, 0, byteCount);
  return bytes;
}

const utf16 = (text: string): Uint8Array => Buffer.from(text, "utf16le");
