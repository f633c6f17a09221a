import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import sharp from "sharp";
import { compileDeck } from "../src/compile.js";
import { parseXml } from "../src/doors/xml.js";
import { nodeHost } from "../src/host/node.js";
import { defaultRenderOptions, type OutputFormat, outputFormats, type RenderOptions } from "../src/model/render.js";
import type { Scene, SceneItem, SceneSlide } from "../src/model/scene.js";
import { renderers } from "../src/render/renderers.js";
import { signatures } from "../src/render/signature.js";

const root = dirname(import.meta.dirname);
const folder = join(root, "decks", "starter");
const host = nodeHost({ cache: true });
let whole: Scene;
let scene: Scene;

beforeAll(async () => {
  const { outcome } = await compileDeck({ deck: join(folder, "assemblee.yaml"), folders: [folder, root] }, host);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  whole = outcome.value;
  scene = { ...whole, slides: whole.slides.slice(0, 4) };
});

async function filesOf(format: OutputFormat, more: Partial<RenderOptions> = {}, shown = scene) {
  const options = { ...defaultRenderOptions, ...more };
  const rendered = await renderers[format]({ scene: shown, name: "a", folder, host, options });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  return rendered.value;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const wordsIn = (item: SceneItem): readonly string[] => {
  if (item.kind === "group") return item.items.flatMap(wordsIn);
  return item.kind === "text" && item.box.y >= 0
    ? item.lines.flatMap(({ pieces }) => pieces.map((piece) => piece.text))
    : [];
};

/** Well-formed, with each piece of text of the slide's own items. */
function expectWords(bytes: Uint8Array, slide: SceneSlide | undefined): void {
  const read = parseXml(bytes);
  if ("fault" in read) throw new Error(read.fault);
  const shown = text(bytes)
    .replace(/<style>.*?<\/style>/s, "")
    .replace(/<[^>]*>/g, "\n")
    .replace(/&(amp|lt|gt|quot);/g, (_, name: keyof typeof letters) => letters[name]);
  for (const word of slide?.items.flatMap(wordsIn) ?? []) expect(shown).toContain(word);
}

const letters = { amp: "&", lt: "<", gt: ">", quot: '"' } as const;

test.each(outputFormats)("what is written knows itself again: %s", async (format) => {
  const files = await filesOf(format, { widthPx: 160 }, whole);
  expect(files.map(({ bytes }) => signatures[format].state(bytes))).toEqual(files.map(() => "ours"));
});

describe("SVG", () => {
  test("has a file for each slide, with every word, its fonts, and nothing of the folder that it was made in", async () => {
    const files = await filesOf("svg");
    expect(files.map(({ path }) => path)).toEqual([1, 2, 3, 4].map((number) => `a-svg/slide-0${number}.svg`));
    for (const [index, { bytes }] of files.entries()) {
      const svg = text(bytes);
      expectWords(bytes, scene.slides[index]);
      expect(svg).toContain("@font-face");
      expect(svg).not.toContain(root);
      expect(svg).toMatch(/data-origin-template="..\/..\/templates\/[\w-]+\.yaml:\d+-\d+"/);
    }
  });

  test.each(["ag-2025.yaml", "starter/assemblee.yaml"])("has every word of every slide: %s", async (name) => {
    const path = join(root, "decks", name);
    const { outcome } = await compileDeck({ deck: path, folders: [dirname(path), root] }, host);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
    const options = { ...defaultRenderOptions, svgFonts: "linked" } as const;
    const request = { scene: outcome.value, name: "a", folder: dirname(path), host, options };
    const rendered = await renderers.svg(request);
    const files = rendered.ok ? rendered.value : [];
    expect(files.length).toBe(outcome.value.slides.length);
    for (const [index, { bytes }] of files.entries()) expectWords(bytes, outcome.value.slides[index]);
  });

  test("is the same each time", async () => {
    expect(await filesOf("svg")).toEqual(await filesOf("svg"));
  });

  test("linked fonts are only named", async () => {
    const [first] = await filesOf("svg", { svgFonts: "linked" });
    expect(text(first?.bytes ?? new Uint8Array())).not.toContain("@font-face");
  });
});

describe("PNG", () => {
  test("is as wide as asked, opaque, and the same each time; a sheet shows nine slides", async () => {
    const options = { widthPx: 480, contactSheet: true };
    const files = await filesOf("png", options);
    expect(files.map(({ path }) => path)).toEqual([
      ...[1, 2, 3, 4].map((number) => `a-png/slide-0${number}.png`),
      "a-png/sheet-01.png",
    ]);
    const [first] = files;
    const { width, height, hasAlpha } = await sharp(first?.bytes).metadata();
    expect([width, height, hasAlpha]).toEqual([480, 270, false]);
    expect(await sharp(files.at(-1)?.bytes).metadata()).toMatchObject({ width: 1968, height: 756 });
    expect(await filesOf("png", options)).toEqual(files);
  });

  test("shows words, with no font on the machine: they are outlines", async () => {
    const [first] = await filesOf("png", { widthPx: 960 });
    const blank = { ...scene, slides: scene.slides.slice(0, 1).map((slide) => ({ ...slide, items: [] })) };
    const rendered = await renderers.png({
      scene: blank,
      name: "a",
      folder,
      host,
      options: { ...defaultRenderOptions, widthPx: 960 },
    });
    const [empty] = rendered.ok ? rendered.value : [];
    const inked = await Promise.all([first, empty].map(async (file) => (await sharp(file?.bytes).stats()).entropy));
    expect(inked[0]).toBeGreaterThan((inked[1] ?? 0) + 0.2);
  });
});
