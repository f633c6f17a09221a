import type { MarkupElement } from "../doors/markup.js";
import { declarationsOf } from "./style.js";
import { plainValue } from "./values.js";

/** What PowerPoint's SVG renderer lacks or draws otherwise than the browser does. */
const BEYOND =
  /^(?:filter|mask|text|pattern|foreignObject|image|style|switch|animate\w*|set|use|symbol|marker|textPath|script)$/u;
/** What would run, or call on another file, in a program that is less careful than ours. */
const ACTIVE = /javascript:|\burl\(\s*(?!["']?\s*#)/iu;
/** A colour as SVG 1.1 has it. */
const RGB = /rgb\(\s*\d+%?\s*(?:,\s*\d+%?\s*){2}\)/giu;
const NONE: ReadonlyMap<string, string> = new Map();

/** Whether every program draws an element alike: only shapes, paths, gradients and clips in words of SVG 1.1, and nothing that runs. */
export function isPlainElement({ name, attributes }: MarkupElement): boolean {
  const href = attributes.get("href")?.trim() ?? "#";
  if (BEYOND.test(name) || !(href === "" || href.startsWith("#"))) return false;
  return [...attributes].every(([each, value]) => isPlainAttribute(each, value));
}

function isPlainAttribute(name: string, value: string): boolean {
  if (/^on[a-z]+$/iu.test(name) || name.startsWith("transform-")) return false;
  if (name === "d" || name === "points") return true;
  if (name === "style")
    return declarationsOf(value).every(({ property, value: own }) => !isLate(property) && isPlainText(own));
  return isPlainText(value);
}

const isLate = (property: string): boolean =>
  /^(?:--.*|mix-blend-mode|transform.*|mask.*|translate|rotate|scale|x|y|[cr][xy]|r|d)$/u.test(property);

function isPlainText(value: string): boolean {
  if (ACTIVE.test(value)) return false;
  const own = value.replace(RGB, "");
  return plainValue(own, NONE).replace(/\s/gu, "") === own.replace(/["'\s]/gu, "");
}
