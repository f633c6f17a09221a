import { memo } from "../../basics/memo.js";
import type { XmlElement } from "../../doors/xml.js";
import { allParts, type Finding, finding, type Package, type Part } from "../model.js";
import { aliases, orders } from "./schema.js";

type Slot = { readonly names: string; readonly isRequired: boolean; readonly isRepeatable: boolean };
type Order = { readonly slots: readonly Slot[]; readonly rankOf: ReadonlyMap<string, number> };

const compiled: ReadonlyMap<string, Order> = new Map(
  Object.entries(orders).map(([name, order]) => [name, compile(order)]),
);

function compile(order: readonly string[]): Order {
  const slots = order.map((text) => ({
    names: text.replace(/[!*+]$/u, ""),
    isRequired: /[!+]$/u.test(text),
    isRepeatable: /[*+]$/u.test(text),
  }));
  const ranks = slots.flatMap(({ names }, rank) => names.split(" ").map((name) => [name, rank] as const));
  return { slots, rankOf: new Map(ranks) };
}

const orderOf = (element: XmlElement, parent: string): Order | undefined => {
  const inside = `${parent}>${element.name}`;
  return compiled.get(aliases[inside] ?? inside) ?? compiled.get(aliases[element.name] ?? element.name);
};

/** Alternatives stand for what the first of them holds; what has another namespace is not ours to judge. */
const judged = (element: XmlElement): readonly XmlElement[] =>
  element.children
    .flatMap((child) =>
      child.name === "mc:AlternateContent"
        ? (child.children.find(({ name }) => name === "mc:Choice")?.children ?? [])
        : child,
    )
    .filter(({ name }) => /^[apc]:/u.test(name));

type Kind = "misplaced" | "stray" | "missing";
type Judgement = { readonly kind: Kind; readonly parent: string; readonly child: string };

/** Three rules ask for the same walk. */
const judgementsOf = memo((part: Part): readonly Judgement[] => {
  const all: Judgement[] = [];
  if (part.root !== undefined) judge(part.root, "", all);
  return all;
});

function judge(element: XmlElement, parent: string, found: Judgement[]): void {
  if (element.name === "mc:Fallback") return;
  const order = orderOf(element, parent);
  if (order !== undefined) found.push(...judgeChildren(element, order));
  for (const child of element.children) judge(child, element.name, found);
}

function judgeChildren(element: XmlElement, { slots, rankOf }: Order): readonly Judgement[] {
  const ranks = new Set<number>();
  const found: Judgement[] = [];
  const tell = (kind: Kind, child: string): number => found.push({ kind, parent: element.name, child });
  let last = -1;
  for (const { name } of judged(element)) {
    const rank = rankOf.get(name);
    if (rank === undefined) tell("stray", name);
    else if (rank < last || (rank === last && slots[rank]?.isRepeatable === false)) tell("misplaced", name);
    last = Math.max(last, rank ?? last);
    ranks.add(rank ?? -1);
  }
  slots.forEach(({ isRequired, names }, rank) => {
    if (isRequired && !ranks.has(rank)) tell("missing", names);
  });
  return found;
}

const find =
  (wanted: Kind) =>
  (pack: Package): readonly Finding[] =>
    allParts(pack).flatMap((part) =>
      judgementsOf(part)
        .filter(({ kind }) => kind === wanted)
        .map(({ parent, child }) => finding(part.path, { parent, child })),
    );

/** Children that stand before one that they must follow, or twice. */
export const misplacedChildren = find("misplaced");

/** Children that the schema does not know there. */
export const strayChildren = find("stray");

/** Children that the schema asks for. */
export const missingChildren = find("missing");
