import type { Paragraph } from "../model/scene.js";
import type { LanguageTag } from "../model/text.js";
import type { Theme } from "../model/theme.js";
import type { BrokenLine } from "../text/lines.js";
import type { FitDoors } from "./geometry.js";

/** What all slides of a deck are laid out with. */
export type LayoutContext = {
  readonly theme: Theme;
  readonly language: LanguageTag;
  readonly doors: FitDoors;
  /** Lines of a footer, broken once for all the slides that say the same. */
  readonly footerLines: (paragraph: Paragraph, widthPt: number) => readonly BrokenLine[];
};
