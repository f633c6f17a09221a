import { describe, expect, test } from "@jest/globals";
import { parseYaml } from "../../src/doors/yaml.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { readBullets } from "../../src/validate/texts.js";
import { argOf } from "../helpers/args.js";
import { plain, told, understood } from "../helpers/library.js";

const deck = (yaml: string) => told({ deck: `title: A\n${yaml}` });

test("what is right is told nothing", () => {
  expect(told({})).toEqual([]);
});

describe("values of a description, by line", () => {
  test.each([
    // Keys
    ["plcae: Annecy", ["unknown-key 2 plcae → place"]],
    ["id: a", ["unknown-key 2 id"]],
    ["axes: [{ titel: A }]", ["unknown-key 2 titel → title", "missing-key 2 titel"]],
    ["axes: [{ title: A, id: premier }]", []],
    ["axes: [{ title: }]", ["empty-value 2 title"]],
    ['axes: [{ title: " " }]', ['empty-value 2 " "']],
    ["place:", []],
    // Texts
    ["place: { text: Chambéry, lang: it }", []],
    ["place: { text: Chambéry, lang: italien! }", ["bad-language 2 italien!"]],
    ["place: { txt: Chambéry }", ["unknown-key 2 txt → text", "missing-key 2 txt"]],
    ["place: { text: { text: Chambéry } }", ["wrong-type 2 { text: Chambéry }"]],
    ["place: [Chambéry]", ["wrong-type 2 [Chambéry]"]],
    ["place: true", ["wrong-type 2 true"]],
    ["place: 1234", []],
    ["place: 007", []],
    ['place: "a\\u0007b"', ['control-character 2 "a\\u0007b"']],
    ['place: "a\\uD83D"', ['lone-surrogate 2 "a\\uD83D"']],
    ['place: "a\\tb\\nc"', []],
    // Ordinals
    ["place: 32ème étage", ["typed-ordinal 2 32ème étage → 32e"]],
    ["place: la XXIème et la 2e", ["typed-ordinal 2 la XXIème et la 2e → XXIe"]],
    ["place: les 2emes", ["typed-ordinal 2 les 2emes → 2es"]],
    ["place: 1ere et Ière", ["typed-ordinal 2 1ere et Ière → 1re", "typed-ordinal 2 1ere et Ière → Ire"]],
    ["place: 32EME RUE", ["typed-ordinal 2 32EME RUE → 32e"]],
    ["place: Problème de la même Lère", []],
    ["place: du `2ème`", []],
    ["place: { text: 2ème, lang: en }", []],
    ["place: 2ème\nlang: en", []],
    // Paragraphs
    ["contact: |\n  Un.\n\n  Deux.", []],
    ["contact: |\n  Un.\n\n  Deux.\n\n  Trois.", ["too-many 2 |"]],
    ["contact: [Un, Deux]", []],
    // Numbers
    ["edition: 32", []],
    ['edition: "32"', ['wrong-type 2 "32"']],
    ["edition: 32e", ["wrong-type 2 32e"]],
    ["edition: 100", ["out-of-range 2 100"]],
    ["edition: 1.5", ["wrong-type 2 1.5"]],
    ["edition: .inf", ["wrong-type 2 .inf"]],
    ["year: 2024", []],
    ["public: yes", ["wrong-type 2 yes"]],
    ["public: true", []],
    // Dates
    ["dates: 2025-07-01", []],
    ["dates: [2025-07-01, 2025-07-02]", []],
    ["dates: [2025-07-02, 2025-07-01]", ["bad-dates-order 2 [2025-07-02, 2025-07"]],
    ["dates: 2025-02-29", ["bad-date 2 2025-02-29"]],
    ["dates: 1er juillet", ["bad-date 2 1er juillet"]],
    ["dates: []", ["too-few 2 []"]],
    ["dates: [2025-07-01, 2025-07-02, 2025-07-03]", ["too-many 2 [2025-07-01, 2025-07"]],
    ["dates: { from: 2025-07-01 }", ["wrong-type 2 { from: 2025-07-01 }"]],
    // Links
    ["website: https://exemple.org", []],
    ["website: exemple.org", ["bad-link 2 exemple.org"]],
    ["website: '#bilan'", ["bad-link 2 '#bilan'"]],
    ["place: '[ici](page.html)'", ["bad-link 2 '[ici](page.html)'"]],
    // Pictures
    ["photo: { file: a.jpg, alt: Une vue }", []],
    ["photo: { file: a.jpg, decorative: true }", []],
    ["photo: a.jpg", ["picture-without-alt 2 a.jpg"]],
    ["photo: { alt: Une vue }", ["missing-key 2 alt"]],
    ['photo: ""', ['empty-value 2 ""']],
    ["photo: { file: a.jpg, alt: b, focus: [0.5, 2] }", ["wrong-type 2 [0.5, 2]"]],
    ["photo: { file: a.jpg, alt: b, focus: [0.5] }", ["wrong-type 2 [0.5]"]],
    ["photo: [a.jpg]", ["wrong-type 2 [a.jpg]"]],
    // Lists
    ["axes: []", []],
    ["axes: {}", ["wrong-type 2 {}"]],
    ["axes: [{ title: A }, { title: B }, { title: C }, { title: D }]", ["too-many 2 [{ title: A }, { tit"]],
    ["axes: [~]", ["empty-value 2 ~"]],
    ["axes: [A]", ["wrong-type 2 A"]],
    ["axes: [{ title: A, figures: [12, deux, { value: 3, label: trois }] }]", []],
    ["axes: [{ title: A, figures: [] }]", ["too-few 2 []"]],
  ])("%s", (yaml, expected) => {
    expect(deck(yaml)).toEqual(expected);
  });

  test.each(["34200", "0467000000", "1.50", "0x1F"])("the number %s in a text is shown as typed", (typed) => {
    const read = understood({ deck: `title: A\nplace: ${typed}\ncontact: [${typed}]\n` });
    const { place, contact } = read.ok ? read.value.deck.facts.fields : {};
    expect(place?.kind === "text" ? place.inlines : []).toEqual([{ text: typed }]);
    const paragraphs = contact?.kind === "paragraphs" ? contact.paragraphs : [];
    expect(paragraphs.map(({ inlines }) => inlines)).toEqual([[{ text: typed }]]);
  });

  test.each([
    ["34200", 34200],
    ["-1250.5", -1250.5],
    ["007", undefined],
    [".inf", undefined],
  ])("the number %s in a figure is grouped when it is one", (typed, number) => {
    const read = understood({ deck: `title: A\naxes: [{ title: A, figures: [${typed}] }]\n` });
    const axes = read.ok ? read.value.deck.facts.fields.axes : undefined;
    const value = { kind: "text", inlines: [number === undefined ? { text: typed } : { text: typed, number }] };
    expect(axes).toMatchObject({ items: [{ fields: { figures: { items: [{ fields: { value } }] } } }] });
    expect(JSON.stringify(axes).includes('"number":')).toBe(number !== undefined);
  });

  test.each([
    ["12500 €", [{ text: "12500", number: 12500 }, { text: "\u00a0€" }]],
    ["+1250 adhérents", [{ text: "+1250", number: 1250 }, { text: "\u00a0adhérents" }]],
    ["0450 €", [{ text: "0450 €" }]],
    ["12 %", [{ text: "12 %" }]],
    ["1250 2500", [{ text: "1250 2500" }]],
    ["34200 **Sète**", [{ text: "34200 " }, { text: "Sète", bold: true }]],
  ])("the number of the figure %s is grouped, its unit with it", (typed, inlines) => {
    const read = understood({ deck: `title: A\naxes: [{ title: A, figures: ['${typed}'] }]\n` });
    const axes = read.ok ? read.value.deck.facts.fields.axes : undefined;
    expect(axes).toMatchObject({ items: [{ fields: { figures: { items: [{ fields: { value: { inlines } } }] } } }] });
  });

  test("a mark that was typed before a point is left out", () => {
    const findings: Diagnostic[] = [];
    const points = parseYaml({ path: "/deck.yaml", text: "- '– **Un**'\n- '2)  Deux'\n- −3 %\n" });
    const field = { kind: "bullets", optional: false, place: { path: "/deck.yaml", start: 0, end: 0 } } as const;
    const root = points.ok ? points.value.root : undefined;
    const value = root === undefined ? undefined : readBullets("points", field, root, { findings, language: "fr" });
    const paragraphs = value?.kind === "paragraphs" ? value.paragraphs : [];
    expect(paragraphs.map(({ inlines }) => inlines)).toEqual([
      [{ text: "Un", bold: true }],
      [{ text: "Deux" }],
      [{ text: "−3 %" }],
    ]);
    expect(findings.map((each) => argOf(each, "typed"))).toEqual(["–", "2)"]);
  });

  test("pictures stand beside the file that names them", () => {
    const read = understood({ deck: "title: A\nphoto: { file: vues/a.jpg, alt: Une vue, focus: [0.5, 0.3] }\n" });
    expect(read.ok && read.value.deck.facts.fields.photo).toMatchObject({
      picture: { path: "/vues/a.jpg", alt: "Une vue", focus: [0.5, 0.3] },
    });
  });
});

describe("slides among the topics", () => {
  const topic = (yaml: string) => deck(`axes:\n  - title: A\n    topics:\n      - ${yaml}`);
  test.each([
    ["{ template: page, title: B }", []],
    ["{ template: page, title: B, id: b, hidden: true, section: C, footer: D, notes: [E, F] }", []],
    ["{ template: pgae, title: B }", ["unknown-template 5 pgae → page"]],
    ["{ title: B }", ["missing-key 5 title"]],
    ["{ template: page }", ["missing-key 5 template"]],
    ["{ template: page, title: B, cards: [] }", ["unknown-key 5 cards"]],
    ["{ template: page, title: B, hiden: true }", ["unknown-key 5 hiden → hidden"]],
    ["{ template: page, title: B, hidden: oui }", ["wrong-type 5 oui"]],
    ["{ template: page, title: Un titre bien trop long }", ["text-too-long 5 Un titre bien trop l"]],
    ["{ template: page, title: B, points: [Un] }", ["too-few 5 [Un]"]],
    ["{ template: page, title: B, points: [Un, { text: Deux, items: [Trois] }] }", []],
    [
      "{ template: page, title: B, points: [Un, { text: Deux, items: [{ text: T, items: [Q] }] }] }",
      ["nested-too-deep 5 [Q]"],
    ],
    [
      "{ template: page, title: B, points: ['• Un', { text: '1) Deux', items: ['- *Trois*'] }] }",
      ["typed-mark 5 '• Un'", "typed-mark 5 '1) Deux'", "typed-mark 5 '- *Trois*'"],
    ],
    ["{ template: page, title: B, points: [1. Un, 2. Deux] }", ["typed-mark 5 1. Un", "typed-mark 5 2. Deux"]],
    ["{ template: page, title: B, points: [1. Mai, 3. Quartal] }", []],
    ["{ template: page, title: B, points: [−5 %, -5 %, «-» ici] }", []],
    ["{ template: page, title: B, points: [Un, ~] }", ["empty-value 5 ~"]],
    ["{ template: board, title: B, cards: [{ value: 1 }], kind: stdy }", ["bad-choice 5 stdy → study"]],
    ["{ template: board, title: B, cards: [] }", ["too-few 5 []"]],
    ["{ part: figures }", []],
    ["{ part: figurs }", ["unknown-part 5 figurs → figures"]],
    ["{ part: figures, title: B }", ["unknown-key 5 title"]],
    ["page", ["wrong-type 5 page"]],
  ])("%s", (yaml, expected) => {
    expect(topic(yaml)).toEqual(expected);
  });
});

describe("what a deck changes of the storyboard", () => {
  test.each([
    ["storyboard: { order: [cover, axes] }", []],
    ["storyboard: { order: [cover, axis] }", ["unknown-part 2 axis → axes"]],
    ["storyboard: { order: [cover, [axes]] }", ["wrong-type 2 [axes]"]],
    ["storyboard: { templates: { divider: page } }", []],
    ["storyboard: { templates: { divider: pages } }", ["unknown-template 2 pages → page"]],
    ["storyboard: { templates: { axes: page } }", ["unknown-part 2 axes"]],
    // The template chosen wants a list that the storyboard does not give here.
    ["storyboard: { templates: { divider: board } }", ["missing-key 2 board"]],
    ["storyboard: { templates: { figures: page } }", []],
    ["slides: { cover: { notes: Bonjour } }", []],
    ["slides: { premier/divider: { hidden: true } }", []],
    ["slides: { cver: { notes: Bonjour } }", ["unknown-part 2 cver → cover"]],
    ["slides: { cover: { note: Bonjour } }", ["unknown-key 2 note → notes"]],
    ["typography: french", ["bad-choice 2 french"]],
    ["lang: français", ["bad-language 2 français"]],
    ["keywords: [a, b]", []],
  ])("%s", (yaml, expected) => {
    expect(deck(yaml)).toEqual(expected);
  });
});

const change = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return text.replace(from, to);
};

describe("templates", () => {
  const body = "{ text: { of: text, style: body } }";
  const inBody = (element: string) => told({ template: change(plain.template, body, element) });
  test.each([
    // Elements
    ["{ txt: { of: text, style: body } }", ["bad-element 8 txt → text"]],
    ["{ text: { of: text, style: body }, when: text }", ["bad-element 8 when"]],
    ["text", ["bad-element 8 text"]],
    ["{ text: { of: text, style: bodi } }", ["unknown-style 8 bodi → body"]],
    ["{ text: { of: text } }", ["missing-key 8 of"]],
    ["{ text: { style: body } }", ["missing-key 8 style"]],
    ["{ text: { of: text, style: body, colour: ink } }", ["unknown-key 8 colour → color"]],
    ["{ text: { of: text, style: body, role: titre } }", ["bad-choice 8 titre"]],
    ["{ text: { style: body, parts: [{ of: text, role: figur }] } }", ["bad-choice 8 figur → figure"]],
    [
      "{ text: { of: text, style: body, align-self: end, max_width: 9, color: ink } }",
      ["unknown-key 8 align-self → alignSelf", "unknown-key 8 max_width → maxWidth"],
    ],
    ["{ text: { of: text, style: body, color: inc } }", ["unknown-color 8 inc → ink"]],
    ["{ text: { of: text, style: body, maxLines: 0 } }", ["out-of-range 8 0"]],
    ["{ text: { of: text, style: body, anchor: centre } }", ["bad-choice 8 centre"]],
    ["{ row: { gap: 12, padding: { x: small }, children: [] } }", []],
    ["{ row: { gap: smal, children: [] } }", ["unknown-spacing 8 smal → small"]],
    ["{ row: { gap: 12px, children: [] } }", ["bad-length 8 12px"]],
    [
      "{ row: { width: -5, gap: .inf, padding: { x: -1 }, children: [] } }",
      ["bad-length 8 -5", "bad-length 8 .inf", "bad-length 8 -1"],
    ],
    ["{ row: { margin: -5, absolute: { left: -10 }, children: [] } }", []],
    ["{ row: { width: 4 columns, minWidth: '33%', children: [] } }", []],
    ["{ row: { grid: { columns: 0 }, children: [] } }", ["out-of-range 8 0"]],
    ["{ row: { grid: { columns: { five: 3 } }, children: [] } }", ["wrong-type 8 five"]],
    ["{ shape: { shape: rect, fill: { color: ink, opacity: 120 } } }", ["out-of-range 8 120"]],
    ["{ shape: { shape: rect, fill: { from: ink } } }", ["missing-key 8 from"]],
    ["{ picture: { artwork: nothing } }", []],
    ["{ picture: { fit: cover } }", ["missing-key 8 fit"]],
    ["{ line: { color: part, dash: dotted } }", ["bad-choice 8 dotted"]],
    // Names
    ["{ text: { of: txt, style: body } }", ["unknown-field 8 txt → text"]],
    ["{ text: { of: title.initials, style: body } }", []],
    ["{ text: { of: title.initial, style: body } }", ["unknown-field 8 title.initial → initials"]],
    ["{ text: { of: assembly.place, style: body } }", []],
    ["{ text: { of: assembly.plce, style: body } }", ["unknown-field 8 assembly.plce → place"]],
    ["{ text: { of: part.numeral, style: body } }", []],
    ["{ text: { of: part.numerl, style: body } }", ["unknown-field 8 part.numerl → numeral"]],
    ["{ text: { say: '{words.next}', style: body } }", ["unknown-words 8 '{words.next}'"]],
    ["{ text: { say: '{title} ({index})', style: body } }", ["unknown-field 8 '{title} ({index})'"]],
    ["{ text: { say: 'no {braces', style: body } }", ["bad-pattern 8 'no {braces'"]],
    ["{ text: { of: assembly.axes.count, style: body } }", []],
    ["{ text: { when: { count: parts, max: 3 }, of: text, style: body } }", []],
    ["{ text: { when: { count: prts }, of: text, style: body } }", ["unknown-field 8 prts → parts"]],
    ["{ text: { when: {}, of: text, style: body } }", ["bad-condition 8 {}"]],
    ["{ text: { when: { path: title }, of: text, style: body } }", ["missing-key 8 path"]],
    // Loops
    ["{ row: { each: assembly.axes, children: [{ text: { of: item.title, style: body } }] } }", []],
    ["{ row: { each: assembly.axes, children: [{ text: { say: '{index}/{count}', style: body } }] } }", []],
    [
      "{ row: { each: assembly.axes, children: [{ text: { of: item.titre, style: body } }] } }",
      ["unknown-field 8 item.titre → title"],
    ],
    [
      "{ row: { children: [{ text: { each: assembly.axes, of: figures, style: body } }, { text: { of: figures, style: body } }] } }",
      ["unknown-field 8 figures"],
    ],
    ["{ text: { each: title, of: title, style: body } }", ["wrong-type 8 title"]],
    // Placeholders and slide layouts
    [
      "{ row: { group: true, children: [{ text: { of: text, style: body, placeholder: body } }] } }",
      ["placeholder-in-group 8 { of: text, style: b"],
    ],
    ["{ text: { of: title, style: body, placeholder: title } }", ["no-title 8 layout"]],
    ["{ text: { of: text, style: body, onLayout: true } }", ["layout-binds-field 8 { of: text, style: b"]],
    ["{ shape: { when: text, shape: rect, onLayout: true } }", ["layout-binds-field 8 { when: text, shape:"]],
    ["{ picture: { artwork: cover, onLayout: true } }", []],
  ])("%s", (element, expected) => {
    expect(inBody(element)).toEqual(expected);
  });

  const title = "{ text: { of: title, style: heading, placeholder: title } }";
  test.each([
    ["{ text: { of: title, style: heading } }", ["no-title 8 layout"]],
    [`{ choose: [{ row: { when: text, children: [${title}] } }, ${title}] }`, []],
    [`{ choose: [${title}, { shape: { shape: rect } }] }`, ["no-title 8 layout"]],
    [`{ choose: [{ row: { children: [${title}, ${title}] } }, ${title}] }`, ["no-title 8 layout"]],
  ])("titles: %s", (element, expected) => {
    expect(told({ template: change(plain.template, title, element) })).toEqual(expected);
  });

  test.each([
    ["name: page", "name: pgae", ["name-mismatch 1 pgae"]],
    ["text: paragraphs?", "text: paragraph?", ["bad-field-type 6 paragraph? → paragraphs"]],
    ["text: paragraphs?", "text: { type: paragraphs, optional: true, maxLength: 3 }", ["unknown-key 6 maxLength"]],
    ["text: paragraphs?", "text: { type: text, default: '{tilte}' }", ["unknown-field 6 { type: text, defaul → title"]],
    ["text: paragraphs?", "text: slides?", ["bad-field-type 6 slides?"]],
    ["  points: {", "  logo: { type: picture?, alt: '{title}' }\n  points: {", []],
    [
      "  points: {",
      "  logo: { type: picture?, alt: '{tilte}' }\n  points: {",
      ["unknown-field 7 { type: picture?, al → title"],
    ],
    ["  points: {", "  logo: { type: link?, alt: '{title}' }\n  points: {", ["unknown-key 7 alt"]],
    ["text: paragraphs?", "text: choice?", ["missing-key 6 choice?"]],
    ["text: paragraphs?", "text: list?", ["missing-key 6 list?"]],
    [
      "text: paragraphs?",
      "text: paragraphs?\n  items: { type: list, optional: true, of: { a: text, b: text? }, main: c }",
      ["unknown-field 7 c → a"],
    ],
    ["min: 2, max: 3", "min: 3, max: 2", ["out-of-range 7 2"]],
    ["min: 2, max: 3", "min: 2, max: 3, perSlide: 0", ["out-of-range 7 0"]],
    [
      "label: { fr: Page, en: Page }",
      "words: { a: { fr: A, en: A }, b: { fr: B } }\nlabel: Page",
      ["missing-key 2 fr"],
    ],
    ["label: { fr: Page, en: Page }", "label: { français: Page }", ["bad-language 2 français"]],
    ["label: { fr: Page, en: Page }", "", ["missing-key 1 name"]],
    [", longest: { title: Un }", "", ["missing-sample 9 typical"]],
    ["longest: { title: Un }", "longest: { titel: Un }", ["unknown-key 9 titel → title", "missing-key 9 titel"]],
    ["longest: { title: Un }", "longest: { title: Un }, short: {}", ["unknown-key 9 short"]],
  ])("%s → %s", (from, to, expected) => {
    expect(told({ template: change(plain.template, from, to) })).toEqual(expected);
  });
});

test("a chart names its style: none is taken by a name that a brand may lack", () => {
  const fields = change(
    plain.template,
    "text: paragraphs?",
    "text: { type: list, optional: true, of: { label: text, value: number } }",
  );
  const chart = (more: string) =>
    told({ template: change(fields, "{ text: { of: text, style: body } }", `{ chart: { of: text${more} } }`) });
  expect(chart(", style: body")).toEqual([]);
  expect(chart("")).toEqual(["missing-key 8 of"]);
});

describe("themes", () => {
  test.each([
    ['dk1: "111111"', 'dk1: "11111"', ['bad-color 3 "11111"']],
    ['dk1: "111111", ', "", ["missing-key 3 lt1"]],
    ["name: plain", "name: plain\ncolours: {}", ["unknown-key 2 colours → colors"]],
    ["ground: lt1, ", "", ["missing-key 5 ink"]],
    ["ink: dk1", "ink: dk9", ["unknown-color 5 dk9 → dk1"]],
    ["lighter: 60 } }\nparts", "lightr: 60 } }\nparts", ["unknown-key 5 lightr → lighter"]],
    ["parts: [{ color: accent1, light: { color: accent1, lighter: 60 } }]", "parts: []", ["too-few 6 []"]],
    ["bold: b.ttf, ", "", ["missing-key 8 family"]],
    ["smallest: 20", "smallest: 40", ["bad-size 11 40"]],
    ["size: 30", "size: 1e9", ["out-of-range 11 1e9"]],
    ["size: 30", "size: -30", ["out-of-range 11 -30"]],
    ["size: 30", "size: .nan", ["wrong-type 11 .nan"]],
    [
      "size: 30",
      "size: 30, leading: 1e6, tracking: 1e5, spaceBefore: 2000",
      ["out-of-range 11 1e6", "out-of-range 11 2000", "out-of-range 11 1e5"],
    ],
    ["gutter: 14", "gutter: 5000", ["out-of-range 19 5000"]],
    ["smallest: 12, color: ink", "smallest: 12, color: inc", ["unknown-color 12 inc → ink"]],
    [
      "heading: { font: heading, size: 30, smallest: 20 }",
      "heading: { font: serif, size: 30 }",
      ["bad-choice 11 serif"],
    ],
    ["footer: { font: body, size: 11 }", "titre: { font: body, size: 11 }", ["unknown-style 22 footer"]],
    [
      "spacing:",
      "master: { title: bodi, titel: body }\nspacing:",
      ["unknown-key 14 titel → title", "unknown-style 14 bodi → body"],
    ],
    ["small: 12", "small: -12", ["out-of-range 14 -12"]],
    ["size: [960, 540]", "size: [960]", ["too-few 16 [960]"]],
    ["columns: 12", "columns: 0", ["out-of-range 18 0"]],
    ["columns: 12", "columns: 1e9", ["out-of-range 18 1e9"]],
    ["footer: { style: footer,", "footer: { style: foter,", ["unknown-style 22 foter → footer"]],
    [
      "name: plain",
      "name: plain\ndrawings: { cover: { shape: { shape: rect, fill: inc } } }",
      ["unknown-color 2 inc → ink"],
    ],
    [
      "name: plain",
      "name: plain\ndrawings: { cover: [{ shape: { when: title, shape: rect } }] }",
      ["unknown-field 2 title"],
    ],
    [
      "name: plain",
      "name: plain\ndrawings: { cover: [{ line: { color: ink } }, { lin: {} }] }",
      ["bad-element 2 lin → line"],
    ],
    ['text: "" }', 'text: "{assembly.titel}" }', ['unknown-field 22 "{assembly.titel}" → title']],
  ])("%s → %s", (from, to, expected) => {
    expect(told({ theme: change(plain.theme, from, to) })).toEqual(expected);
  });
});

test("the master's own styles may have any name, when the theme says it", () => {
  const theme = change(plain.theme, "  heading: { font", "  titre: { font");
  const template = plain.template.replaceAll("style: heading", "style: titre");
  expect(told({ theme, template })).toContain("missing-key 11 titre");
  expect(told({ theme: `${theme}master: { title: titre }\n`, template })).not.toContain("missing-key 11 titre");
});

describe("storyboards", () => {
  test.each([
    ["give: { title: title } }\n", "give: { title: titel } }\n", ["unknown-field 19 titel → title"]],
    [
      "give: { title: title } }\n",
      "give: { titel: title } }\n",
      ["unknown-key 19 title → title", "missing-key 19 page"],
    ],
    [
      "template: page, give: { title: title } }\n",
      "template: pge, give: { title: title } }\n",
      ["unknown-template 19 pge → page"],
    ],
    ["cards: figures", "cards: title", ["wrong-type 26 title"]],
    ["when: figures", "when: figure", ["unknown-field 26 figure → figures"]],
    ["{part.label}", "{part.labl}", ['unknown-field 25 "{part.labl} {title} → label']],
    ["{words.axis}", "{words.axe}", ['unknown-words 22 "{words.axe}"']],
    ["numbering: roman", "numbering: romain", ["bad-choice 23 romain → roman"]],
    ["numbering: roman", 'numbering: "{title}"', []],
    ["each: axes", "each: axis", ["unknown-field 21 axis → axes"]],
    ["{dates.long}", "{dates.lng}", ['unknown-field 17 "{dates.lng}, {place → long']],
    ["slides: topics", "slide: topics", ["unknown-key 27 slide → slides", "missing-key 27 name"]],
  ])("%s → %s", (from, to, expected) => {
    expect(told({ storyboard: change(plain.storyboard, from, to) })).toEqual(expected);
  });
});

test("the mistakes of all files are told at once", () => {
  const all = told({
    deck: "title: A\nplcae: B\ndates: 2025-02-30\n",
    theme: change(plain.theme, "smallest: 20", "smallest: 40"),
    template: change(plain.template, "name: page", "name: pgae"),
    storyboard: change(plain.storyboard, "when: figures", "when: figure"),
  });
  expect(all.map((each) => each.split(" ")[0]).toSorted()).toEqual([
    "bad-date",
    "bad-size",
    "name-mismatch",
    "unknown-field",
    "unknown-key",
  ]);
});
