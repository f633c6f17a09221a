import { describe, expect, test } from "@jest/globals";
import sharp from "sharp";
import { imageHead } from "../../src/load/image-size.js";

const photo = () => sharp({ create: { width: 40, height: 30, channels: 3, background: "#c4501b" } });
const frames = () =>
  sharp(Buffer.concat([Buffer.alloc(40 * 30 * 3), Buffer.alloc(40 * 30 * 3, 200)]), {
    raw: { width: 40, height: 60, channels: 3, pageHeight: 30 },
  });

describe("sizes and what moves", () => {
  test.each([
    ["a GIF", () => photo().gif().toBuffer(), { format: "gif" }],
    [
      "a GIF of two frames",
      () => frames().gif({ keepDuplicateFrames: true }).toBuffer(),
      { format: "gif", isMoving: true },
    ],
    ["a WebP", () => photo().webp().toBuffer(), { format: "webp" }],
    ["a WebP of two frames", () => frames().webp({ minSize: false }).toBuffer(), { format: "webp", isMoving: true }],
    ["a TIFF", () => photo().tiff().toBuffer(), { format: "tiff" }],
    ["a TIFF in LZW", () => photo().tiff({ compression: "lzw" }).toBuffer(), { format: "tiff" }],
    ["an AVIF", () => photo().avif().toBuffer(), { format: "avif" }],
    [
      "a JPEG with stray bytes between its segments",
      async () => strayed(await photo().jpeg().toBuffer()),
      { format: "jpeg" },
    ],
  ] as const)("%s", async (_, bytes, rest) => {
    expect(imageHead(await bytes())).toEqual({ kind: "picture", widthPx: 40, heightPx: 30, ...rest });
  });

  test("a TIFF that is to be turned stands upright", async () => {
    const bytes = await photo().withMetadata({ orientation: 6 }).tiff().toBuffer();
    expect(imageHead(bytes)).toEqual({ kind: "picture", format: "tiff", widthPx: 30, heightPx: 40, isTurned: true });
  });

  test("an AVIF has the size of its clean aperture", async () => {
    const bytes = await photo().avif().toBuffer();
    const clap = Buffer.alloc(40);
    clap.writeUInt32BE(40);
    clap.write("clap", 4, "latin1");
    for (const [index, value] of [20, 1, 10, 1, 0, 1, 0, 1].entries()) clap.writeUInt32BE(value, 8 + index * 4);
    expect(imageHead(Buffer.concat([bytes, clap]))).toMatchObject({ widthPx: 20, heightPx: 10 });
  });
});

const strayed = (jpeg: Buffer): Buffer => {
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  return Buffer.concat([jpeg.subarray(0, frame), Buffer.from([0, 1, 2]), jpeg.subarray(frame)]);
};

test.each([
  ["lossless", 0xc3, 8],
  ["arithmetic", 0xc9, 8],
  ["12 bits", 0xc1, 12],
] as const)("a JPEG of rare coding is told: %s", async (_, marker, precision) => {
  const jpeg = await photo().jpeg().toBuffer();
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg[frame + 1] = marker;
  jpeg[frame + 4] = precision;
  expect(imageHead(jpeg)).toEqual({ kind: "rare" });
});

test.each([
  ["BMP", Buffer.concat([Buffer.from("BM"), Buffer.alloc(20)])],
  ["Photoshop (PSD)", Buffer.from("8BPS\0\x01")],
  ["PDF", Buffer.from("%PDF-1.7\n")],
  ["ICO", Buffer.from([0, 0, 1, 0, 1, 0])],
  ["JPEG XL", Buffer.from([0xff, 0x0a, 0, 0])],
  ["JPEG XL", Buffer.from("\0\0\0\x0cJXL \r\n\x87\n", "latin1")],
  ["EMF", Buffer.concat([Buffer.from([1, 0, 0, 0]), Buffer.alloc(36), Buffer.from(" EMF")])],
  ["WMF", Buffer.from([0xd7, 0xcd, 0xc6, 0x9a])],
  ["Netpbm (PPM, PGM)", Buffer.from("P6\n1 1\n255\nabc")],
])("a %s is told as such", (format, bytes) => expect(imageHead(bytes)).toEqual({ kind: "other", format }));

test.each([
  ["BMX is a sport, with bicycles", { kind: "other" }],
  ["<!DOCTYPE html><html><body>Not found</body></html>", { kind: "other" }],
  ["GIF8", { kind: "unreadable" }],
  ["", { kind: "unreadable", cause: "empty" }],
] as const)("%j is no picture", (words, head) => expect(imageHead(Buffer.from(words))).toEqual(head));
