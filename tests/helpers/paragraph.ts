import type { Paragraph, TextRun } from "../../src/model/scene.js";
import { pt } from "../../src/model/units.js";

/** A run of plain text of ten points. */
export const run = (text: string, more: Partial<TextRun> = {}): TextRun => ({
  text,
  style: "body",
  font: "body",
  bold: false,
  italic: false,
  sizePt: pt(10),
  color: { scheme: "dk1" },
  trackingPt: pt(0),
  superscript: false,
  lang: "fr",
  ...more,
});
/** A paragraph of single spacing, flush left. */
export const paragraph = (runs: readonly TextRun[], more: Partial<Paragraph> = {}): Paragraph => ({
  runs,
  align: "left",
  leadingPercent: 100,
  spaceBeforePt: pt(0),
  level: 0,
  ...more,
});
