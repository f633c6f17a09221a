import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { nodeHost } from "../../src/host/node.js";
import type { DrawnItem, GroupItem, Scene, TextItem } from "../../src/model/scene.js";
import type { TextRole } from "../../src/model/text.js";
import { boxFromPt, emu, emuFromPt } from "../../src/model/units.js";
import { gradientLine, rgbaOf } from "../../src/render/fill.js";
import { outlineOf } from "../../src/render/outline.js";
import { renderPdf } from "../../src/render/pdf/render.js";
import { signatures } from "../../src/render/signature.js";
import { fontFilesOf } from "../helpers/font-files.js";
import { repositoryRoot } from "../helpers/office.js";
import { decoded, type ReadPdf, readPdf, stringAt } from "../helpers/pdf.js";
import {
  embedded,
  group,
  item,
  paragraph,
  scene as plainScene,
  run,
  shape,
  slide,
  text,
  theme,
  title,
} from "../helpers/scene.js";

const host = nodeHost({ cache: false });
const file = (name: string) => ({
  path: join(repositoryRoot, "assets", "sobre", "fonts", `IBMPlexSans-${name}.ttf`),
  place: { path: "/theme.yaml", start: 0, end: 0 },
});
const files = { regular: file("Regular"), bold: file("Bold"), italic: file("Italic") };
const fonts = { heading: { family: "IBM Plex Sans", files }, body: { family: "IBM Plex Sans", files } };

/** A line for each paragraph, a hundred points for each run. */
const withLines = (each: TextItem): TextItem => ({
  ...each,
  lines: each.paragraphs.map((paragraph, index) => ({
    paragraph: index,
    baseline: emu(each.box.y + emuFromPt(20 * (index + 1))),
    top: emu(each.box.y + emuFromPt(20 * index)),
    height: emuFromPt(20),
    pieces: paragraph.runs.map((each_, at) => ({
      run: at,
      x: emu(each.box.x + emuFromPt(100 * at)),
      width: emuFromPt(100),
      text: each_.text,
    })),
  })),
});
const laid = (each: DrawnItem): DrawnItem =>
  each.kind === "group" ? { ...each, items: each.items.map(laid) } : each.kind === "text" ? withLines(each) : each;
const sceneOf = (more: Partial<Scene> = {}): Scene => {
  const lettered = { ...theme, fonts };
  const scene = { ...plainScene, theme: lettered, fonts: fontFilesOf(lettered), ...more };
  return { ...scene, slides: scene.slides.map((each) => ({ ...each, items: each.items.map(laid) })) };
};
const written = async (more: Partial<Scene> = {}): Promise<Uint8Array> => {
  const made = await renderPdf(sceneOf(more), embedded, host);
  if (!made.ok) throw new Error("not written");
  return made.value;
};
const read = async (more: Partial<Scene> = {}): Promise<ReadPdf> => readPdf(await written(more));

let bytes: Uint8Array;
let pdf: ReadPdf;
beforeAll(async () => {
  bytes = await written();
  pdf = readPdf(bytes);
});

describe("the document", () => {
  test("is the same to the byte for the same scene, and knows itself again", async () => {
    expect(Buffer.compare(bytes, await written())).toBe(0);
    const signed = Buffer.from(signatures.pdf.sign(bytes));
    expect(signatures.pdf.state(signed)).toBe("ours");
    signed[200] = (signed[200] ?? 0) ^ 1;
    expect(signatures.pdf.state(signed)).toBe("changed");
  });

  test("says its language, shows its title, is tagged", () => {
    expect(stringAt(pdf.catalog, "Lang")).toBe("fr");
    expect(pdf.catalog).toMatch(/\/MarkInfo \d+ 0 R/);
    expect([...pdf.objects.values()].some((each) => each.includes("/DisplayDocTitle true"))).toBe(true);
    const strings = [...pdf.objects.values()]
      .filter((each) => each.startsWith("("))
      .map((each) => decoded(each.slice(1, -1)));
    expect(strings).toContain("Une assemblée & ses suites");
    expect(strings).toContain("un, deux");
  });

  test("has metadata that are XML, and claims no conformance", () => {
    const xml = pdf.streams.find((each) => each.includes("x:xmpmeta")) ?? "";
    expect(Buffer.from(xml, "latin1").toString("utf8")).toContain("Une assemblée &amp; ses suites");
    expect(xml).not.toContain("pdfuaid");
  });

  test("has bookmarks by section and slide, hidden slides aside", () => {
    expect(pdf.bookmarks).toEqual(["Ouverture", "  cover", "Suite <1>", "  everything", "  list"]);
  });

  test("has pages even where all slides are hidden, and bookmarks without sections", async () => {
    const slides = [slide("a", 1, "bullets", [title("a", "Un")], { hidden: true })];
    expect((await read({ slides, sections: [] })).bookmarks).toEqual(["a"]);
  });
});

describe("the structure", () => {
  const page = async (items: readonly DrawnItem[]) =>
    (await read({ slides: [slide("a", 1, "bullets", items)], sections: [] })).structure;

  test("has a section for each part and each slide, in reading order", () => {
    const [[label, ...sections] = ["?"]] = pdf.structure;
    expect(label).toBe("Document");
    expect(sections.map(([name, ...slides]) => [name, slides.length])).toEqual([
      ["Sect", 1],
      ["Sect", 2],
    ]);
    const list = sections[1]?.[2];
    expect(list).toEqual([
      "Sect",
      ["H1"],
      ["L", ["LI", ["Lbl"], ["LBody", ["L", ["LI", ["Lbl"], ["LBody"]]]]], ["LI", ["Lbl"], ["LBody"]]],
    ]);
  });

  test("has figures with what they say, languages of passages, links", () => {
    const everything = pdf.structure[0]?.[2]?.[1] as unknown;
    const told = JSON.stringify(everything);
    expect(told).toContain('["Figure (Une crête & \\"sa\\" vallée)"]');
    expect(told).toContain('["Span [en]"]');
    expect(told.match(/"Link/g)).toHaveLength(6);
  });

  test("reads no shape, no footer, no picture that only decorates", async () => {
    expect(await page([shape("a#rule", [0, 0, 10, 10])])).toEqual([["Document", ["Sect"]]]);
    const footer = text("a#footer", [0, 500, 100, 18], [item("Pied")], { placeholder: { type: "ftr", idx: 11 } });
    expect(await page([footer])).toEqual([["Document", ["Sect"]]]);
  });

  const words = (id: string, more: Partial<TextItem> = {}, said = "Mots"): TextItem =>
    text(id, [0, 0, 100, 20], [paragraph([run(said)])], more);

  test("tells a text by its role, and does not read what only draws", async () => {
    const roles = ["heading", "quote", "caption", "figure", "ornament"] as const;
    expect(await page(roles.map((role) => words(`a#${role}`, { role })))).toEqual([
      ["Document", ["Sect", ["H2"], ["BlockQuote", ["P"]], ["P"], ["P"]]],
    ]);
  });

  test("has a list of what a template repeats, with the numbers that its entries begin with", async () => {
    const template = { path: "/t.yaml", start: 1, end: 2 };
    const cards = (role: TextRole | undefined) =>
      ["7", "8"].map((place) =>
        group(
          `a#${place}`,
          [0, 0, 100, 20],
          [
            shape(`a#${place}/rule`, [0, 0, 100, 0]),
            words(`a#${place}/place`, role === undefined ? {} : { role }, place),
            words(`a#${place}/text`),
          ],
          { origin: { template } },
        ),
      );
    const between = shape("a#between", [0, 0, 10, 10]);
    const [one, two] = cards("number") as [GroupItem, GroupItem];
    const entry = ["LI", ["Lbl"], ["LBody", ["P"]]];
    expect(await page([one, between, two])).toEqual([["Document", ["Sect", ["L", entry, entry]]]]);
    const plain = ["LI", ["LBody", ["P"], ["P"]]];
    expect(await page(cards(undefined))).toEqual([["Document", ["Sect", ["L", plain, plain]]]]);
    expect(await page([one])).toEqual([["Document", ["Sect", ["P"], ["P"]]]]);
  });

  test("has the titles that do not show, drawn unseen on the page", async () => {
    const hidden = { ...title("a", "Caché"), box: boxFromPt(40, -60, 800, 40) };
    const { structure, streams } = await read({ slides: [slide("a", 1, "bullets", [hidden])], sections: [] });
    expect(structure).toEqual([["Document", ["Sect", ["H1"]]]]);
    expect(streams.some((each) => /3 Tr\n[\s\S]*1 0 0 1 40 520 Tm/.test(each))).toBe(true);
  });
});

describe("links", () => {
  const annotations = (read: ReadPdf): readonly string[] =>
    [...read.objects.values()].filter((each) => each.includes("/Subtype /Link"));

  test("lead to the web and to slides, and say where", () => {
    const links = annotations(pdf);
    expect(links).toHaveLength(6);
    expect(links.every((each) => stringAt(each, "Contents") !== "" && /\/StructParent \d+/.test(each))).toBe(true);
    const actions = [...pdf.objects.values()].filter((each) => /\/S \/(URI|GoTo)/.test(each));
    expect(new Set(actions.map((each) => stringAt(each, "URI") ?? stringAt(each, "D")))).toEqual(
      new Set(["https://example.org/?a=1&b=2", "slide-3"]),
    );
    expect([...pdf.objects.values()].some((each) => each.includes("(slide-3) ["))).toBe(true);
  });

  test("to a slide that is left out are none", async () => {
    const words = text(
      "a#text",
      [0, 0, 100, 20],
      [{ ...item("là"), runs: [run("là", { link: { kind: "slide", slide: "b" } })] }],
    );
    const slides = [slide("a", 1, "bullets", [words]), slide("b", 2, "bullets", [], { hidden: true })];
    expect(annotations(await read({ slides, sections: [] }))).toEqual([]);
  });
});

test("letters fill the width that they were given, and a line ends with a space", async () => {
  const words = text("a#text", [0, 0, 100, 20], [paragraph([run("III")])]);
  const { streams } = await read({ slides: [slide("a", 1, "bullets", [words])], sections: [] });
  const drawn = streams.find((each) => each.includes("BT")) ?? "";
  const [, spacing = "", glyphs = ""] = /([\d.]+) Tc\n\[<(\w+)>/.exec(drawn) ?? [];
  expect(Number(spacing)).toBeGreaterThan(20);
  expect(Number(spacing)).toBeLessThan(100 / 2);
  expect(glyphs).toMatch(/^(\w{4})\1\1(?!\1)\w{4}$/);
});

test("colours change as Office changes them", () => {
  const color = (scheme: "accent1" | "lt1", lumMod?: number, lumOff?: number): string =>
    rgbaOf({ scheme, ...(lumMod === undefined ? {} : { lumMod }), ...(lumOff === undefined ? {} : { lumOff }) }, theme)
      .rgb;
  expect(color("accent1")).toBe("1F6FB2");
  expect(color("accent1", 100, 0)).toBe("1F6FB2");
  expect(color("accent1", 40, 60)).toBe("98C7ED");
  expect(color("lt1", 50)).toBe("808080");
  expect(rgbaOf({ scheme: "dk1", alpha: 40 }, theme)).toEqual({ rgb: "14202E", alpha: 0.4 });
});

test("gradients go from corner to corner", () => {
  const frame = { x: 0, y: 0, width: 100, height: 50 };
  expect(gradientLine(frame, 0)).toEqual({ from: [0, 25], to: [100, 25] });
  expect(gradientLine(frame, 90).to.map(Math.round)).toEqual([50, 50]);
  expect(gradientLine(frame, 45).from.map(Math.round)).toEqual([12, -12]);
});

test("outlines are those of the presets", () => {
  const outline = (more: Parameters<typeof shape>[2]) => outlineOf(shape("a#b", [0, 0, 40, 20], more)).path;
  expect(outline({ shape: "rect" })).toBe("M0 0L40 0L40 20L0 20Z");
  expect(outline({ shape: "chevron" })).toBe("M0 0L30 0L40 10L30 20L0 20L10 10Z");
  expect(outline({ shape: "triangle" })).toBe("M20 0L40 20L0 20Z");
  expect(outline({ shape: "roundRect", radius: emuFromPt(50) })).toContain("A10 10 0 0 1");
});
