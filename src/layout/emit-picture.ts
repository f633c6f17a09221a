import type { Frame } from "../doors/yoga.js";
import type { ImageItem } from "../model/scene.js";
import { type Box, boxFromPt } from "../model/units.js";
import { commonOf, type Emission, frameBox } from "./emit-common.js";
import { strokeOf } from "./look.js";
import type { LayoutNode, PictureContent } from "./node.js";

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

/** Share of a cell's surface that an optically fitted logo takes. */
const OPTICAL_SHARE = 0.36;

function pictureBox(frame: Frame, { element, picture }: PictureContent): Box {
  if (element.fit === "cover") return frameBox(frame);
  const aspect = picture.widthPx / picture.heightPx;
  const contained = Math.min(frame.width, frame.height * aspect);
  const width =
    element.fit === "contain"
      ? contained
      : Math.min(contained, Math.sqrt(frame.width * frame.height * OPTICAL_SHARE * aspect));
  const height = width / aspect;
  return boxFromPt(frame.left + (frame.width - width) / 2, frame.top + (frame.height - height) / 2, width, height);
}
