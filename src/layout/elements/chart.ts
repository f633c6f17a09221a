import {
  type ChartDrawing,
  EDGE_PT,
  type LabelName,
  LEADING_LINE_PT,
  LINE_PT,
  type Mark,
} from "../../charts/drawing.js";
import type { BoundNode, ChartContent } from "../../model/bound.js";
import type { ChartData } from "../../model/chart.js";
import type { ColorRef } from "../../model/color.js";
import type { ChartItem, ChartLooks, ChartText, DrawnItem, ShapeItem, Stroke } from "../../model/scene.js";
import { type Box, boxFromPt, type Emu, emu, emuFromPt } from "../../model/units.js";
import { chartFrames, placedChart } from "../chart-frames.js";
import { commonOf, frameBox } from "../emit-common.js";
import type { ContentKind, Placed } from "./kind.js";

const REFERENCE_PT = 1.5;

/** A chart with its numbers, and what draws it. */
export const chart: ContentKind<ChartContent> = {
  // It takes the room that it is given.
  measure: () => () => ({ width: 0, height: 0 }),
  frames: (content, node, frame, { breakLines }) => chartFrames(node, content, frame, breakLines),
  items: () => [],
  wrap: (content, placed, items) => {
    const { node, frame, emission, path, tree } = placed;
    if (items.length === 0) return items;
    const drawing = placedChart(node, content, frame, tree.linesOf);
    const texts = textsOf(content, drawing, items);
    const looks = fittedLooks(content, node, placed);
    const marks = drawing.marks.map((mark, index) => ({ mark, item: markItem(mark, index, content, looks, placed) }));
    const item: ChartItem = {
      ...commonOf(node, frameBox(frame), emission, path),
      kind: "chart",
      data: content.data,
      alt: content.alt,
      title: content.title,
      plot: boxOf(drawing.plot),
      min: drawing.min,
      max: drawing.max,
      every: drawing.every,
      ...(drawing.step === undefined ? {} : { step: drawing.step }),
      ...(drawing.legend === undefined ? {} : { legend: boxOf(drawing.legend) }),
      labelled: texts.flatMap(({ label }) => (isGap(label, content.data) ? [] : numberOf(label, drawing))),
      beside: besideOf(drawing),
      looks,
      drawing: [
        ...marks.flatMap(({ mark, item: drawn }) => (isOver(mark) ? [] : [drawn])),
        ...texts.flatMap((text) => (isOverlay(text, content.data) ? [] : [text.item])),
      ],
      overlay: [
        ...marks.flatMap(({ mark, item: drawn }) => (isOver(mark) ? [drawn] : [])),
        ...texts.flatMap((text) => (isOverlay(text, content.data) ? [text.item] : [])),
      ],
    };
    return [item];
  },
};

/** What no program draws with a chart: lines to compare with, totals, where an axis begins, words in the place of a number. */
const isOver = ({ role }: Mark): boolean => role === "reference";
const isOverlay = ({ label }: SetLabel, data: ChartData): boolean =>
  label === "reference" || label.startsWith("total") || label === "origin" || isGap(label, data);

function isGap(label: LabelName, { entries }: ChartData): boolean {
  const [, entry, series] = VALUE.exec(label) ?? [];
  return entry !== undefined && entries[Number(entry)]?.values[Number(series)] === undefined;
}
const VALUE = /^value\/(\d+)\/(\d+)$/u;

const boxOf = ({ left, top, width, height }: ChartDrawing["plot"]): Box => boxFromPt(left, top, width, height);

type SetLabel = { readonly label: LabelName; readonly item: DrawnItem };

/** The labels that show, each with the text that was made of it. */
function textsOf({ labels }: ChartContent, drawing: ChartDrawing, items: readonly DrawnItem[]): readonly SetLabel[] {
  const shown = labels.filter((label) => drawing.labels.has(label));
  return shown.flatMap((label, index) => {
    const item = items[index];
    return item === undefined ? [] : [{ label, item }];
  });
}

function numberOf(label: LabelName, drawing: ChartDrawing): ChartItem["labelled"] {
  const [, entry, series] = VALUE.exec(label) ?? [];
  const under = drawing.under.has(label);
  return entry === undefined ? [] : [{ entry: Number(entry), series: Number(series), under, ...moved(label, drawing) }];
}

function moved(label: LabelName, { pushed }: ChartDrawing): { readonly dx: Emu; readonly dy: Emu } {
  const [dx, dy] = pushed.get(label) ?? [0, 0];
  return { dx: emuFromPt(dx), dy: emuFromPt(dy) };
}

/** Names that no legend has: of lines at their ends, of parts beside their ring. */
function besideOf(drawing: ChartDrawing): ChartItem["beside"] {
  return [...drawing.labels].flatMap(([label, { width, height }]): ChartItem["beside"] => {
    const [, of, index] = /^(series|name)\/(\d+)$/u.exec(label) ?? [];
    const isShown = of === "series" ? drawing.legend === undefined : of === "name" && drawing.pushed.has(label);
    const own = { of: of === "series" ? ("series" as const) : ("entry" as const), index: Number(index) };
    const number = drawing.labels.get(`value/${Number(index)}/0`);
    const size = { cx: emuFromPt(Math.max(width, number?.width ?? 0)), cy: emuFromPt(height + (number?.height ?? 0)) };
    return isShown ? [{ ...own, ...size, ...moved(label, drawing) }] : [];
  });
}

/** The looks of the styles, at the sizes that fit. */
function fittedLooks({ looks, labels }: ChartContent, node: BoundNode, { tree }: Placed): ChartLooks {
  const at = (look: ChartText, kind: string): ChartText => {
    const index = labels.findIndex((label) => label.startsWith(kind));
    const content = node.children[index]?.content;
    const run = content?.kind === "text" ? tree.paragraphsOf(content)[0]?.runs[0] : undefined;
    if (run === undefined) return look;
    const { font, bold, italic, sizePt, color, lang } = run;
    return { font, bold, italic, sizePt, color, lang };
  };
  const axis = at(looks.axis, "tick");
  return {
    ...looks,
    axis,
    names: at(looks.names, "name"),
    values: at(looks.values, "value"),
    legend: at(axis, "series"),
  };
}

function markItem(
  mark: Mark,
  index: number,
  { data }: ChartContent,
  looks: ChartLooks,
  { node, emission, path }: Placed,
): ShapeItem {
  const key = mark.entry >= 0 ? `mark/${mark.entry + 1}` : `${mark.role}/${index + 1}`;
  const name = mark.series > 0 ? `${key}/${mark.series + 1}` : key;
  const common = { ...commonOf(node, boxOf(mark.rect), emission, `${path}/${name}`), name };
  const { link: _, ...own } = common;
  const form = { kind: "shape" as const, ...own, ...paintOf(mark, data, looks) };
  switch (mark.shape) {
    case "rule":
      return { ...form, shape: "line" };
    case "rect":
    case "ellipse":
      return { ...form, shape: mark.shape };
    case "path": {
      const { x, y } = own.box;
      const step = ([left, top]: readonly [number, number]) =>
        [emu(emuFromPt(left) - x), emu(emuFromPt(top) - y)] as const;
      const steps = mark.steps.map((each): FreeStep => {
        switch (each[0]) {
          case "Z":
            return each;
          case "C":
            return ["C", step(each[1]), step(each[2]), step(each[3])];
          default:
            return [each[0], step(each[1])];
        }
      });
      return { ...form, shape: "freeform", path: steps };
    }
  }
}

type FreeStep = Extract<ShapeItem, { readonly shape: "freeform" }>["path"][number];

function paintOf(mark: Mark, data: ChartData, looks: ChartLooks): Pick<ShapeItem, "fill" | "stroke"> {
  const series = data.series[mark.series];
  const color = data.entries[mark.entry]?.color ?? series?.color ?? looks.names.color;
  switch (mark.role) {
    case "line":
      return { fill: { kind: "none" }, stroke: stroke(color, series?.leads === true ? LEADING_LINE_PT : LINE_PT) };
    case "grid":
      return { fill: { kind: "none" }, stroke: looks.grid };
    case "base":
      return { fill: { kind: "none" }, stroke: looks.base };
    case "reference":
      return { fill: { kind: "none" }, stroke: { ...stroke(looks.names.color, REFERENCE_PT), dash: "dash" } };
    case "mark": {
      const touches = data.stack !== undefined || data.kind === "doughnut" || data.kind === "area";
      const fill = { kind: "solid" as const, color };
      return touches ? { fill, stroke: stroke(looks.ground, EDGE_PT) } : { fill };
    }
    case "point":
    case "swatch":
      return { fill: { kind: "solid", color } };
  }
}

const stroke = (color: ColorRef, widthPt: number): Stroke => ({ color, widthEmu: emuFromPt(widthPt) });
