// GIF89a, sections 18 to 27.
const HEADER_BYTES = 13;
const IMAGE = 0x2c;
const EXTENSION = 0x21;

/** The size of a GIF's screen, in pixels, and whether it has more than one frame. Throws where the head is cut off. */
export function gifHead(data: Buffer): {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isMoving: boolean;
} {
  return { widthPx: data.readUInt16LE(6), heightPx: data.readUInt16LE(8), isMoving: hasSecondFrame(data) };
}

function hasSecondFrame(data: Buffer): boolean {
  let frames = 0;
  for (let at = HEADER_BYTES + colorTableBytes(data[10]); at < data.length && frames < 2; ) {
    const block = data[at];
    if (block === IMAGE) {
      frames += 1;
      at = afterBlocks(data, at + 11 + colorTableBytes(data[at + 9]));
    } else if (block === EXTENSION) at = afterBlocks(data, at + 2);
    else break;
  }
  return frames > 1;
}

/** What its packed fields say of the table of colours that follows. */
const colorTableBytes = (packed = 0): number => ((packed & 0x80) === 0 ? 0 : 3 << ((packed & 7) + 1));

/** Blocks that tell their length each, up to an empty one. */
function afterBlocks(data: Buffer, start: number): number {
  let at = start;
  for (let length = data[at] ?? 0; length > 0; length = data[at] ?? 0) at += length + 1;
  return at + 1;
}
