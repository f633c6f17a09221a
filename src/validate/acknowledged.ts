import type { Acknowledgement } from "../model/field.js";
import type { RawMap } from "../model/raw.js";
import { memberOf } from "./read.js";
import { type Reading, readInlines } from "./texts.js";

/** What an entry and a slide may say of figures that do not add up. */
export const ACKNOWLEDGED = "acknowledged";

/** The reason that is given; an empty one is none, and is told. */
export function readAcknowledgement(map: RawMap, reading: Reading): Acknowledgement | undefined {
  const node = memberOf(map, ACKNOWLEDGED);
  const inlines = node === undefined ? undefined : readInlines(ACKNOWLEDGED, node, reading);
  return node === undefined || inlines === undefined ? undefined : { inlines, place: node.place };
}
