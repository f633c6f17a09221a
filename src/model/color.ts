/** The twelve colours of a PowerPoint theme (ECMA-376, CT_ColorScheme). */
export const schemeColors = [
  "dk1",
  "lt1",
  "dk2",
  "lt2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
] as const;
export type SchemeColor = (typeof schemeColors)[number];

/** A colour of the scheme, lightened or darkened in HSL as a:lumMod and a:lumOff do (percent). */
export type ColorRef = {
  readonly scheme: SchemeColor;
  readonly lumMod?: number;
  readonly lumOff?: number;
  /** Percent; opaque when absent. */
  readonly alpha?: number;
};

/** Colour of a template: a token of the theme. `part` and `part-light` follow the axis. */
export type ColorToken = string;
