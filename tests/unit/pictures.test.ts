import { describe, expect, test } from "@jest/globals";
import sharp from "sharp";
import { cropTo, isSlight } from "../../src/pictures/crop.js";
import { jpegTraits, stripJpeg, stripPng } from "../../src/pictures/strip.js";

describe("crop", () => {
  test.each([
    ["wider than its box, in the middle", 2, 1, [0.5, 0.5], { l: 25_000, t: 0, r: 25_000, b: 0 }],
    ["focus at the left edge", 2, 1, [0, 0.5], { l: 0, t: 0, r: 50_000, b: 0 }],
    ["taller than its box, focus low", 1, 2, [0.5, 0.9], { l: 0, t: 50_000, r: 0, b: 0 }],
    ["same proportions", 1.5, 1.5, [0.2, 0.8], { l: 0, t: 0, r: 0, b: 0 }],
  ] as const)("%s", (_, own, box, focus, crop) => expect(cropTo(own, box, focus)).toEqual(crop));

  test("a cut under 2 % is slight", () => {
    expect(isSlight(1.5, 1.49)).toBe(true);
    expect(isSlight(1.5, 1.4)).toBe(false);
  });
});

describe("metadata", () => {
  const photo = () => sharp({ create: { width: 40, height: 30, channels: 3, background: "#c4501b" } });

  test("a JPEG loses its metadata and keeps its pixels", async () => {
    const bytes = await photo()
      .withExif({ IFD0: { Copyright: "secret", Orientation: "1" } })
      .jpeg()
      .toBuffer();
    const stripped = stripJpeg(bytes);
    expect(bytes.includes("secret")).toBe(true);
    expect(Buffer.from(stripped ?? []).includes("secret")).toBe(false);
    const pixels = (data: Uint8Array) => sharp(data).raw().toBuffer();
    expect(await pixels(stripped ?? new Uint8Array())).toEqual(await pixels(bytes));
  });

  test("what says how a JPEG of printers' colours is read stays", async () => {
    const bytes = await photo().toColourspace("cmyk").jpeg().toBuffer();
    expect(bytes.includes("Adobe")).toBe(true);
    expect(Buffer.from(stripJpeg(bytes) ?? []).includes("Adobe")).toBe(true);
  });

  test("a foreign-coloured JPEG is to be encoded again", async () => {
    const wide = await photo().withIccProfile("p3").jpeg().toBuffer();
    expect(jpegTraits(wide)?.isStandardColor).toBe(false);
    expect(jpegTraits(await photo().jpeg().toBuffer())).toEqual({ isStandardColor: true });
  });

  test("a PNG too", async () => {
    const bytes = await photo()
      .withExif({ IFD0: { Copyright: "secret" } })
      .png()
      .toBuffer();
    expect(Buffer.from(stripPng(bytes) ?? []).includes("secret")).toBe(false);
    expect(stripPng(bytes.subarray(0, 60))).toBeUndefined();
    expect(stripJpeg(bytes)).toBeUndefined();
  });
});
