import type { Stroke } from "../model/scene.js";
import { solidFill } from "./fill.js";

/** ST_PresetLineDashVal. */
const DASHES = { dash: "dash", dot: "sysDot" } as const;
const TRIANGLE = 'type="triangle"';

/** Triangles where a line begins and ends. */
export type LineEnds = { readonly startArrow?: boolean; readonly endArrow?: boolean };

/** `a:ln`. One without a line says so: an empty `a:ln` makes PowerPoint repair the file. */
export function lineXml(stroke: Stroke | undefined, { startArrow, endArrow }: LineEnds = {}): string {
  if (stroke === undefined || stroke.widthEmu <= 0) return "<a:ln><a:noFill/></a:ln>";
  const dash = `<a:prstDash val="${stroke.dash === undefined ? "solid" : DASHES[stroke.dash]}"/>`;
  const ends = `${startArrow ? `<a:headEnd ${TRIANGLE}/>` : ""}${endArrow ? `<a:tailEnd ${TRIANGLE}/>` : ""}`;
  return `<a:ln w="${Math.round(stroke.widthEmu)}">${solidFill(stroke.color)}${dash}${ends}</a:ln>`;
}
