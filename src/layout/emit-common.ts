import type { Frame } from "../doors/yoga.js";
import type { BoundNode } from "../model/bound.js";
import type { ItemCommon } from "../model/scene.js";
import { type Box, boxFromPt } from "../model/units.js";
import type { Emission } from "./elements/kind.js";

/** A frame in EMU. */
export const frameBox = (frame: Frame): Box => boxFromPt(frame.left, frame.top, frame.width, frame.height);

/** What all items have in common; `path` is the way to the node by keys. */
export function commonOf(node: BoundNode, box: Box, emission: Emission, path: string): ItemCommon {
  const { content } = node;
  const written = "place" in content ? content : undefined;
  const place = written?.place;
  const field = place === undefined ? undefined : written?.field;
  const style = content.kind === "text" ? content.paragraphs[0]?.style.place : undefined;
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
