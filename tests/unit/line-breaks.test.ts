import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { compileDeck } from "../../src/compile.js";
import { parseYaml } from "../../src/doors/yaml.js";
import type { RawNode } from "../../src/model/raw.js";
import type { Scene } from "../../src/model/scene.js";
import { readNotes } from "../../src/validate/notes.js";
import { memberOf } from "../../src/validate/read.js";
import { readParagraphs } from "../../src/validate/texts.js";
import { repositoryRoot } from "../helpers/office.js";
import { partsOf, sdkErrors } from "../helpers/package.js";
import { readPdf } from "../helpers/pdf.js";
import { filesOf, pptxOf } from "../helpers/render.js";
import { sourceHost } from "../helpers/source-host.js";

const at = { path: "/deck.yaml", start: 0, end: 0 };

function valueIn(yaml: string): RawNode {
  const read = parseYaml({ path: "/deck.yaml", text: yaml });
  const node = read.ok && read.value.root.kind === "map" ? memberOf(read.value.root, "text") : undefined;
  if (node === undefined) throw new Error(JSON.stringify(read.diagnostics));
  return node;
}

const shown = (text: string): string => text.replaceAll("\n", " / ");

/** Lines part at " / ", paragraphs at " // ". */
function paragraphsOf(yaml: string): string {
  const field = { kind: "paragraphs", optional: true, place: at } as const;
  const value = readParagraphs("text", field, valueIn(yaml), { findings: [], language: "fr" });
  const paragraphs = value?.kind === "paragraphs" ? value.paragraphs : [];
  return paragraphs.map(({ inlines }) => shown(inlines.map(({ text }) => text).join(""))).join(" // ");
}

describe("a line that was broken on purpose stays so, another flows", () => {
  test.each([
    ["a literal block", "text: |\n  un\n  deux\n", "un / deux"],
    ["a literal block with a paragraph", "text: |\n  un\n  deux\n\n  trois\n", "un / deux // trois"],
    ["Markdown's breaks in a literal block", "text: |\n  un\\\n  deux  \n  trois\\\n", "un / deux / trois"],
    ["a folded block", "text: >\n  un\n  deux\n", "un deux"],
    ["a folded block with a paragraph", "text: >\n  un\n  deux\n\n  trois\n", "un deux // trois"],
    ["a backslash in a folded block", "text: >-\n  un\\\n  deux\n  trois\n", "un / deux trois"],
    ["two spaces in a folded block", "text: >-\n  un  \n  deux\n  trois\n", "un / deux trois"],
    ["lines set further in, in a folded block", "text: >\n  un\n    deux\n  trois\n", "un / deux / trois"],
    ["a plain text over lines", "text: un\n  deux\n", "un deux"],
    ["a backslash in a plain text", "text: un \\\n  deux\n  trois\n", "un / deux trois"],
    ["two spaces in a plain text", "text: un  \n  deux\n", "un / deux"],
    ["a backslash that is escaped", "text: un \\\\\n  deux\n", "un \\ deux"],
    ["a backslash within a line", "text: C:\\Dossier \\ un\n", "C:\\Dossier \\ un"],
    ["between single quotes", "text: 'l''un\\\n  l''autre'\n", "l'un / l'autre"],
    ["an escape", 'text: "un\\ndeux"\n', "un / deux"],
    ["double quotes over lines flow", 'text: "un\n  deux"\n', "un deux"],
    ["U+0085, U+2028 and U+2029", 'text: "un\\Ndeux\\Ltrois\\Pquatre"\n', "un / deux / trois / quatre"],
    ["lines of Windows", "text: |\r\n  un\r\n  deux\r\n", "un / deux"],
    ["emphasis over lines", "text: |\n  **un\n  deux** trois\n", "un / deux trois"],
    ["a list", "text:\n  - |\n    un\n    deux\n  - trois\n", "un / deux // trois"],
  ])("%s", (_, yaml, expected) => expect(paragraphsOf(yaml)).toBe(expected));

  test("what is wrong in a block is told on its own line", () => {
    const yaml = "text: |\n  un\n\n  le 2ème\n  [ici](page.html)\n";
    const findings: { readonly place?: object }[] = [];
    const field = { kind: "paragraphs", optional: true, place: at } as const;
    readParagraphs("text", field, valueIn(yaml), { findings: findings as never, language: "fr" });
    const starts = findings.map(({ place }) => (place !== undefined && "start" in place ? place.start : -1));
    expect(starts).toEqual([yaml.indexOf("page.html"), yaml.indexOf("2ème")]);
  });
});

/** One note a line: its mark, and "  " before what stands under another. */
const notesOf = (yaml: string): readonly string[] =>
  readNotes(valueIn(yaml), { findings: [], language: "fr" }).map(({ inlines, level, mark }) => {
    const sign = mark === undefined ? "" : mark.kind === "sign" ? "• " : `${mark.value}${mark.end} `;
    return `${"  ".repeat(level)}${sign}${shown(inlines.map(({ text }) => text).join(""))}`;
  });

describe("notes keep their paragraphs and lists", () => {
  test.each<[string, string, readonly string[]]>([
    ["paragraphs", "text: |\n  un\n  deux\n\n  trois\n", ["un / deux", "trois"]],
    ["a list of texts", "text: [un, deux]\n", ["un", "deux"]],
    ["marks", "text: |\n  Dire :\n  - un\n  * deux\n  • trois\n", ["Dire :", "• un", "• deux", "• trois"]],
    ["numbers as typed", "text: |\n  1. un\n  2. deux\n  5) cinq\n", ["1. un", "2. deux", "5) cinq"]],
    ["one number repeated", "text: |\n  1. un\n  1. deux\n  1. trois\n", ["1. un", "2. deux", "3. trois"]],
    ["two levels", "text: |\n  1. un\n     - a\n     - b\n  2. deux\n", ["1. un", "  • a", "  • b", "2. deux"]],
    ["an item over lines", "text: |\n  - un\n    suite\n  fin\n", ["• un / suite", "fin"]],
    ["another language", "text: { lang: en, text: 'one' }\n", ["one"]],
    ["no list", "text: 2025. Une année\n", ["2025. Une année"]],
    ["folded", "text: >\n  un\n  deux\n\n  trois\n", ["un deux", "trois"]],
  ])("%s", (_, yaml, expected) => expect(notesOf(yaml)).toEqual(expected));
});

const DECK = `brand: sobre
lang: fr
organisation: { name: Amis du canal, short: ADC }
dates: 2025-06-14
place: Sète
agenda: true
axes:
  - title: "Un axe\\nen deux"
    topics:
      - template: statement
        section: "Un\\nvolet"
        title: |
          Un titre
          sur deux lignes
        statement: |
          Adoptez-vous **les comptes

          présentés** ici ?
        notes: |
          Dire
          ceci :
          3. trois
          4. quatre
             - sous
`;

describe("in every format", () => {
  const host = sourceHost();
  let folder = "";
  let scene: Scene;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "mot-deck-"));
    const deck = join(folder, "deck.yaml");
    writeFileSync(deck, DECK);
    const { outcome } = await compileDeck({ deck, folders: [folder, repositoryRoot] }, host);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
    scene = outcome.value;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const textOf = async (format: "html" | "svg"): Promise<string> =>
    (await filesOf(format, scene, folder, host)).map(({ bytes }) => Buffer.from(bytes).toString()).join("\n");

  test("PPTX has a:br, and the numbers of notes; names stand on one line", async () => {
    const bytes = await pptxOf(scene, folder, host);
    const parts = partsOf(bytes);
    const slide = parts.get("ppt/slides/slide4.xml") ?? "";
    const said = (xml: string): string =>
      [...xml.matchAll(/<a:p>.*?<\/a:p>/gsu)]
        .map(([p]) => [...p.matchAll(/<a:t>([^<]*)|<a:br>/gu)].map(([, text]) => text ?? " / ").join(""))
        .join(" // ");
    expect(said(slide)).toContain("Un titre / sur deux lignes // Adoptez-vous les comptes / présentés ici\u202f?");
    const notes = parts.get("ppt/notesSlides/notesSlide1.xml") ?? "";
    expect(said(notes)).toContain("Dire / ceci\u00a0: // trois // quatre // sous");
    expect([...notes.matchAll(/<a:bu(?:AutoNum|Char) [^>]*>/gu)].map(String)).toEqual([
      '<a:buAutoNum type="arabicPeriod" startAt="3"/>',
      '<a:buAutoNum type="arabicPeriod" startAt="3"/>',
      '<a:buChar char="•"/>',
    ]);
    expect(parts.get("ppt/presentation.xml")).toContain('name="Un volet"');
    expect(await sdkErrors(bytes)).toEqual([]);
  });

  test("the lines of the scene end where they were broken", () => {
    const items = scene.slides.find(({ title }) => title === "Un titre sur deux lignes")?.items ?? [];
    const lines = items.flatMap((item) =>
      item.kind === "text" && item.placeholder?.type === "title" ? item.lines : [],
    );
    expect(lines.map(({ pieces }) => pieces.map(({ text }) => text).join(""))).toEqual(["Un titre", "sur deux lignes"]);
  });

  test("HTML has br, in names a space", async () => {
    const html = await textOf("html");
    expect(html).toMatch(/<h3[^>]*>Un titre<br>sur deux lignes<\/h3>/u);
    expect(html).toContain("Adoptez-vous <strong>les comptes<br>présentés</strong> ici");
    expect(html).toContain('<span class="unseen"> – Un titre sur deux lignes</span>');
    expect(html).toMatch(
      /<p>Dire<br>ceci\u00a0:<\/p>\n<ol><li value="3">trois<\/li>\n<li value="4">quatre\n<ul><li>sous/u,
    );
  });

  test("SVG draws each line by itself", async () => {
    expect(await textOf("svg")).not.toMatch(/<text[^>]*>[^<]*\n/u);
  });

  test("PDF has its bookmarks on one line, and parts the lines of its text", async () => {
    const [file] = await filesOf("pdf", scene, folder, host);
    expect(readPdf(file?.bytes ?? new Uint8Array()).bookmarks.map((each) => each.trim())).toEqual(
      expect.arrayContaining(["Un volet", "Un titre sur deux lignes"]),
    );
  });
});
