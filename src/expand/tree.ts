import { slug } from "../basics/keys.js";
import { type BoundNode, type Flow, noFlow, UNNAMED } from "../model/bound.js";
import { gapOf } from "../model/lengths.js";
import { BEFORE, entryScope, holds, linkOf, lookup, type Scopes } from "../model/lookup.js";
import type { ResolvedValue, Scope } from "../model/resolved.js";
import type { Amount, BoxElement, ChooseElement, Element, PictureElement, ShownElement } from "../model/template.js";
import { plainText } from "../model/text.js";
import type { Expansion } from "./elements/kind.js";
import { contentOf, innerOf, ownKey } from "./elements/kinds.js";
import { drawingFor } from "./elements/picture.js";
import { gridRows } from "./grid.js";
import type { Page } from "./pages.js";

/** The template's tree with a slide's values: repeated, chosen, bound. Nothing when the root's condition fails. */
export function expandTree(expansion: Expansion, scope: Scope): BoundNode | undefined {
  const [root] = expand(expansion.slide.template.layout, [scope], expansion, "root");
  if (root === undefined) return undefined;
  return unique([{ ...root, children: [...pageGround(expansion), ...root.children] }])[0];
}

/** What the brand draws behind every content slide: on its slide layout, once. */
function pageGround(expansion: Expansion): readonly BoundNode[] {
  const { template } = expansion.slide;
  const drawing = template.footer ? drawingFor("page", expansion) : undefined;
  if (drawing === undefined) return [];
  const ground = { kind: "box", direction: "stack", name: "page", area: "full", onLayout: true } as const;
  return expand({ ...ground, children: [drawing], place: drawing.place }, [], expansion, "page");
}

/** A box with the brand's drawing, in the place of the artwork that the template asks for. */
function drawnArtwork({ source, fit: _, decorative: __, ...common }: PictureElement, expansion: Expansion) {
  const drawing = source.kind === "artwork" ? drawingFor(source.name.value, expansion) : undefined;
  if (source.kind !== "artwork" || drawing === undefined) return undefined;
  const box: BoxElement = { ...common, kind: "box", direction: "stack", children: [drawing], name: source.name.value };
  return box;
}

type Path = string;

function expand(element: Element, scopes: Scopes, expansion: Expansion, path: Path): readonly BoundNode[] {
  if (element.each !== undefined) return repeat(element, scopes, expansion, path);
  if (element.when !== undefined && !holds(scopes, element.when)) return [];
  if (element.kind === "choose") return chosen(element, scopes, expansion, path);
  const drawing = element.kind === "picture" ? drawnArtwork(element, expansion) : undefined;
  if (drawing !== undefined) return expand(drawing, scopes, expansion, path);
  const node = expandOne(element, scopes, expansion, path);
  return node === undefined ? [] : [node];
}

function repeat(element: Element, scopes: Scopes, expansion: Expansion, path: Path): readonly BoundNode[] {
  const { each, ...single } = element;
  const list = each === undefined ? undefined : lookup(scopes, each.path);
  if (each === undefined || list?.kind !== "list") return [];
  const keys = list.items.map((item) => itemKey(item));
  const before = shownBefore(each, expansion.page);
  return list.items.flatMap((item, index) => {
    const inner = [itemScope(item, before + index, { items: list.items, at: index }), ...scopes];
    return expand(single as Element, inner, expansion, `${path}`).map((node) => prefixed(node, keys[index] ?? ""));
  });
}

/** Entries of this list that stand on the slides before: a number goes on where it stopped. */
const shownBefore = ({ path: [name, ...inner] }: NonNullable<Element["each"]>, page: Page | undefined): number =>
  page !== undefined && inner.length === 0 && name === page.list.name ? page.before : 0;

/** Names that a loop gives: the item's fields, `item`, `index` (from 1) and `count`; and, to conditions, the item before. */
function itemScope(item: ResolvedValue, index: number, { items, at }: Repetition): Scope {
  const number = (value: number): ResolvedValue => ({ kind: "number", value, inlines: [{ text: String(value) }] });
  const before = items[at - 1];
  return {
    index: number(index + 1),
    count: number(items.length),
    ...(before === undefined ? {} : { [BEFORE]: before }),
    ...entryScope(item),
  };
}
type Repetition = { readonly items: readonly ResolvedValue[]; readonly at: number };

const itemKey = (item: ResolvedValue): string => {
  if (item.kind === "group") return item.key;
  if (item.kind === "picture") return item.picture.id.slice(0, 8);
  return "inlines" in item ? slug(plainText(item.inlines)) : item.kind;
};

const prefixed = (node: BoundNode, prefix: string): BoundNode => ({
  ...node,
  key: node.key === UNNAMED ? UNNAMED : `${prefix}/${node.key}`,
  children: node.children.map((child) => prefixed(child, prefix)),
});

function chosen(element: ChooseElement, scopes: Scopes, expansion: Expansion, path: Path): readonly BoundNode[] {
  const open = element.variants.filter(({ when }) => when === undefined || holds(scopes, when));
  const sure = open.findIndex(({ fits }) => fits !== true);
  const variant = open[Math.min(expansion.passed, sure === -1 ? open.length - 1 : sure)];
  return variant === undefined
    ? []
    : expand(variant, scopes, expansion, `${path}.${element.variants.indexOf(variant)}`);
}

function expandOne(element: ShownElement, scopes: Scopes, expansion: Expansion, path: Path): BoundNode | undefined {
  const binding = { scopes, expansion, path };
  const content = contentOf(element, binding);
  if (content === undefined) return undefined;
  const inner =
    element.kind === "box"
      ? { flow: flowOf(element, expansion), children: boxChildren(element, scopes, expansion, path) }
      : (innerOf(element, binding) ?? { flow: noFlow, children: [] });
  const grow = amountOf(element.grow, scopes);
  const aspect = amountOf(element.aspect, scopes);
  const link = element.link === undefined ? undefined : linkOf(scopes, element.link);
  return {
    key: element.name ?? ownKey(element),
    common: element,
    content,
    ...inner,
    ...(grow === undefined ? {} : { grow }),
    ...(aspect === undefined ? {} : { aspect }),
    ...(link === undefined ? {} : { link }),
  };
}

function boxChildren(element: BoxElement, scopes: Scopes, expansion: Expansion, path: Path): readonly BoundNode[] {
  const children = element.children.flatMap((child, index) => expand(child, scopes, expansion, `${path}.${index}`));
  return element.grid === undefined ? children : gridRows(element, children, expansion.look);
}

function flowOf(element: BoxElement, { look }: Expansion): Flow {
  const gapPt = gapOf(element.gap, look.theme);
  const flow = {
    direction: element.grid === undefined ? element.direction : ("column" as const),
    gapPt: element.grid === undefined ? gapPt : gapOf(element.rowGap ?? element.gap, look.theme),
    rowGapPt: gapOf(element.rowGap ?? element.gap, look.theme),
    wrap: element.wrap ?? false,
    ...(element.padding === undefined ? {} : { padding: element.padding }),
    ...(element.justify === undefined ? {} : { justify: element.justify }),
  };
  const align = element.grid === undefined ? element.align : "stretch";
  return align === undefined ? flow : { ...flow, align };
}

function amountOf(amount: Amount | undefined, scopes: Scopes): number | undefined {
  if (amount === undefined || typeof amount === "number") return amount;
  const value = lookup(scopes, amount);
  return value?.kind === "number" ? value.value : undefined;
}

/** Keys made different where siblings share one: the second of a name gets `-2`. */
function unique(nodes: readonly BoundNode[]): readonly BoundNode[] {
  const seen = new Map<string, number>();
  const rename = (node: BoundNode): BoundNode => {
    if (node.key === UNNAMED) return { ...node, children: node.children.map(rename) };
    const count = (seen.get(node.key) ?? 0) + 1;
    seen.set(node.key, count);
    return { ...node, key: count === 1 ? node.key : `${node.key}-${count}`, children: node.children.map(rename) };
  };
  return nodes.map(rename);
}
