import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import sharp from "sharp";
import { parseYaml } from "../../src/doors/yaml.js";
import { nodeHost } from "../../src/host/node.js";
import { load } from "../../src/load/documents.js";
import { imageHead } from "../../src/load/image-size.js";
import { textFiles } from "../../src/load/text-files.js";

const codes = (text: string): readonly string[] =>
  parseYaml({ path: "/a.yaml", text }).diagnostics.map(({ code }) => code);

test("values keep what was written and where", () => {
  const parsed = parseYaml({ path: "/a.yaml", text: "a: 010\nb: [x, *c]\n".replace("*c", "y") });
  if (!parsed.ok || parsed.value.root.kind !== "map") throw new Error("not read");
  const [a, b] = parsed.value.root.entries;
  expect([a?.key, a?.value]).toEqual([
    "a",
    { kind: "scalar", value: 10, source: "010", place: { path: "/a.yaml", start: 3, end: 6 } },
  ]);
  expect(b?.value.kind === "list" && b.value.items.map((item) => item.place.start)).toEqual([11, 14]);
});

test("<< takes what a named group says, with its places; what is written there wins, then the first group", () => {
  const text = "a: &a { x: 1, y: 2 }\nb: &b { y: 3, z: 4 }\nc:\n  <<: [*a, *b]\n  x: 5\n";
  const parsed = parseYaml({ path: "/a.yaml", text });
  if (!parsed.ok || parsed.value.root.kind !== "map") throw new Error("not read");
  const c = parsed.value.root.entries[2]?.value;
  const found = c?.kind === "map" ? c.entries.map(({ key, keyPlace, value }) => [key, keyPlace.start, value]) : [];
  expect(found).toMatchObject([
    ["y", text.indexOf("y"), { value: 2 }],
    ["z", text.indexOf("z"), { value: 4 }],
    ["x", text.lastIndexOf("x"), { value: 5 }],
  ]);
  const quoted = parseYaml({ path: "/a.yaml", text: '"<<": 1\n' });
  expect(quoted.ok && quoted.value.root.kind === "map" && quoted.value.root.entries[0]?.key).toBe("<<");
});

describe("every fault at once", () => {
  test.each([
    ["a: 1\na: 2\nb: 1\nb: 2\n", ["yaml-duplicate-key", "yaml-duplicate-key"]],
    ["a: x\u0007y\nb: \u0001\n", ["control-character", "control-character"]],
    ["a: \ud83d\n", ["lone-surrogate"]],
    ["", ["yaml-empty"]],
    ["# only words\n", ["yaml-empty"]],
    ["a: 1\n---\nb: 1\n", ["yaml-several-documents"]],
    // One mistake is told once, whatever the parser stumbles over after it; another one elsewhere is told too.
    ["a: *b\nc: *d\n", ["yaml-syntax", "yaml-syntax"]],
    ['a: [b: "c" ]]\ne: f\n# d\ng: [h, i]\nj:\n  - k\n', ["yaml-syntax"]],
    ["a:\n  - b\n- c: d\n    e: f\n    g: h\n", ["yaml-syntax"]],
    ["a:\n\tb: c\n\td: e\n", ["yaml-tab", "yaml-tab"]],
    ["a:\n  b: 'c' d\n  e: f\n  g: 'h' i\n", ["yaml-syntax", "yaml-syntax"]],
    ["a:\n  - b: 1\n      c: 2\nd: 'e' f\n", ["yaml-syntax", "yaml-syntax"]],
    ["a: { b: 9,5 M€, c: d }\n", ["yaml-flow-comma"]],
    ["a: { b: c, d, e, f: g, h }\n", ["yaml-flow-comma", "yaml-flow-comma"]],
    ["a: { b, c: , d: e }\n", []],
    ["a: [1,5 million, 2,5 millions]\n", ["yaml-flow-comma", "yaml-flow-comma"]],
    ["a: [0.5,0.3]\nb: [12, rue Haute, 34200 Sète]\nc: [2025-07-01,2025-07-02]\nd: [1, 2e]\n", []],
    ["- { a: Taux : 9 %, b: c }\n", ["yaml-flow-colon"]],
    ["a: &a 1\nb: { <<: *a }\nc: { <<: [{}, 2] }\n", ["yaml-bad-merge", "yaml-bad-merge"]],
    ["a: 1\na: 2\n  b: 3\n", ["yaml-duplicate-key", "yaml-syntax"]],
  ])("%j", (text, expected) => expect(codes(text)).toEqual(expected));
});

test("a file that is not UTF-8, or that is huge, is told", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mot-deck-"));
  const host = nodeHost({ cache: false });
  const found = async (bytes: Uint8Array): Promise<readonly string[]> => {
    writeFileSync(join(folder, "a.yaml"), bytes);
    const { diagnostics } = await load({ deck: join(folder, "a.yaml"), folders: [folder] }, textFiles(host));
    return diagnostics.map(({ code }) => code);
  };
  expect(await found(Buffer.from("place: Chamb\xe9ry", "latin1"))).toContain("yaml-not-utf8");
  expect(await found(Buffer.alloc(6_000_000, "a"))).toContain("yaml-too-large");
});

test.each([
  '<svg viewBox="0 0 1 1"><use href="#a"/><image href="data:image/png;base64,AA=="/></svg>',
  '<svg viewBox="0 0 1 1" xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"/></svg>',
])("%s keeps to itself", (svg) => expect(imageHead(Buffer.from(svg)).kind).toBe("picture"));

describe("pictures are known by their head", () => {
  const photo = () => sharp({ create: { width: 40, height: 30, channels: 3, background: "#123456" } });
  /** Tiles and thumbnails of an AVIF have sizes of their own. */
  const ispe = (width: number, height: number) =>
    Buffer.from(new Uint8Array([0, 0, 0, 20, ...Buffer.from("ispe"), 0, 0, 0, 0, 0, 0, 0, width, 0, 0, 0, height]));
  const ftyp = Buffer.from("\0\0\0\x10ftypavif\0\0\0\0", "latin1");
  test.each([
    ["jpeg", () => photo().jpeg().toBuffer(), 40, 30],
    ["jpeg", () => photo().withMetadata({ orientation: 6 }).jpeg().toBuffer(), 30, 40],
    ["png", () => photo().png().toBuffer(), 40, 30],
    ["webp", () => photo().webp().toBuffer(), 40, 30],
    ["webp", () => photo().webp({ lossless: true }).toBuffer(), 40, 30],
    ["avif", () => photo().avif().toBuffer(), 40, 30],
    ["avif", async () => Buffer.concat([ftyp, ispe(8, 8), ispe(40, 30), ispe(4, 3)]), 40, 30],
  ] as const)("%s", async (format, make, widthPx, heightPx) => {
    const bytes = await make();
    const turned = widthPx < heightPx ? { isTurned: true } : {};
    expect(imageHead(bytes)).toEqual({ kind: "picture", format, widthPx, heightPx, ...turned });
    for (let length = 0; length < Math.min(bytes.length, 60); length += 7)
      expect(() => imageHead(bytes.subarray(0, length))).not.toThrow();
  });
});
