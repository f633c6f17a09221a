/** What Unicode keeps for scripts that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and others. */
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Signs that are not seen and turn what follows them. */
const TURN = /[\u061c\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Those that turn whatever stands there, Latin letters too. */
const OVERRIDE = /[\u202d\u202e]/u;

export const firstRtlLetter = (text: string): string | undefined => RTL_LETTER.exec(text)?.[0];
export const hasRtlLetters = (text: string): boolean => RTL_LETTER.test(text);

/** Whether some of it may run from right to left. */
export const hasDirections = (text: string): boolean => RTL_LETTER.test(text) || TURN.test(text);

/** A paragraph runs as most of its letters do: a foreign name at its beginning does not turn a sentence. */
export function runsRightToLeft(text: string): boolean {
  if (!hasRtlLetters(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter(hasRtlLetters).length * 2 > letters.length;
}

/** The first sign that turns letters which do not call for it; nothing where the letters themselves say which way they run. */
export const strayTurn = (text: string): string | undefined => (hasRtlLetters(text) ? OVERRIDE : TURN).exec(text)?.[0];
