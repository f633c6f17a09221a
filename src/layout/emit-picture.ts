import type { Frame } from "../doors/yoga.js";
import type { ImageItem } from "../model/scene.js";
import { type Box, boxFromPt } from "../model/units.js";
import { commonOf, type Emission, frameBox } from "./emit-common.js";
import { strokeOf } from "./look.js";
import type { LayoutNode, PictureContent } from "./node.js";
import { aspectOf, boundsOf, contained, opticalSize } from "./optical.js";

/** A picture in its frame. */
export function imageItem(
  node: LayoutNode,
  content: PictureContent,
  frame: Frame,
  emission: Emission,
  path: string,
): ImageItem {
  const { element, picture, alt, focus } = content;
  const placeholder = emission.placeholders(content);
  return {
    ...commonOf(node, pictureBox(frame, content), emission, path),
    kind: "image",
    picture: picture.id,
    ...(alt === undefined || alt === "" ? {} : { alt }),
    ...(focus === undefined || element.fit !== "cover" ? {} : { focus }),
    ...(element.border === undefined ? {} : { stroke: strokeOf(element.border, emission.look) }),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
}

function pictureBox(frame: Frame, content: PictureContent): Box {
  const { fit } = content.element;
  if (fit === "cover") return frameBox(frame);
  const aspect = aspectOf(content);
  // An optical one whose room only bounds it has its size already: its frame.
  const isSized = fit === "contain" || boundsOf(content) !== undefined;
  const { width, height } = isSized ? contained(aspect, frame) : opticalSize(aspect, frame);
  return boxFromPt(frame.left + (frame.width - width) / 2, frame.top + (frame.height - height) / 2, width, height);
}
