// Chunks of a PNG (ISO/IEC 15948): length, type, data, checksum.
const FIRST_CHUNK = 8;
const CHUNK_HEAD = 8;
const CHUNK_FRAME = 12;

/** What the header of a PNG says, its palette, and its data as they are: deflated. The file must be one. */
export function readPng(bytes: Uint8Array) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: { readonly type: string; readonly data: Buffer }[] = [];
  for (let at = FIRST_CHUNK; at + CHUNK_FRAME <= view.length; ) {
    const length = view.readUInt32BE(at);
    const start = at + CHUNK_HEAD;
    chunks.push({ type: view.toString("latin1", at + 4, start), data: view.subarray(start, start + length) });
    at += CHUNK_FRAME + length;
  }
  const all = (type: string): Buffer =>
    Buffer.concat(chunks.filter((chunk) => chunk.type === type).map(({ data }) => data));
  const header = all("IHDR");
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    depth: header[8] ?? 0,
    colorType: header[9] ?? 0,
    palette: all("PLTE"),
    data: all("IDAT"),
  };
}
