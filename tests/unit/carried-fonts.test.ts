import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { Blob, Face, Font } from "harfbuzzjs";
import { compileDeck } from "../../src/compile.js";
import { subset } from "../../src/doors/subset-font.js";
import { faceFacts } from "../../src/fonts/sfnt.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { defaultRenderOptions, type OutputFormat } from "../../src/model/render.js";
import type { Scene } from "../../src/model/scene.js";
import { renderers } from "../../src/render/renderers.js";
import { fontCss } from "../../src/render/svg/font-css.js";
import { readPdf } from "../helpers/pdf.js";
import { withRights } from "../helpers/rights.js";
import { sourceHost } from "../helpers/source-host.js";

const root = dirname(dirname(import.meta.dirname));
const disk = sourceHost({ cache: false });
const deck = join(root, "decks", "starter", "assemblee.yaml");
let scene: Scene;

beforeAll(async () => {
  const { outcome } = await compileDeck({ deck, brand: "sobre", folders: [root] }, disk);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  scene = outcome.value;
});

type Written = { readonly texts: readonly string[]; readonly diagnostics: readonly Diagnostic[] };

async function written(format: OutputFormat, shown: Scene = scene): Promise<Written> {
  const options = { ...defaultRenderOptions, widthPx: 160 };
  const made = await renderers[format]({ scene: shown, name: "deck", folder: dirname(deck), host: disk, options });
  const files = made.ok ? made.value : [];
  return { texts: files.map(({ bytes }) => Buffer.from(bytes).toString("latin1")), diagnostics: made.diagnostics };
}

const rules = (text: string): readonly string[] => [...text.matchAll(/@font-face\{[^}]*\}/gu)].map(([rule]) => rule);
const isRegular = (rule: string): boolean => rule.includes("font-weight:normal;font-style:normal");
const dataOf = (rule: string): Buffer =>
  Buffer.from(/url\(data:font\/\w+;base64,([^)]*)\)/u.exec(rule)?.[1] ?? "", "base64");

describe("what a metric twin draws", () => {
  test.each(["html", "svg"] as const)(
    "%s: the twin is carried, and asked for before what it stands for",
    async (format) => {
      const { outcome } = await compileDeck({ deck, brand: "bureau", folders: [root] }, disk);
      const options = { ...defaultRenderOptions, widthPx: 160 };
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
      const made = await renderers[format]({
        scene: outcome.value,
        name: "deck",
        folder: dirname(deck),
        host: disk,
        options,
      });
      const text = (made.ok ? made.value : []).map(({ bytes }) => new TextDecoder().decode(bytes)).join("\n");
      expect(made.diagnostics).toEqual([]);
      const families = rules(text).map((rule) => /font-family:"([^"]*)"/u.exec(rule)?.[1]);
      expect([...new Set(families)].toSorted()).toEqual(["Arimo", "Gelasio"]);
      expect(text).toMatch(/(["'])Gelasio\1, ?\1Georgia\1/u);
      expect(text).toMatch(/(["'])Arimo\1, ?\1Arial\1/u);
    },
  );
});

describe("what drawings and pages carry", () => {
  test.each(["html", "svg"] as const)("%s: each face once, as WOFF, with the brand's own glyphs", async (format) => {
    const { texts, diagnostics } = await written(format);
    expect(diagnostics).toEqual([]);
    for (const text of texts) {
      const looks = rules(text).map((rule) => rule.slice(0, rule.indexOf("src:")));
      expect(looks.length).toBeGreaterThan(0);
      expect(new Set(looks).size).toBe(looks.length);
    }
    const rule = rules(texts[0] ?? "").find(isRegular) ?? "";
    expect(rule).toMatch(/^@font-face\{font-family:"IBM Plex Sans";.*format\("woff"\)\}$/u);
    const own = new Font(new Face(new Blob(new Uint8Array(await subset(dataOf(rule), "e")).buffer)));
    const brand = readFileSync(join(root, "assets", "sobre", "fonts", "IBMPlexSans-Regular.ttf"));
    const theirs = new Font(new Face(new Blob(new Uint8Array(brand).buffer)));
    const drawn = (font: Font): string => font.glyphToPath(font.nominalGlyph(0x65) ?? 0);
    expect(drawn(own)).toBe(drawn(theirs));
    expect(drawn(own).length).toBeGreaterThan(20);
  });

  test("the same bytes each time", async () => {
    expect(await written("html")).toEqual(await written("html"));
  });

  test("a name that CSS would read otherwise is written as codes", async () => {
    const family = `A"</style>'`;
    const face = { family, style: "regular", roles: ["body"], place: {} } as never;
    const named = [{ ...(face as object), refusal: "restricted", facts: undefined }] as never;
    const bytes = readFileSync(join(root, "assets", "sobre", "fonts", "IBMPlexSans-Regular.ttf"));
    const carried = [{ ...(face as object), bytes, facts: faceFacts(bytes), isWhole: true }] as never;
    const css = await fontCss({ carried, named, diagnostics: [] }, () => "a");
    expect(css).not.toMatch(/<|'/u);
    expect(css).toContain('font-family:"A\\22 \\3c /style\\3e \\27 "');
  });
});

describe("a face whose licence forbids to embed it", () => {
  const restricted = (): Scene => withRights(scene, 2, /IBMPlexSans-Regular/u);

  test.each(["pptx", "pdf", "html", "svg"] as const)("%s: is told once, with its line", async (format) => {
    const { diagnostics } = await written(format, restricted());
    expect(diagnostics).toMatchObject([
      {
        code: "font-not-embedded",
        args: { family: "IBM Plex Sans", style: "regular", reason: "restricted", carrier: format },
        place: { path: expect.stringContaining("theme.yaml") },
      },
    ]);
  });

  test.each(["html", "svg"] as const)(
    "%s: is looked for by its name, beside faces that are carried",
    async (format) => {
      const { texts } = await written(format, restricted());
      const regular = texts.flatMap(rules).filter(isRegular);
      expect(regular.length).toBeGreaterThan(0);
      for (const rule of regular) expect(rule).toMatch(/src:local\("IBM Plex Sans Regular"\)\}$/u);
      expect(texts.flatMap(rules).some((rule) => rule.includes("data:font/woff"))).toBe(true);
    },
  );

  test.each(["html", "svg"] as const)("%s: is only named when its family is carried by no rule", async (format) => {
    const { texts, diagnostics } = await written(format, withRights(scene, 2, /IBMPlexSans/u));
    expect(texts.flatMap(rules)).toEqual([]);
    expect(texts.join("")).toContain("font-family=\"'IBM Plex Sans', sans-serif\"");
    expect(diagnostics.length).toBeGreaterThan(1);
  });

  test("a picture carries no font, and needs no leave", async () => {
    expect((await written("png", restricted())).diagnostics).toEqual([]);
    expect(await written("png", restricted())).toEqual(await written("png"));
  });

  test("pdf: its letters are drawn as outlines, and what they say is told", async () => {
    const pdfOf = async (shown: Scene) => readPdf(Buffer.from((await written("pdf", shown)).texts[0] ?? "", "latin1"));
    const [own, other] = [await pdfOf(scene), await pdfOf(restricted())];
    const fontsIn = ({ objects }: typeof own) =>
      [...objects.values()].flatMap((each) => /\/BaseFont \/[A-Z]+\+([\w-]+)/u.exec(each)?.[1] ?? []);
    expect(fontsIn(own)).toContain("IBMPlexSans-Regular");
    expect(fontsIn(other)).not.toContain("IBMPlexSans-Regular");
    expect(fontsIn(other)).toContain("IBMPlexSans-Bold");
    expect(other.structure).toEqual(own.structure);
    const content = other.streams.join("\n");
    expect(content.match(/\/Span <<\s*\/ActualText /gu)?.length).toBeGreaterThan(10);
    expect(own.streams.join("\n")).not.toContain("/ActualText");
  });
});

describe("a face whose licence forbids to cut it", () => {
  const uncut = (): Scene => withRights(scene, 0x0100, /IBMPlexSans-Regular/u);

  test.each(["html", "svg"] as const)("%s: is carried whole", async (format) => {
    const { texts, diagnostics } = await written(format, uncut());
    expect(diagnostics).toEqual([]);
    const rule = texts.flatMap(rules).find(isRegular) ?? "";
    const whole = uncut().fonts.get("body/regular")?.bytes;
    expect(Buffer.compare(dataOf(rule), whole ?? Buffer.of())).toBe(0);
    expect(rule).toContain('format("truetype")');
  });

  test("pdf: holds no more of a face than it shows, so that this one stays out", async () => {
    expect((await written("pdf", uncut())).diagnostics).toMatchObject([{ args: { reason: "whole", carrier: "pdf" } }]);
  });
});
