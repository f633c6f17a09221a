import { describe, expect, test } from "@jest/globals";
import sharp from "sharp";
import { signatures } from "../../src/render/signature.js";

const png = () =>
  sharp({ create: { width: 2, height: 2, channels: 3, background: "#123456" } })
    .png()
    .toBuffer();
const files: readonly (readonly ["svg" | "html" | "pdf" | "png", () => Promise<Uint8Array>])[] = [
  ["svg", async () => Buffer.from("<svg>é</svg>\n")],
  ["html", async () => Buffer.from("<!doctype html>\n<p>a</p>\n")],
  ["pdf", async () => Buffer.from("%PDF-1.7\n%%EOF\n")],
  ["png", png],
];

describe.each(files)("%s", (format, make) => {
  const { sign, state } = signatures[format];
  test("what we signed is ours; one byte edited is not; what others made is foreign", async () => {
    const bytes = await make();
    const signed = sign(bytes);
    expect(state(signed)).toBe("ours");
    expect(state(bytes)).toBe("foreign");
    const edited = Buffer.from(signed);
    const at = format === "png" ? 20 : 3;
    edited[at] = (edited[at] ?? 0) ^ 1;
    expect(state(edited)).toBe("changed");
  });
});

test("a signed PNG still opens", async () => {
  expect((await sharp(signatures.png.sign(await png())).metadata()).width).toBe(2);
});
