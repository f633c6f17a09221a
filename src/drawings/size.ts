import type { ViewBox } from "../model/files.js";
import { declarationsOf } from "./style.js";

/** CSS pixels to a unit of length; `em` and `ex` of the text that surrounds a picture: 16 pixels. */
const PIXELS: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
  ex: 8,
};
/** What a drawing has by itself that gives neither sides nor viewBox (CSS 2.2, 10.3.2). */
const DEFAULT = { width: 300, height: 150 } as const;

export type DrawingSize = {
  readonly width: number;
  readonly height: number;
  readonly viewBox: ViewBox;
  /** Neither a viewBox nor both sides say how far it goes: programs show all of it, or what 300 × 150 pixels hold. */
  readonly isOpen?: true;
};

type Attributes = ReadonlyMap<string, string>;

/** The sides of a drawing in CSS pixels, as a browser shows it by itself, and what of its plane they show; nothing when they are none. */
export function sizeOf(root: Attributes): DrawingSize | undefined {
  const box = viewBoxOf(root);
  const [width, height] = [sideOf(root, "width"), sideOf(root, "height")];
  const ratio = box === undefined ? undefined : box[2] / box[3];
  const size =
    ratio === undefined
      ? { width: width ?? DEFAULT.width, height: height ?? DEFAULT.height }
      : {
          width: width ?? (height === undefined ? (box?.[2] ?? 0) : height * ratio),
          height: height ?? (width === undefined ? (box?.[3] ?? 0) : width / ratio),
        };
  const viewBox: ViewBox = box ?? [0, 0, size.width, size.height];
  if (![size.width, size.height, viewBox[2], viewBox[3]].every(isLength)) return undefined;
  const isOpen = box === undefined && (width === undefined || height === undefined);
  return { ...size, viewBox, ...(isOpen ? { isOpen } : {}) };
}

const isLength = (value: number): boolean => value > 0 && Number.isFinite(value);

function viewBoxOf(root: Attributes): ViewBox | undefined {
  const [x, y, width, height, ...more] = (root.get("viewBox") ?? "")
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  if (x === undefined || y === undefined || width === undefined || height === undefined || more.length > 0) return;
  return [x, y, width, height].some(Number.isNaN) ? undefined : [x, y, width, height];
}

/** A side in pixels; nothing when it is left to who shows the drawing (percent, `auto`, or not said). */
function sideOf(root: Attributes, name: "width" | "height"): number | undefined {
  const said = declarationsOf(root.get("style") ?? "").find(({ property }) => property === name)?.value;
  return lengthOf(said ?? "") ?? lengthOf(root.get(name) ?? "");
}

/** A length in pixels; nothing when it is none, or a share of another. */
export function lengthOf(text: string): number | undefined {
  const [, number, unit = ""] = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-z]*)\s*$/iu.exec(text) ?? [];
  const pixels = PIXELS[unit.toLowerCase()];
  return number === undefined || pixels === undefined ? undefined : Number(number) * pixels;
}
