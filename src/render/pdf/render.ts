import { type PdfNode, type PdfPage, type PdfPart, writePdf } from "../../doors/pdfkit.js";
import type { EmbeddedPictures } from "../../model/embedded.js";
import type { Host } from "../../model/host.js";
import { innerItems, tableItems, treeItems } from "../../model/leaves.js";
import { type Outcome, outcome } from "../../model/outcome.js";
import type { DrawnItem, Fill, Scene, SceneSlide } from "../../model/scene.js";
import type { Link } from "../../model/text.js";
import { emu, ptFromEmu } from "../../model/units.js";
import { separatePictures } from "../../pictures/separate.js";
import { paintOf } from "../fill.js";
import { outlineOf } from "../outline.js";
import type { PdfContext } from "./context.js";
import { pdfFonts } from "./fonts.js";
import { listed } from "./lists.js";
import { imageMarks, imageNodes, placed, shapeNodes } from "./shapes.js";
import { tableNodes } from "./table.js";
import { textMarks, textNodes } from "./text.js";
import { treeNodes } from "./tree.js";

/**
 * A scene as a tagged PDF, a page for each slide that is not hidden: the same scene, fonts and pictures give the same
 * bytes. `pictures` must hold every picture of the scene. Warns of faces that must stay out.
 */
export async function renderPdf(scene: Scene, pictures: EmbeddedPictures, host: Host): Promise<Outcome<Uint8Array>> {
  const { properties, theme, language, size } = scene;
  const slides = shownSlides(scene);
  const pages = new Map(slides.map(({ id, number, title }) => [id, { name: `slide-${number}`, title }]));
  const fonts = await pdfFonts(
    [...scene.layouts, ...slides].flatMap(({ items }) => items),
    scene,
  );
  const context: PdfContext = { theme, language, pictures, pages, fonts };
  const bytes = await writePdf({
    title: properties.title,
    author: properties.author,
    subject: properties.subject,
    keywords: properties.keywords.join(", "),
    lang: language,
    date: new Date(properties.stamp),
    width: ptFromEmu(size.cx),
    height: ptFromEmu(size.cy),
    fonts: fonts.files,
    media: await separatePictures(pictures, host),
    parts: partsOf(scene, slides, context),
  });
  return outcome(bytes, fonts.diagnostics);
}

/** A PDF cannot be without pages. */
function shownSlides({ slides }: Scene): readonly SceneSlide[] {
  const shown = slides.filter(({ hidden }) => !hidden);
  return shown.length === 0 ? slides : shown;
}

/** Slides that follow each other in a section, in the order of the deck. */
function partsOf(scene: Scene, slides: readonly SceneSlide[], context: PdfContext): readonly PdfPart[] {
  const sectionOf = new Map(scene.sections.flatMap((section) => section.slides.map((id) => [id, section] as const)));
  const layoutOf = new Map(scene.layouts.map((layout) => [layout.name, layout]));
  const parts: { section: unknown; title?: string; pages: PdfPage[] }[] = [];
  for (const slide of slides) {
    const section = sectionOf.get(slide.id);
    const title = section === undefined ? {} : { title: section.name };
    if (parts.length === 0 || parts.at(-1)?.section !== section) parts.push({ section, ...title, pages: [] });
    parts.at(-1)?.pages.push(pageOf(slide, scene, layoutOf.get(slide.layout), context));
  }
  return parts;
}

function pageOf(
  slide: SceneSlide,
  { size }: Scene,
  layout: Scene["layouts"][number] | undefined,
  context: PdfContext,
): PdfPage {
  const behind =
    layout === undefined
      ? []
      : [background(layout.background, size, context), ...layout.items.map((item) => unread(item, context))];
  const nodes = [...behind, ...listed(slide.items, (item) => itemNodes(item, context))];
  return { name: `slide-${slide.number}`, title: slide.title, nodes };
}

function background(fill: Fill, size: Scene["size"], { theme }: PdfContext): PdfNode {
  const box = { x: emu(0), y: emu(0), ...size };
  const paint = placed(paintOf(fill, theme), box);
  const { path } = outlineOf({ kind: "shape", id: "", name: "", origin: {}, shape: "rect", fill, box });
  return { kind: "artifact", type: "Layout", marks: paint === undefined ? [] : [{ kind: "path", path, fill: paint }] };
}

/** What a layout draws by itself is the same behind all its slides. */
const unread = (item: DrawnItem, context: PdfContext): PdfNode => ({
  kind: "artifact",
  type: "Layout",
  marks: marksOf(item, context),
});

function marksOf(item: DrawnItem, context: PdfContext): Extract<PdfNode, { kind: "artifact" }>["marks"] {
  switch (item.kind) {
    case "group":
      return item.items.flatMap((inner) => marksOf(inner, context));
    case "chart":
      return (innerItems(item) ?? []).flatMap((inner) => marksOf(inner, context));
    case "table":
      return tableItems(item).flatMap((inner) => marksOf(inner, context));
    case "tree":
      return treeItems(item).flatMap((inner) => marksOf(inner, context));
    case "text":
      return textMarks(item, context);
    case "image":
      return imageMarks(item, context);
    case "shape":
      return shapeNodes(item, context).flatMap((node) => (node.kind === "artifact" ? node.marks : []));
  }
}

/** A group's link is that of each of its items. */
function itemNodes(item: DrawnItem, context: PdfContext, outer?: Link): readonly PdfNode[] {
  const link = item.link ?? outer;
  const linked = link === undefined ? item : { ...item, link };
  switch (linked.kind) {
    case "group":
      return listed(linked.items, (inner) => itemNodes(inner, context, link));
    case "chart":
      return (innerItems(linked) ?? []).flatMap((inner) => itemNodes(inner, context, link));
    case "table":
      return tableNodes(linked, context);
    case "tree":
      return treeNodes(linked, context);
    case "text":
      return textNodes(linked, context);
    case "image":
      return imageNodes(linked, context);
    case "shape":
      return shapeNodes(linked, context);
  }
}
