import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import sharp from "sharp";
import { compileDeck } from "../../src/compile.js";
import { nodeHost } from "../../src/host/node.js";
import { defaultRenderOptions } from "../../src/model/render.js";
import { renderers } from "../../src/render/renderers.js";
import { drawnWords, missingPrograms, repositoryRoot } from "../helpers/office.js";
import { pptxOf } from "../helpers/render.js";
import { meanSsim } from "../helpers/ssim.js";

const out = join(repositoryRoot, "tests", "out", "office");
const host = nodeHost({ cache: true });
const WIDTH_PX = 960;
const MEAN_MIN = 0.95;
const SLIDE_MIN = 0.9;
/** Why a slide is further from LibreOffice's drawing than others. */
const EXPLAINED: Readonly<Record<string, string>> = {};

beforeAll(() => {
  const missing = missingPrograms();
  if (missing.length > 0)
    throw new Error(`These checks need LibreOffice and poppler: apt-get install -y ${missing.join(" ")}`);
  mkdirSync(out, { recursive: true });
});

test("our pictures are those that LibreOffice draws of the PPTX", async () => {
  const deck = join(repositoryRoot, "decks", "ag-2025.yaml");
  const { outcome } = await compileDeck({ deck, folders: [dirname(deck), repositoryRoot] }, host);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  const scene = outcome.value;
  const path = join(out, "pictures.pptx");
  writeFileSync(path, await pptxOf(scene, dirname(deck), host));
  drawnWords(path, [join(repositoryRoot, "assets", scene.theme.name, "fonts")]);
  const theirs = pagesOf(join(`${path}.office`, "pictures.pdf"));
  const options = { ...defaultRenderOptions, widthPx: WIDTH_PX };
  const rendered = await renderers.png({ scene, name: "a", folder: dirname(deck), host, options });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  expect(theirs.length).toBe(rendered.value.length);
  const likeness = await Promise.all(
    rendered.value.map(async ({ bytes }, index) => meanSsim(await grey(bytes), await grey(theirs[index] ?? bytes))),
  );
  const table = scene.slides.map(({ id }, index) => ({ id, ssim: likeness[index] ?? 0 }));
  const mean = likeness.reduce((sum, value) => sum + value, 0) / likeness.length;
  const least = Math.min(...likeness);
  console.info(
    `mean SSIM ${mean.toFixed(4)}, least ${least.toFixed(4)} (${table.find(({ ssim }) => ssim === least)?.id})`,
  );
  expect(mean).toBeGreaterThanOrEqual(MEAN_MIN);
  expect(table.filter(({ id, ssim }) => ssim < SLIDE_MIN && EXPLAINED[id] === undefined)).toEqual([]);
  const needless = Object.keys(EXPLAINED).filter(
    (id) => (table.find((each) => each.id === id)?.ssim ?? 0) >= SLIDE_MIN,
  );
  expect(needless).toEqual([]);
});

function pagesOf(pdf: string): readonly Uint8Array[] {
  const folder = `${pdf}-pages`;
  mkdirSync(folder, { recursive: true });
  execFileSync("pdftoppm", ["-png", "-scale-to-x", String(WIDTH_PX), "-scale-to-y", "-1", pdf, join(folder, "page")]);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".png"))
    .toSorted()
    .map((name) => readFileSync(join(folder, name)));
}

const grey = async (bytes: Uint8Array) => {
  const { data, info } = await sharp(bytes)
    .resize(WIDTH_PX, 540, { fit: "fill" })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};
