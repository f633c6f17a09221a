import { type BoundNode, noFlow, type TextContent, type TextSpec, type TreeContent } from "../../model/bound.js";
import { colorOf, strokeOf, styleOf } from "../../model/look.js";
import { lookup, sourcesOf } from "../../model/lookup.js";
import type { ResolvedValue } from "../../model/resolved.js";
import type { TreeElement } from "../../model/template.js";
import { type Inline, plainText, type TextRole } from "../../model/text.js";
import type { TextStyle } from "../../model/theme.js";
import { TREE_PADDING_PT } from "../../model/tree.js";
import type { Binding, ElementKind } from "./kind.js";

const LINE_PT = 0.75;
const FIRST_PT = 2;

/** Boxes under boxes; the children of a tree are their texts, each after that of the box above. */
export const tree: ElementKind<TreeElement> = {
  content: treeContent,
  inner: (element, binding) => ({
    flow: { ...noFlow, padding: { right: pt(TREE_PADDING_PT.x), bottom: pt(TREE_PADDING_PT.y) } },
    children: entriesOf(element, binding).map((entry) => textNode(entry, element, binding)),
  }),
  key: ({ of }) => of.join("."),
};

/** What boxes keep free around their texts is the tree's own room. */
const pt = (value: number) => ({ kind: "pt", value }) as const;

type Group = ResolvedValue & { readonly kind: "group" };
type Entry = { readonly group: Group; readonly key: string; readonly above: number | undefined };

/** The entries of the list and of the lists in them, each before those under it. */
function entriesOf(element: TreeElement, { scopes }: Binding): readonly Entry[] {
  const entries: Entry[] = [];
  const add = (list: ResolvedValue | undefined, path: string, above: number | undefined): void => {
    if (list?.kind !== "list") return;
    for (const group of list.items) {
      if (group.kind !== "group") continue;
      const key = `${path}${group.key}`;
      entries.push({ group, key, above });
      add(lookup([group.fields], element.under), `${key}/`, entries.length - 1);
    }
  };
  add(lookup(scopes, element.of), "", undefined);
  return entries;
}

function treeContent(element: TreeElement, binding: Binding): TreeContent | undefined {
  const list = lookup(binding.scopes, element.of);
  const entries = entriesOf(element, binding);
  if (entries.length === 0) return undefined;
  const { look, slide } = binding.expansion;
  const title = lookup([slide.scope], ["title"]);
  return {
    kind: "tree",
    caption: title !== undefined && "inlines" in title ? plainText(title.inlines) : "",
    above: entries.map(({ above }) => above),
    line: strokeOf({ color: element.line, widthPt: LINE_PT }, look),
    first: strokeOf({ color: element.first, widthPt: FIRST_PT }, look),
    place: list?.place,
    field: element.of.join("."),
  };
}

function textNode({ group, key, above }: Entry, element: TreeElement, { expansion, path }: Binding): BoundNode {
  const { look } = expansion;
  const { place } = element;
  // Rather small than refused: names may be as small as details.
  const small = styleOf(element.detailStyle.value, look);
  const own = styleOf(element.style.value, look);
  const smallestPt = small.smallestPt < own.smallestPt ? small.smallestPt : own.smallestPt;
  const name = lookup([group.fields], element.label);
  const detail = element.detail === undefined ? undefined : lookup([group.fields], element.detail);
  const spec = (value: ResolvedValue | undefined, style: TextStyle, role: TextRole, color: string): TextSpec => ({
    inlines: inlinesOf(value),
    style: { ...style, balance: false, optical: false },
    color: colorOf(color, look),
    role,
    level: 0,
    bulleted: false,
    spaceBeforePt: 0,
    sources: sourcesOf(value),
  });
  const content: TextContent = {
    kind: "text",
    element: { textAlign: "left", anchor: "middle", fit: "together", hidden: false, place },
    field: element.of.join("."),
    place: name?.place,
    paragraphs: [
      spec(name, { ...own, smallestPt, bold: true }, "label", above === undefined ? element.first : own.color),
      ...(inlinesOf(detail).length === 0 ? [] : [spec(detail, small, "detail", small.color)]),
    ],
    hasEyebrow: false,
    fitKey: path,
  };
  return { key, common: { place }, flow: noFlow, content, children: [] };
}

const inlinesOf = (value: ResolvedValue | undefined): readonly Inline[] =>
  value !== undefined && "inlines" in value ? value.inlines : [];
