import type { ThemeFont } from "../model/theme.js";

/** What a browser is to look for: the twin that was measured and is carried, then what it stands for, which is as wide. */
export const cssFamilies = ({ family, twin }: ThemeFont): readonly string[] =>
  twin === undefined ? [family] : [twin, family];

/** A name between quotes of CSS, in a style element or in an attribute: what could end either is written as its code. */
export const cssName = (name: string): string =>
  name.replace(/["'\\<>&\p{Cc}]/gu, (letter) => `\\${letter.charCodeAt(0).toString(16)} `);
