import type { Frame } from "../doors/yoga.js";
import type { ItemCommon, Placeholder as ScenePlaceholder } from "../model/scene.js";
import { type Box, boxFromPt } from "../model/units.js";
import type { Look } from "./look.js";
import type { Content, LayoutNode, PictureContent, TextContent } from "./node.js";

/** Placeholders of a template, by the path of what fills them. */
export type PlaceholderBook = (content: TextContent | PictureContent) => ScenePlaceholder | undefined;

export type Emission = {
  readonly slideId: string;
  readonly look: Look;
  readonly placeholders: PlaceholderBook;
  readonly onLayout: boolean;
};

/** A frame in EMU. */
export const frameBox = (frame: Frame): Box => boxFromPt(frame.left, frame.top, frame.width, frame.height);

/** What all items have in common; `path` is the way to the node by keys. */
export function commonOf(node: LayoutNode, box: Box, emission: Emission, path: string): ItemCommon {
  const place = node.content.kind === "text" || node.content.kind === "picture" ? node.content.place : undefined;
  const field = place === undefined ? undefined : fieldOf(node.content);
  const style = node.content.kind === "text" ? node.content.paragraphs[0]?.style.place : undefined;
  return {
    id: `${emission.slideId}#${path}`,
    name: node.key,
    box,
    origin: {
      template: node.common.place,
      ...(place === undefined ? {} : { content: place }),
      ...(style === undefined ? {} : { style }),
      ...(field === undefined ? {} : { field }),
    },
    ...(node.link === undefined ? {} : { link: node.link }),
  };
}

function fieldOf(content: Content): string | undefined {
  if (content.kind === "text") return content.field;
  const source = content.kind === "picture" ? content.element.source : undefined;
  return source?.kind === "field" ? source.path.join(".") : undefined;
}
