import { memoIn } from "../basics/memo.js";
import { type BoundNode, nodesOf, type TextContent } from "../model/bound.js";
import type { Look } from "../model/look.js";
import type { LanguageTag } from "../model/text.js";
import { placeNodes } from "./flex.js";
import type { FitDoors, FittedTree, Geometry, ZoneMemory } from "./geometry.js";
import { keysOf, type Misfit, misfitsOf } from "./misfits.js";
import { readableSteps, stepsOfText } from "./paragraphs.js";
import { textsAt } from "./texts.js";

/**
 * Places the parts of one slide, with so many entries of its list each, and shrinks what does not fit, step by step: the
 * texts of one key together, over all the parts. Gives the trees, and the misfits that remain at the smallest sizes, or at
 * readable ones where more parts would help.
 */
export function fitTrees(
  roots: readonly BoundNode[],
  entries: readonly number[],
  footer: boolean,
  look: Look,
  language: LanguageTag,
  doors: FitDoors,
): { readonly trees: readonly FittedTree[]; readonly misfits: readonly Misfit[] } {
  const limits = stepLimits(roots, stepsOfText);
  const readable = stepLimits(roots, readableSteps);
  const memory: ZoneMemory = new Map();
  let steps: ReadonlyMap<string, number> = new Map();
  const stepOf = (content: TextContent): number => steps.get(content.fitKey) ?? 0;
  const texts = textsAt(stepOf, look, language, doors);
  const { solve, fonts } = doors;
  const geometry: Geometry = {
    solve,
    fonts,
    theme: look.theme,
    footer,
    breakLines: texts.linesOf,
    extentOf: texts.extentOf,
    stepOf,
    memory,
    tables: tablesIn(roots),
    grids: new Map(),
    columns: new Map(),
  };
  for (;;) {
    const trees = roots.map((root) => ({ root, frames: placeNodes(root, geometry), fonts, ...texts }));
    const misfits = trees.flatMap((tree, index) => misfitsOf(tree, index, geometry));
    const shrinkable = new Set(
      misfits.flatMap((misfit) => {
        const most = isTooHigh(misfit) && (entries[misfit.tree] ?? 0) > 1 ? readable : limits;
        return keysOf(misfit).filter((key) => (steps.get(key) ?? 0) < (most.get(key) ?? 0));
      }),
    );
    if (shrinkable.size === 0) return { trees, misfits };
    steps = new Map([...steps, ...[...shrinkable].map((key) => [key, (steps.get(key) ?? 0) + 1] as const)]);
  }
}

/** What fewer entries would help: words that are too wide, they do not. */
const isTooHigh = (misfit: Misfit): boolean => misfit.kind === "text" || (misfit.kind === "box" && misfit.isUpright);

function tablesIn(roots: readonly BoundNode[]): Geometry["tables"] {
  const tables = new Map<string, BoundNode[]>();
  for (const node of roots.flatMap(nodesOf))
    if (node.content.kind === "table") memoIn(tables, node.key, () => [] as BoundNode[]).push(node);
  return tables;
}

function stepLimits(
  roots: readonly BoundNode[],
  stepsOf: (content: TextContent) => number,
): ReadonlyMap<string, number> {
  const limits = new Map<string, number>();
  for (const { content } of roots.flatMap(nodesOf)) {
    if (content.kind === "text")
      limits.set(content.fitKey, Math.max(limits.get(content.fitKey) ?? 0, stepsOf(content)));
  }
  return limits;
}
