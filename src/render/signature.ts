import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { OutputFormat } from "../model/render.js";
import { packageState } from "../opc/digest.js";

/** Whether a file is as we made it, was edited since, or is not ours. */
export type FileState = "ours" | "changed" | "foreign";

/** How a format carries a digest of the rest of its file: nobody's retouches are written over. */
type Signature = { readonly sign: (bytes: Uint8Array) => Uint8Array; readonly state: (bytes: Uint8Array) => FileState };

const TAG = "mot-deck";
const HASH = "[0-9a-f]{32}";
const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex").slice(0, 32);

/** A last line that readers of the format pass over. */
function lastLine(line: (hash: string) => string): Signature {
  const pattern = new RegExp(`${line(`(${HASH})`)}\n$`);
  const tailBytes = line("0".repeat(32)).length + 1;
  return {
    sign: (bytes) => Buffer.concat([bytes, Buffer.from(`${line(hashOf(bytes))}\n`)]),
    state: (bytes) => {
      const found = pattern.exec(Buffer.from(bytes.subarray(-tailBytes)).toString("latin1"))?.[1];
      if (found === undefined) return Buffer.from(bytes).includes(`${TAG} `) ? "changed" : "foreign";
      return found === hashOf(bytes.subarray(0, bytes.length - tailBytes)) ? "ours" : "changed";
    },
  };
}

const comment = lastLine((hash) => `<!-- ${TAG} ${hash} -->`);

const IEND_BYTES = 12;
const CHUNK_BYTES = 12 + TAG.length + 1 + 32;

/** A text chunk before the end of a PNG. */
const textChunk: Signature = {
  sign: (bytes) => {
    const end = bytes.length - IEND_BYTES;
    const text = Buffer.from(`tEXt${TAG}\0${hashOf(bytes)}`, "latin1");
    const chunk = Buffer.alloc(CHUNK_BYTES);
    chunk.writeUInt32BE(text.length - 4, 0);
    text.copy(chunk, 4);
    chunk.writeUInt32BE(crc32(text), CHUNK_BYTES - 4);
    return Buffer.concat([bytes.subarray(0, end), chunk, bytes.subarray(end)]);
  },
  state: (bytes) => {
    const end = bytes.length - IEND_BYTES;
    const chunk = Buffer.from(bytes.subarray(end - CHUNK_BYTES, end)).toString("latin1");
    const found = new RegExp(`tEXt${TAG}\0(${HASH})`).exec(chunk)?.[1];
    if (found === undefined) return "foreign";
    const own = Buffer.concat([bytes.subarray(0, end - CHUNK_BYTES), bytes.subarray(end)]);
    return found === hashOf(own) ? "ours" : "changed";
  },
};

/** A scene's JSON begins with its keys in order; nobody edits it by hand. */
const sceneStart: Signature = {
  sign: (bytes) => bytes,
  state: (bytes) => (Buffer.from(bytes.subarray(0, 14)).toString("utf8") === '{\n "language":' ? "ours" : "foreign"),
};

export const signatures = {
  pptx: { sign: (bytes) => bytes, state: packageState },
  pdf: lastLine((hash) => `%${TAG} ${hash}`),
  png: textChunk,
  svg: comment,
  html: comment,
  scene: sceneStart,
} satisfies Record<OutputFormat, Signature>;

/** Whether a file of a format is as we made it. */
export const fileState = (format: OutputFormat, bytes: Uint8Array): FileState => signatures[format].state(bytes);
