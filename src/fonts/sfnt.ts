/** What the tables of a TTF file say of a face. Numbers as in the OpenType specification. */
export type FaceFacts = {
  readonly family: string;
  readonly style: string;
  readonly version: string;
  readonly fullName: string;
  /** Ten bytes. */
  readonly panose: Uint8Array;
  readonly isItalic: boolean;
  readonly weight: number;
  /** Rights to embed: OS/2 fsType. */
  readonly fsType: number;
  readonly unicodeRanges: readonly number[];
  readonly codePageRanges: readonly number[];
  readonly checksumAdjustment: number;
  /** Quadratic outlines (`glyf`): the only ones that Office embeds. */
  readonly isTrueType: boolean;
};

/** What a face says of itself; nothing when a table that must be there is not, or is cut short. */
export function faceFacts(bytes: Uint8Array): FaceFacts | undefined {
  try {
    return readFacts(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) return undefined; // An offset that leads out of the file.
    throw error;
  }
}

const ITALIC = 0x0001;
const CODE_PAGES_SINCE = 1;

function readFacts(font: DataView): FaceFacts | undefined {
  const tables = tablesOf(font);
  const [os2, head, name] = [tables.get("OS/2"), tables.get("head"), tables.get("name")];
  if (os2 === undefined || head === undefined || name === undefined) return undefined;
  const nameOf = namesOf(name);
  const hasCodePages = os2.getUint16(0) >= CODE_PAGES_SINCE;
  return {
    family: nameOf(1),
    style: nameOf(2),
    version: nameOf(5),
    fullName: nameOf(4),
    panose: new Uint8Array(os2.buffer, os2.byteOffset, os2.byteLength).slice(32, 42),
    isItalic: (os2.getUint16(62) & ITALIC) !== 0,
    weight: os2.getUint16(4),
    fsType: os2.getUint16(8),
    unicodeRanges: [42, 46, 50, 54].map((at) => os2.getUint32(at)),
    codePageRanges: [78, 82].map((at) => (hasCodePages ? os2.getUint32(at) : 0)),
    checksumAdjustment: head.getUint32(8),
    isTrueType: tables.has("glyf"),
  };
}

function tablesOf(font: DataView): ReadonlyMap<string, DataView> {
  const records = Array.from({ length: font.getUint16(4) }, (_, index) => 12 + 16 * index);
  return new Map(
    records.map((at) => {
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(at + byte)));
      const [offset, length] = [font.getUint32(at + 8), font.getUint32(at + 12)];
      if (offset + length > font.byteLength) throw new RangeError(`the table ${tag} is cut short`);
      return [tag, new DataView(font.buffer, font.byteOffset + offset, length)];
    }),
  );
}

const WINDOWS = 3;
const UNICODE = 1;
const ENGLISH = 0x0409;

/** Names of the `name` table as Windows reads them: in English, else in the first language that there is. */
function namesOf(table: DataView): (id: number) => string {
  const records = Array.from({ length: table.getUint16(2) }, (_, index) => 6 + 12 * index).filter(
    (at) => table.getUint16(at) === WINDOWS && table.getUint16(at + 2) === UNICODE,
  );
  const strings = table.getUint16(4);
  return (id) => {
    const own = records.filter((at) => table.getUint16(at + 6) === id);
    const at = own.find((record) => table.getUint16(record + 4) === ENGLISH) ?? own[0];
    if (at === undefined) return "";
    const [offset, length] = [strings + table.getUint16(at + 10), table.getUint16(at + 8)];
    if (offset + length > table.byteLength) throw new RangeError(`the name ${id} is cut short`);
    return new TextDecoder("utf-16be").decode(new Uint8Array(table.buffer, table.byteOffset + offset, length));
  };
}
