import type { MarkupElement } from "../doors/markup.js";
import { declarationsOf } from "./style.js";
import { plainValue } from "./values.js";

/** What some programs draw and ours does not: told by its name, for these are words of the file. */
const ELEMENTS: Readonly<Record<string, string>> = {
  animate: "moves",
  animateTransform: "moves",
  animateMotion: "moves",
  animateColor: "moves",
  set: "moves",
  script: "script",
  meshgradient: "meshgradient",
  meshGradient: "meshgradient",
  hatch: "hatch",
  solidcolor: "solidcolor",
  video: "video",
  audio: "audio",
  canvas: "canvas",
  iframe: "iframe",
};

/** Attributes, or properties of a `style`, whose values the engine leaves aside. */
const VALUES: readonly (readonly [names: RegExp, value: RegExp, told: string])[] = [
  [/^vector-effect$/u, /non-scaling-stroke/u, "vector-effect"],
  [/^fr$/u, /[1-9]/u, "fr"],
  [/^(?:fill|stroke)$/u, /^context-/u, "context-fill"],
  [/^(?:clip-path|shape-inside)$/u, /^(?:polygon|circle|ellipse|inset|path|rect|xywh|shape)\(/u, "clip-path"],
  [/^mask$/u, /gradient\(/u, "mask"],
  [/^(?:offset-path|backdrop-filter|shape-subtract)$/u, /^(?!none)/u, "CSS"],
  [/^d$/u, /^path\(/u, "d: path()"],
  [
    /^(?:x|y|cx|cy|r|rx|ry|width|height|font-size|stroke-width)$/u,
    /^[\d.]+(?:rem|ch|v[whib]|vmin|vmax|[sld]v[wh])$/iu,
    "rem, vw",
  ],
  [/^writing-mode$/u, /^(?:tb|vertical)/u, "writing-mode"],
  [/^transform-box$/u, /fill-box|stroke-box|content-box/u, "transform-box"],
];
/** Properties of a `style` alone: as attributes these words mean something else. */
const MOVED = /^(?:translate|rotate|scale)$/u;
/** Presentation attributes hold functions; paths, names and data hold brackets that mean nothing. */
const FREE = /^(?:d|points|id|class|href|style|data-.*|aria-.*|on.*|xml:.*|viewBox|values|transform|.*Transform)$/u;
const FUNCTION =
  /(?<![\w-])(oklch|oklab|lch|lab|hwb|color|color-mix|color-contrast|device-cmyk|icc-color|calc|min|max|clamp|var|env|attr|light-dark|rgba?|hsla?)\(/iu;
/** With a colour before it, as SVG 1.1 has it: `#aabbcc icc-color(…)`. */
const PROFILED = /#[\da-f]{3,8}\s+icc-color\([^)]*\)/giu;

/** What an element says that is not drawn, by name; `customs` resolve what they can. */
export function beyondElement(
  { name, attributes }: MarkupElement,
  customs: ReadonlyMap<string, string>,
): readonly string[] {
  const own = ELEMENTS[name];
  const styled = declarationsOf(attributes.get("style") ?? "").map(({ property, value }) => [property, value] as const);
  const values = [...attributes].filter(([each]) => !FREE.test(each));
  const told = [...values, ...styled].flatMap(([each, value]) => beyondValue(each, value, customs));
  const moved = styled.some(([each, value]) => MOVED.test(each) && value !== "none");
  const picture = /^data:image\/(webp|avif|heic|jxl|tiff|bmp)\b/iu.exec(attributes.get("href")?.trim() ?? "")?.[1];
  return [
    ...(own === undefined ? [] : [own]),
    ...told,
    ...(moved ? ["transform"] : []),
    ...(picture === undefined ? [] : [picture.toUpperCase()]),
  ];
}

function beyondValue(name: string, value: string, customs: ReadonlyMap<string, string>): readonly string[] {
  if (name.startsWith("--") || value === "") return [];
  const listed = VALUES.flatMap(([names, values, told]) => (names.test(name) && values.test(value) ? [told] : []));
  return [...listed, ...functionsIn(plainValue(value, customs))];
}

/** Functions of style that are left aside, by name. */
export function functionsIn(value: string): readonly string[] {
  const found = value.includes("(") ? FUNCTION.exec(value.replace(PROFILED, ""))?.[1] : undefined;
  return found === undefined ? [] : [`${found.toLowerCase()}()`];
}
