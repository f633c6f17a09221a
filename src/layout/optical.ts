import type { BoundCommon, PictureContent } from "../model/bound.js";
import type { Length } from "../model/template.js";

export type Size = { readonly width: number; readonly height: number };

/** Share of its room's surface that an optically fitted picture takes. */
const OPTICAL_SHARE = 0.36;

/** Width by height of a picture. */
export const aspectOf = ({ picture }: PictureContent): number => picture.widthPx / picture.heightPx;

/** The largest size of these proportions within a room. */
export function contained(aspect: number, room: Size): Size {
  const width = Math.min(room.width, room.height * aspect);
  return { width, height: width / aspect };
}

/** Wide, square or tall, about the same surface, so that logos weigh the same to the eye; never beyond the room. */
export function opticalSize(aspect: number, room: Size): Size {
  const width = Math.sqrt(room.width * room.height * OPTICAL_SHARE * aspect);
  const most = contained(aspect, room);
  return width < most.width ? { width, height: width / aspect } : most;
}

/** The room of an optical picture that is only bounded, in points: it then takes its own size, and its box that of it. */
export function boundsOf({ element }: PictureContent, common: BoundCommon): Size | undefined {
  const { width, height, maxWidth, maxHeight } = common;
  if (element.fit !== "optical" || width !== undefined || height !== undefined) return undefined;
  const bounds = { width: pointsOf(maxWidth), height: pointsOf(maxHeight) };
  return bounds.width > 0 && bounds.height > 0 ? bounds : undefined;
}

const pointsOf = (length: Length | undefined): number => (length?.kind === "pt" ? length.value : 0);
