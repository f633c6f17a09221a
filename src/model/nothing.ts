/** What people write where there is nothing to write: `n.c.`, `nd`, `n/a`, a dash. Without flags, for schemas too. */
export const NOTHING =
  "^(?:[-–—/.…]+|[nN]\\.?\\s?[aAcCdDrR]\\.?|[nN]/[aA]|[sS]\\.?[oO]\\.?|[nN][éÉ][aA][nN][tT]|\\?)?$";

const nothing = new RegExp(NOTHING, "u");

/** Whether a text says that there is nothing, or that it is not known. */
export const saysNothing = (text: string): boolean => nothing.test(text.trim());
