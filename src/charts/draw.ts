import { drawBars } from "./bars.js";
import { drawColumns } from "./columns.js";
import { drawDoughnut } from "./doughnut.js";
import type { ChartDrawing, Drawable } from "./drawing.js";
import { drawLines } from "./lines.js";

/** A chart in its room: pure, in points; the same numbers, room and sizes of labels give the same drawing. */
export function drawChart(drawable: Drawable): ChartDrawing {
  switch (drawable.data.kind) {
    case "bars":
      return drawBars(drawable);
    case "columns":
      return drawColumns(drawable);
    case "line":
    case "area":
      return drawLines(drawable);
    case "doughnut":
      return drawDoughnut(drawable);
  }
}
