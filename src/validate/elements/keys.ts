import type { ElementWord } from "../../model/template.js";

/** Settings that every element may have. */
export const commonKeys = [
  "name",
  "when",
  "each",
  "area",
  "width",
  "height",
  "minWidth",
  "minHeight",
  "maxWidth",
  "maxHeight",
  "basis",
  "grow",
  "shrink",
  "margin",
  "alignSelf",
  "aspect",
  "absolute",
  "match",
  "onLayout",
  "link",
] as const;

/** Settings of a variant of `choose`, beside those of its kind. */
export const variantKeys = ["fits"] as const;

/** Settings of each kind, beside those of all. */
export const elementKeys = {
  row: [
    "children",
    "gap",
    "rowGap",
    "padding",
    "align",
    "justify",
    "wrap",
    "grid",
    "fill",
    "border",
    "radius",
    "group",
  ],
  column: [
    "children",
    "gap",
    "rowGap",
    "padding",
    "align",
    "justify",
    "wrap",
    "grid",
    "fill",
    "border",
    "radius",
    "group",
  ],
  stack: ["children", "padding", "fill", "border", "radius", "group"],
  text: [
    "of",
    "say",
    "style",
    "color",
    "role",
    "placeholder",
    "textAlign",
    "anchor",
    "fit",
    "hidden",
    "bullets",
    "maxLines",
    "parts",
  ],
  picture: ["of", "artwork", "fit", "placeholder", "decorative", "border"],
  shape: ["shape", "of", "fill", "border", "radius"],
  line: ["color", "weight", "dash", "startArrow", "endArrow"],
  chart: [
    "of",
    "label",
    "value",
    "values",
    "series",
    "as",
    "stack",
    "highlight",
    "sort",
    "reference",
    "unit",
    "alt",
    "style",
    "valueStyle",
    "axisStyle",
    "totalStyle",
    "color",
  ],
  table: ["of", "style", "headStyle", "rule", "band", "previous", "result", "carried", "brought"],
  tree: ["of", "label", "detail", "under", "style", "detailStyle", "line", "first"],
  choose: [],
} as const satisfies Readonly<Record<ElementWord, readonly string[]>>;

export const elementWords = Object.keys(elementKeys) as readonly ElementWord[];

export const aligns = ["start", "center", "end", "stretch", "baseline"] as const;
export const justifications = ["start", "center", "end", "between", "around"] as const;
export const partKeys = ["of", "say", "style", "color", "role", "when", "spaceBefore"] as const;
