import { type BoundNode, type ChartContent, nodesOf } from "../../model/bound.js";
import type { ChartItem, ChartText, DrawnItem } from "../../model/scene.js";
import { boxFromPt } from "../../model/units.js";
import { commonOf, frameBox } from "../emit-common.js";
import type { ContentKind, Placed } from "./kind.js";

/** A chart is what draws it, with its numbers beside. */
export const chart: ContentKind<ChartContent> = {
  items: () => [],
  wrap: (content, placed, items) => {
    const { node, frame, emission, path } = placed;
    const [labels, values] = [ofKind(items, "text", "label"), ofKind(items, "text", "value")];
    const bars = items.filter(({ kind }) => kind === "shape");
    const [labelRun, valueRun] = [runOf(labels[0]), runOf(values[0])];
    if (labelRun === undefined || valueRun === undefined) return items;
    return [
      {
        ...commonOf(node, frameBox(frame), emission, path),
        kind: "chart",
        chart: content.chart,
        alt: content.entries.map(({ label, written }) => `${label} ${written}`).join(", "),
        series: content.series,
        entries: content.entries,
        color: content.color,
        gapPercent: content.gapPercent,
        labelRun,
        valueRun,
        ...plotOf(content, placed),
        // Name, bar and number together, as they are read.
        drawing: content.entries.flatMap((_, index) =>
          [labels[index], bars[index], values[index]].filter((each) => each !== undefined),
        ),
      },
    ];
  },
};

const ofKind = (items: readonly DrawnItem[], kind: DrawnItem["kind"], name: string): readonly DrawnItem[] =>
  items.filter((item) => item.kind === kind && item.name.endsWith(`/${name}`));

function runOf(item: DrawnItem | undefined): ChartText | undefined {
  const run = item?.kind === "text" ? item.paragraphs[0]?.runs[0] : undefined;
  if (run === undefined) return undefined;
  const { font, bold, italic, sizePt, color, lang } = run;
  return { font, bold, italic, sizePt, color, lang };
}

/** The room of the bars, and the numbers at its edges: as long as the longest bar is for its own. */
function plotOf({ entries }: ChartContent, { node, frame, tree }: Placed): Pick<ChartItem, "plot" | "min" | "max"> {
  const rows = node.children[1]?.children ?? [];
  const frames = rows.map((row) => tree.frames.get(row));
  const bars = rows.map((row) => barOf(row, tree));
  const [first, last] = [frames[0], frames.at(-1)];
  const values = entries.map(({ value }) => value);
  const longest = values.indexOf(values.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0));
  const bar = bars[longest];
  if (first === undefined || last === undefined) return { plot: frameBox(frame), min: 0, max: 1 };
  const plot = boxFromPt(first.left, first.top, first.width, last.top + last.height - first.top);
  if (bar === undefined || bar.width <= 0) return { plot, min: 0, max: 1 };
  const unit = Math.abs(values[longest] ?? 0) / bar.width;
  const min = Math.min(0, ...values);
  return { plot, min, max: min + unit * first.width };
}

const barOf = (row: BoundNode, { frames }: Placed["tree"]) => {
  const shape = nodesOf(row).find(({ content }) => content.kind === "shape");
  return shape === undefined ? undefined : frames.get(shape);
};
