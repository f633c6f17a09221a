/** What an Embedded OpenType 2.2 file holds, read field by field after the W3C submission; throws when sizes lie. */
export function readEot(bytes: Uint8Array) {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const take = (count: number): Buffer => {
    at += count;
    if (at > data.length) throw new Error("cut short");
    return data.subarray(at - count, at);
  };
  const long = (): number => take(4).readUInt32LE();
  const short = (): number => take(2).readUInt16LE();
  const longs = (count: number): readonly number[] => Array.from({ length: count }, long);
  const paddings: number[] = [];
  const padded = (): Buffer => {
    paddings.push(short());
    return take(short());
  };
  if (long() !== data.length) throw new Error("another size");
  const fontSize = long();
  const fixed = {
    version: long(),
    flags: long(),
    panose: [...take(10)],
    charset: take(1)[0],
    isItalic: take(1)[0] === 1,
    weight: long(),
    fsType: short(),
    magic: short(),
    unicodeRanges: longs(4),
    codePageRanges: longs(2),
    checksumAdjustment: long(),
    reserved: longs(4),
  };
  const [family, style, versionName, fullName, rootString] = Array.from({ length: 5 }, () =>
    padded().toString("utf16le"),
  );
  const [rootChecksum, eudcCodePage] = longs(2);
  const signature = padded();
  const [eudcFlags, eudcSize] = longs(2);
  take(eudcSize ?? 0);
  const font = take(fontSize);
  if (at !== data.length) throw new Error("something follows the font");
  const names = { family, style, versionName, fullName, rootString };
  return { ...fixed, ...names, rootChecksum, eudcCodePage, signature, eudcFlags, eudcSize, paddings, font };
}
