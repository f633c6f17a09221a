import { type Drawable, indices, type LabelName, type Mark, type Rect } from "./drawing.js";

/** The side of a sample of a colour, in shares of the height of its name. */
const SWATCH = 0.55;
const SWATCH_GAP_PT = 6;
const NAME_GAP_PT = 20;
/** Under the names of the series. */
const BELOW_PT = 8;

type Legend = {
  readonly labels: ReadonlyMap<LabelName, Rect>;
  readonly marks: readonly Mark[];
  readonly rect: Rect;
  /** What it takes of the room, with the gap under it. */
  readonly height: number;
};

/** The names of several series, each behind its colour, in a row above the plot; further rows where they need them. */
export function legendOf({ data, room, measure }: Drawable): Legend | undefined {
  if (data.series.length < 2) return undefined;
  const labels = new Map<LabelName, Rect>();
  const marks: Mark[] = [];
  let [left, top, widest, rowHeight] = [room.left, room.top, 0, 0];
  for (const series of indices(data.series)) {
    const label: LabelName = `series/${series}`;
    const natural = measure(label);
    if (natural === undefined) continue;
    const side = natural.height * SWATCH;
    const size = measure(label, Math.min(natural.width, room.width - side - SWATCH_GAP_PT)) ?? natural;
    const width = side + SWATCH_GAP_PT + Math.min(natural.width, room.width - side - SWATCH_GAP_PT);
    if (left > room.left && left + width > room.left + room.width) [left, top] = [room.left, top + rowHeight];
    rowHeight = Math.max(rowHeight, size.height);
    const swatch = { left, top: top + (natural.height - side) / 2, width: side, height: side };
    marks.push({ role: "swatch", series, entry: -1, shape: "rect", rect: swatch });
    labels.set(label, {
      left: left + side + SWATCH_GAP_PT,
      top,
      width: width - side - SWATCH_GAP_PT,
      height: size.height,
    });
    left += width + NAME_GAP_PT;
    widest = Math.max(widest, left - NAME_GAP_PT - room.left);
  }
  const height = top + rowHeight - room.top;
  return { labels, marks, rect: { ...room, width: widest, height }, height: height + BELOW_PT };
}
