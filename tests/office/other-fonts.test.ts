import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { compileDeck, compileSamples } from "../../src/compile.js";
import type { Scene, SceneSlide } from "../../src/model/scene.js";
import { missingPrograms, officePdfs, otherFonts, pdfWords, repositoryRoot } from "../helpers/office.js";
import { strayWords } from "../helpers/outside.js";
import { pptxOf } from "../helpers/render.js";
import { sourceHost } from "../helpers/source-host.js";

/** The PPTX on a machine that has none of the brand's fonts: LibreOffice draws it with others, wider or narrower, alone. */

const out = join(repositoryRoot, "tests", "out", "office");
const deck = join(repositoryRoot, "decks", "ag-2025.yaml");
const request = { deck, folders: [dirname(deck), repositoryRoot] };
const host = sourceHost();
const subjects = [
  { name: "aussois-deck", brand: "aussois", compile: compileDeck },
  ...["aussois", "sobre", "bureau"].map((brand) => ({ name: `${brand}-samples`, brand, compile: compileSamples })),
];

const scenes = new Map<string, Scene>();
beforeAll(async () => {
  const lacking = otherFonts.filter(({ folder }) => !existsSync(folder)).map((fonts) => fonts.package);
  const missing = [...missingPrograms(), ...lacking];
  if (missing.length > 0) throw new Error(`These checks need more: apt-get install -y ${missing.join(" ")}`);
  mkdirSync(out, { recursive: true });
  for (const { name, brand, compile } of subjects) {
    const { outcome } = await compile({ ...request, brand }, host);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
    scenes.set(name, outcome.value);
    writeFileSync(join(out, `${name}.pptx`), await pptxOf(outcome.value, repositoryRoot, host));
  }
});

/** Templates whose samples do not hold in other fonts: changes in % run out of their column, rows over notes, links out of their box. */
const NOT_YET = ["accounts", "balance", "budget", "fees", "minutes", "organisation"];

describe.each(otherFonts)("with $package alone", (fonts) => {
  const words = new Map<string, ReturnType<typeof pdfWords>>();
  beforeAll(() => {
    const files = subjects.map(({ name }) => join(out, `${name}.pptx`));
    const pdfs = officePdfs(files, [fonts.folder], join(out, `with-${fonts.package}`));
    for (const [index, { name }] of subjects.entries()) words.set(name, pdfWords(pdfs[index] ?? ""));
  });

  test.each(subjects.map(({ name }) => name))("%s: every word stands in its box, and over no other", (name) => {
    const slides = scenes.get(name)?.slides ?? [];
    const pages = words.get(name) ?? [];
    expect([pages.length, slides.length > 0]).toEqual([slides.length, true]);
    const isAsked = ({ id }: SceneSlide): boolean => !NOT_YET.includes(id.split("/")[0] ?? "");
    expect(slides.flatMap((slide, index) => (isAsked(slide) ? strayWords(slide, pages[index]) : []))).toEqual([]);
  });
});
