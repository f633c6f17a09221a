import type { PathPoint, PathStep } from "../model/scene.js";
import { type Emu, emu } from "../model/units.js";

type Modules = readonly (readonly boolean[])[];
type Corner = readonly [column: number, row: number];
/** A side of a dark module, which stands at its right. */
type Side = { readonly from: Corner; readonly to: Corner };

/**
 * The outlines of what is dark in a grid of modules, as one path in a square of this side. Neighbours are one surface, so
 * that no program shows a seam between them; what is light within has its outline the other way round.
 */
export function moduleOutline(modules: Modules, side: Emu): readonly PathStep[] {
  const unit = Math.floor(side / modules.length);
  const margin = Math.floor((side - unit * modules.length) / 2);
  const pointOf = ([column, row]: Corner): PathPoint => [emu(margin + column * unit), emu(margin + row * unit)];
  return loops(sidesOf(modules)).flatMap((loop): readonly PathStep[] => {
    const [first, ...others] = loop.filter((corner, at) => isTurn(loop, corner, at)).map(pointOf);
    return first === undefined ? [] : [["M", first], ...others.map((point): PathStep => ["L", point]), ["Z"]];
  });
}

function sidesOf(modules: Modules): readonly Side[] {
  const isDark = (column: number, row: number): boolean => modules[row]?.[column] === true;
  return modules.flatMap((cells, row) =>
    cells.flatMap((_, column): readonly Side[] => {
      if (!isDark(column, row)) return [];
      const [left, top, right, bottom] = [column, row, column + 1, row + 1];
      return [
        ...(isDark(column, row - 1) ? [] : [{ from: [left, top], to: [right, top] } as const]),
        ...(isDark(column + 1, row) ? [] : [{ from: [right, top], to: [right, bottom] } as const]),
        ...(isDark(column, row + 1) ? [] : [{ from: [right, bottom], to: [left, bottom] } as const]),
        ...(isDark(column - 1, row) ? [] : [{ from: [left, bottom], to: [left, top] } as const]),
      ];
    }),
  );
}

const keyOf = ([column, row]: Corner): string => `${column} ${row}`;

/** Sides one after the other; where two dark modules touch at a corner, each keeps to its own. */
function loops(sides: readonly Side[]): readonly (readonly Corner[])[] {
  const open = new Map<string, Side[]>();
  for (const side of sides) open.set(keyOf(side.from), [...(open.get(keyOf(side.from)) ?? []), side]);
  const next = (before: Side): Side | undefined => {
    const choices = open.get(keyOf(before.to)) ?? [];
    const side = choices.find((each) => turnsRight(before, each)) ?? choices[0];
    if (side !== undefined)
      open.set(
        keyOf(before.to),
        choices.filter((each) => each !== side),
      );
    return side;
  };
  return sides.flatMap((start) => {
    const begun = open.get(keyOf(start.from)) ?? [];
    if (!begun.includes(start)) return [];
    open.set(
      keyOf(start.from),
      begun.filter((each) => each !== start),
    );
    const loop: Corner[] = [];
    for (let side: Side | undefined = start; side !== undefined; side = next(side)) loop.push(side.from);
    return [loop];
  });
}

const wayOf = ({ from, to }: Side): Corner => [to[0] - from[0], to[1] - from[1]];

/** Downwards is positive: right of (1, 0) is (0, 1). */
function turnsRight(before: Side, after: Side): boolean {
  const [[x, y], [nextX, nextY]] = [wayOf(before), wayOf(after)];
  return nextX === -y && nextY === x;
}

function isTurn(loop: readonly Corner[], [column, row]: Corner, at: number): boolean {
  const before = loop.at(at - 1) ?? [column, row];
  const after = loop[(at + 1) % loop.length] ?? [column, row];
  return (before[0] === column) !== (after[0] === column);
}
