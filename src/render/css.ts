/** A name between quotes of CSS, in a style element or in an attribute: what could end either is written as its code. */
export const cssName = (name: string): string =>
  name.replace(/["'\\<>&\p{Cc}]/gu, (letter) => `\\${letter.charCodeAt(0).toString(16)} `);
