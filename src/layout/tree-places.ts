import { bracketTo, dropTo, hookTo, INDENT, OUT, type TreePath } from "./tree-lines.js";

/** A box of a tree before it has a place. `above`: the rank of the one that it stands under. */
export type TreeMember = {
  readonly above: number | undefined;
  /** The narrowest that its words allow, and how high it is in a width; in points. */
  readonly leastPt: number;
  readonly heightIn: (widthPt: number) => number;
};
export type TreeRoom = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};
/** Where a box stands, and the line that leads to it from the one above: of its corners, and from which side to which. */
export type TreePlace = TreeRoom & { readonly line?: TreePath };

/** Between boxes side by side; between rows of them; between a row and what hangs under it, and between what hangs; in points. */
const GAP = 18;
const ROW_GAP = 30;
const HEAD_GAP = 20;
const HANG_GAP = 9;
const WIDEST_SHARE = 0.46;
/** So many hang under each other before a second column is begun, where there is one to have. */
const HANGING_MAX = 5;
const COLUMNS_MAX = 2;
/** Where there is room, all is so much higher at most; where there is little, gaps are so much lower at least. */
const STRETCH_MAX = 1.7;
const GAPS_LEAST = 0.5;

type Branch = { readonly rank: number; readonly level: number; readonly inner: readonly Branch[] };

/**
 * Boxes under boxes: those under one stand side by side, as wide as all the others; where a level would be too wide for
 * the room, its boxes and all under them hang from the one above, one under the other: stood in beside a line at its
 * side, or, where they are many, in two columns beside a line from its middle. Gives the places in the order of the members, which come after the one above.
 */
export function treePlaces(members: readonly TreeMember[], room: TreeRoom): readonly TreePlace[] {
  const top = branchesOf(members, undefined, 0);
  const all = top.flatMap(allOf);
  const columnsAt = (hangFrom: number): number => {
    const least = most(all.map(({ rank, level }) => (members[rank]?.leastPt ?? 0) + stoodIn(level - hangFrom)));
    return Math.max(1, Math.floor((room.width - OUT + GAP) / (least + GAP)));
  };
  const levels = Array.from({ length: most(all.map(({ level }) => level)) + 1 }, (_, level) => level).toReversed();
  const hangFrom = levels.find((level) => sum(top.map((branch) => unitsOf(branch, level))) <= columnsAt(level)) ?? 0;
  const shares = hangingColumns(top, hangFrom, columnsAt(hangFrom));
  const overhang = [...shares.values()].includes(1) ? OUT : 0;
  const inner = { ...room, left: room.left + overhang, width: room.width - overhang };
  return placed({ members, room: inner, top, hangFrom, shares });
}

/** Of a box so many levels under those that others hang from. */
const stoodIn = (levels: number): number => Math.max(0, levels) * INDENT;

function branchesOf(members: readonly TreeMember[], above: number | undefined, level: number): readonly Branch[] {
  return members.flatMap((member, rank) =>
    member.above === above ? [{ rank, level, inner: branchesOf(members, rank, level + 1) }] : [],
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const most = (numbers: readonly number[]): number => Math.max(0, ...numbers);
const allOf = (branch: Branch): readonly Branch[] => [branch, ...branch.inner.flatMap(allOf)];

const unitsOf = (branch: Branch, hangFrom: number): number => spanOf(branch, { hangFrom, shares: new Map() });

/** How many columns hang under each box of the level from which they do: two for the longest, as long as there is room. */
function hangingColumns(top: readonly Branch[], hangFrom: number, columnsMax: number): ReadonlyMap<number, number> {
  const heads = top.flatMap(allOf).filter(({ level, inner }) => level === hangFrom && inner.length > 0);
  const shares = new Map(heads.map(({ rank }) => [rank, 1]));
  let free = columnsMax - sum(top.map((branch) => unitsOf(branch, hangFrom)));
  for (; free > 0; free -= 1) {
    const longest = heads
      .filter(({ rank, inner }) => shares.get(rank) === 1 && inner.length > 1)
      .map((head) => ({ head, count: longestColumn(head, shares.get(head.rank) ?? 1) }))
      .toSorted((one, other) => other.count - one.count)[0];
    if (longest === undefined || longest.count <= HANGING_MAX) break;
    shares.set(longest.head.rank, COLUMNS_MAX);
  }
  return shares;
}

const longestColumn = (head: Branch, columns: number): number =>
  most(columnsOf(head.inner, columns).map((column) => column.flatMap(allOf).length));

/** Branches in so many columns, in their order, about as long as each other. */
function columnsOf(branches: readonly Branch[], columns: number): readonly (readonly Branch[])[] {
  const total = sum(branches.map((branch) => allOf(branch).length));
  const shared: Branch[][] = Array.from({ length: columns }, () => []);
  let before = 0;
  for (const branch of branches) {
    const length = allOf(branch).length;
    const column = Math.min(columns - 1, Math.floor(((before + length / 2) * columns) / total));
    shared[column]?.push(branch);
    before += length;
  }
  return shared.filter((column) => column.length > 0);
}

type Tree = {
  readonly members: readonly TreeMember[];
  readonly room: TreeRoom;
  readonly top: readonly Branch[];
  readonly hangFrom: number;
  readonly shares: ReadonlyMap<number, number>;
};

function placed(tree: Tree): readonly TreePlace[] {
  const { members, room, top, hangFrom } = tree;
  const units = sum(top.map((branch) => spanOf(branch, tree)));
  const column = Math.min((room.width - (units - 1) * GAP) / units, room.width * WIDEST_SHARE);
  const widths = widthsOf(tree, column);
  const sizes = sizesOf(tree, widths);
  const widthOf = ({ rank }: Branch): number => widths[rank] ?? 0;
  const heightOf = ({ rank }: Branch): number => sizes.heights[rank] ?? 0;
  const places = new Map<number, TreePlace>();

  const row = (branches: readonly Branch[], x: number, y: number, above: TreePlace | undefined): void => {
    const under = y + most(branches.map(heightOf));
    let next = x;
    for (const branch of branches) {
      const span = spanOf(branch, tree) * (column + GAP) - GAP;
      const [left, width] = [next + (span - widthOf(branch)) / 2, widthOf(branch)];
      const line = above === undefined ? {} : { line: dropTo(above, left + width / 2, y) };
      const place = { left, top: y, width, height: heightOf(branch), ...line };
      places.set(branch.rank, place);
      if (branch.level < hangFrom) row(branch.inner, next, under + ROW_GAP * sizes.gaps, place);
      else hangUnder(branch, next, under + HEAD_GAP * sizes.gaps, place);
      next += span + GAP;
    }
  };
  /** Two columns stand on either side of the middle of the one above. */
  const hangUnder = ({ rank, inner }: Branch, x: number, y: number, above: TreePlace): void => {
    const [first = [], second] = columnsOf(inner, tree.shares.get(rank) ?? 1);
    if (second === undefined) return void hang(first, "left", y, above);
    for (const [hanging, side] of [
      [first, "left"],
      [second, "right"],
    ] as const) {
      const left = side === "left" ? x : x + column + GAP;
      hanging.reduce((top, branch) => {
        const [width, height] = [column, heightOf(branch)];
        const line = hookTo(above, side === "left" ? left + width : left, top + height / 2);
        const place = { left, top, width, height, line };
        places.set(branch.rank, place);
        return hang(branch.inner, side, top + height + HANG_GAP * sizes.gaps, place);
      }, y);
    }
  };
  const hang = (branches: readonly Branch[], side: "left" | "right", y: number, above: TreePlace): number =>
    branches.reduce((top, branch) => {
      const [width, height] = [above.width - INDENT, heightOf(branch)];
      const left = side === "left" ? above.left + INDENT : above.left;
      const place = { left, top, width, height, line: bracketTo(above, side, top + height / 2) };
      places.set(branch.rank, place);
      return hang(branch.inner, side, top + height + HANG_GAP * sizes.gaps, place);
    }, y);
  row(top, room.left + (room.width - units * (column + GAP) + GAP) / 2, room.top, undefined);
  return members.flatMap((_, rank) => places.get(rank) ?? []);
}

/** How many columns a box and those under it take. */
function spanOf(branch: Branch, tree: Pick<Tree, "hangFrom" | "shares">): number {
  if (branch.inner.length === 0) return 1;
  return branch.level >= tree.hangFrom
    ? columnsOf(branch.inner, tree.shares.get(branch.rank) ?? 1).length
    : sum(branch.inner.map((inner) => spanOf(inner, tree)));
}

/** Of each box: side by side, as wide as the columns of all of its level allow; what hangs stands in. */
function widthsOf(tree: Tree, column: number): readonly number[] {
  const all = tree.top.flatMap(allOf);
  const spans = all.map((branch) => ({ ...branch, span: spanOf(branch, tree) * (column + GAP) - GAP }));
  return tree.members.map((_, rank) => {
    const level = all.find((branch) => branch.rank === rank)?.level ?? 0;
    if (level > tree.hangFrom) return column - stoodIn(level - tree.hangFrom - (isPaired(rank, tree) ? 1 : 0));
    const narrowest = Math.min(...spans.filter((each) => each.level === level).map(({ span }) => span));
    return Math.max(column, Math.min(narrowest, tree.room.width * WIDEST_SHARE));
  });
}

/** Whether a box hangs in one of two columns, or under one that does. */
const isPaired = (rank: number, { top, shares }: Tree): boolean =>
  top.flatMap(allOf).some((head) => (shares.get(head.rank) ?? 1) > 1 && allOf(head).some((each) => each.rank === rank));

/** How high boxes are, and how much of the gaps there is between them. */
type Sizes = { readonly heights: readonly number[]; readonly gaps: number };

/** Boxes of a level are as high as the highest; where that is too much, those that hang are as high as their own texts. */
function sizesOf(tree: Tree, widths: readonly number[]): Sizes {
  const own = tree.members.map(({ heightIn }, rank) => heightIn(widths[rank] ?? 0));
  const all = tree.top.flatMap(allOf);
  const heightsAt = (isAlike: boolean): readonly number[] =>
    tree.members.map((_, rank) => {
      const level = all.find((branch) => branch.rank === rank)?.level ?? 0;
      if (!isAlike && level > tree.hangFrom) return own[rank] ?? 0;
      return most(all.filter((each) => each.level === level).map((each) => own[each.rank] ?? 0));
    });
  const alike = heightsAt(true);
  const isEnough = totalOf(tree, alike, GAPS_LEAST) <= tree.room.height;
  const heights = isEnough ? alike : heightsAt(false);
  const [total, least] = [totalOf(tree, heights, 1), totalOf(tree, heights, 0)];
  const { height } = tree.room;
  if (total > height) return { heights, gaps: Math.max(GAPS_LEAST, (height - least) / Math.max(1, total - least)) };
  const stretch = Math.min(STRETCH_MAX, height / total);
  return { heights: heights.map((each) => each * stretch), gaps: stretch };
}

/** How high all of it is, with so much of the gaps. */
function totalOf(tree: Tree, heights: readonly number[], gaps: number): number {
  const heightOf = ({ rank }: Branch): number => heights[rank] ?? 0;
  const hanging = (column: readonly Branch[]): number => {
    const all = column.flatMap(allOf);
    return sum(all.map(heightOf)) + (all.length - 1) * HANG_GAP * gaps;
  };
  const rows = (branches: readonly Branch[]): number => {
    const under = branches.map((branch) => {
      if (branch.inner.length === 0) return 0;
      if (branch.level < tree.hangFrom) return ROW_GAP * gaps + rows(branch.inner);
      const columns = columnsOf(branch.inner, tree.shares.get(branch.rank) ?? 1);
      return HEAD_GAP * gaps + most(columns.map(hanging));
    });
    return most(branches.map(heightOf)) + most(under);
  };
  return rows(tree.top);
}
