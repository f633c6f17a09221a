import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import pptxgen from "pptxgenjs";
import { compileDeck } from "../../src/compile.js";
import { readZip, writeZip, type ZipEntry } from "../../src/doors/zip.js";
import { nodeHost } from "../../src/host/node.js";
import { checkPackage } from "../../src/package-rules/check.js";
import { faultMessage, ruleWords } from "../../src/package-rules/words.js";
import { renderers } from "../../src/render/renderers.js";

const root = dirname(dirname(import.meta.dirname));
let entries: readonly ZipEntry[] = [];

beforeAll(async () => {
  const host = nodeHost({ cache: true });
  const { outcome } = await compileDeck(
    { deck: join(root, "decks/starter/assemblee.yaml"), folders: [join(root, "decks/starter"), root] },
    host,
  );
  if (!outcome.ok) throw new Error("the starter does not compile");
  const rendered = await renderers.pptx({ scene: outcome.value, folder: root, host });
  const zip = rendered.ok ? readZip(rendered.value) : undefined;
  if (!zip?.ok) throw new Error("the starter has no package");
  entries = zip.entries;
});

type Edit = (text: string) => string;
const SLIDE = "ppt/slides/slide4.xml";
const PRESENTATION = "ppt/presentation.xml";
const TYPES = "[Content_Types].xml";
const RELS = "ppt/slides/_rels/slide4.xml.rels";

/** One edit of one part, and the rule that it breaks. */
const broken: readonly (readonly [string, string, Edit])[] = [
  ["well-formed", SLIDE, (xml) => xml.replace("</p:sld>", "")],
  ["content-type", TYPES, (xml) => xml.replace(/<Default Extension="png"[^>]*\/>/, "")],
  ["content-type-without-part", TYPES, (xml) => xml.replace("/ppt/slides/slide1.xml", "/ppt/slides/slide99.xml")],
  ["content-type-twice", TYPES, (xml) => xml.replace(/(<Override[^>]*slide1\.xml"[^>]*\/>)/, "$1$1")],
  ["content-type-wrong", TYPES, (xml) => xml.replace("image/png", "image/x-png")],
  [
    "content-type-unused",
    TYPES,
    (xml) => xml.replace("<Default", '<Default Extension="wav" ContentType="audio/wav"/><Default'),
  ],
  ["relationship-target", RELS, (xml) => xml.replace(/slideLayout\d+\.xml/, "slideLayout99.xml")],
  ["relationship-id-twice", RELS, (xml) => xml.replace(/(<Relationship [^>]*\/>)/, "$1$1")],
  [
    "relationship-unknown",
    SLIDE,
    (xml) => xml.replace("</p:cSld>", '<p:custDataLst><p:tags r:id="rId99"/></p:custDataLst></p:cSld>'),
  ],
  [
    "relationship-unused",
    RELS,
    (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rId98" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://a.b" TargetMode="External"/></Relationships>',
      ),
  ],
  ["slide-id", PRESENTATION, (xml) => xml.replace(/(<p:sldId id=")\d+/, "$112")],
  ["master-id", PRESENTATION, (xml) => xml.replace(/(<p:sldMasterId id=")\d+/, "$112")],
  ["section-slides", PRESENTATION, (xml) => xml.replace(/<p14:sldId [^>]*\/>/, "")],
  ["slide-layout", RELS, (xml) => xml.replace(/<Relationship [^>]*slideLayout[^>]*\/>/, "")],
  ["core-date", "docProps/core.xml", (xml) => xml.replace(/\d{4}-\d\d-\d\dT[^<]*/, "yesterday")],
  ["child-order", SLIDE, (xml) => xml.replace(/(<p:nvSpPr>.*?<\/p:nvSpPr>)(<p:spPr.*?)(<p:txBody>)/s, "$2$1$3")],
  ["shape-id-twice", SLIDE, (xml) => xml.replace(/<p:cNvPr id="(?!1")\d+"/g, '<p:cNvPr id="7"')],
  [
    "creation-id-twice",
    SLIDE,
    (xml) =>
      xml.replace(/a16:creationId ([^>]*)id="[^"]*"/g, 'a16:creationId $1id="{00000000-0000-0000-0000-000000000001}"'),
  ],
  ["shape-without-text", SLIDE, (xml) => xml.replace(/<p:txBody>.*?<\/p:txBody>/s, "")],
  [
    "background-effects",
    "ppt/slideLayouts/slideLayout1.xml",
    (xml) => xml.replace(/<a:effectLst\/>(?=<\/p:bgPr>)/, ""),
  ],
  [
    "empty-line",
    SLIDE,
    (xml) => xml.replace("</p:spPr>", "<a:ln/></p:spPr>").replace("<p:spPr/>", "<p:spPr><a:ln/></p:spPr>"),
  ],
  ["placeholder-in-group", SLIDE, (xml) => xml.replace(/(<p:sp>.*?<\/p:sp>)/s, "<p:grpSp>$1</p:grpSp>")],
  ["number", SLIDE, (xml) => xml.replace(/ sz="\d+"/, ' sz="12.5"')],
  ["guid", SLIDE, (xml) => xml.replace(/(a16:creationId [^>]*id="\{)[^}]*/, "$1nope")],
  ["slide-title", SLIDE, (xml) => xml.replace('type="title"', 'type="title" idx="100"')],
  ["placeholder-unknown", SLIDE, (xml) => xml.replace(/type="body" idx="\d+"/, 'type="body" idx="777"')],
  ["placeholder-empty", SLIDE, (xml) => xml.replace(/<a:r>.*?<\/a:r>/gs, "")],
  ["slide-number", SLIDE, (xml) => xml.replace('type="slidenum"', 'type="text"')],
  ["path-leaked", SLIDE, (xml) => xml.replace("<p:cNvPr ", '<p:cNvPr descr="/home/a/photo.jpg" ')],
  [
    "layout-default",
    "ppt/slideLayouts/slideLayout1.xml",
    (xml) => xml.replace(/<p:cSld name="[^"]*"/, '<p:cSld name="DEFAULT"'),
  ],
];

const rulesOf = (edited: readonly ZipEntry[]): readonly string[] => [
  ...new Set(checkPackage(writeZip(edited), { scope: "ours" }).map(({ rule }) => rule)),
];

test("our own package breaks none", () => expect(checkPackage(writeZip(entries), { scope: "ours" })).toEqual([]));

test.each(broken)("%s", (rule, path, edit) => {
  const edited = entries.map((entry) => {
    if (entry.path !== path) return entry;
    const before = new TextDecoder().decode(entry.bytes);
    const after = edit(before);
    if (after === before) throw new Error(`the edit for ${rule} changes nothing`);
    return { ...entry, bytes: new TextEncoder().encode(after) };
  });
  expect(rulesOf(edited)).toContain(rule);
});

test("other breaches, by parts that are added or replaced", () => {
  const slide = entries.find(({ path }) => path === SLIDE);
  expect(rulesOf([...entries, { path: "ppt/media/lost.png", bytes: Buffer.from("\x89PNG") }])).toContain("orphan");
  expect(rulesOf([...entries, { path: "ppt/../x.xml", bytes: Buffer.from("<a/>") }])).toContain("part-name");
  expect(
    rulesOf(entries.map((entry) => (entry.path.endsWith(".png") ? { ...entry, bytes: Buffer.from("<svg/>") } : entry))),
  ).toContain("picture-content");
  expect(rulesOf(entries.filter(({ path }) => path !== PRESENTATION))).toContain("presentation");
  expect(slide).toBeDefined();
  expect(checkPackage(Buffer.from("not a zip")).map(({ rule }) => rule)).toEqual(["zip"]);
});

test("what pptxgenjs writes by itself is found wrong", async () => {
  const deck = new (
    pptxgen as unknown as new () => {
      addSlide(): { addText(runs: unknown, options: unknown): void; addShape(name: string, options: unknown): void };
      write(options: unknown): Promise<Uint8Array>;
    }
  )();
  deck.addSlide();
  const slide = deck.addSlide();
  slide.addText([{ text: "a", options: { bold: true } }, { text: "b" }], { x: 1, y: 1, w: 4, h: 1 });
  const found = checkPackage(await deck.write({ outputType: "uint8array" }), { scope: "ours" }).map(({ rule }) => rule);
  for (const rule of ["content-type-without-part", "child-order", "theme-shared", "layout-default", "slide-title"])
    expect(found).toContain(rule);
});

test("every rule has words in both languages", () => {
  for (const rule of Object.keys(ruleWords)) {
    for (const language of ["fr", "en"] as const)
      expect(faultMessage({ rule, part: "a", detail: {} }, language).length).toBeGreaterThan(10);
  }
});

describe("zip", () => {
  test("gives back what it was given, and the same bytes for the same entries", () => {
    const entry = fc.record({ path: fc.uuid(), bytes: fc.uint8Array({ maxLength: 300 }), stored: fc.boolean() });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ path }) => path }), (list) => {
        const bytes = writeZip(list);
        const back = readZip(bytes);
        expect(back.ok && back.entries.map(({ path, bytes: content }) => [path, [...content]])).toEqual(
          list.map(({ path, bytes: content }) => [path, [...content]]),
        );
        expect(Buffer.compare(bytes, writeZip(list))).toBe(0);
      }),
    );
  });

  test("never throws on damaged bytes", () => {
    const good = writeZip([{ path: "a.xml", bytes: Buffer.from("a".repeat(500)) }]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: good.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const bad = Uint8Array.from(good);
        bad[at] = value;
        expect(() => readZip(bad)).not.toThrow();
      }),
    );
  });
});
