import type { Look } from "../model/look.js";
import type { Inline, LanguageTag } from "../model/text.js";
import type { Theme } from "../model/theme.js";
import type { FooterSet } from "./footer.js";
import type { FitDoors } from "./geometry.js";

/** What all slides of a deck are laid out with. */
export type LayoutContext = {
  readonly theme: Theme;
  readonly language: LanguageTag;
  readonly doors: FitDoors;
  /** The lines of a footer, set once for all the slides that say the same. */
  readonly footerOf: (inlines: readonly Inline[], look: Look) => FooterSet;
};
