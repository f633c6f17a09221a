import type { PdfNode } from "../../doors/pdfkit.js";
import { textsOf } from "../../model/leaves.js";
import type { DrawnItem, TextItem } from "../../model/scene.js";
import { firstNumber, likes, wordsOf } from "../likes.js";

type Write = (item: DrawnItem) => readonly PdfNode[];

/**
 * Items in the order in which they are drawn, which is that of reading. What one element of a template repeats is a
 * list, within which stands what is drawn between its entries.
 */
export function listed(items: readonly DrawnItem[], write: Write): readonly PdfNode[] {
  const runs = likes(items.filter(isTelling)).filter((run) => run.length > 1);
  const nodes: PdfNode[] = [];
  for (let at = 0; at < items.length; ) {
    const run = runs.find(([first]) => first === items[at]);
    const last = run?.at(-1);
    const end = last === undefined ? at + 1 : items.indexOf(last) + 1;
    const within = items.slice(at, end);
    nodes.push(...(run === undefined ? within.flatMap(write) : [listNode(within, new Set(run), write)]));
    at = end;
  }
  return nodes;
}

function isTelling(item: DrawnItem): boolean {
  switch (item.kind) {
    case "group":
      return item.items.some(isTelling);
    case "text":
      return item.role !== "ornament" && !isFurniture(item) && wordsOf(item).trim() !== "";
    case "image":
      return item.alt !== undefined;
    case "chart":
    case "table":
    case "tree":
      return true;
    case "shape":
      return item.link !== undefined;
  }
}

const isFurniture = ({ placeholder }: TextItem): boolean =>
  placeholder?.type === "ftr" || placeholder?.type === "sldNum";

function listNode(within: readonly DrawnItem[], run: ReadonlySet<DrawnItem>, write: Write): PdfNode {
  const isNumbered = firstNumber(within.filter((item) => run.has(item))) !== undefined;
  const children = within.flatMap((item) => {
    if (!run.has(item)) return write(item);
    const parts = isNumbered ? numbered(item, write) : undefined;
    return [entry(parts ?? [{ kind: "element", tag: "LBody", children: write(item) }])];
  });
  return { kind: "element", tag: "L", children };
}

const entry = (children: readonly PdfNode[]): PdfNode => ({ kind: "element", tag: "LI", children });

/** Its number is the label of an entry. Nothing when something else is said before it. */
function numbered(item: DrawnItem, write: Write): readonly PdfNode[] | undefined {
  if (item.kind !== "group") return undefined;
  const [number] = textsOf([item]);
  const at = number === undefined ? -1 : item.items.indexOf(number);
  if (number === undefined || at < 0 || item.items.slice(0, at).some(isTelling)) return undefined;
  const label = write(number).flatMap((node) => (node.kind === "element" && node.tag === "P" ? node.children : [node]));
  return [
    ...write({ ...item, items: item.items.slice(0, at) }),
    { kind: "element", tag: "Lbl", children: label },
    { kind: "element", tag: "LBody", children: write({ ...item, items: item.items.slice(at + 1) }) },
  ];
}
