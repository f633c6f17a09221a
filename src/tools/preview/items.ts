import { given } from "../../basics/given.js";
import { positionAt } from "../../diagnostics/format.js";
import { leavesOf } from "../../model/leaves.js";
import { cellName, type Place } from "../../model/place.js";
import type { Origin, Scene, SceneItem, SceneSlide, TextItem } from "../../model/scene.js";
import type { Texts } from "../../model/sources.js";
import { type Box, ptFromEmu } from "../../model/units.js";
import { type Contrast, contrastOf } from "./contrast.js";

/** Where something was written; positions from 1. `text` is the line, `data` what it took from a table of data. */
export type Written = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly data?: { readonly file: string; readonly cell: string };
};

/** Lengths of the page, in points. */
export type Frame = { readonly x: number; readonly y: number; readonly cx: number; readonly cy: number };

/** An item of a slide, as the page tells it. */
export type ItemReport = {
  readonly id: string;
  readonly name: string;
  readonly kind: SceneItem["kind"];
  readonly box: Frame;
  readonly onLayout: boolean;
  readonly places: { readonly content?: Written; readonly template?: Written; readonly style?: Written };
  readonly placeholder?: string;
  /** What the template calls it, where the writer gave it. */
  readonly field?: string;
  readonly style?: string;
  readonly sizePt?: number;
  /** Of the style, before the text was fitted. */
  readonly fullSizePt?: number;
  readonly baselines?: readonly number[];
  readonly contrast?: Contrast;
  readonly alt?: string;
};

export type SlideReport = {
  readonly size: { readonly cx: number; readonly cy: number };
  readonly template: string;
  readonly items: readonly ItemReport[];
  readonly padded: readonly { readonly box: Frame; readonly inner: Frame }[];
  /** The zone within the margins, and its columns. */
  readonly safe: Frame;
  readonly columns: { readonly count: number; readonly gutter: number };
};

const LINE_MAX = 160;

/** What a slide shows, from the back to the front, which is its reading order: each item with the lines that made it. */
export function slideReport(slide: SceneSlide, scene: Scene, texts: Texts): SlideReport {
  const layout = scene.layouts.find(({ name }) => name === slide.layout);
  const behind = leavesOf(layout?.items ?? []);
  const own = leavesOf(slide.items);
  const all = [...behind, ...own];
  const items = all.map((item, index): ItemReport => {
    const { id, name, kind, box, origin, placeholder } = item;
    const common = {
      id,
      name,
      kind,
      box: frameOf(box),
      onLayout: index < behind.length,
      places: placesOf(origin, texts),
    };
    return {
      ...common,
      ...given({ field: origin.field }),
      ...(placeholder === undefined ? {} : { placeholder: placeholder.type }),
      ...(item.kind === "image" && item.alt !== undefined ? { alt: item.alt } : {}),
      ...(item.kind === "text" ? textReport(item, scene) : {}),
      ...(item.kind === "text" ? given({ contrast: contrastOf(item, all.slice(0, index), layout, scene.theme) }) : {}),
    };
  });
  const padded = slide.padded.map(({ box, inner }) => ({ box: frameOf(box), inner: frameOf(inner) }));
  return { template: slide.layout, items, padded, ...gridOf(scene) };
}

const rounded = (length: number): number => Math.round(length * 100) / 100;
const frameOf = ({ x, y, cx, cy }: Box): Frame => ({
  x: rounded(ptFromEmu(x)),
  y: rounded(ptFromEmu(y)),
  cx: rounded(ptFromEmu(cx)),
  cy: rounded(ptFromEmu(cy)),
});

function textReport(item: TextItem, { theme }: Scene): Partial<ItemReport> {
  const run = item.paragraphs[0]?.runs[0];
  if (run === undefined) return {};
  return {
    style: run.style,
    sizePt: Math.round(run.sizePt * 10) / 10,
    ...given({ fullSizePt: theme.styles[run.style]?.sizePt }),
    baselines: item.lines.map(({ baseline }) => rounded(ptFromEmu(baseline))),
  };
}

function gridOf({ size, theme }: Scene): Pick<SlideReport, "size" | "safe" | "columns"> {
  const { marginPt, columns, gutterPt } = theme.page;
  const { left, right, top, bottom } = marginPt;
  const [width, height] = [ptFromEmu(size.cx), ptFromEmu(size.cy)];
  const safe = { x: left, y: top, cx: width - left - right, cy: height - top - bottom };
  return { size: { cx: width, cy: height }, safe, columns: { count: columns, gutter: gutterPt } };
}

function placesOf({ content, template, style }: Origin, texts: Texts): ItemReport["places"] {
  return given({
    content: written(content, texts),
    template: written(template, texts),
    style: written(style, texts),
  });
}

/** A place as a line of its file. */
export function written(place: Place | undefined, texts: Texts): Written | undefined {
  if (place === undefined) return undefined;
  if (!("start" in place)) return { file: place.path, line: 1, column: 1, text: cellName(place) };
  const from = place.cell === undefined ? {} : { data: { file: place.cell.path, cell: cellName(place.cell) } };
  const text = texts.get(place.path);
  if (text === undefined) return { file: place.path, line: 1, column: 1, text: "", ...from };
  const { line, column } = positionAt(text, place.start);
  const written = (text.split("\n")[line - 1] ?? "").trim().slice(0, LINE_MAX);
  return { file: place.path, line, column, text: written, ...from };
}
