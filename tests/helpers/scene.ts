import { Buffer } from "node:buffer";
import type { EmbeddedMedia, EmbeddedPictures, PictureUse } from "../../src/model/embedded.js";
import type {
  DrawnItem,
  GroupItem,
  ImageItem,
  Paragraph,
  Scene,
  SceneLayout,
  SceneSlide,
  ShapeItem,
  TextItem,
  TextRun,
} from "../../src/model/scene.js";
import type { TextStyle, Theme } from "../../src/model/theme.js";
import { boxFromPt, emu, emuFromPt, pt } from "../../src/model/units.js";

const place = { path: "/theme.yaml", start: 0, end: 0 };

const style = (name: string, sizePt: number, more: Partial<TextStyle> = {}): TextStyle => ({
  name,
  font: "body",
  sizePt: pt(sizePt),
  smallestPt: pt(sizePt * 0.75),
  bold: false,
  italic: false,
  color: "ink",
  leadingPercent: 115,
  spaceBeforePt: pt(6),
  bullets: [],
  trackingPt: pt(0),
  balance: false,
  optical: false,
  place,
  ...more,
});

const bullets = [
  { mark: "–", color: "part", indentPt: pt(18) },
  { mark: "·", color: "muted", indentPt: pt(14) },
];

/** A brand with everything that a renderer reads. */
export const theme: Theme = {
  name: "sample",
  label: "Sample & Co",
  path: "/theme.yaml",
  place,
  colors: {
    dk1: "14202E",
    lt1: "FFFFFF",
    dk2: "12355B",
    lt2: "F4F1EA",
    accent1: "1F6FB2",
    accent2: "C4501B",
    accent3: "2B7A5E",
    accent4: "8A4F7D",
    accent5: "9A6B00",
    accent6: "5A6675",
    hlink: "1A5FA0",
    folHlink: "6B4C86",
  },
  tokens: {
    ground: { scheme: "lt1" },
    ink: { scheme: "dk1" },
    muted: { scheme: "accent6" },
    surface: { scheme: "lt2" },
    night: { scheme: "dk2" },
  },
  parts: [{ color: { scheme: "accent1" }, light: { scheme: "accent1", lumMod: 40, lumOff: 60 } }],
  fonts: { heading: { family: "DejaVu Serif", files: {} }, body: { family: "DejaVu Sans", files: {} } },
  styles: {
    heading: style("heading", 30, { font: "heading", bold: true, leadingPercent: 100, spaceBeforePt: pt(0) }),
    body: style("body", 18, { bullets }),
    footer: style("footer", 11, { color: "muted", leadingPercent: 100, spaceBeforePt: pt(0) }),
  },
  master: { title: "heading", body: "body", caption: "body", kicker: "body" },
  spacing: {},
  page: {
    widthPt: pt(960),
    heightPt: pt(540),
    marginPt: { left: pt(46.8), right: pt(46.8), top: pt(43.2), bottom: pt(39.6) },
    columns: 12,
    gutterPt: pt(14.4),
    titleHeightPt: pt(72),
    titleGapPt: pt(18),
    footerHeightPt: pt(18),
    footerGapPt: pt(12),
  },
  footer: { style: "footer", text: [] },
  artwork: {},
  drawings: {},
};

export const run = (text: string, more: Partial<TextRun> = {}): TextRun => ({
  text,
  style: "body",
  font: "body",
  bold: false,
  italic: false,
  sizePt: pt(18),
  color: { scheme: "dk1" },
  trackingPt: pt(0),
  superscript: false,
  lang: "fr",
  ...more,
});

export const paragraph = (runs: readonly TextRun[], more: Partial<Paragraph> = {}): Paragraph => ({
  runs,
  align: "left",
  leadingPercent: 115,
  spaceBeforePt: pt(6),
  level: 0,
  ...more,
});

type Place = readonly [x: number, y: number, width: number, height: number];

const common = (id: string, [x, y, width, height]: Place) => ({
  id,
  name: id.split("#")[1] ?? id,
  origin: {},
  box: boxFromPt(x, y, width, height),
});

export const text = (
  id: string,
  at: Place,
  paragraphs: readonly Paragraph[],
  more: Partial<TextItem> = {},
): TextItem => ({
  ...common(id, at),
  kind: "text",
  paragraphs,
  lines: [],
  anchor: "top",
  ...more,
});

type PresetShape = Exclude<ShapeItem, { readonly shape: "freeform" }>;

export const shape = (id: string, at: Place, more: Partial<PresetShape> = {}): ShapeItem => ({
  ...common(id, at),
  kind: "shape",
  shape: "rect",
  fill: { kind: "solid", color: { scheme: "lt2" } },
  ...more,
});

export const image = (id: string, at: Place, picture: string, more: Partial<ImageItem> = {}): ImageItem => ({
  ...common(id, at),
  kind: "image",
  picture,
  ...more,
});

export const group = (
  id: string,
  at: Place,
  items: readonly DrawnItem[],
  more: Partial<GroupItem> = {},
): GroupItem => ({
  ...common(id, at),
  kind: "group",
  items,
  ...more,
});

const titleAt: Place = [46.8, 43.2, 866.4, 72];
const bodyAt: Place = [46.8, 133.2, 866.4, 355.2];

export const title = (slide: string, words: string): TextItem =>
  text(
    `${slide}#title`,
    titleAt,
    [
      paragraph([run(words, { style: "heading", font: "heading", bold: true, sizePt: pt(30) })], {
        leadingPercent: 100,
        spaceBeforePt: pt(0),
      }),
    ],
    { placeholder: { type: "title" } },
  );

const mark = (level: 0 | 1): NonNullable<Paragraph["bullet"]> => ({
  mark: level === 0 ? "–" : "·",
  color: { scheme: level === 0 ? "accent1" : "accent6" },
  markIndent: emuFromPt(level === 0 ? 0 : 18),
  indent: emuFromPt(level === 0 ? 18 : 32),
});

export const item = (words: string, level: 0 | 1 = 0): Paragraph =>
  paragraph([run(words)], { level, bullet: mark(level) });

export const body = (slide: string, paragraphs: readonly Paragraph[]): TextItem =>
  text(`${slide}#body`, bodyAt, paragraphs, { placeholder: { type: "body", idx: 20 } });

const footerRun = { style: "footer", sizePt: pt(11), color: { scheme: "accent6" } } as const;

export const footer = (slide: string, number: number): readonly TextItem[] => [
  text(`${slide}#footer`, [46.8, 500.4, 818.4, 18], [paragraph([run("Une assemblée", footerRun)])], {
    placeholder: { type: "ftr", idx: 11 },
  }),
  text(
    `${slide}#number`,
    [865.2, 500.4, 48, 18],
    [paragraph([run(String(number), { ...footerRun, field: "slideNumber" })], { align: "right" })],
    { placeholder: { type: "sldNum", idx: 12 } },
  ),
];

export const slide = (
  id: string,
  number: number,
  layout: string,
  items: readonly DrawnItem[],
  more: Partial<SceneSlide> = {},
): SceneSlide => ({ id, number, layout, title: id, hidden: false, items, padded: [], notes: [], origin: {}, ...more });

const sampleTitle = title("layout", "Un titre");

export const layouts: readonly SceneLayout[] = [
  {
    name: "cover",
    label: "Couverture",
    background: {
      kind: "gradient",
      from: { scheme: "dk2" },
      to: { scheme: "dk2", lumMod: 75 },
      angle: 90,
    },
    items: [
      image("cover-layout#art", [0, 270, 960, 270], "ridges"),
      shape("cover-layout#rule", [46.8, 300, 120, 0], {
        shape: "line",
        fill: { kind: "none" },
        stroke: { color: { scheme: "accent2" }, widthEmu: emuFromPt(2) },
      }),
    ],
    placeholders: [{ ...sampleTitle, box: boxFromPt(46.8, 320, 700, 120) }],
    footer: false,
  },
  {
    name: "bullets",
    label: "Liste <à puces>",
    background: { kind: "solid", color: { scheme: "lt1" } },
    items: [],
    placeholders: [
      sampleTitle,
      body("layout", [item("Un"), item("Deux", 1)]),
      image("layout#photo", [600, 133.2, 313.2, 300], "photo", { placeholder: { type: "pic", idx: 40 } }),
    ],
    footer: true,
  },
];

const webLink = { kind: "web", url: "https://example.org/?a=1&b=2" } as const;
const slideLink = { kind: "slide", slide: "list" } as const;

const card = (id: string, x: number): GroupItem =>
  group(
    `everything#${id}`,
    [x, 140, 200, 120],
    [
      shape(`everything#${id}/ground`, [x, 140, 200, 120], { shape: "roundRect", radius: emuFromPt(6) }),
      text(`everything#${id}/text`, [x + 12, 152, 176, 96], [paragraph([run("Une carte qui tient debout")])], {
        anchor: "middle",
      }),
    ],
  );

const everything: readonly DrawnItem[] = [
  title("everything", "Tout ce qui se dessine & plus"),
  card("one", 46.8),
  card("two", 260),
  shape("everything#ellipse", [480, 140, 60, 60], {
    shape: "ellipse",
    fill: { kind: "gradient", from: { scheme: "accent1" }, to: { scheme: "accent1", alpha: 0 }, angle: 45 },
  }),
  shape("everything#triangle", [550, 140, 60, 60], {
    shape: "triangle",
    fill: { kind: "solid", color: { scheme: "accent3", lumMod: 40, lumOff: 60 } },
  }),
  shape("everything#chevron", [620, 140, 60, 60], { shape: "chevron" }),
  shape("everything#arrow", [690, 140, 60, 60], {
    shape: "arrow",
    fill: { kind: "none" },
    stroke: { color: { scheme: "accent2" }, widthEmu: emuFromPt(1.5), dash: "dash" },
  }),
  shape("everything#line", [480, 230, 200, 0], {
    shape: "line",
    fill: { kind: "none" },
    stroke: { color: { scheme: "accent6" }, widthEmu: emuFromPt(1), dash: "dot" },
    endArrow: true,
    startArrow: true,
  }),
  text(
    "everything#runs",
    [46.8, 280, 600, 120],
    [
      paragraph([
        run("La 32"),
        run("e", { superscript: true }),
        run(" assemblée : "),
        run("gras", { bold: true }),
        run(" & "),
        run("italique", { italic: true, lang: "en", trackingPt: pt(1) }),
        run(' < > "guillemets" ’ '),
        run("un lien", { link: webLink, color: { scheme: "hlink" } }),
        run(", "),
        run("une page", { link: slideLink }),
        run(""),
      ]),
      paragraph([]),
      paragraph([run("à droite\u0007 et\nsans coupure \uD800")], { align: "right" }),
      paragraph([run("centré", { color: { scheme: "accent2", lumMod: 40, lumOff: 60, alpha: 80 } })], {
        align: "center",
      }),
    ],
  ),
  text("everything#page", [46.8, 420, 300, 30], [paragraph([run("Aller à la liste", { link: slideLink })])]),
  image("everything#photo", [680, 230, 200, 150], "photo", {
    alt: 'Une crête & "sa" vallée',
    stroke: { color: { scheme: "accent6" }, widthEmu: emuFromPt(1) },
  }),
  image("everything#logo", [680, 400, 100, 50], "logo", { link: webLink }),
  group(
    "everything#linked",
    [800, 400, 100, 50],
    [shape("everything#linked/a", [800, 400, 50, 50]), shape("everything#linked/b", [850, 400, 50, 50])],
    {
      link: slideLink,
    },
  ),
  ...footer("everything", 2),
];

/** A deck of four slides with every kind of item. */
export const scene: Scene = {
  size: { cx: emu(12_192_000), cy: emu(6_858_000) },
  properties: {
    title: "Une assemblée & ses suites",
    author: "Une organisation",
    subject: "",
    keywords: ["un", "deux"],
    stamp: "2025-07-01T00:00:00.000Z",
  },
  language: "fr",
  theme,
  fonts: new Map(),
  layouts,
  sections: [
    { name: "Ouverture", slides: ["cover"] },
    { name: "Suite <1>", slides: ["everything", "list", "secret"] },
  ],
  pictures: [],
  slides: [
    slide("cover", 1, "cover", [{ ...title("cover", "Une assemblée"), box: boxFromPt(46.8, 330, 700, 120) }]),
    slide("everything", 2, "bullets", everything, {
      notes: [
        { runs: [run("À dire "), run("vite", { bold: true }), run(" : "), run("ici", { link: webLink })], level: 0 },
        { runs: [run("Puis.")], level: 0 },
      ],
    }),
    slide("list", 3, "bullets", [
      title("list", "Une liste"),
      body("list", [item("Le premier point"), item("Un détail", 1), item("Le second point")]),
      ...footer("list", 3),
    ]),
    slide(
      "secret",
      4,
      "bullets",
      [
        { ...title("secret", "Au-dessus du bord"), box: boxFromPt(46.8, -60, 866.4, 48) },
        image("secret#photo", [600, 133.2, 313.2, 300], "photo", {
          alt: "Encore",
          placeholder: { type: "pic", idx: 40 },
        }),
        ...footer("secret", 4),
      ],
      { hidden: true },
    ),
  ],
};

/** A grey pixel. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mOYAAAAkgCRv6qB9gAAAABJRU5ErkJggg==",
  "base64",
);
const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#1F6FB2"/></svg>',
);

const media: ReadonlyMap<string, EmbeddedMedia> = new Map<string, EmbeddedMedia>([
  ["aaaa", { bytes: png, extension: "png" }],
  ["bbbb", { bytes: svg, extension: "svg" }],
]);

const full = { l: 0, t: 0, r: 0, b: 0 };
const cropped = { l: 12_500, t: 0, r: 12_500, b: 0 };

/** What `scene` shows. */
export const embedded: EmbeddedPictures = {
  media,
  uses: new Map<string, PictureUse>([
    ["cover-layout#art", { media: "aaaa", crop: cropped }],
    ["everything#photo", { media: "aaaa", crop: cropped }],
    ["everything#logo", { media: "aaaa", svg: "bbbb", crop: full }],
    ["secret#photo", { media: "aaaa", crop: full }],
  ]),
};
