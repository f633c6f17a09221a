import { paintOf } from "../../model/paint.js";
import type { Fill, ShapeItem, Stroke } from "../../model/scene.js";
import type { Theme } from "../../model/theme.js";
import { type Box, ptFromBox, ptFromEmu } from "../../model/units.js";
import { gradientLine } from "../fill.js";
import { dashesPt, outlineOf } from "../outline.js";
import type { Drawing } from "./drawing.js";
import { type Attributes, element, number } from "./markup.js";

const NO_FILL: Fill = { kind: "none" };

/** A preset shape with its fill and stroke; lines end in arrows as a:headEnd and a:tailEnd draw them. */
export function shapeMarkup(item: ShapeItem, { theme, prefix }: Drawing): string {
  const stroke = item.stroke === undefined ? {} : strokeAttributes(item.stroke, theme);
  const { path, arrows } = outlineOf(item);
  const { attributes, defs } = fillAttributes(
    item.shape === "line" ? { ...item, fill: NO_FILL } : item,
    `${prefix}-${item.id}`,
    theme,
  );
  const heads = arrows.map((d) => element("path", { d, fill: stroke.stroke }));
  return `${defs}${element("path", { d: path, ...attributes, ...stroke })}${heads.join("")}`;
}

/** How a fill of a box is said, and the gradient that it names. */
export function fillAttributes(
  { fill, box }: { readonly fill: Fill; readonly box: Box },
  id: string,
  theme: Theme,
): { readonly attributes: Attributes; readonly defs: string } {
  switch (fill.kind) {
    case "none":
      return { attributes: { fill: "none" }, defs: "" };
    case "solid": {
      const { hex, opacity } = paintOf(fill.color, theme);
      return { attributes: { fill: `#${hex}`, "fill-opacity": opacity < 1 ? opacity : undefined }, defs: "" };
    }
    case "gradient": {
      const name = `g-${id.replace(/[^\w-]+/g, "-")}`;
      return { attributes: { fill: `url(#${name})` }, defs: gradientMarkup(fill, box, name, theme) };
    }
  }
}

function gradientMarkup(fill: Fill & { readonly kind: "gradient" }, box: Box, id: string, theme: Theme): string {
  const { from, to } = gradientLine(ptFromBox(box), fill.angle);
  const stops = [fill.from, fill.to].map((color, index) => {
    const { hex, opacity } = paintOf(color, theme);
    return element("stop", {
      offset: index,
      "stop-color": `#${hex}`,
      "stop-opacity": opacity < 1 ? opacity : undefined,
    });
  });
  const ends = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
  return element("linearGradient", { id, gradientUnits: "userSpaceOnUse", ...ends }, stops.join(""));
}

export function strokeAttributes(stroke: Stroke, theme: Theme): Attributes {
  const { hex, opacity } = paintOf(stroke.color, theme);
  const dashes = dashesPt(stroke);
  return {
    stroke: `#${hex}`,
    "stroke-width": ptFromEmu(stroke.widthEmu),
    "stroke-opacity": opacity < 1 ? opacity : undefined,
    "stroke-dasharray": dashes.length === 0 ? undefined : dashes.map(number).join(" "),
  };
}
