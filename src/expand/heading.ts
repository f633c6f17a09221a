import type { BoundNode, TextContent, TextSpec } from "../model/bound.js";
import { colorOf, type Look, styleOf } from "../model/look.js";
import { type Inline, onOneLine } from "../model/text.js";

/** What a title says beside what was written: its part above it, and after it which it is of several slides. */
export type Heading = { readonly eyebrow?: TextSpec; readonly label?: readonly Inline[] };

/** A tree with its title so headed. */
export function headed(node: BoundNode, heading: Heading): BoundNode {
  const { content } = node;
  if (content.kind === "text")
    return content.placeholder?.type === "title" ? { ...node, content: headedText(content, heading) } : node;
  const children = node.children.map((child) => headed(child, heading));
  return children.every((child, index) => child === node.children[index]) ? node : { ...node, children };
}

function headedText(content: TextContent, { eyebrow, label }: Heading): TextContent {
  const { paragraphs, fitKey, element } = content;
  const labelled = label === undefined ? content : { ...content, paragraphs: withLabel(paragraphs, label) };
  // A title that shrinks by itself does so on each slide.
  const own =
    label === undefined || element.fit === "together"
      ? labelled
      : { ...labelled, fitKey: `${fitKey}/${label.map(({ text }) => text).join("")}` };
  return eyebrow === undefined
    ? own
    : { ...own, hasEyebrow: true, paragraphs: [eyebrow, ...underEyebrow(own.paragraphs)] };
}

const withLabel = ([first, ...others]: readonly TextSpec[], label: readonly Inline[]): readonly TextSpec[] =>
  first === undefined ? others : [{ ...first, inlines: [...first.inlines, { text: "\u00a0" }, ...label] }, ...others];

const GAP_PT = 2;

const underEyebrow = ([first, ...others]: readonly TextSpec[]): readonly TextSpec[] =>
  first === undefined ? others : [{ ...first, spaceBeforePt: GAP_PT }, ...others];

/** A part's name as it stands above a title: the kicker's style at its smallest, in the part's colour for light grounds. */
export function eyebrowOf(part: readonly Inline[], look: Look): TextSpec {
  const kicker = styleOf(look.theme.master.kicker, look);
  return {
    inlines: onOneLine(part),
    style: { ...kicker, sizePt: kicker.smallestPt },
    color: colorOf("part", look),
    role: "kicker",
    level: 0,
    bulleted: false,
    spaceBeforePt: 0,
    sources: [],
  };
}
