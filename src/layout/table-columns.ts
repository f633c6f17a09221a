/** What a column needs, in points, its gaps included: at the least, so that no word is cut, and for all its lines whole. */
export type ColumnNeed = { readonly leastPt: number; readonly wholePt: number; readonly isNumeric: boolean };

/** Columns are set apart by so much more, in sizes of their letters, where there is room. */
const AIR_EM = 6;

/**
 * Widths by content: figures stand on one line, texts share what these leave, each between its longest word and its
 * longest line. Where there is more room, columns of figures are of one width and a little apart; the rest stays white, so
 * that the eye finds the figure from its name.
 */
export function columnWidths(needs: readonly ColumnNeed[], roomPt: number, sizePt: number): readonly number[] {
  const whole = sum(needs.map(({ wholePt }) => wholePt));
  return whole > roomPt ? narrowed(needs, roomPt) : spread(needs, roomPt, sizePt);
}

function narrowed(needs: readonly ColumnNeed[], roomPt: number): readonly number[] {
  const texts = needs.filter(({ isNumeric }) => !isNumeric);
  const figures = sum(needs.map(({ isNumeric, wholePt }) => (isNumeric ? wholePt : 0)));
  const least = sum(texts.map(({ leastPt }) => leastPt));
  const slack = sum(texts.map(({ wholePt, leastPt }) => wholePt - leastPt));
  const share = slack <= 0 ? 0 : Math.max(0, roomPt - figures - least) / slack;
  return needs.map(({ isNumeric, wholePt, leastPt }) =>
    isNumeric ? wholePt : leastPt + (wholePt - leastPt) * Math.min(1, share),
  );
}

function spread(needs: readonly ColumnNeed[], roomPt: number, sizePt: number): readonly number[] {
  const widest = Math.max(0, ...needs.filter(({ isNumeric }) => isNumeric).map(({ wholePt }) => wholePt));
  const even = needs.map(({ isNumeric, wholePt }) => (isNumeric ? widest : wholePt));
  const base = sum(even) <= roomPt ? even : needs.map(({ wholePt }) => wholePt);
  const apart = needs.length - 1;
  const air = apart <= 0 ? 0 : Math.min(AIR_EM * sizePt, (roomPt - sum(base)) / apart);
  // What parts two columns stands before a figure, and behind a text.
  return base.map((width, index) => {
    const before = index > 0 && needs[index]?.isNumeric === true ? air : 0;
    const after = needs[index]?.isNumeric !== true && needs[index + 1]?.isNumeric === false ? air : 0;
    return width + before + after;
  });
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
