/** How far into a file the root of a drawing is looked for. */
const HEAD_BYTES = 16_384;
/** What would make a drawing read another file, or the network: any link but to itself or to what it holds. */
const OUTWARD = /<!ENTITY|<script|(?:^|[\s:])(?:href|src)\s*=\s*(?:"\s*(?!#|data:|\s|")|'\s*(?!#|data:|\s|'))/iu;

/** What a drawing says of itself. */
export type SvgHead =
  | { readonly kind: "drawing"; readonly width: number; readonly height: number }
  | { readonly kind: "none" | "unfit" };

/** The size of a drawing in units of its own; `none` without a root, `unfit` when it has no size or calls on other files. */
export function svgHead(data: Buffer): SvgHead {
  const root = /<(?:[a-z]+:)?svg\b[^>]*>/iu.exec(data.toString("utf8", 0, HEAD_BYTES))?.[0];
  if (root === undefined) return { kind: "none" };
  const [width, height] = sizeOf(root);
  return OUTWARD.test(data.toString("utf8")) || !isLength(width) || !isLength(height)
    ? { kind: "unfit" }
    : { kind: "drawing", width, height };
}

const isLength = (value: number): boolean => value > 0 && Number.isFinite(value);

/** Its own sides where both are absolute and in one unit, as programs draw it; else those of its viewBox. */
function sizeOf(root: string): readonly [number, number] {
  const [width, height] = [sideOf(root, "width"), sideOf(root, "height")];
  if (width !== undefined && width.unit === height?.unit) return [width.value, height.value];
  const box = /\sviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e+]+)[\s,]+([\d.e+]+)/iu.exec(root);
  return [Number(box?.[1] ?? width?.value), Number(box?.[2] ?? height?.value)];
}

type Side = { readonly value: number; readonly unit: string };

function sideOf(root: string, name: "width" | "height"): Side | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.e+]+)(px|pt|pc|mm|cm|in)?\\s*["']`, "iu").exec(root);
  return found === null ? undefined : { value: Number(found[1]), unit: found[2]?.toLowerCase() ?? "px" };
}
