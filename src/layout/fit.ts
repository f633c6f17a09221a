import { memoIn } from "../basics/memo.js";
import type { Frame } from "../doors/yoga.js";
import { type BoundNode, nodesOf, type TextContent } from "../model/bound.js";
import type { Look } from "../model/look.js";
import type { Paragraph } from "../model/scene.js";
import type { LanguageTag } from "../model/text.js";
import { type BrokenLine, breakText, type MeasuredText, measureText } from "../text/lines.js";
import { withFallback } from "./fallback.js";
import { placeNodes } from "./flex.js";
import type { Breaker, FitDoors, FittedTree, Geometry, ZoneMemory } from "./geometry.js";
import { keysOf, type Misfit, misfitsOf } from "./misfits.js";
import { paragraphsAt, stepsOfText } from "./paragraphs.js";
import { setFrame, uncutWidth } from "./set-text.js";

/**
 * Places the parts of one slide and shrinks what does not fit, step by step: the texts of one key together,
 * over all the parts. Gives the trees, and the misfits that remain at the smallest sizes.
 */
export function fitTrees(
  roots: readonly BoundNode[],
  footer: boolean,
  look: Look,
  language: LanguageTag,
  doors: FitDoors,
): { readonly trees: readonly FittedTree[]; readonly misfits: readonly Misfit[] } {
  const limits = stepLimits(roots);
  const memory: ZoneMemory = new Map();
  let steps: ReadonlyMap<string, number> = new Map();
  for (;;) {
    const texts = textsAt(steps, look, language, doors);
    const stepOf = (content: TextContent): number => steps.get(content.fitKey) ?? 0;
    const geometry: Geometry = {
      solve: doors.solve,
      theme: look.theme,
      footer,
      breakLines: texts.linesOf,
      stepOf,
      memory,
    };
    const trees = roots.map((root) => ({ root, frames: placeNodes(root, geometry), ...texts }));
    const misfits = trees.flatMap((tree, index) => misfitsOf(tree, index, geometry));
    const shrinkable = new Set(misfits.flatMap(keysOf).filter((key) => (steps.get(key) ?? 0) < (limits.get(key) ?? 0)));
    if (shrinkable.size === 0) return { trees, misfits };
    steps = new Map([...steps, ...[...shrinkable].map((key) => [key, (steps.get(key) ?? 0) + 1] as const)]);
  }
}

function stepLimits(roots: readonly BoundNode[]): ReadonlyMap<string, number> {
  const limits = new Map<string, number>();
  for (const { content } of roots.flatMap(nodesOf)) {
    if (content.kind === "text")
      limits.set(content.fitKey, Math.max(limits.get(content.fitKey) ?? 0, stepsOfText(content)));
  }
  return limits;
}

function textsAt(steps: ReadonlyMap<string, number>, look: Look, language: LanguageTag, doors: FitDoors) {
  const paragraphs = new Map<TextContent, readonly Paragraph[]>();
  const measured = new Map<TextContent, MeasuredText>();
  const broken = new Map<TextContent, Map<number, readonly BrokenLine[]>>();
  const paragraphsOf = (content: TextContent): readonly Paragraph[] =>
    memoIn(paragraphs, content, () =>
      paragraphsAt(content, steps.get(content.fitKey) ?? 0, language, look).map((each) =>
        withFallback(each, doors.fonts),
      ),
    );
  const brokenAt: Breaker = (content, widthPt) => {
    const widths = memoIn(broken, content, () => new Map<number, readonly BrokenLine[]>());
    const text = memoIn(measured, content, () => measureText(paragraphsOf(content), doors));
    return memoIn(widths, widthPt, () => breakText(text, widthPt));
  };
  const widthIn = (content: TextContent, widthPt: number): number =>
    uncutWidth(content, widthPt, {
      paragraphs: paragraphsOf(content),
      linesAt: (each) => brokenAt(content, each),
    });
  const linesOf: Breaker = (content, widthPt) => brokenAt(content, widthIn(content, widthPt));
  const setIn = (content: TextContent, frame: Frame): Frame =>
    setFrame(
      content,
      { ...frame, width: widthIn(content, frame.width) },
      {
        paragraphs: paragraphsOf(content),
        linesAt: (widthPt) => brokenAt(content, widthPt),
        fonts: doors.fonts,
      },
    );
  return { paragraphsOf, linesOf, setIn };
}
