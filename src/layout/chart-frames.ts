import { drawChart } from "../charts/draw.js";
import type { ChartDrawing, Measure } from "../charts/drawing.js";
import type { Frame } from "../doors/yoga.js";
import type { BoundNode, ChartContent } from "../model/bound.js";
import { textHeightPt } from "../text/height.js";
import { widthFor } from "../text/lines.js";
import type { Breaker } from "./geometry.js";

/** Wider than any slide. */
const UNBROKEN_PT = 100_000;

/** A chart in its frame, with its labels as they are set at present. */
export function placedChart(node: BoundNode, content: ChartContent, frame: Frame, breakLines: Breaker): ChartDrawing {
  const { left, top, width, height } = frame;
  const labels = new Map(content.labels.map((label, index) => [label, node.children[index]?.content]));
  const measure: Measure = (label, widthPt) => {
    const text = labels.get(label);
    if (text?.kind !== "text") return undefined;
    const lines = breakLines(text, widthPt ?? UNBROKEN_PT);
    const widest = Math.max(0, ...lines.map((line) => line.widthPt));
    return { width: Math.ceil(widthFor(widest + 0.5)), height: textHeightPt(lines) };
  };
  return drawChart({ data: content.data, room: { left, top, width, height }, measure });
}

/** Where each label of a chart stands; those that do not show stand nowhere. */
export function chartFrames(
  node: BoundNode,
  content: ChartContent,
  frame: Frame,
  breakLines: Breaker,
): readonly (Frame | undefined)[] {
  const { labels } = placedChart(node, content, frame, breakLines);
  return content.labels.map((label) => {
    const rect = labels.get(label);
    return rect === undefined ? undefined : { ...rect, children: [] };
  });
}
