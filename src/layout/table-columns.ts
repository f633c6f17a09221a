/**
 * What a column needs, in points, its gaps included: that no word and no figure is cut, in the brand's font and in any
 * other; that every line is whole, in the brand's font and in any other.
 */
export type ColumnNeed = {
  readonly least: number;
  readonly safeLeast: number;
  readonly whole: number;
  readonly safeWhole: number;
  /** The same with its name on one line, which is broken for the sake of others. */
  readonly named: number;
  readonly safeNamed: number;
  readonly isNumeric: boolean;
};

/** Columns are set apart by so much more, in sizes of their letters, where there is room. */
const AIR_EM = 6;

/**
 * Widths by content: figures stand on one line, texts share what these leave, each between its longest word and its
 * longest line. Where there is more room, columns of figures are of one width and a little apart; the rest stays white, so
 * that the eye finds the figure from its name.
 */
export function columnWidths(needs: readonly ColumnNeed[], roomPt: number, sizePt: number): readonly number[] {
  if (sum(needs.map(({ safeWhole }) => safeWhole)) > roomPt) return narrowed(needs, roomPt);
  const named = needs.map((need) => ({ ...need, whole: need.named, safeWhole: need.safeNamed }));
  return spread(sum(named.map(({ safeWhole }) => safeWhole)) > roomPt ? needs : named, roomPt, sizePt);
}

/** As far as the room goes from one need to the next. */
function narrowed(needs: readonly ColumnNeed[], roomPt: number): readonly number[] {
  const stages = [
    needs.map(({ least }) => least),
    needs.map(({ safeLeast }) => safeLeast),
    needs.map(({ whole, safeLeast }) => Math.max(whole, safeLeast)),
    needs.map(({ safeWhole }) => safeWhole),
  ];
  const next = Math.max(
    1,
    stages.findIndex((widths) => sum(widths) > roomPt),
  );
  const [from = [], to = []] = stages.slice(next - 1);
  const wanted = sum(to) - sum(from);
  const share = wanted <= 0 ? 0 : Math.min(1, Math.max(0, roomPt - sum(from)) / wanted);
  return from.map((width, index) => width + ((to[index] ?? width) - width) * share);
}

function spread(own: readonly ColumnNeed[], roomPt: number, sizePt: number): readonly number[] {
  const even = evened(own);
  const needs = sum(even.map(({ safeWhole }) => safeWhole)) <= roomPt ? even : own;
  const spare = ({ whole, safeWhole }: ColumnNeed): number => safeWhole - whole;
  // What parts two columns is a text's before it is a figure's: words may need it in another font.
  const airs = needs.map((need, index) => {
    const [before, after] = [needs[index - 1], needs[index + 1]];
    const isParting = need.isNumeric ? before?.isNumeric === true : after !== undefined;
    const taken = spare(need) + (!need.isNumeric && after?.isNumeric === true ? spare(after) : 0);
    return isParting ? Math.max(0, AIR_EM * sizePt - taken) : 0;
  });
  const free = roomPt - sum(needs.map(({ safeWhole }) => safeWhole));
  const share = Math.min(1, free / Math.max(1, sum(airs)));
  return needs.map(({ safeWhole }, index) => safeWhole + (airs[index] ?? 0) * share);
}

/** Columns of figures as wide as the widest of them. */
function evened(needs: readonly ColumnNeed[]): readonly ColumnNeed[] {
  const figures = needs.filter(({ isNumeric }) => isNumeric);
  const whole = Math.max(0, ...figures.map((need) => need.whole));
  const safeWhole = Math.max(0, ...figures.map((need) => need.safeWhole));
  return needs.map((need) => (need.isNumeric ? { ...need, whole, safeWhole } : need));
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
