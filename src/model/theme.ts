import type { ColorRef, ColorToken, SchemeColor } from "./color.js";
import type { Words } from "./field.js";
import type { BrandRole, FaceStyle } from "./fonts.js";
import type { PatternPart } from "./pattern.js";
import type { Span } from "./place.js";
import type { Element } from "./template.js";
import type { Pt } from "./units.js";

export type BulletMark = { readonly mark: string; readonly color: ColorToken; readonly indentPt: Pt };

/** A style of text: an entry of the brand's type scale. */
export type TextStyle = {
  readonly name: string;
  readonly font: BrandRole;
  readonly sizePt: Pt;
  readonly smallestPt: Pt;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: ColorToken;
  /** Line pitch, percent of single spacing, which is 1.2 × size. */
  readonly leadingPercent: number;
  /** Before every paragraph but the first. */
  readonly spaceBeforePt: Pt;
  /** Marks of the two levels of a list. */
  readonly bullets: readonly BulletMark[];
  readonly trackingPt: Pt;
  /** Whether lines are made about even, so that no word is left alone. */
  readonly balance: boolean;
  /** Whether the first letter, rather than the white before it, stands on the column's edge. */
  readonly optical: boolean;
  readonly place: Span;
};

export const masterUses = ["title", "body", "caption", "kicker"] as const;
/** The style of each text that no template sets: PowerPoint's master, prompts of layouts, notes, eyebrows. */
export type MasterStyles = Readonly<Record<(typeof masterUses)[number], string>>;

export type ThemeFont = {
  /** The name that PowerPoint shows. */
  readonly family: string;
  /**
   * Its metric twin: a family whose letters are as wide, and whose files measure and draw in its place. The PPTX names
   * `family` alone and carries nothing of it.
   */
  readonly twin?: string;
  /** Absolute paths of the TTF files: the twin's, when there is one. */
  readonly files: Readonly<Partial<Record<FaceStyle, { readonly path: string; readonly place: Span }>>>;
};

/** The family that is measured, and drawn by whatever draws by itself. */
export const drawnFamily = ({ family, twin }: ThemeFont): string => twin ?? family;

export type ThemeFonts = Readonly<Record<BrandRole, ThemeFont>> & {
  /** What shows the letters that both lack. */
  readonly fallback?: ThemeFont;
};

/** Lengths in points. `titleHeight` is the zone of titles; content begins `titleGap` under it. */
export type PageGrid = {
  readonly widthPt: Pt;
  readonly heightPt: Pt;
  readonly marginPt: { readonly left: Pt; readonly right: Pt; readonly top: Pt; readonly bottom: Pt };
  readonly columns: number;
  readonly gutterPt: Pt;
  readonly titleHeightPt: Pt;
  readonly titleGapPt: Pt;
  /** Height of the footer, within the bottom margin; content ends `footerGapPt` above it. */
  readonly footerHeightPt: Pt;
  readonly footerGapPt: Pt;
};

/** The brand of those who name none. */
export const DEFAULT_BRAND = "aussois";

export type Theme = {
  readonly name: string;
  readonly label: string;
  readonly path: string;
  readonly place: Span;
  /** Six hexadecimal digits. */
  readonly colors: Readonly<Record<SchemeColor, string>>;
  /** Named uses of the colours: surface, muted, rule… */
  readonly tokens: Readonly<Record<string, ColorRef>>;
  /** Leading colours of the parts, in turn, and their light tints for dark grounds. */
  readonly parts: readonly { readonly color: ColorRef; readonly light: ColorRef }[];
  readonly fonts: ThemeFonts;
  readonly styles: Readonly<Record<string, TextStyle>>;
  readonly master: MasterStyles;
  readonly spacing: Readonly<Record<string, Pt>>;
  readonly page: PageGrid;
  readonly footer: { readonly style: string; readonly text: readonly PatternPart[] };
  /** Pictures of the brand by use (cover, section, logo…), one or several in turn. */
  readonly artwork: Readonly<
    Record<string, readonly { readonly path: string; readonly place: Span; readonly alt?: Words }[]>
  >;
  /**
   * What the brand draws where it has no picture for a use, of shapes in its own colours; `page` is behind the words of
   * every content slide. One or several in turn.
   */
  readonly drawings: Readonly<Record<string, readonly Element[]>>;
};
