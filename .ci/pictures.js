// npm run pictures: the pictures that README and docs show, made anew by the program itself where they are not current.
// With --check: only tells which are not. A picture is current when it is the file that was made, and what it was made
// from (the drawings of slides, a page) would come out the same: docs/pictures/made-from.json keeps the hashes of both.
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { compileDeck, compileSamples, galleryHtml, nodeHost, renderers } from "mot-deck";
import sharp from "sharp";
import { gallerySpread, htmlSpread, previewSpread } from "./pages.js";

const root = dirname(import.meta.dirname);
const folder = join(root, "docs", "pictures");
const ledgerPath = join(folder, "made-from.json");
const deck = join(root, "decks", "ag-2025.yaml");
const host = nodeHost({ cache: true, drawn: join(root, "dist", "drawn") });

const MARGIN = 10;
const GREY = "#d9d9d9";

const aussois = once(() => sceneOf(compileDeck, "aussois"));
const sobre = once(() => sceneOf(compileDeck, "sobre"));
const samples = once(async () => typical(await sceneOf(compileSamples, "aussois", { titles: "plain" })));
const html = once(async () => (await rendered("html", await aussois()))[0].bytes);
const gallery = once(async () => {
  const { outcome } = await galleryHtml({ folders: [root], brand: "aussois", language: "en" }, host);
  return wanted(outcome);
});

/** By file: what it is made from, as text; and how it is drawn, as PNG or JPEG. */
const pictures = {
  "aussois.jpg": slides(aussois, [1, 2, 4, 7, 9, 12, 13, 21, 24], 3),
  "sobre.jpg": slides(sobre, [1, 2, 4, 7, 9, 12, 14, 21, 24], 3),
  "templates.jpg": slides(samples, undefined, 4),
  "html.jpg": { source: html, draw: async () => htmlSpread(await fileOf("deck.html", await html())) },
  "gallery.jpg": { source: gallery, draw: async () => gallerySpread(await fileOf("gallery.html", await gallery())) },
  "preview.jpg": {
    source: async () => [await drawings(await aussois()), ...pageFiles()].join("\n"),
    draw: () => previewSpread(join(root, "bin", "mot-deck.js"), deck),
  },
};

const ledger = existsSync(ledgerPath) ? JSON.parse(readFileSync(ledgerPath, "utf8")) : {};
const temporary = mkdtempSync(join(tmpdir(), "mot-deck-pictures-"));
const isCheck = process.argv.includes("--check");
const stale = [];
for (const [name, { source, draw }] of Object.entries(pictures)) {
  const from = hashOf(await source());
  const path = join(folder, name);
  const isCurrent =
    existsSync(path) && ledger[name]?.from === from && ledger[name]?.made === hashOf(readFileSync(path));
  if (isCurrent) continue;
  stale.push(name);
  if (isCheck) continue;
  const bytes = await sharp(await draw())
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
  writeFileSync(path, bytes);
  ledger[name] = { from, made: hashOf(bytes) };
}
rmSync(temporary, { recursive: true });
const unknown = readdirSync(folder).filter((name) => name !== "made-from.json" && !(name in pictures));
if (isCheck) {
  for (const name of stale) console.error(`docs/pictures/${name} is not current: npm run pictures`);
  for (const name of unknown) console.error(`docs/pictures/${name} is made by nothing`);
  process.exitCode = stale.length + unknown.length > 0 ? 1 : 0;
} else {
  const names = Object.keys(pictures);
  const kept = Object.fromEntries(names.map((name) => [name, ledger[name]]));
  writeFileSync(ledgerPath, `${JSON.stringify(kept, undefined, 2)}\n`);
  console.log(stale.length === 0 ? "all current" : `made: ${stale.join(", ")}`);
}

/** Slides of a scene by number, or all, in rows. */
function slides(scene, numbers, columns) {
  const chosen = async () => {
    const whole = await scene();
    return numbers === undefined
      ? whole
      : { ...whole, slides: whole.slides.filter(({ number }) => numbers.includes(number)) };
  };
  return { source: async () => drawings(await chosen()), draw: async () => sheet(await chosen(), columns) };
}

async function sheet(scene, columns) {
  const width = Math.floor((1480 - MARGIN) / columns) - MARGIN;
  const files = await rendered("png", scene, { widthPx: width });
  const { height } = await sharp(files[0].bytes).metadata();
  const tiles = files.map(({ bytes }, index) => ({
    input: Buffer.from(bytes),
    left: MARGIN + (index % columns) * (width + MARGIN),
    top: MARGIN + Math.floor(index / columns) * (height + MARGIN),
  }));
  const size = {
    width: MARGIN + columns * (width + MARGIN),
    height: MARGIN + Math.ceil(files.length / columns) * (height + MARGIN),
  };
  return sharp({ create: { ...size, channels: 3, background: GREY } })
    .composite(tiles)
    .png()
    .toBuffer();
}

async function drawings(scene) {
  const files = await rendered("svg", scene);
  return files.map(({ bytes }) => Buffer.from(bytes).toString()).join("\n");
}

async function rendered(format, scene, options = {}) {
  const all = { svgFonts: "linked", widthPx: 1920, contactSheet: false, embedFonts: "none", ...options };
  return wanted(await renderers[format]({ scene, name: "deck", folder: root, host, options: all }));
}

async function sceneOf(compile, brand, more = {}) {
  const { outcome } = await compile({ deck, brand, folders: [dirname(deck), root], ...more }, host);
  return wanted(outcome);
}

/** The first slide of each template's typical sample. */
function typical(scene) {
  const first = scene.sections.map(({ slides }) => slides[0]);
  return { ...scene, slides: scene.slides.filter(({ id }) => first.includes(id)) };
}

function wanted(outcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

function pageFiles() {
  const page = join(root, "dist", "preview");
  return readdirSync(page)
    .toSorted()
    .map((name) => readFileSync(join(page, name), "utf8"));
}

async function fileOf(name, content) {
  const path = join(temporary, name);
  writeFileSync(path, content);
  return pathToFileURL(path).href;
}

function once(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}

function hashOf(content) {
  return createHash("sha256").update(content).digest("hex").slice(0, 32);
}
