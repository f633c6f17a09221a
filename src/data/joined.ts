import { report } from "../model/diagnostic.js";
import type { RawScalar } from "../model/raw.js";
import { nodeOf } from "./cells.js";
import { type Asked, columnNamed, type Ledger, type Row } from "./rows.js";

const WHOLE = /^[^{}]*(?:\{[^{}]+\}[^{}]*)+$/u;

/** `{Prénom} {Nom}`, `{Nom} ({Ville})`: an empty cell leaves no brackets nor signs behind; nothing where all are empty. */
export function joinedShape(
  text: string,
  node: RawScalar,
  asked: Asked,
  ledger: Ledger,
): (row: Row) => RawScalar | undefined {
  if (!WHOLE.test(text)) {
    ledger.findings.push(report("bad-pattern", { pattern: text }, node.place));
    return () => undefined;
  }
  const letters = text.split(/\{[^{}]+\}/u);
  const ranks = [...text.matchAll(/\{([^{}]+)\}/gu)].map(([, name = ""]) =>
    columnNamed(name.trim(), node, asked, ledger),
  );
  return ({ cells }) => {
    const given = ranks.map((rank) => {
      const cell = rank === undefined ? undefined : cells[rank];
      return cell === undefined ? undefined : nodeOf(cell, node.place, asked.look);
    });
    const first = given.find((each) => each !== undefined);
    if (first === undefined) return undefined;
    const between = closed(
      letters,
      given.map((each) => each !== undefined),
    );
    const pieces = between.flatMap((each, index): readonly RawScalar[] => {
      const [said, cell] = [each === "" ? [] : [lettersAt(each, node)], given[index]];
      return cell === undefined ? said : [...said, cell];
    });
    const source = pieces.map((each) => each.source).join("");
    return { kind: "scalar", value: source, source, place: first.place, data: { pieces } };
  };
}

/** Letters that stand as they are among values of data. */
export const lettersAt = (value: string, { place }: RawScalar): RawScalar => ({
  kind: "scalar",
  value,
  source: value,
  place,
  data: {},
});

/** The letters around cells, without what held an empty one to its neighbours. */
function closed(letters: readonly string[], isGiven: readonly boolean[]): readonly string[] {
  const between = [...letters];
  for (const [index, given] of isGiven.entries()) {
    if (given) continue;
    const [before = "", after = ""] = [between[index], between[index + 1]];
    const opened = before.replace(/\s*[([]\s*$/u, "");
    const isFirst = !isGiven.slice(0, index).includes(true);
    if (opened !== before) {
      between[index] = opened;
      between[index + 1] = after.replace(/^\s*[)\]]/u, "");
    } else if (isFirst) between[index + 1] = after.replace(/^\s*[,;:·–—-]?\s*/u, "");
    else between[index] = before.replace(/\s*[,;:·–—-]?\s*$/u, "");
  }
  return between;
}
