import type { EmbeddedPictures } from "../../model/embedded.js";
import type { Place } from "../../model/place.js";
import type { Scene, TextRun } from "../../model/scene.js";
import type { Theme } from "../../model/theme.js";

/** Paths of glyphs, in points from the start of the baseline, `y` downwards; as the value of a path's `d`. */
export type GlyphOutliner = (run: TextRun, text: string, sizePt: number, isRtl: boolean) => string;

/** What a drawing is made with beside its slide. */
export type SvgResources = {
  readonly pictures: EmbeddedPictures;
  /** Text as text, or as the outlines of its glyphs for those that do not see the fonts. */
  readonly text: "text" | "outlines";
  /** `@font-face` rules and the like, put in a style element. */
  readonly fontCss?: string;
  /** Needed for outlines. */
  readonly outline?: GlyphOutliner;
  /** In place of a picture's own bytes: markup that shows it, as `<use href="#p1"/>`, at its size in pixels. */
  readonly imageOf?: (media: string, widthPx: number, heightPx: number) => string;
  /** Where a link to a slide, named by its id, leads; nothing when it leads nowhere. Links to the web lead there. */
  readonly slideHref?: (slide: string) => string | undefined;
  /** Addresses lead nowhere: those of samples are made up. */
  readonly isClosed?: true;
  /** How a place is told in a `data-origin` attribute; nothing leaves it out. */
  readonly placeOf?: (place: Place) => string | undefined;
};

/** What each kind of item is drawn with. */
export type Drawing = {
  readonly theme: Theme;
  readonly scene: Scene;
  readonly resources: SvgResources;
  /** Parts of the drawing have ids: they begin with this, so that several drawings can stand in one page. */
  readonly prefix: string;
};
