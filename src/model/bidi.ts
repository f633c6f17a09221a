/** The order of letters where some run from right to left, by the Unicode bidirectional algorithm (UAX #9). */
export interface Bidi {
  /**
   * The embedding level of each UTF-16 unit of a paragraph, odd where letters run from right to left; `isRtl` says which
   * way the paragraph does. Gives nothing where all run from left to right.
   */
  levels(text: string, isRtl: boolean): ArrayLike<number> | undefined;
  /** Which pieces of a line, of these levels, stand from left to right: their indices. */
  order(levels: readonly number[], isRtl: boolean): readonly number[];
}
