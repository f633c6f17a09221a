const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;
/** What no text has: a file that does is not one. */
const CONTROLS = /[^\P{Cc}\t\n\v\f\r\u0085]/u;

/** A text of any program: as its mark says, else UTF-8, else the Latin letters of Windows, as French Excel writes them. */
export function decodedText(bytes: Uint8Array): string | undefined {
  const mark = MARKS.find((each) => each.bytes.every((byte, index) => bytes[index] === byte));
  const text =
    mark === undefined
      ? (decode(bytes, "utf-8") ?? latin(bytes))
      : decode(bytes.subarray(mark.bytes.length), mark.encoding);
  return text === undefined || CONTROLS.test(text) ? undefined : text;
}

/** From 0x80 to 0x9f; a space where there is none. Not every Node that we run on has them right. */
const WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Of what Windows leaves out, the control remains: no text has it. */
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/\p{Cc}/gu, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80]?.replace(" ", letter) ?? letter);

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
