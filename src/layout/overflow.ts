import { type Content, nodesOf, type TextContent } from "../model/bound.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Place } from "../model/place.js";
import type { TextItem } from "../model/scene.js";
import { plainText } from "../model/text.js";
import { crowdingTexts, lettersOf, longestIn, writerOf } from "./culprit.js";
import type { FittedTree } from "./geometry.js";
import type { BoxMisfit, Misfit, TextMisfit, WordMisfit } from "./misfits.js";
import { sizeAt, stepsOfText } from "./paragraphs.js";

/** What does not fit, in the words that a writer can act upon: which field, which entry, how many letters too many. */
export function misfitDiagnostics(misfits: readonly Misfit[], trees: readonly FittedTree[]): readonly Diagnostic[] {
  const precise = misfits.flatMap((misfit) => (misfit.kind === "box" ? [] : [misfit]));
  const boxes = misfits.flatMap((misfit) => (misfit.kind === "box" ? [misfit] : []));
  const told = new Set<Content>(precise.map(({ content }) => content));
  const unexplained = boxes.filter(({ node }) => !nodesOf(node).some(({ content }) => told.has(content)));
  return [...precise.map(textDiagnostic), ...innermost(unexplained).map((box) => boxDiagnostic(box, trees))];
}

const innermost = (boxes: readonly BoxMisfit[]): readonly BoxMisfit[] =>
  boxes.filter(({ node }) => !boxes.some((other) => other.node !== node && nodesOf(node).includes(other.node)));

function textDiagnostic(misfit: TextMisfit | WordMisfit): Diagnostic {
  const { content, excessPt } = misfit;
  if (misfit.kind === "text")
    return overflow(content, excessLetters(lettersOf(content), excessPt, excessPt + misfit.roomPt));
  const { word, widthPt } = misfit;
  const { field, place } = writerOf(word, content.paragraphs[misfit.paragraph], content);
  const excess = excessLetters(word.length, excessPt, widthPt);
  return report("word-too-wide", { field, sizePt: smallest(content), word: clip(word), excess }, place);
}

/** The longest of the texts that crowd a box is to be shortened; a box without any is the template's own matter. */
function boxDiagnostic(misfit: BoxMisfit, trees: readonly FittedTree[]): Diagnostic {
  const { node, excessPt, tree } = misfit;
  const frames = trees[tree]?.frames ?? new Map();
  const crowding = crowdingTexts(misfit, frames).toSorted((a, b) => lettersOf(b.content) - lettersOf(a.content))[0];
  if (crowding === undefined) return report("box-overflow", { excessPt: Math.ceil(excessPt) }, node.common.place);
  const { content, frame } = crowding;
  const lengthPt = misfit.isUpright ? frame.height : frame.width;
  return overflow(content, excessLetters(lettersOf(content), excessPt, lengthPt));
}

function overflow(content: TextContent, excess: number): Diagnostic {
  const { field, place, letters } = longestIn(content, excess);
  return report("text-overflow", { field, sizePt: smallest(content), excess: Math.min(excess, letters) }, place);
}

/** A footer that its one line does not hold. */
export function footerOverflow({ box, lines, paragraphs }: TextItem, place: Place | undefined): readonly Diagnostic[] {
  const widths = lines.map(({ pieces }) => pieces.reduce((sum, { width }) => sum + width, 0));
  const widthEmu = widths.reduce((sum, width) => sum + width, 0);
  const sizePt = paragraphs[0]?.runs[0]?.sizePt ?? 0;
  if (lines.length <= 1 && widthEmu <= box.cx) return [];
  const said = plainText(paragraphs.flatMap(({ runs }) => runs));
  return [
    report("footer-overflow", { sizePt, excess: excessLetters(said.length, widthEmu - box.cx, widthEmu) }, place),
  ];
}

/** How many letters are too many, in proportion to the length that lacks. */
const excessLetters = (letters: number, excessPt: number, lengthPt: number): number =>
  Math.max(1, Math.ceil(letters * Math.min(1, excessPt / Math.max(1, lengthPt))));

const smallest = (content: TextContent): number => {
  const steps = stepsOfText(content);
  return Math.min(...content.paragraphs.map((spec) => sizeAt(spec.style, steps, steps)));
};

const CLIP = 40;
const clip = (text: string): string => (text.length > CLIP ? `${text.slice(0, CLIP)}…` : text);
