import type { DataCell } from "../model/data.js";
import type { RawNode } from "../model/raw.js";
import { wrongType } from "../validate/read.js";
import { knownBy } from "./cells.js";
import { type Asked, judgedBy, type Ledger, nameIn, type Row } from "./rows.js";

const EMPTY: DataCell = { kind: "empty", place: { path: "", cell: "" } };

type Order = (a: Row, b: Row) => number;

/** Rows in the order of `sort:`, columns in turn, `-` before one for the largest first. Empty cells stand last either way. */
export function orderOf(node: RawNode, asked: Asked, language: string, ledger: Ledger): Order {
  const letters = new Intl.Collator(language, { numeric: true });
  const nodes = node.kind === "list" ? node.items : [node];
  const orders = nodes.flatMap((each): Order | readonly Order[] => {
    const name = nameIn(each);
    if (name === undefined) {
      ledger.findings.push(wrongType("text", each, "sort"));
      return [];
    }
    const isDown = name.startsWith("-");
    const rank = judgedBy(isDown ? name.slice(1).trim() : name, each, asked, ledger);
    if (rank === undefined) return [];
    return (a, b) => {
      const [first, second] = [knownBy(a.cells[rank] ?? EMPTY), knownBy(b.cells[rank] ?? EMPTY)];
      const void1 = first.kind === "empty";
      const void2 = second.kind === "empty";
      if (void1 || void2) return Number(void1) - Number(void2);
      return (isDown ? -1 : 1) * compared(first, second, letters);
    };
  });
  return (a, b) => orders.reduce((found, order) => (found === 0 ? order(a, b) : found), 0);
}

/** Numbers, then dates, texts, and what is true or false. */
const kinds: readonly DataCell["kind"][] = ["number", "date", "text", "boolean", "empty"];

function compared(a: DataCell, b: DataCell, letters: Intl.Collator): number {
  if (a.kind === "number" && b.kind === "number") return a.value - b.value;
  if (a.kind === "text" && b.kind === "text") return letters.compare(a.text, b.text);
  if (a.kind === "date" && b.kind === "date") return a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : 0;
  if (a.kind === "boolean" && b.kind === "boolean") return Number(a.value) - Number(b.value);
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
}
