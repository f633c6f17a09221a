import { type DrawnShape, drawShapes, type ShapeRun, type ShapeStroke } from "../../doors/pptxgenjs.js";
import { hasRtlLetters } from "../../model/direction.js";
import type { FontRole } from "../../model/fonts.js";
import { type LeafItem, leavesOf } from "../../model/leaves.js";
import type { DrawnItem, Paragraph, ShapeItem, Stroke, TextItem, TextRun } from "../../model/scene.js";
import { type Box, type Emu, emu } from "../../model/units.js";
import { FALLBACK, type Form, formOf } from "./form.js";
import { officeLanguage } from "./language.js";
import { makePalette, type Palette } from "./palette.js";
import { drawable } from "./xml.js";

/** How an item that is not a group is drawn. */
export type FormFinder = (item: LeafItem) => Form | undefined;

/** Draws a deck's forms, each once: items that differ in words and place alone share theirs. `fallback`: a typeface. */
export async function drawItems(items: readonly DrawnItem[], fallback = ""): Promise<FormFinder> {
  const palette = makePalette();
  const shapes = new Map<string, DrawnShape>();
  const keys = new Map<LeafItem, string>();
  for (const leaf of leavesOf(items)) {
    const shape = shapeOf(leaf, palette);
    const key = JSON.stringify(shape);
    keys.set(leaf, key);
    shapes.set(key, shape);
  }
  const pieces = await drawShapes([...shapes.values()]);
  const forms = new Map(
    [...shapes].map(([key, shape], index) => [key, formOf(palette.restore(pieces[index] ?? ""), shape, fallback)]),
  );
  return (leaf) => forms.get(keys.get(leaf) ?? "");
}

/** Words and places are filled in afterwards; only the size of what is round counts. */
const ANYWHERE: Box = { x: emu(0), y: emu(0), cx: emu(914_400), cy: emu(914_400) };
const ANY_WORDS = "-";

function shapeOf(item: LeafItem, palette: Palette): DrawnShape {
  switch (item.kind) {
    case "text":
      return textShape(item, palette);
    case "shape":
      return presetShape(item, palette);
    case "image":
      return { kind: "image", box: ANYWHERE };
  }
}

/** Runs that show; the library leaves the others out. */
export const shownRuns = (paragraph: Paragraph): readonly TextRun[] =>
  paragraph.runs.filter((run) => drawable(run.text) !== "");

const textShape = (item: TextItem, palette: Palette): DrawnShape => ({
  kind: "text",
  box: ANYWHERE,
  anchor: item.anchor,
  paragraphs: item.paragraphs.map((paragraph) => shownRuns(paragraph).map((run) => shapeRun(run, palette))),
});

const typefaces = { heading: "+mj-lt", body: "+mn-lt", fallback: FALLBACK } as const satisfies Record<FontRole, string>;

const shapeRun = (run: TextRun, palette: Palette): ShapeRun => ({
  text: ANY_WORDS,
  lang: officeLanguage(run.lang),
  typeface: typefaces[run.font],
  ...(hasRtlLetters(run.text) ? { isComplex: true } : {}),
  sizePt: run.sizePt,
  bold: run.bold,
  italic: run.italic,
  superscript: run.superscript,
  trackingPt: run.trackingPt,
  rgb: palette.rgb({ kind: "solid", color: run.color }),
});

/** A rectangle is round as soon as it has a radius. */
function presetShape(item: ShapeItem, palette: Palette): DrawnShape {
  const isRound = (item.shape === "rect" || item.shape === "roundRect") && (item.radius ?? 0) > 0;
  const { cx, cy } = item.box;
  return {
    kind: "shape",
    box: isRound ? { ...ANYWHERE, cx, cy } : ANYWHERE,
    preset: isRound ? "roundRect" : presets[item.shape],
    ...(isRound ? { radius: radiusWithin(item) } : {}),
    ...(item.fill.kind === "none" ? {} : { fill: palette.rgb(item.fill) }),
    ...(item.stroke === undefined || item.stroke.widthEmu <= 0
      ? {}
      : { stroke: shapeStroke(item, item.stroke, palette) }),
  };
}

const presets = {
  rect: "rect",
  roundRect: "rect",
  ellipse: "ellipse",
  triangle: "triangle",
  chevron: "chevron",
  arrow: "rightArrow",
  line: "line",
} satisfies Record<ShapeItem["shape"], string>;

const radiusWithin = ({ box, radius }: ShapeItem): Emu =>
  emu(Math.min(radius ?? 0, Math.floor(Math.min(box.cx, box.cy) / 2)));

const shapeStroke = (item: ShapeItem, stroke: Stroke, palette: Palette): ShapeStroke => ({
  rgb: palette.rgb({ kind: "solid", color: stroke.color }),
  widthEmu: stroke.widthEmu,
  dash: stroke.dash === undefined ? "solid" : dashes[stroke.dash],
  startArrow: item.startArrow === true,
  endArrow: item.endArrow === true,
});

export const dashes = { dash: "dash", dot: "sysDot" } as const;
