import { positionAt } from "../../src/diagnostics/format.js";
import { parseYaml } from "../../src/doors/yaml.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import type { Outcome } from "../../src/model/outcome.js";
import type { RawDocument } from "../../src/model/raw.js";
import type { Validated } from "../../src/model/validated.js";
import { validate } from "../../src/validate/validate.js";

const themeText = `name: plain
colors:
  { dk1: "111111", lt1: "FFFFFF", dk2: "222222", lt2: "EEEEEE", accent1: "336699", accent2: "993333",
    accent3: "339933", accent4: "663399", accent5: "996600", accent6: "666666", hlink: "0000EE", folHlink: "551A8B" }
tokens: { ground: lt1, ink: dk1, rule: { color: accent6, lighter: 60 } }
parts: [{ color: accent1, light: { color: accent1, lighter: 60 } }]
fonts:
  heading: { family: Serif, regular: a.ttf, bold: b.ttf, italic: c.ttf }
  body: { family: Sans, regular: d.ttf, bold: e.ttf, italic: f.ttf }
styles:
  heading: { font: heading, size: 30, smallest: 20 }
  body: { font: body, size: 18, smallest: 12, color: ink }
  footer: { font: body, size: 11 }
spacing: { small: 12, large: 24 }
page:
  size: [960, 540]
  margins: { left: 40, right: 40, top: 40, bottom: 40 }
  columns: 12
  gutter: 14
  title: { height: 70, gap: 18 }
  footer: { height: 16, gap: 12 }
footer: { style: footer, text: "" }
`;

const storyboardText = `fields:
  title: text
  place: text?
  dates: dates?
  year: { type: plain, optional: true }
  edition: { type: number, optional: true, min: 1, max: 99, integer: true }
  contact: { type: paragraphs, optional: true, max: 2 }
  photo: picture?
  website: link?
  public: boolean?
  axes:
    type: list
    optional: true
    max: 3
    of: { title: text, figures: { type: list, optional: true, min: 1, of: { value: { type: text, figure: true }, label: text? }, main: value }, topics: slides? }
words: { axis: { fr: Axe, en: Axis } }
properties: { title: title, subject: "{dates.long}, {place}" }
parts:
  - { name: cover, template: page, give: { title: title } }
  - name: axes
    each: axes
    label: "{words.axis}"
    numbering: roman
    parts:
      - { name: divider, template: page, give: { title: "{part.label} {title}" } }
      - { name: figures, when: figures, template: board, give: { title: title, cards: figures } }
      - { name: topics, slides: topics }
`;

const pageText = `name: page
label: { fr: Page, en: Page }
help: { fr: Une page., en: A page. }
fields:
  title: { type: text, maxLength: 20 }
  text: paragraphs?
  points: { type: bullets, optional: true, min: 2, max: 3 }
layout: { column: { children: [{ text: { of: title, style: heading, placeholder: title } }, { text: { of: text, style: body } }] } }
samples: { typical: { title: Un }, shortest: { title: Un }, longest: { title: Un } }
`;

const boardText = `name: board
label: { fr: Tableau, en: Board }
help: { fr: Des cartes., en: Cards. }
fields:
  title: text
  kind: { type: choice, optional: true, values: { study: { fr: Étude, en: Study }, project: { fr: Projet, en: Project } } }
  cards: { type: list, min: 1, of: { value: text, label: text? } }
layout: { column: { children: [{ text: { of: title, style: heading, placeholder: title } }] } }
samples: { typical: &a { title: Un, cards: [{ value: 1 }] }, shortest: *a, longest: *a }
`;

const deckText = "title: Assemblée\n";

export type Texts = {
  readonly deck?: string;
  readonly storyboard?: string;
  readonly theme?: string;
  /** In place of the template \`page\`. */
  readonly template?: string;
};
export const plain = { deck: deckText, storyboard: storyboardText, theme: themeText, template: pageText } as const;

const parsed = (path: string, text: string): RawDocument => {
  const read = parseYaml({ path, text });
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
};

/** A small brand, storyboard and two templates; a case replaces one of its files. */
export const understood = (texts: Texts): Outcome<Validated> =>
  validate({
    deck: parsed("/deck.yaml", texts.deck ?? plain.deck),
    library: {
      kind: "parsed",
      storyboard: parsed("/templates/storyboard.yaml", texts.storyboard ?? plain.storyboard),
      theme: parsed("/assets/plain/theme.yaml", texts.theme ?? plain.theme),
      templates: [
        parsed("/templates/page.yaml", texts.template ?? plain.template),
        parsed("/templates/board.yaml", boardText),
      ],
    },
  });

/** Each mistake as `code line source`, with the words that are underlined; ` → suggestion` when there is one. */
export function told(texts: Texts): readonly string[] {
  const files: Readonly<Record<string, string>> = {
    "/deck.yaml": texts.deck ?? plain.deck,
    "/templates/storyboard.yaml": texts.storyboard ?? plain.storyboard,
    "/assets/plain/theme.yaml": texts.theme ?? plain.theme,
    "/templates/page.yaml": texts.template ?? plain.template,
    "/templates/board.yaml": boardText,
  };
  return understood(texts).diagnostics.map((diagnostic) => toldOne(diagnostic, files));
}

const SOURCE_MAX = 20;

function toldOne({ code, args, place }: Diagnostic, files: Readonly<Record<string, string>>): string {
  if (place === undefined || "cell" in place) return code;
  const text = files[place.path] ?? "";
  const source = text.slice(place.start, place.end).split("\n")[0]?.slice(0, SOURCE_MAX) ?? "";
  const suggestion = !("suggestion" in args) || args.suggestion === undefined ? "" : ` → ${args.suggestion}`;
  return `${code} ${positionAt(text, place.start).line} ${source}${suggestion}`;
}
