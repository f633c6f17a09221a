import type { Crop } from "../model/embedded.js";

const WHOLE = 100_000;
/** A cut under this share of a side is not worth looking where the eye goes. */
const SLIGHT = 0.02;

/** Whether a picture has nearly the proportions of its box. */
export const isSlight = (pictureAspect: number, boxAspect: number): boolean =>
  1 - Math.min(pictureAspect / boxAspect, boxAspect / pictureAspect) < SLIGHT;

/** What to cut so that the picture fills a box of `boxAspect`, keeping `focus` as near the middle as the edges allow. */
export function cropTo(pictureAspect: number, boxAspect: number, focus: readonly [number, number]): Crop {
  const shareX = Math.min(1, boxAspect / pictureAspect);
  const shareY = Math.min(1, pictureAspect / boxAspect);
  const [l, r] = cut(shareX, focus[0]);
  const [t, b] = cut(shareY, focus[1]);
  return { l, t, r, b };
}

function cut(share: number, focus: number): readonly [number, number] {
  const start = Math.min(Math.max(0, focus - share / 2), 1 - share);
  const before = Math.max(0, Math.round(start * WHOLE));
  return [before, Math.max(0, WHOLE - before - Math.round(share * WHOLE))];
}

/** The share of the picture's width that a crop leaves. */
export const shownShare = (crop: Crop): number => Math.max(0.01, (WHOLE - crop.l - crop.r) / WHOLE);
