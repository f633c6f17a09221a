import { type DrawnShape, drawShapes, type ShapeRun, type ShapeStroke } from "../../doors/pptxgenjs.js";
import type { DrawnItem, GroupItem, Paragraph, ShapeItem, Stroke, TextItem, TextRun } from "../../model/scene.js";
import { type Emu, emu } from "../../model/units.js";
import { officeLanguage } from "./language.js";
import type { Palette } from "./palette.js";
import { drawable } from "./xml.js";

export type LeafItem = Exclude<DrawnItem, GroupItem>;

/** XML of every item that is not a group, its colours still those of the palette. */
export type Pieces = ReadonlyMap<LeafItem, string>;

/** Draws all items of a deck at once; groups are made of their items' pieces. */
export async function drawItems(items: readonly DrawnItem[], palette: Palette): Promise<Pieces> {
  const leaves = [...new Set(items.flatMap(leavesOf))];
  const drawn = await drawShapes(leaves.map((leaf) => shapeOf(leaf, palette)));
  return new Map(leaves.map((leaf, index) => [leaf, drawn[index] ?? ""]));
}

const leavesOf = (item: DrawnItem): readonly LeafItem[] =>
  item.kind === "group" ? item.items.flatMap(leavesOf) : [item];

function shapeOf(item: LeafItem, palette: Palette): DrawnShape {
  switch (item.kind) {
    case "text":
      return textShape(item, palette);
    case "shape":
      return presetShape(item, palette);
    case "image":
      return { kind: "image", box: item.box };
  }
}

/** Runs that show; the library leaves the others out. */
export const shownRuns = (paragraph: Paragraph): readonly TextRun[] =>
  paragraph.runs.filter((run) => drawable(run.text) !== "");

const textShape = (item: TextItem, palette: Palette): DrawnShape => ({
  kind: "text",
  box: item.box,
  anchor: item.anchor,
  shrinks: item.placeholder?.type === "body",
  paragraphs: item.paragraphs.map((paragraph) => shownRuns(paragraph).map((run) => shapeRun(run, palette))),
});

const shapeRun = (run: TextRun, palette: Palette): ShapeRun => ({
  text: drawable(run.text),
  lang: officeLanguage(run.lang),
  typeface: run.font === "heading" ? "+mj-lt" : "+mn-lt",
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
  return {
    kind: "shape",
    box: item.box,
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
