import type { ColorRef } from "../../model/color.js";
import { contrast } from "../../model/contrast.js";
import { paintOf } from "../../model/paint.js";
import type { Fill, SceneItem, SceneLayout, TextItem, TextRun } from "../../model/scene.js";
import type { Theme } from "../../model/theme.js";
import type { Box } from "../../model/units.js";

export type Contrast = { readonly ratio: number; readonly needed: number };

const LARGE_PT = 18;
const LARGE_BOLD_PT = 14;

/**
 * The least contrast of a text with what lies behind it (WCAG 2.2, 1.4.3), and what it needs. Nothing where that is not
 * one plain colour: over a picture or a gradient only eyes can tell.
 */
export function contrastOf(
  item: TextItem,
  under: readonly SceneItem[],
  layout: SceneLayout | undefined,
  theme: Theme,
): Contrast | undefined {
  const ground = groundOf(item.box, under, layout);
  if (ground === undefined) return undefined;
  const behind = paintOf(ground, theme).hex;
  const found = item.paragraphs
    .flatMap(({ runs }) => runs)
    .map((run) => ({ ratio: contrast(paintOf(run.color, theme).hex, behind), needed: neededFor(run) }));
  const [least] = found.toSorted((a, b) => a.ratio / a.needed - b.ratio / b.needed);
  return least && { ratio: Math.round(least.ratio * 100) / 100, needed: least.needed };
}

const neededFor = ({ sizePt, bold }: TextRun): number => (sizePt >= (bold ? LARGE_BOLD_PT : LARGE_PT) ? 3 : 4.5);

function groundOf(box: Box, under: readonly SceneItem[], layout: SceneLayout | undefined): ColorRef | undefined {
  const [top] = under
    .toReversed()
    .filter((item) => item.kind === "image" || (item.kind === "shape" && item.fill.kind !== "none"))
    .filter((item) => overlaps(item.box, box));
  if (top === undefined) return layout && plain(layout.background);
  return top.kind === "shape" && top.shape !== "line" && holds(top.box, box) ? plain(top.fill) : undefined;
}

const plain = (fill: Fill): ColorRef | undefined =>
  fill.kind === "solid" && (fill.color.alpha ?? 100) === 100 ? fill.color : undefined;
const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.cx && b.x < a.x + a.cx && a.y < b.y + b.cy && b.y < a.y + a.cy;
const holds = (a: Box, b: Box): boolean =>
  a.x <= b.x && a.y <= b.y && a.x + a.cx >= b.x + b.cx && a.y + a.cy >= b.y + b.cy;
