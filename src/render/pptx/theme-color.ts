import { type ColorRef, schemeColors } from "../../model/color.js";
import type { Theme } from "../../model/theme.js";

/** The colour of a token on the master and the layouts, where `part` is the first part's. */
export function tokenColor(theme: Theme, token: string): ColorRef {
  const part = theme.parts[0];
  if (token === "part" && part !== undefined) return part.color;
  if (token === "part-light" && part !== undefined) return part.light;
  const named = theme.tokens[token];
  if (named !== undefined) return named;
  return { scheme: schemeColors.find((scheme) => scheme === token) ?? "dk1" };
}
