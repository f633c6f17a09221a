import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { type Compilation, compileDeck, compileSamples } from "../../src/compile.js";
import { defaultRenderOptions } from "../../src/model/render.js";
import type { Scene } from "../../src/model/scene.js";
import { renderers } from "../../src/render/renderers.js";
import { missingPrograms, officePdf, pdfPictures, pdfWords, repositoryRoot, type StandIn } from "../helpers/office.js";
import { pptxOf } from "../helpers/render.js";
import { sourceHost } from "../helpers/source-host.js";
import { greyOf, meanSsim } from "../helpers/ssim.js";
import { faultsOf, fewerLines, textsOf } from "../helpers/text-geometry.js";

/** The PPTX as LibreOffice draws it, against our scene and against our own picture of it. */

const out = join(repositoryRoot, "tests", "out", "office");
const host = sourceHost();
/** We break at 99 % of the width and take the wider of two kernings: a few texts get a line less than foreseen, none a line more. */
const FEWER_MAX = 0.02;
const WIDTH_PX = 960;
const MEAN_MIN = 0.95;
const SLIDE_MIN = 0.9;
/** Slides that the report names. */
const TOLD_UNDER = 0.93;
/** Swapped with another slide, it is drawn as foreseen; so it is with one of its texts that may not shrink. */
const FIRST_SLIDE = "LibreOffice 7.4 shrinks all texts of a first slide where each may shrink, whether they fit or not";
const NAMES =
  "LibreOffice sets the names of a chart nearer to its bars than we do, and eight long ones are half of the slide";
const LINES =
  "In tables LibreOffice sets lines as far apart as their font says, where everywhere else it has them at 1.2 × their size";
/** Found and not yet followed to their cause: every word stands in its place, and letters are of 11 to 14 points. */
const SMALL = "Many small letters, which two programs round to their pixels otherwise";
/** By brand and slide: why it is further from LibreOffice's drawing than others. */
const EXPLAINED: Readonly<Record<string, string>> = {
  "aussois cover": FIRST_SLIDE,
  "sobre cover": FIRST_SLIDE,
  "aussois chart/longest": NAMES,
  "sobre chart/longest": NAMES,
  "bureau chart/longest": NAMES,
  "aussois table/longest/2": LINES,
  "aussois table/longest/3": LINES,
  "bureau table/longest": LINES,
  "bureau table/longest/2": LINES,
  "bureau accounts/typical": LINES,
  "bureau accounts/longest": LINES,
  "bureau accounts/longest/2": LINES,
  "bureau accounts/longest/4": LINES,
  "bureau balance/typical": LINES,
  "bureau balance/longest": LINES,
  "bureau balance/longest/2": LINES,
  "bureau budget/typical": LINES,
  "bureau budget/longest": LINES,
  "bureau budget/longest/2": LINES,
  "bureau fees/longest": LINES,
  "bureau fees/longest/2": LINES,
  "aussois calendar/longest": SMALL,
  "aussois minutes/longest": SMALL,
  "aussois resolution/longest": SMALL,
  "sobre calendar/longest": SMALL,
  "sobre minutes/longest": SMALL,
  "sobre organisation/longest": SMALL,
  "bureau calendar/longest": SMALL,
  "bureau election/longest": SMALL,
  "bureau organisation/longest": SMALL,
  "bureau thanks/longest": SMALL,
};

beforeAll(() => {
  const missing = missingPrograms();
  if (missing.length > 0)
    throw new Error(`These checks need LibreOffice, poppler and qpdf: apt-get install -y ${missing.join(" ")}`);
  mkdirSync(out, { recursive: true });
});

const deck = join(repositoryRoot, "decks", "ag-2025.yaml");
const seen = new Set<string>();
const subjects = ["aussois", "sobre", "bureau"].flatMap((brand) => [
  { brand, what: "the whole deck", compile: compileDeck },
  { brand, what: "every sample of every template", compile: compileSamples },
]);

describe.each(subjects)("$what, brand $brand", ({ brand, what, compile }) => {
  let scene: Scene;
  let pdf: string;
  beforeAll(async () => {
    scene = sceneOf(await compile({ deck, brand, folders: [dirname(deck), repositoryRoot] }, host));
    const path = join(out, `${brand}-${what.replaceAll(" ", "-")}.pptx`);
    writeFileSync(path, await pptxOf(scene, repositoryRoot, host));
    pdf = officePdf(path, [join(repositoryRoot, "assets", brand, "fonts")], standInsOf(scene));
  });

  test("text stands where we foresaw", () => {
    const pages = pdfWords(pdf);
    expect(pages.length).toBe(scene.slides.length);
    expect(scene.slides.flatMap((slide, index) => faultsOf(slide, pages[index]))).toEqual([]);
    const texts = scene.slides.flatMap((slide) => slide.items.flatMap(textsOf)).length;
    const fewer = scene.slides.flatMap((slide, index) => fewerLines(slide, pages[index]));
    expect(fewer.length / texts).toBeLessThan(FEWER_MAX);
  });

  test("our pictures are like those", async () => {
    const theirs = pdfPictures(pdf, WIDTH_PX);
    const ours = await picturesOf(scene);
    expect(theirs.length).toBe(ours.length);
    const rows: { readonly slide: string; readonly ssim: number }[] = [];
    for (const [index, { id }] of scene.slides.entries())
      rows.push({ slide: `${brand} ${id}`, ssim: meanSsim(await greyOf(ours[index]), await greyOf(theirs[index])) });
    for (const { slide } of rows) seen.add(slide);
    const mean = rows.reduce((sum, { ssim }) => sum + ssim, 0) / rows.length;
    const low = rows.filter(({ ssim }) => ssim < TOLD_UNDER).toSorted((a, b) => a.ssim - b.ssim);
    const told = low.map(({ slide, ssim }) => `${ssim.toFixed(3)} ${slide}`);
    console.info([`${what}, ${brand}: mean SSIM ${mean.toFixed(4)} of ${rows.length} slides`, ...told].join("\n"));
    expect(mean).toBeGreaterThanOrEqual(MEAN_MIN);
    expect(rows.filter(({ slide, ssim }) => ssim < SLIDE_MIN !== slide in EXPLAINED)).toEqual([]);
  });
});

test("what is explained is a slide", () => {
  expect(Object.keys(EXPLAINED).filter((slide) => !seen.has(slide))).toEqual([]);
});

function sceneOf({ outcome }: Compilation): Scene {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, undefined, 1));
  return outcome.value;
}

/** What is asked of every computer need not be on this one: what measures it, draws it. */
function standInsOf({ theme: { fonts } }: Scene): readonly StandIn[] {
  return [fonts.heading, fonts.body].flatMap(({ family, twin }) => (twin === undefined ? [] : [{ family, twin }]));
}

async function picturesOf(scene: Scene): Promise<readonly Uint8Array[]> {
  const options = { ...defaultRenderOptions, widthPx: WIDTH_PX };
  const rendered = await renderers.png({ scene, name: "a", folder: dirname(deck), host, options });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  return rendered.value.map(({ bytes }) => bytes);
}
