import { innerItems, tableItems, treeItems } from "../../model/leaves.js";
import type { Place } from "../../model/place.js";
import type { Fill, Scene, SceneItem, SceneSlide } from "../../model/scene.js";
import type { LanguageTag } from "../../model/text.js";
import { emu } from "../../model/units.js";
import type { Drawing, SvgResources } from "./drawing.js";
import { imageMarkup } from "./image.js";
import { hrefOf } from "./link.js";
import { element, escapeMarkup, points } from "./markup.js";
import { fillAttributes, shapeMarkup } from "./shape.js";
import { textMarkup } from "./text.js";

/**
 * A slide as SVG, 960 × 540 points for a 16:9 scene: ground and items of its layout, then its own, in reading order.
 * Titles that stand above the slide are told and not drawn. Pure; the same slide gives the same text.
 */
export function slideSvg(slide: SceneSlide, scene: Scene, resources: SvgResources): string {
  const layout = scene.layouts.find(({ name }) => name === slide.layout);
  const drawing: Drawing = { theme: scene.theme, scene, resources, prefix: `s${slide.number}` };
  const { cx, cy } = scene.size;
  const size = { width: points(cx), height: points(cy) };
  const style = resources.fontCss === undefined ? "" : `<style>${resources.fontCss}</style>`;
  const ground = layout === undefined ? "" : groundMarkup(layout.background, drawing);
  const items = [...(layout?.items ?? []), ...slide.items].map((item) => itemMarkup(item, drawing)).join("");
  const all = { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${size.width} ${size.height}`, ...size };
  return element(
    "svg",
    { ...all, lang: scene.language, role: "img" },
    element("title", { lang: titleLanguage(slide, scene) }, escapeMarkup(slide.title)) + style + ground + items,
  );
}

/** Of the whole title, when it is another than the deck's. */
function titleLanguage({ items }: SceneSlide, { language }: Scene): LanguageTag | undefined {
  const title = items.find((item) => item.kind === "text" && item.placeholder?.type === "title");
  const runs = title?.kind === "text" ? title.paragraphs.flatMap((paragraph) => paragraph.runs) : [];
  const [first, ...others] = new Set(runs.map(({ lang }) => lang));
  return others.length === 0 && first !== language ? first : undefined;
}

function groundMarkup(fill: Fill, { prefix, scene, theme }: Drawing): string {
  const box = { x: emu(0), y: emu(0), ...scene.size };
  const { attributes, defs } = fillAttributes({ fill, box }, `${prefix}-ground`, theme);
  return defs + element("rect", { width: points(box.cx), height: points(box.cy), ...attributes });
}

/** An item with all that it says of itself: which it is, and the lines that made it. */
export function itemMarkup(item: SceneItem, drawing: Drawing): string {
  const content = drawnItem(item, drawing);
  if (content === "") return "";
  const group = element("g", itemAttributes(item, drawing), content);
  const href = item.kind === "text" ? undefined : hrefOf(item.link, drawing.resources);
  return href === undefined ? group : element("a", { href }, group);
}

function itemAttributes(item: SceneItem, { resources }: Drawing): Readonly<Record<string, string | undefined>> {
  const { placeOf } = resources;
  const { content, template, style } = item.origin;
  const told = (place: Place | undefined) => (place === undefined ? undefined : placeOf?.(place));
  return {
    "data-id": item.id,
    "data-name": item.name,
    "data-kind": item.kind,
    "data-placeholder": item.placeholder?.type,
    "data-origin-content": told(content),
    "data-origin-template": told(template),
    "data-origin-style": told(style),
  };
}

function drawnItem(item: SceneItem, drawing: Drawing): string {
  switch (item.kind) {
    case "group":
      return item.items.map((inner) => itemMarkup(inner, drawing)).join("");
    case "chart":
      return (innerItems(item) ?? []).map((inner) => itemMarkup(inner, drawing)).join("");
    case "table":
      return tableItems(item)
        .map((inner) => itemMarkup(inner, drawing))
        .join("");
    case "tree":
      return treeItems(item)
        .map((inner) => itemMarkup(inner, drawing))
        .join("");
    case "shape":
      return shapeMarkup(item, drawing);
    case "image":
      return imageMarkup(item, drawing);
    case "text":
      return item.box.y + item.box.cy <= 0 ? "" : textMarkup(item, drawing);
  }
}
