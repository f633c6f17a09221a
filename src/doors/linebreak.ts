import LineBreaker from "linebreak";
import type { LineBreaker as Breaker } from "../model/fonts.js";

/** Where lines may break, by UAX #14. Offsets are in UTF-16 units; the end of the text is the last. */
export const lineBreaks: Breaker = (text) => {
  const breaker = new LineBreaker(text);
  const breaks: { offset: number; required: boolean }[] = [];
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    breaks.push({ offset: next.position, required: next.required ?? false });
  }
  return breaks;
};
