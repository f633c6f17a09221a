import type { MarkupElement } from "../doors/markup.js";
import { walkMarkup } from "../doors/xml.js";
import type { ViewBox } from "../model/files.js";
import { markupText } from "./decode.js";
import { SVG } from "./read.js";
import { readySheet } from "./sheet.js";
import { type DrawingSize, lengthOf, sizeOf } from "./size.js";
import { customsOf, declarationsOf, fontDeclarations, styleText } from "./style.js";
import { plainTransform, plainValue } from "./values.js";

type Customs = ReadonlyMap<string, string>;
type Attributes = Map<string, string>;

/** What nothing is drawn of: in a `switch`, the next takes its place. */
const SKIPPED = /^(?:foreignObject|script|metadata|animate\w*|set|title|desc)$/u;
/** Attributes of SVG 1.1 that CSS takes for properties since. */
const GEOMETRY = /^(?:x|y|cx|cy|r|rx|ry|width|height|mask-type)$/u;

/**
 * A drawing that was read without fault, in the words of SVG 1.1 that the engine knows: UTF-8 without entities or prefixes,
 * a size in pixels (that of `viewBox`, where the file gives none), colours in hexadecimal, transforms without origins. Nothing of a drawing when it is none.
 */
export function readySvg(bytes: Uint8Array, viewBox?: ViewBox): string | undefined {
  const text = markupText(bytes);
  if (typeof text !== "string") return undefined;
  const customs = customsIn(text);
  const parts: string[] = [];
  const open: (Opened | undefined)[] = [];
  let size: DrawingSize | undefined;
  walkMarkup(text, {
    open: (element) => {
      const isRoot = open.length === 0;
      if (isRoot) size = viewBox === undefined ? sizeOf(element.attributes) : sizeOfBox(viewBox);
      const isSkipped = (!isRoot && open.at(-1) === undefined) || SKIPPED.test(element.name) || !isOurs(element);
      if (isSkipped || size === undefined) return open.push(undefined);
      const attributes = readyAttributes(element, size, customs, isRoot);
      const around = isRoot ? undefined : lifted(element.name, attributes);
      parts.push(around ?? "", startTag(element.name, attributes), isRoot ? ground(element, size, customs) : "");
      return open.push({ name: element.name, end: `</${element.name}>${around === undefined ? "" : "</g>"}` });
    },
    close: () => parts.push(open.pop()?.end ?? ""),
    text: (words) => {
      const holder = open.at(-1)?.name;
      if (holder !== undefined) parts.push(escaped(holder === "style" ? readySheet(words, customs) : words));
    },
    instruction: () => undefined,
  });
  return size === undefined ? undefined : parts.join("");
}

const sizeOfBox = (viewBox: ViewBox): DrawingSize => ({ width: viewBox[2], height: viewBox[3], viewBox });

type Opened = { readonly name: string; readonly end: string };

/** A drawing in a drawing has no transform in SVG 1.1: a group around it has. */
function lifted(name: string, attributes: Attributes): string | undefined {
  const transform = name === "svg" ? attributes.get("transform") : undefined;
  if (transform === undefined) return undefined;
  attributes.delete("transform");
  return startTag("g", new Map([["transform", transform]]));
}

const isOurs = ({ space }: MarkupElement): boolean => space === SVG || space === "";

/** They may be used before they are declared. */
function customsIn(text: string): Customs {
  const found: (readonly [string, string])[] = [];
  if (!text.includes("var(")) return new Map();
  const open: string[] = [];
  walkMarkup(text, {
    open: ({ name, attributes }) => {
      open.push(name);
      found.push(...customsOf(attributes.get("style") ?? ""));
    },
    close: () => open.pop(),
    text: (words) => {
      if (open.at(-1) === "style") found.push(...customsOf(words));
    },
    instruction: () => undefined,
  });
  return new Map(found.toReversed());
}

const escaped = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");

const startTag = (name: string, attributes: Attributes): string =>
  `<${name}${[...attributes].map(([each, value]) => ` ${each}="${escaped(value).replace(/"/gu, "&quot;")}"`).join("")}>`;

function readyAttributes(
  { attributes, name }: MarkupElement,
  size: DrawingSize,
  customs: Customs,
  isRoot: boolean,
): Attributes {
  const ready: Attributes = new Map(
    [...attributes].map(([each, value]) => [
      each,
      /^(?:d|points|id|class|href)$/u.test(each) ? value : plainValue(value, customs),
    ]),
  );
  const style = declarationsOf(attributes.get("style") ?? "").flatMap(({ property, value }) => {
    const plain = { property, value: plainValue(value, customs) };
    const longer = property === "font" ? fontDeclarations(plain.value) : [];
    return longer.length === 0 ? [plain] : longer;
  });
  for (const { property, value } of style) if (GEOMETRY.test(property)) ready.set(property, value);
  setTransform(
    ready,
    TRANSFORM[name] ?? "transform",
    new Map(style.map(({ property, value }) => [property, value])),
    size.viewBox,
  );
  const kept = style.filter(({ property, value }) => !isMoved(property) && isUnderstood(value));
  ready.delete("style");
  // Always true since SVG 2: draw.io writes "Text is not SVG" for who still asks.
  ready.delete("requiredFeatures");
  if (kept.length > 0) ready.set("style", styleText(kept));
  for (const [each, value] of ready) if (each !== "style" && !isUnderstood(value)) ready.delete(each);
  if (name === "svg" && isRoot) sizeRoot(ready, size);
  return ready;
}

const isMoved = (property: string): boolean =>
  GEOMETRY.test(property) || property.startsWith("--") || property.startsWith("transform");

/** A value that is not understood is as if it were not there: what it would have covered shows (CSS 2.2, 4.2). */
const isUnderstood = (value: string): boolean =>
  !/(?<![\w-])(?:oklch|oklab|lch|lab|color|color-mix|calc|var|env|light-dark|rgba?|hsla?|hwb)\(/iu.test(value);

const TRANSFORM: Readonly<Record<string, string>> = {
  linearGradient: "gradientTransform",
  radialGradient: "gradientTransform",
  pattern: "patternTransform",
};

/** The element's transform, about its origin: `translate(o) transform translate(-o)`. */
function setTransform(ready: Attributes, attribute: string, style: Customs, viewBox: ViewBox): void {
  const said = style.get("transform") ?? ready.get(attribute);
  const origin = originOf(style.get("transform-origin") ?? ready.get("transform-origin") ?? "", viewBox);
  ready.delete("transform-origin");
  if (said === undefined) return;
  const transform = plainTransform(said);
  const [x, y] = origin;
  ready.set(attribute, x === 0 && y === 0 ? transform : `translate(${x} ${y}) ${transform} translate(${-x} ${-y})`);
}

const SIDES: Readonly<Record<string, readonly [axis: 0 | 1, share: number]>> = {
  left: [0, 0],
  right: [0, 1],
  top: [1, 0],
  bottom: [1, 1],
};

/** In the drawing's own plane; shares are of what it shows. One that stands alone is centred on the other axis. */
function originOf(text: string, [left, top, width, height]: ViewBox): readonly [number, number] {
  const words = text.trim().split(/\s+/u).filter(Boolean).slice(0, 2);
  if (words.length === 0) return [0, 0];
  const isSwapped = SIDES[words[0] ?? ""]?.[0] === 1 || SIDES[words[1] ?? ""]?.[0] === 0;
  const [first = "center", second = "center"] = isSwapped ? [words[1], words[0]] : words;
  return [placed(first, left, width), placed(second, top, height)];
}

function placed(word: string, start: number, length: number): number {
  const share = word === "center" ? 0.5 : word.endsWith("%") ? Number(word.slice(0, -1)) / 100 : SIDES[word]?.[1];
  return share === undefined ? (lengthOf(word) ?? 0) : start + share * length;
}

function sizeRoot(ready: Attributes, { width, height, viewBox }: DrawingSize): void {
  for (const [name, value] of [
    ["xmlns", SVG],
    ["xmlns:xlink", "http://www.w3.org/1999/xlink"],
    ["width", String(width)],
    ["height", String(height)],
    ["viewBox", viewBox.join(" ")],
  ] as const)
    ready.set(name, value);
  for (const name of ["x", "y", "transform"]) ready.delete(name);
}

/** The ground that a browser gives to a root with a `background`, as draw.io writes it. */
function ground(
  { attributes }: MarkupElement,
  { viewBox: [x, y, width, height] }: DrawingSize,
  customs: Customs,
): string {
  const said = declarationsOf(attributes.get("style") ?? "").filter(({ property }) =>
    /^background(?:-color)?$/u.test(property),
  );
  const fill = plainValue(said.at(-1)?.value ?? "none", customs);
  const isColor =
    /^(?:#[\da-f]{3,8}|[a-z]+)$/iu.test(fill) && !/^(?:none|transparent|initial|inherit|unset)$/iu.test(fill);
  return isColor
    ? startTag("rect", new Map(Object.entries({ x, y, width, height, fill }).map(([k, v]) => [k, String(v)]))) +
        "</rect>"
    : "";
}
