import { given } from "../../basics/given.js";
import { report } from "../../model/diagnostic.js";
import type { RawMap, RawNode } from "../../model/raw.js";
import type { BoxElement, Element } from "../../model/template.js";
import { readEdges, readLength } from "../lengths.js";
import { asBoolean, asList, asNumberIn, asOneOf, checkKeys, memberOf } from "../read.js";
import { readBorder, readFill } from "../tokens.js";
import { type ElementReading, readCommon } from "./common.js";
import { aligns, justifications } from "./keys.js";

type ReadElement = (node: RawNode, reading: ElementReading) => Element | undefined;

/** `row:`, `column:` and `stack:` in a template. */
export function readBox(
  direction: BoxElement["direction"],
  map: RawMap,
  reading: ElementReading,
  readElement: ReadElement,
): BoxElement {
  const { theme, findings } = reading;
  const node = (key: string): RawNode | undefined => memberOf(map, key);
  const children = asList(node("children"), "children", findings).flatMap((child) => readElement(child, reading) ?? []);
  return {
    ...readCommon(map, reading),
    kind: "box",
    direction,
    children,
    ...given({
      gap: readLength(node("gap"), theme, findings),
      rowGap: readLength(node("rowGap"), theme, findings),
      padding: readEdges(node("padding"), theme, findings),
      align: asOneOf(node("align"), aligns, "align", findings),
      justify: asOneOf(node("justify"), justifications, "justify", findings),
      wrap: asBoolean(node("wrap"), "wrap", findings),
      grid: readGrid(node("grid"), reading),
      fill: readFill(node("fill"), theme, findings),
      border: readBorder(node("border"), theme, findings),
      radiusPt: asNumberIn(node("radius"), "radius", { min: 0 }, findings),
      group: asBoolean(node("group"), "group", findings),
    }),
  };
}

const gridKeys = ["columns", "rows"] as const;
const atLeastOne = { min: 1 } as const;
const rowKinds = ["natural", "equal"] as const;

/** `grid: 3`, or `{ columns: 3 | { 5: 3 }, rows: equal }`. */
function readGrid(node: RawNode | undefined, { findings }: ElementReading): BoxElement["grid"] | undefined {
  if (node === undefined) return undefined;
  if (node.kind !== "map") {
    const columns = asNumberIn(node, "grid", atLeastOne, findings);
    return columns === undefined ? undefined : { columns, rows: "natural" };
  }
  checkKeys(node, gridKeys, findings, "grid");
  const rows = asOneOf(memberOf(node, "rows"), rowKinds, "rows", findings) ?? "natural";
  const columns = memberOf(node, "columns");
  if (columns === undefined) findings.push(report("missing-key", { key: "columns", where: "grid" }, node.place));
  if (columns?.kind !== "map") return { columns: asNumberIn(columns, "columns", atLeastOne, findings) ?? 1, rows };
  const table = columns.entries.flatMap(({ key, keyPlace, value }) => {
    const count = asNumberIn(value, "columns", atLeastOne, findings);
    if (!/^\d+$/u.test(key))
      findings.push(report("wrong-type", { field: "columns", expected: "integer", found: "text" }, keyPlace));
    return count === undefined ? [] : [[Number(key), count] as const];
  });
  return { columns: Object.fromEntries(table), rows };
}
