import { given } from "../basics/given.js";
import { report } from "../model/diagnostic.js";
import type { Field, NamedNumber, Value } from "../model/field.js";
import { saysNothing } from "../model/nothing.js";
import type { RawNode } from "../model/raw.js";
import { asNumber, entriesOf, isText, isVoid, type RawText, wrongType } from "./read.js";
import type { Reading } from "./texts.js";

/** A number within the limits of its field; one that may lack may be said to lack. */
export function readNumber(
  name: string,
  field: Field & { readonly kind: "number" },
  node: RawNode,
  reading: Reading,
): Value | undefined {
  const { min, max, integer, optional } = field;
  if (optional && integer !== true && isNothing(node)) return { kind: "plain", value: node.value, place: node.place };
  const value = asNumber(node, name, reading.findings);
  if (value === undefined) return undefined;
  const isOut = (min !== undefined && value < min) || (max !== undefined && value > max);
  if (isOut) reading.findings.push(report("out-of-range", { field: name, value, min, max }, node.place));
  if (integer === true && !Number.isInteger(value))
    reading.findings.push(report("wrong-type", { field: name, expected: "integer", found: "number" }, node.place));
  return { kind: "number", value, ...shareIn(node), place: node.place };
}

/** What data gave as a percentage. */
const shareIn = (node: RawNode): { readonly isShare?: true } =>
  node.kind === "scalar" && node.data?.unit === "percent" && node.data.scale === undefined ? { isShare: true } : {};

const isNothing = (node: RawNode): node is RawText => isText(node) && saysNothing(node.value);

/** What is left empty, in a list or a map, or is said to be unknown, is nothing: not a zero, and no mistake. */
export function readNumbers(name: string, node: RawNode, { findings }: Reading): Value | undefined {
  if (node.kind !== "list" && node.kind !== "map") {
    findings.push(wrongType("list", node, name));
    return undefined;
  }
  const read = (item: RawNode): Pick<NamedNumber, "value" | "words"> => {
    if (isNothing(item)) return { words: item.value };
    return isVoid(item) ? {} : given({ value: asNumber(item, name, findings) });
  };
  const items =
    node.kind === "list"
      ? entriesOf(node).map((item) => ({ place: item.place, ...shareIn(item), ...read(item) }))
      : node.entries.map(({ key, value: item }) => ({
          name: key,
          place: item.place,
          ...shareIn(item),
          ...read(item),
        }));
  return { kind: "numbers", items, place: node.place };
}
