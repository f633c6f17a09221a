import type { Frame } from "../../doors/yoga.js";
import type { BoundCommon, PictureContent } from "../../model/bound.js";
import { strokeOf } from "../../model/look.js";
import { type Box, boxFromPt } from "../../model/units.js";
import { commonOf, frameBox } from "../emit-common.js";
import { aspectOf, boundsOf, contained, opticalSize } from "../optical.js";
import type { ContentKind } from "./kind.js";

/** A picture in its frame, whole or cropped. */
export const picture: ContentKind<PictureContent> = {
  // A contained one with one side given takes the other from its own proportions; an optical one that is only bounded, both.
  style: (content, { aspect: asked, common }) => {
    if (asked !== undefined) return {};
    const aspect = aspectOf(content);
    const bounds = boundsOf(content, common);
    if (bounds !== undefined) return { ...opticalSize(aspect, bounds), alignSelf: "start" };
    const oneSide = (common.width === undefined) !== (common.height === undefined);
    return content.element.fit === "contain" && oneSide ? { aspect, alignSelf: "start" } : {};
  },
  items: (content, { node, frame, emission, path }) => {
    const { element, alt, focus, placeholder } = content;
    return [
      {
        ...commonOf(node, pictureBox(frame, content, node.common), emission, path),
        kind: "image",
        picture: content.picture.id,
        ...(alt === undefined || alt === "" ? {} : { alt }),
        ...(focus === undefined || element.fit !== "cover" ? {} : { focus }),
        ...(element.border === undefined ? {} : { stroke: strokeOf(element.border, emission.look) }),
        ...(placeholder === undefined ? {} : { placeholder }),
      },
    ];
  },
};

function pictureBox(frame: Frame, content: PictureContent, common: BoundCommon): Box {
  const { fit } = content.element;
  if (fit === "cover") return frameBox(frame);
  const aspect = aspectOf(content);
  // An optical one whose room only bounds it has its size already: its frame.
  const isSized = fit === "contain" || boundsOf(content, common) !== undefined;
  const { width, height } = isSized ? contained(aspect, frame) : opticalSize(aspect, frame);
  return boxFromPt(frame.left + (frame.width - width) / 2, frame.top + (frame.height - height) / 2, width, height);
}
