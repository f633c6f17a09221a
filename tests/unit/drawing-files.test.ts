import { describe, expect, test } from "@jest/globals";
import { hexColor } from "../../src/drawings/colors.js";
import { readSvg } from "../../src/drawings/read.js";
import { readySvg } from "../../src/drawings/ready.js";
import { nodeHost } from "../../src/host/node.js";
import { loadFiles } from "../../src/load/files.js";
import type { PictureRef } from "../../src/model/files.js";

const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const read = (text: string | Uint8Array) => readSvg(typeof text === "string" ? Buffer.from(text) : text);
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, "utf16le");
const bigEndian = (text: string): Uint8Array => Buffer.from(utf16(text)).swap16();

describe("a valid drawing gives its size in CSS pixels", () => {
  test.each<[string, string | Uint8Array, number, number]>([
    ["> in an attribute", `<svg ${SVG} data-x="a>b" viewBox="0 0 200 100"/>`, 200, 100],
    ["<svg> in a comment", `<!-- <svg width="9" height="9"> --><svg ${SVG} viewBox="0 0 200 100"/>`, 200, 100],
    ["a link around a shape", `<svg ${SVG} viewBox="0 0 2 1"><a href="https://a.b"><path d=""/></a></svg>`, 2, 1],
    ["a prefix", '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 200 100"/>', 200, 100],
    ["no namespace", '<svg viewBox="0 0 200 100"/>', 200, 100],
    ["no size at all", `<svg ${SVG}/>`, 300, 150],
    ["sides in percent", `<svg ${SVG} width="100%" height="100%" viewBox="0 0 20 10"/>`, 20, 10],
    ["one side", `<svg ${SVG} width="50" viewBox="0 0 20 10"/>`, 50, 25],
    ["sides in two units", `<svg ${SVG} width="1in" height="72pt"/>`, 96, 96],
    ["sides in its style", `<svg ${SVG} style="width:30px;height:10px"/>`, 30, 10],
    ["UTF-16", utf16(`<?xml version="1.0" encoding="UTF-16"?><svg ${SVG} viewBox="0 0 7 5"/>`), 7, 5],
    ["UTF-16, high bytes first", bigEndian(`<svg ${SVG} viewBox="0 0 7 5"/>`), 7, 5],
    [
      "Latin-1",
      Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?><svg ${SVG} id="\u00e9" viewBox="0 0 7 5"/>`, "latin1"),
      7,
      5,
    ],
    [
      "entities of its own, as Illustrator writes them",
      '<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY w "40">]><svg xmlns="&ns_svg;" viewBox="0 0 &w; 30"/>',
      40,
      30,
    ],
  ])("%s", (_, text, width, height) => expect(read(text)).toMatchObject({ kind: "drawing", size: { width, height } }));
});

test.each<[string, string, readonly number[] | undefined]>([
  ["no size at all", '<rect width="500" height="400"/>', [0, 0, 500, 400]],
  ["shapes left of the origin", '<path d="M-9 -8L20 30"/>', [-9, -8, 29, 38]],
  ["nothing drawn", "<g/>", undefined],
])("%s: shown as far as its shapes go", async (_, inside, viewBox) => {
  const bytes = Buffer.from(`<svg ${SVG}>${inside}</svg>`);
  const { widthPx, heightPx, drawing } = await loaded(bytes);
  expect(drawing?.viewBox).toEqual(viewBox);
  expect([widthPx, heightPx]).toEqual(viewBox?.slice(2) ?? [300, 150]);
  if (viewBox !== undefined) expect(readySvg(bytes, drawing?.viewBox)).toContain(`viewBox="${viewBox.join(" ")}"`);
});

async function loaded(bytes: Uint8Array): Promise<PictureRef> {
  const place = { path: "/a/deck.yaml", start: 0, end: 0 };
  const host = {
    ...nodeHost({ cache: false }),
    realPath: async (path: string) => path,
    stat: async () => ({ kind: "file", bytes: bytes.length }) as const,
    readFile: async () => bytes,
  };
  const requests = { pictures: [{ path: "/a/b.svg", place }], fonts: [], folders: ["/a"], roots: ["/a"] };
  const files = await loadFiles(requests, host);
  const picture = files.ok ? files.value.pictures.get("/a/b.svg") : undefined;
  if (picture === undefined) throw new Error(JSON.stringify(files.diagnostics));
  return picture;
}

describe("what cannot be shown is refused for what it is", () => {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
  test.each<[string, string | Uint8Array, object]>([
    ["no drawing", "what you like", { kind: "none" }],
    ["a page", '<html xmlns="http://www.w3.org/1999/xhtml"><p/></html>', { kind: "none" }],
    ["cut short", `<svg ${SVG} viewBox="0 0 2 1">\n<path d="M0 0`, { kind: "malformed", line: 2 }],
    ["an empty side", `\n<svg ${SVG} width="0" height="3"/>`, { kind: "sizeless", line: 2 }],
    [
      "another file",
      `<svg ${SVG} viewBox="0 0 2 1">\n<image href="a.png"/></svg>`,
      { kind: "outward", line: 2, target: "a.png" },
    ],
    ["the network", `<svg ${SVG}><use href="//a.b/c.svg#d"/></svg>`, { kind: "outward", target: "//a.b/c.svg#d" }],
    [
      "a thousand million laughs",
      `<!DOCTYPE svg [<!ENTITY l0 "ha">${laughs}]><svg ${SVG}><text>&l9;</text></svg>`,
      { kind: "heavy", limit: "entities" },
    ],
    [
      "an entity within itself",
      `<!DOCTYPE svg [<!ENTITY a "&b;"><!ENTITY b "&a;">]><svg ${SVG}><text>&a;</text></svg>`,
      { kind: "heavy", limit: "entities" },
    ],
    [
      "an entity of another file",
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<svg ${SVG}><text>&a;</text></svg>`,
      { kind: "outward", line: 2, target: "file:///etc/passwd" },
    ],
    ["300,000 shapes", `<svg ${SVG}>${"<path d='M0 0'/>".repeat(300_000)}</svg>`, { kind: "heavy", limit: "elements" }],
    ["50 MB", Buffer.concat([Buffer.from(`<svg ${SVG}>`), Buffer.alloc(50_000_000, 32)]), { kind: "heavy" }],
  ])("%s", (_, text, reading) => expect(read(text)).toMatchObject(reading));

  test.each(["(", "rgb(", "--a:var(--a);", "a~", "{", "@media ", "url(#"])(
    "%s a hundred thousand times takes no time",
    (word) => {
      const many = word.repeat(100_000);
      const bytes = Buffer.from(`<svg ${SVG}><style>${many}</style><path style="${many}" fill="${many}"/></svg>`);
      const start = performance.now();
      readSvg(bytes);
      readySvg(bytes);
      // A second or two; going back at each word would take minutes.
      expect(performance.now() - start).toBeLessThan(30_000);
    },
  );
});

describe("what is not drawn is told by its name and line", () => {
  const html = '<p xmlns="http://www.w3.org/1999/xhtml">Bureau</p>';
  test.each<[string, readonly string[]]>([
    [`<foreignObject>${html}</foreignObject>`, ["foreignObject"]],
    [`<switch><foreignObject>${html}</foreignObject><text>Bureau</text></switch>`, []],
    [`<switch><foreignObject>${html}</foreignObject></switch>`, ["foreignObject"]],
    ["<switch><foreignObject/></switch>", []],
    [`<switch><g><foreignObject>${html}</foreignObject></g><text>Bureau</text></switch>`, ["foreignObject"]],
    [`<switch><foreignObject>${html}</foreignObject><text>Bur...</text></switch>`, ["cut"]],
    [`<switch><foreignObject>${html}</foreignObject><image href="data:image/png;base64,AA=="/></switch>`, []],
    ['<path fill="oklch(0.5 0.1 90)" stroke="rgb(1.5 2 3 / 40%)"/>', []],
    ['<path style="fill:color-mix(in srgb, red, blue)"/>', ["color-mix()"]],
    ['<g style="--a: #fff"><path fill="var(--a)"/><path fill="var(--b)"/></g>', ["var()"]],
    ['<path width="calc(1px + 2px)"/>', ["calc()"]],
    ['<path style="transform: rotate(9deg); transform-origin: 50% 50%"/>', []],
    ['<path style="transform: rotate(9deg); transform-box: fill-box"/>', ["transform-box"]],
    ['<path fill="#abcdef icc-color(a, 1, 2)"/>', []],
    ['<rect><animate attributeName="x" to="9"/></rect><script>1</script>', ["moves", "script"]],
    ['<path style="fill: url(https://a.b/c#d)"/>', ["url()"]],
    ['<image href="data:image/webp;base64,AA"/>', ["WEBP"]],
    ["<style>.a:not(.b) { fill: red } @keyframes m { from { x: 1 } }</style>", [":not"]],
    ["<style>.a { .b { fill: lab(50% 1 2) } } rect { x: 4px }</style>", ["lab()", "x", "{ { } }"]],
    ["<style>@media print { a { fill: red } } @supports (x: y) { a { fill: red } }</style>", ["@supports"]],
  ])("%s", (inside, told) => {
    const found = read(`<svg ${SVG}>${inside}</svg>`);
    expect(found.kind === "drawing" && found.facts.notes.map(({ what }) => what).toSorted()).toEqual(told);
  });

  test("once each, where it first stands", () => {
    const found = read(`<svg ${SVG}>\n<path fill="lab(1 2 3)"/>\n<path fill="lab(1 2 3)" stroke="lch(1 2 3)"/></svg>`);
    expect(found).toMatchObject({
      facts: {
        notes: [
          { what: "lab()", line: 2 },
          { what: "lch()", line: 3 },
        ],
      },
    });
  });

  test("letters of texts are known", () =>
    expect(read(`<svg ${SVG}><title>z</title><text>Élus <tspan>et</tspan></text></svg>`)).toMatchObject({
      facts: { letters: "estlu\u00c9".split("").toSorted().join("") },
    }));
});

describe("an engine of SVG 1.1 reads what is made ready", () => {
  test.each<[string, string, string]>([
    ["custom properties", '<g style="--a:#123456"><path fill="var(--a)"/></g>', 'fill="#123456"'],
    ["their fallback", '<path fill="var(--none, #654321)"/>', 'fill="#654321"'],
    ["colours", '<path fill="rgb(10.4 20 30)"/>', 'fill="#0a141e"'],
    [
      "origins",
      '<path transform="rotate(9)" transform-origin="5 6"/>',
      'transform="translate(5 6) rotate(9) translate(-5 -6)"',
    ],
    [
      "transforms of CSS",
      '<path style="transform:rotate(0.5turn) translateX(3px)"/>',
      'transform="rotate(180) translate(3 0)"',
    ],
    ["prefixes and links", '<x:path xmlns:x="http://www.w3.org/2000/svg" d="M0 0"/>', '<path d="M0 0">'],
    [
      "the fallback of a switch",
      "<switch><foreignObject><p/></foreignObject><g id='a'/></switch>",
      '<switch><g id="a">',
    ],
    ["what is important comes last", "<style>a{fill:red!important}a{fill:blue}</style>", "a{fill:blue}a{fill:red}"],
    [
      "the shorthand of fonts",
      '<text style="font: bold 12px/1.2 Arial">a</text>',
      "font-weight:bold;font-size:12px;font-family:Arial",
    ],
  ])("%s", (_, inside, wanted) => expect(readySvg(Buffer.from(`<svg ${SVG}>${inside}</svg>`))).toContain(wanted));

  test("with the size that was read, and a ground that draw.io gives", () =>
    expect(
      readySvg(Buffer.from(`<svg ${SVG} width="100%" viewBox="-5 0 20 10" style="background: #ffffff"><g/></svg>`)),
    ).toMatch(/^<svg width="20" .*height="10"><rect x="-5" y="0" width="20" height="10" fill="#ffffff">/u));

  test.each([
    ["oklch", "0.628 0.2577 29.23", "#ff0000"],
    ["oklab", "1 0 0", "#ffffff"],
    ["hwb", "120deg 0% 50%", "#008000"],
    ["hsl", "0.5turn 100% 50% / 50%", "#00ffff80"],
    ["rgb", "none 50% 300", "#0080ff"],
    ["rgb", "1 2", undefined],
    ["lab", "1 2 3", undefined],
  ])("%s(%s) is %s", (space, words, hex) => expect(hexColor(space, words)).toBe(hex));
});

describe("only what every program draws alike stays SVG", () => {
  const gradient = '<linearGradient id="d"><stop stop-color="#fff"/></linearGradient>';
  test.each<[string, boolean]>([
    ['<path d="M0 0"/>', true],
    [`${gradient}<rect fill="url(#d)" style="fill:url('#d')"/>`, true],
    ['<a href="#b"><path d="M0 0"/></a>', true],
    ["<text>a</text>", false],
    ["<g filter='url(#a)'/><filter id='a'/>", false],
    ["<mask id='m'/>", false],
    ['<path onclick = "alert(1)"/>', false],
    ['<rect fill="url(https://a.b/c.svg#d)"/>', false],
    ["<rect style='fill: url( \"other.svg#d\" )'/>", false],
    ['<path fill="rgb(1, 2, 3)" style="stroke: rgb(1%,2%,3%)"/>', true],
    ['<path fill="rgb(1.5, 2, 3)"/>', false],
    ['<path fill="hsl(120 50% 50%)"/>', false],
    ['<path transform-origin="1 2" transform="rotate(3)"/>', false],
    ["<style>a{}</style>", false],
  ])("%s: %s", (inside, isPlain) =>
    expect(read(`<svg ${SVG} viewBox="0 0 2 1">${inside}</svg>`)).toMatchObject({ facts: { isPlain } }),
  );

  test.each([
    ["a prefix", '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>'],
    ["no size", `<svg ${SVG}/>`],
    ["UTF-16", utf16(`<svg ${SVG} viewBox="0 0 2 1"/>`)],
    ["a handler on its root", `<svg ${SVG} viewBox="0 0 2 1" onload="alert(1)"/>`],
  ])("%s does not", (_, text) => expect(read(text)).toMatchObject({ facts: { isPlain: false } }));
});

test("Windows' own letters are read where a file declares Latin-1", () => {
  const bytes = Buffer.from(
    `<?xml version="1.0" encoding="windows-1252"?><svg ${SVG} viewBox="0 0 7 5"><text>\x80 \x9cuvre</text></svg>`,
    "latin1",
  );
  const reading = read(bytes);
  expect(reading).toMatchObject({ kind: "drawing", facts: { letters: "eruvœ€" } });
  expect(readySvg(bytes)).toContain("€ œuvre");
});

test("draw.io's excuse is not drawn where its words are", () => {
  const excuse = `<switch><g requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"/><text>Text is not SVG</text></switch>`;
  expect(readySvg(Buffer.from(`<svg ${SVG} viewBox="0 0 7 5">${excuse}</svg>`))).not.toContain("requiredFeatures");
});
