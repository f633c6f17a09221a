import type { Frame } from "../doors/yoga.js";
import { type BoundNode, nodesOf, type TextContent, type TextSpec } from "../model/bound.js";
import type { Place } from "../model/place.js";
import type { WrittenWords } from "../model/resolved.js";
import { plainText } from "../model/text.js";
import type { Frames } from "./geometry.js";
import type { BoxMisfit } from "./misfits.js";

/** What is to be shortened: where it was written, what the template calls it, how many letters it has. */
export type Culprit = { readonly place: Place; readonly field: string; readonly letters: number };

/** What a template says by itself is told in the template. */
const ofTemplate = (content: TextContent): Culprit => ({
  place: content.place ?? content.element.place,
  field: content.field,
  letters: lettersOf(content),
});

const culprit = ({ place, words }: WrittenWords, { field }: TextContent): Culprit => ({
  place,
  field,
  letters: words.length,
});

export const lettersOf = ({ paragraphs }: TextContent): number =>
  paragraphs.reduce((sum, { inlines }) => sum + plainText(inlines).length, 0);

/** Who wrote some words of a paragraph; else the longest of what was written, or the template. */
export function writerOf(words: string, spec: TextSpec | undefined, content: TextContent): Culprit {
  const sources = spec?.sources ?? [];
  const source = sources.find((each) => each.words.includes(words)) ?? longest(sources);
  return source === undefined ? ofTemplate(content) : culprit(source, content);
}

/** The entry of a text that is long enough to make room for `excess` letters; else the list that holds them all. */
export function longestIn(content: TextContent, excess: number): Culprit {
  const sources = content.paragraphs.flatMap((spec) => spec.sources);
  const source = longest(sources);
  if (source === undefined) return ofTemplate(content);
  const isEnough = source.words.length > excess || !sources.every(({ place }) => isWithin(place, content.place));
  return isEnough ? culprit(source, content) : ofTemplate(content);
}

const longest = (sources: readonly WrittenWords[]): WrittenWords | undefined =>
  sources.toSorted((a, b) => b.words.length - a.words.length)[0];

const isWithin = (inner: Place, outer: Place | undefined): boolean =>
  outer !== undefined && "start" in inner && "start" in outer && inner.start >= outer.start && inner.end <= outer.end;

/** A text and where it stands. */
type Standing = { readonly content: TextContent; readonly frame: Frame };

/** The texts that were written of those that make a box stick out; beside each other, of those that stick out themselves. */
export function crowdingTexts({ node, isUpright }: BoxMisfit, frames: Frames): readonly Standing[] {
  const written = (nodes: readonly BoundNode[]): readonly Standing[] =>
    nodes.flatMap((each) => {
      const { content } = each;
      const frame = frames.get(each);
      if (content.kind !== "text" || frame === undefined) return [];
      return content.paragraphs.some(({ sources }) => sources.length > 0) ? [{ content, frame }] : [];
    });
  const crowding = written(crowdingNodes(node, isUpright, frames).flatMap(nodesOf));
  return crowding.length > 0 ? crowding : written(nodesOf(node));
}

function crowdingNodes(node: BoundNode, isUpright: boolean, frames: Frames): readonly BoundNode[] {
  const isAcross = (node.flow.direction === "row") === isUpright;
  if (node.children.length === 0) return [node];
  const frame = frames.get(node);
  const sticking = node.children.filter((child) => {
    const inner = frames.get(child);
    if (frame === undefined || inner === undefined) return false;
    return isUpright
      ? inner.top + inner.height > frame.top + frame.height || inner.top < frame.top
      : inner.left + inner.width > frame.left + frame.width || inner.left < frame.left;
  });
  const own = isAcross && sticking.length > 0 ? sticking : node.children;
  return own.flatMap((child) => crowdingNodes(child, isUpright, frames));
}
