import type { Carrier, Refusal } from "../model/fonts.js";
import type { FaceFacts } from "./sfnt.js";

const RESTRICTED = 0x0002;
const PREVIEW = 0x0004;
const EDITABLE = 0x0008;
const WHOLE_ONLY = 0x0100;
const BITMAP_ONLY = 0x0200;

/** What the licence bits of a face allow (OpenType, OS/2 fsType). Of several that are set, the most generous holds. */
export type Rights = "installable" | "editable" | "preview" | "restricted";

export function rightsOf(fsType: number): Rights {
  if ((fsType & EDITABLE) !== 0) return "editable";
  if ((fsType & PREVIEW) !== 0) return "preview";
  return (fsType & RESTRICTED) !== 0 ? "restricted" : "installable";
}

/** Whether a face may only be embedded whole. */
export const isWholeOnly = (fsType: number): boolean => (fsType & WHOLE_ONLY) !== 0;

/** Whether only the bitmaps of a face may be embedded: none of its outlines. */
export const isBitmapOnly = (fsType: number): boolean => (fsType & BITMAP_ONLY) !== 0;

/** Why a file of this kind cannot carry a face; nothing when it can. A PDF holds no more of it than it shows. */
export function refusalOf(facts: FaceFacts | undefined, carrier: Carrier): Refusal | undefined {
  if (facts === undefined) return "damaged";
  if (carrier === "pptx" && !facts.isTrueType) return "outlines";
  if (rightsOf(facts.fsType) === "restricted") return "restricted";
  if (isBitmapOnly(facts.fsType)) return "bitmap";
  return carrier === "pdf" && isWholeOnly(facts.fsType) ? "whole" : undefined;
}
