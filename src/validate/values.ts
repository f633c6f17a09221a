import { given } from "../basics/given.js";
import { linkTo } from "../doors/markdown.js";
import { report } from "../model/diagnostic.js";
import type { Field, Fields, GroupValue, ListValue, Value } from "../model/field.js";
import type { RawMap, RawNode } from "../model/raw.js";
import { ACKNOWLEDGED, readAcknowledgement } from "./acknowledged.js";
import { readChoice, readEntry } from "./choices.js";
import { readDates } from "./dates.js";
import { readNumber, readNumbers } from "./numbers.js";
import { readPicture } from "./pictures.js";
import {
  asBoolean,
  asMap,
  asString,
  checkKeys,
  entriesOf,
  fieldOf,
  headOf,
  isVoid,
  memberOf,
  wrongType,
} from "./read.js";
import { readRows } from "./rows.js";
import { checkCount, type Reading, readBullets, readParagraphs, readText } from "./texts.js";

/** A group's fields, each by its type. Reports unknown, missing and unfit ones; `more` are keys beside them: `id`, or what others read. */
export function readGroup(
  fields: Fields,
  node: RawNode,
  reading: Reading,
  more: readonly string[] = [],
  where = "",
): GroupValue {
  const map = asMap(node, where, reading.findings);
  if (map === undefined) return { kind: "group", fields: {}, place: node.place };
  checkKeys(map, [...Object.keys(fields), ...more], reading.findings, where, reading.placesOf);
  const values = Object.entries(fields).flatMap(([name, field]) => {
    const value = readMember(name, field, map, reading, where);
    return value === undefined ? [] : [[name, value] as const];
  });
  const id = more.includes("id") ? asString(memberOf(map, "id"), "id", reading.findings) : undefined;
  const acknowledged = more.includes(ACKNOWLEDGED) ? readAcknowledgement(map, reading) : undefined;
  return { kind: "group", fields: Object.fromEntries(values), place: map.place, ...given({ id, acknowledged }) };
}

function readMember(name: string, field: Field, map: RawMap, reading: Reading, where: string): Value | undefined {
  const node = fieldOf(map, name);
  if (node === undefined || isVoid(node)) {
    const code = node === undefined ? "missing-key" : "empty-value";
    if (!field.optional)
      reading.findings.push(report(code, { key: name, field: name, where }, node?.place ?? headOf(map)));
    return undefined;
  }
  return readValue(name, field, node, reading, map);
}

/** What the writer gave to a field, by the field's type; `beside`: what stands with it, where one is read with another. */
export function readValue(
  name: string,
  field: Field,
  node: RawNode,
  reading: Reading,
  beside?: RawMap,
): Value | undefined {
  const { findings } = reading;
  const { place } = node;
  switch (field.kind) {
    case "text":
      return readText(name, field, node, reading);
    case "paragraphs":
      return readParagraphs(name, field, node, reading);
    case "bullets":
      return readBullets(name, field, node, reading);
    case "plain": {
      const value = asString(node, name, findings);
      return value === undefined ? undefined : { kind: "plain", value, place };
    }
    case "number":
      return readNumber(name, field, node, reading);
    case "numbers":
      return readNumbers(name, node, reading);
    case "boolean": {
      const value = asBoolean(node, name, findings);
      return value === undefined ? undefined : { kind: "boolean", value, place };
    }
    case "date":
    case "dates":
      return readDates(name, field.kind === "dates", node, reading);
    case "choice":
      return readChoice(name, field, node, reading);
    case "entry":
      return readEntry(name, field, node, reading);
    case "link":
      return readLink(name, node, reading);
    case "picture":
      return readPicture(name, field, node, reading);
    case "group":
      return readGroupValue(name, field, node, reading);
    case "list":
      return readList(name, field, node, reading);
    case "rows":
      return readRows(name, field, node, beside, reading);
    case "slides":
      return readSlides(name, field, node, reading);
  }
}

function readLink(name: string, node: RawNode, { findings }: Reading): Value | undefined {
  const url = asString(node, name, findings);
  if (url === undefined) return undefined;
  if (linkTo(url)?.kind === "web") return { kind: "link", url, place: node.place };
  findings.push(report("bad-link", { link: url }, node.place));
  return undefined;
}

function readGroupValue(
  name: string,
  field: Field & { readonly kind: "group" },
  node: RawNode,
  reading: Reading,
): Value | undefined {
  const main = node.kind === "list" ? (field.mainList ?? field.main) : field.main;
  if (node.kind !== "map" && main !== undefined) return mainOnly(name, main, field.of, node, reading);
  if (node.kind !== "map") {
    reading.findings.push(wrongType("map", node, name));
    return undefined;
  }
  return readGroup(field.of, node, reading, ["id", ACKNOWLEDGED], name);
}

/** An entry written as one plain value fills its main field; the others must then be optional. */
function mainOnly(name: string, main: string, fields: Fields, node: RawNode, reading: Reading): Value {
  const entry = { key: main, keyPlace: node.place, value: node };
  return readGroup(fields, { kind: "map", entries: [entry], place: node.place }, reading, [], name);
}

function readList(
  name: string,
  field: Field & { readonly kind: "list" },
  node: RawNode,
  reading: Reading,
): Value | undefined {
  if (node.kind !== "list") {
    reading.findings.push(wrongType("list", node, name));
    return undefined;
  }
  const before = reading.findings.length;
  checkCount(name, field, node.items.length, node, reading);
  const items = entriesOf(node).flatMap((item) => {
    if (!isVoid(item)) return readValue(name, field.of, item, reading) ?? [];
    reading.findings.push(report("empty-value", { field: name }, item.place));
    return [];
  });
  const list: ListValue = { kind: "list", items, place: node.place };
  const isTold = reading.findings.slice(before).some(({ code }) => code === "too-many");
  if (field.inAll !== undefined && !isTold) checkCount(name, { max: field.inAll }, countInAll(list), node, reading);
  return list;
}

/** Entries of a list, and of the lists within them. */
const countInAll = ({ items }: ListValue): number =>
  items.reduce((count, item) => {
    const within = item.kind === "group" ? Object.values(item.fields) : [];
    return count + 1 + within.reduce((sum, each) => sum + (each.kind === "list" ? countInAll(each) : 0), 0);
  }, 0);

/** Slides by their templates; where the field names one template, one slide may stand alone. */
function readSlides(
  name: string,
  { template }: Field & { readonly kind: "slides" },
  node: RawNode,
  reading: Reading,
): Value | undefined {
  const { slide } = reading;
  const isAlone = template !== undefined && node.kind === "map";
  if ((node.kind !== "list" && !isAlone) || slide === undefined) {
    reading.findings.push(wrongType("list", node, name));
    return undefined;
  }
  const nodes = node.kind === "list" ? node.items : [node];
  return { kind: "slides", entries: nodes.flatMap((item) => slide(item, template) ?? []), place: node.place };
}
