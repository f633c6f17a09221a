import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { defaultRenderOptions } from "../../src/model/render.js";
import type { ChartItem, Scene, TextItem } from "../../src/model/scene.js";
import { ptFromEmu } from "../../src/model/units.js";
import { renderers } from "../../src/render/renderers.js";
import { sceneOfText } from "../helpers/compile-text.js";
import { missingPrograms, officePdf, type PdfPage, pdfPictures, pdfWords, repositoryRoot } from "../helpers/office.js";
import { pptxOf } from "../helpers/render.js";
import { sourceHost } from "../helpers/source-host.js";
import { greyOf, meanSsim } from "../helpers/ssim.js";

/** A chart of each kind, in each brand: as LibreOffice draws the native one, against our own drawing of it. */

const out = join(repositoryRoot, "tests", "out", "office");
const host = sourceHost();
const WIDTH_PX = 960;
const SSIM_MIN = 0.9;
const LABEL_MAX_PT = 6;
/** Names of axes, and their numbers. */
const AXIS_LABEL = /\/label$|^axis\//u;

beforeAll(() => {
  const missing = missingPrograms();
  if (missing.length > 0)
    throw new Error(`These checks need LibreOffice, poppler and qpdf: apt-get install -y ${missing.join(" ")}`);
  mkdirSync(out, { recursive: true });
});

describe.each(["aussois", "sobre", "bureau"])("brand %s", (brand) => {
  let scene: Scene;
  let pdf: string;
  beforeAll(async () => {
    scene = await sceneOfText(readFileSync(join(import.meta.dirname, "charts.yaml"), "utf8"), brand);
    const path = join(out, `charts-${brand}.pptx`);
    writeFileSync(path, await pptxOf(scene, repositoryRoot, host));
    const { heading, body } = scene.theme.fonts;
    const standIns = [heading, body].flatMap(({ family, twin }) => (twin === undefined ? [] : [{ family, twin }]));
    pdf = officePdf(path, [join(repositoryRoot, "assets", brand, "fonts")], standIns);
  });

  test("pictures are alike", async () => {
    const theirs = pdfPictures(pdf, WIDTH_PX);
    const options = { ...defaultRenderOptions, widthPx: WIDTH_PX };
    const rendered = await renderers.png({ scene, name: "a", folder: repositoryRoot, host, options });
    const ours = rendered.ok ? rendered.value : [];
    const rows: string[] = [];
    const low: string[] = [];
    for (const [index, slide] of scene.slides.entries()) {
      if (chartsOf(slide.items).length === 0) continue;
      const ssim = meanSsim(await greyOf(ours[index]?.bytes), await greyOf(theirs[index]));
      rows.push(`${ssim.toFixed(3)} ${slide.title}`);
      if (ssim < SSIM_MIN) low.push(slide.title);
    }
    console.info([`charts, ${brand}`, ...rows].join("\n"));
    expect(low).toEqual([]);
  });

  test("names and numbers of axes stand where ours do", () => {
    const pages = pdfWords(pdf);
    const far = scene.slides.flatMap(({ title, items }, index) =>
      chartsOf(items).flatMap((chart) =>
        chart.data.kind === "doughnut"
          ? []
          : axisLabels(chart).flatMap((label) => {
              const distance = distanceTo(label, pages[index]);
              return distance <= LABEL_MAX_PT ? [] : [`${title}: ${wordsOf(label)} ${distance.toFixed(1)}`];
            }),
      ),
    );
    expect(far).toEqual([]);
  });
});

const chartsOf = (items: Scene["slides"][number]["items"]): readonly ChartItem[] =>
  items.filter((item) => item.kind === "chart");

const axisLabels = ({ drawing }: ChartItem): readonly TextItem[] =>
  drawing.filter((item) => item.kind === "text").filter(({ name }) => AXIS_LABEL.test(name));

const wordsOf = ({ lines }: TextItem): string => lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join("");

/** How far, in points, the nearest word of the page that begins the label stands from where it begins. */
function distanceTo(label: TextItem, page: PdfPage | undefined): number {
  const [line] = label.lines;
  const [piece] = line?.pieces ?? [];
  const first = wordsOf(label).trim().split(/\s/u)[0] ?? "";
  if (line === undefined || piece === undefined || page === undefined) return Number.POSITIVE_INFINITY;
  const [left, middle] = [ptFromEmu(piece.x), ptFromEmu(line.top) + ptFromEmu(line.height) / 2];
  const found = page.words.filter(({ text }) => text === first);
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...found.map((word) => Math.max(Math.abs(word.left - left), Math.abs((word.top + word.bottom) / 2 - middle))),
  );
}
