import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { Blob, Face, Font } from "harfbuzzjs";
import { compileDeck } from "../../src/compile.js";
import { readZip } from "../../src/doors/zip.js";
import { embedFonts } from "../../src/fonts/embed.js";
import { eotOf } from "../../src/fonts/eot.js";
import { refusalOf, rightsOf } from "../../src/fonts/rights.js";
import { type FaceFacts, faceFacts } from "../../src/fonts/sfnt.js";
import { brandFaces } from "../../src/fonts/used.js";
import type { Host } from "../../src/model/host.js";
import { defaultRenderOptions, type RenderOptions } from "../../src/model/render.js";
import type { Scene } from "../../src/model/scene.js";
import { checkPackage } from "../../src/package-rules/check.js";
import { renderers } from "../../src/render/renderers.js";
import { readEot } from "../helpers/eot.js";
import { sdkErrors } from "../helpers/package.js";
import { withRights } from "../helpers/rights.js";
import { sourceHost } from "../helpers/source-host.js";

const root = dirname(dirname(import.meta.dirname));
const disk = sourceHost({ cache: false });
const deck = join(root, "decks", "starter", "assemblee.yaml");
const scenes = new Map<string, Scene>();

beforeAll(async () => {
  for (const brand of ["aussois", "sobre", "bureau"]) {
    const { outcome } = await compileDeck({ deck, brand, folders: [root] }, disk);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
    scenes.set(brand, outcome.value);
  }
});

const sceneOf = (brand: string): Scene => scenes.get(brand) ?? fail();
function fail(): never {
  throw new Error("not there");
}

async function pptx(brand: string, embedFonts: RenderOptions["embedFonts"], host: Host = disk): Promise<Uint8Array> {
  const options = { ...defaultRenderOptions, embedFonts };
  const made = await renderers.pptx({ scene: sceneOf(brand), name: "deck", folder: dirname(deck), host, options });
  return made.ok ? (made.value[0]?.bytes ?? fail()) : fail();
}

function fontsIn(bytes: Uint8Array): readonly Uint8Array[] {
  const reading = readZip(bytes);
  const entries = reading.ok ? reading.entries : fail();
  return entries.filter(({ path }) => path.endsWith(".fntdata")).map((entry) => entry.bytes);
}

const opened = (bytes: Uint8Array): Font => new Font(new Face(new Blob(new Uint8Array(bytes).buffer)));

/** The outline and the advance of a character. */
function drawn(font: Font, point: number): string | undefined {
  const glyph = font.nominalGlyph(point);
  return glyph === undefined ? undefined : `${font.glyphHAdvance(glyph)} ${font.glyphToPath(glyph)}`;
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const LATIN = [...range(0x20, 0x7e), ...range(0xa0, 0x24f), ...range(0x1e00, 0x1eff), ...range(0x2000, 0x22ff)];

describe.each(["aussois", "sobre"])("the fonts of %s in a PPTX", (brand) => {
  test.each(["subset", "full"] as const)("%s: each glyph is that of the brand's face", async (choice) => {
    const sources = new Map(
      brandFaces(sceneOf(brand)).map(({ path }) => {
        const bytes = readFileSync(path);
        return [faceFacts(bytes)?.fullName, bytes] as const;
      }),
    );
    const fonts = fontsIn(await pptx(brand, choice));
    expect(fonts.length).toBeGreaterThan(1);
    for (const eot of fonts) {
      const { font, fullName } = readEot(eot);
      const source = sources.get(fullName) ?? fail();
      if (choice === "full") {
        expect(Buffer.compare(font, source)).toBe(0);
        continue;
      }
      expect(font.length).toBeLessThan(source.length * 0.6);
      const [own, theirs] = [opened(font), opened(source)];
      const wrong = LATIN.filter((point) => drawn(own, point) !== drawn(theirs, point));
      expect(wrong).toEqual([]);
    }
  });

  test.each(["subset", "full", "none"] as const)("%s: the package is in order", async (choice) => {
    const bytes = await pptx(brand, choice);
    expect(checkPackage(bytes, { scope: "reported" })).toEqual([]);
    // examples.test.ts asks it of subsets, in every brand.
    if (choice !== "subset" && brand === "sobre") expect(await sdkErrors(bytes)).toEqual([]);
    expect(fontsIn(bytes).length === 0).toBe(choice === "none");
  });
});

test.each(["subset", "full"] as const)(
  "%s: a metric twin stays out, and the package names what it stands for",
  async (choice) => {
    const bytes = await pptx("bureau", choice);
    expect(checkPackage(bytes, { scope: "reported" })).toEqual([]);
    expect(fontsIn(bytes)).toEqual([]);
    const reading = readZip(bytes);
    const entries = reading.ok ? reading.entries : fail();
    const texts = entries.map((entry) => Buffer.from(entry.bytes).toString("utf8"));
    expect(texts.filter((text) => /Arimo|Gelasio/u.test(text))).toEqual([]);
    const theme = texts[entries.findIndex(({ path }) => path === "ppt/theme/theme1.xml")];
    expect(theme).toMatch(/<a:latin typeface="Georgia"\/>.*<a:latin typeface="Arial"\/>/u);
  },
);

test("the same deck gives the same bytes, from the cache too", async () => {
  const kept = new Map<string, Uint8Array>();
  const host: Host = {
    ...disk,
    readCache: async (key) => kept.get(key),
    writeCache: async (key, bytes) => void kept.set(key, bytes),
  };
  const first = await pptx("sobre", "subset", host);
  expect(kept.size).toBeGreaterThan(0);
  expect(Buffer.compare(first, await pptx("sobre", "subset", host))).toBe(0);
  expect(Buffer.compare(first, await pptx("sobre", "subset"))).toBe(0);
});

test("what the texts hold beyond Latin goes along", async () => {
  const scene = sceneOf("aussois");
  const [slide] = scene.slides;
  const run = {
    ...JSON.parse(JSON.stringify(slide?.notes[0]?.runs[0] ?? {})),
    font: "body",
    bold: false,
    italic: false,
  };
  const greek = {
    ...scene,
    slides: slide === undefined ? [] : [{ ...slide, notes: [{ runs: [{ ...run, text: "Ω" }], level: 0 as const }] }],
  };
  const size = async (each: Scene): Promise<number> => {
    const made = await embedFonts(each, disk, "subset");
    return made.ok ? made.value.flatMap(({ faces }) => faces).reduce((sum, face) => sum + face.deflated.size, 0) : 0;
  };
  expect(await size(greek)).toBeGreaterThan(await size(scene));
});

describe("Embedded OpenType", () => {
  const source = readFileSync(join(root, "assets", "aussois", "fonts", "SourceSerif4-BoldItalic.ttf"));

  test("says in its header what the tables of the font say", () => {
    const facts = faceFacts(source) ?? fail();
    const eot = readEot(eotOf(source, facts));
    expect(eot).toMatchObject({
      version: 0x20002,
      flags: 0,
      charset: 1,
      isItalic: true,
      weight: 700,
      fsType: 0,
      magic: 0x504c,
      family: "Source Serif 4",
      style: "Bold Italic",
      fullName: "Source Serif 4 Bold Italic",
      rootString: "",
      rootChecksum: 0x50475342,
      paddings: [0, 0, 0, 0, 0, 0],
      eudcFlags: 0,
      eudcSize: 0,
    });
    expect(eot.versionName).toMatch(/^Version /);
    expect(eot.panose).toEqual([...facts.panose]);
    expect([...eot.unicodeRanges, ...eot.codePageRanges]).toEqual([...facts.unicodeRanges, ...facts.codePageRanges]);
    expect(eot.checksumAdjustment).toBe(facts.checksumAdjustment);
    expect(Buffer.compare(eot.font, source)).toBe(0);
  });

  test.each([0, 2, 11, 12, 40, 200, 400])("a font cut after %i bytes is no font", (length) => {
    expect(faceFacts(source.subarray(0, length))).toBeUndefined();
  });
});

describe("what a licence allows", () => {
  const facts = (fsType: number, isTrueType = true): FaceFacts => ({
    ...(faceFacts(readFileSync(join(root, "assets", "sobre", "fonts", "IBMPlexSans-Bold.ttf"))) ?? fail()),
    fsType,
    isTrueType,
  });

  test.each([
    [0x0000, "installable", undefined],
    [0x0002, "restricted", "restricted"],
    [0x0004, "preview", undefined],
    [0x0006, "preview", undefined],
    [0x0008, "editable", undefined],
    [0x0108, "editable", undefined],
    [0x0200, "installable", "bitmap"],
    [0x0302, "restricted", "restricted"],
  ] as const)("fsType %i: %s", (fsType, rights, refusal) => {
    expect(rightsOf(fsType)).toBe(rights);
    expect(refusalOf(facts(fsType), "pptx")).toBe(refusal);
  });

  test("outlines that are not of TrueType, and fonts that cannot be read, stay out", () => {
    expect(refusalOf(facts(0, false), "pptx")).toBe("outlines");
    expect(refusalOf(undefined, "pptx")).toBe("damaged");
  });

  const withBits = (fsType: number): Scene => withRights(sceneOf("sobre"), fsType, /IBMPlexSans-Regular/u);

  test("a restricted face is left out with a warning; its typeface keeps the others", async () => {
    const made = await embedFonts(withBits(2), disk, "subset");
    expect(made.diagnostics).toMatchObject([{ code: "font-not-embedded", args: { reason: "restricted" } }]);
    const styles = made.ok ? made.value.map(({ faces }) => faces.map(({ style }) => style)) : fail();
    expect(styles[0]).not.toContain("regular");
    expect(styles[0]).toContain("bold");
  });

  test("a face that may not be cut is embedded whole", async () => {
    const whole = readFileSync(join(root, "assets", "sobre", "fonts", "IBMPlexSans-Regular.ttf")).length;
    const made = await embedFonts(withBits(0x0100), disk, "subset");
    const faces = made.ok ? made.value.flatMap(({ faces }) => faces) : fail();
    expect(made.diagnostics).toEqual([]);
    expect(faces.find(({ style }) => style === "regular")?.deflated.size).toBeGreaterThan(whole);
    expect(faces.find(({ style }) => style === "bold")?.deflated.size).toBeLessThan(whole);
  });
});
