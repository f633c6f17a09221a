import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { compileDeck } from "../../src/compile.js";
import { parseXml, type XmlElement } from "../../src/doors/xml.js";
import { readZip } from "../../src/doors/zip.js";
import type { Host } from "../../src/model/host.js";
import type { Scene, SceneItem, TextRun } from "../../src/model/scene.js";
import { filesOf } from "../helpers/render.js";
import { sourceHost } from "../helpers/source-host.js";

const root = dirname(dirname(import.meta.dirname));
const disk = sourceHost();
const deck = join(root, "decks", "verein.yaml");
const GERMAN = `lang: de
brand: sobre
edition: 12
organisation: { name: Verband, short: V, genitive: des Verbands }
dates: 2026-06-18
place: Basel
agenda: true
axes:
  - title: Über Grenzen hinweg
    topics:
      - { template: bullets, title: Erstes Thema, points: [Eins, Zwei], notes: Eine Notiz. }
`;
const host: Host = {
  ...disk,
  readFile: async (path) => (path === deck ? new TextEncoder().encode(GERMAN) : disk.readFile(path)),
  stat: async (path) => (path === deck ? { kind: "file", bytes: GERMAN.length } : disk.stat(path)),
};

let scene: Scene;
beforeAll(async () => {
  const { outcome } = await compileDeck({ deck, folders: [root] }, host);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  scene = outcome.value;
});

function runsOf(item: SceneItem): readonly TextRun[] {
  if (item.kind === "group") return item.items.flatMap(runsOf);
  return item.kind === "text" ? item.paragraphs.flatMap(({ runs }) => runs) : [];
}

/** What the templates and the page say by themselves: in English, for want of German. */
const ENGLISH =
  /General assembly|Axis|Agenda|Opening|Closing|Contents|Skip|Slide|Notes|Present|Keyboard|Previous|Keys/u;

describe("a deck whose language is neither French nor English", () => {
  test("says English words where the templates have no other, and marks them", () => {
    const runs = scene.slides.flatMap(({ items }) => items.flatMap(runsOf));
    const english = runs.filter(({ text }) => ENGLISH.test(text));
    expect(english.map(({ text }) => text)).toEqual(expect.arrayContaining(["General assembly", "Agenda"]));
    expect(english.filter(({ lang }) => lang !== "en")).toEqual([]);
    expect(runs.filter(({ text, lang }) => /Verband|Grenzen|Thema|Eins|Juni/u.test(text) && lang !== "de")).toEqual([]);
    expect(scene.sections.map(({ name, lang }) => [name, lang])).toEqual([
      ["Opening", "en"],
      ["Axis I", "en"],
      ["Closing", "en"],
    ]);
  });

  test("marks them in HTML, with the page's own words", async () => {
    const [file] = await filesOf("html", scene, root, host);
    const html = Buffer.from(file?.bytes ?? []).toString();
    const body = html
      .slice(html.indexOf("<body>"), html.indexOf("</body>") + 7)
      .replace(/<script>.*?<\/script>/su, "")
      .replace(/<input([^>]*) checked>/gu, "<input$1/>")
      .replace(/ hidden(?=[ >])/gu, "");
    const read = parseXml(body);
    if ("fault" in read) throw new Error(read.fault);
    const said = spoken(read.root, "de");
    // What names a drawing is a plain text: one of two languages is of the deck's.
    const whole = said.filter(([words]) => !words.includes("12. "));
    expect(whole.filter(([words, lang]) => ENGLISH.test(words) && lang !== "en")).toEqual([]);
    expect(said.filter(([words, lang]) => /Verband|Grenzen|Thema|Eins|Notiz/u.test(words) && lang !== "de")).toEqual(
      [],
    );
    expect(said.map(([words]) => words)).toEqual(expect.arrayContaining(["Skip to content", "Contents", "Opening"]));
    expect(html).toMatch(/^<!doctype html>\n<html lang="de">/u);
  });

  test("marks them in the PPTX", async () => {
    const [file] = await filesOf("pptx", scene, root, host);
    const reading = readZip(file?.bytes ?? new Uint8Array());
    const cover = reading.ok ? reading.entries.find(({ path }) => path === "ppt/slides/slide1.xml") : undefined;
    const xml = Buffer.from(cover?.bytes ?? []).toString();
    expect(xml).toMatch(/<a:rPr lang="en-[A-Z]{2}"[^>]*>(?:(?!<a:t>).)*<a:t>General assembly<\/a:t>/u);
    expect(xml).toMatch(/<a:rPr lang="de-[A-Z]{2}"[^>]*>(?:(?!<a:t>).)*<a:t> des Verbands<\/a:t>/u);
  });
});

/** The texts of elements, and of what names them, with the language that they are in. */
function spoken(element: XmlElement, around: string): readonly (readonly [words: string, lang: string])[] {
  const lang = element.attributes.lang ?? around;
  const named = ["aria-label", "title"].flatMap((name) => element.attributes[name] ?? []);
  const own = [element.text, ...named].filter((words) => words.trim() !== "");
  return [
    ...own.map((words) => [words.trim(), lang] as const),
    ...element.children.flatMap((child) => spoken(child, lang)),
  ];
}
