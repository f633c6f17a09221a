import { dirname, isAbsolute, resolve } from "node:path";
import { linkTo } from "../doors/markdown.js";
import { report } from "../model/diagnostic.js";
import type { Day, Field, Fields, GroupValue, PictureValue, Value } from "../model/field.js";
import type { RawMap, RawNode } from "../model/raw.js";
import {
  asBoolean,
  asMap,
  asNumber,
  asString,
  checkKeys,
  type Findings,
  headOf,
  isText,
  isVoid,
  memberOf,
  misspelt,
  wrongType,
} from "./read.js";
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
  checkKeys(map, [...Object.keys(fields), ...more], reading.findings, where);
  const values = Object.entries(fields).flatMap(([name, field]) => {
    const value = readMember(name, field, map, reading, where);
    return value === undefined ? [] : [[name, value] as const];
  });
  const id = more.includes("id") ? asString(memberOf(map, "id"), "id", reading.findings) : undefined;
  return { kind: "group", fields: Object.fromEntries(values), place: map.place, ...(id === undefined ? {} : { id }) };
}

function readMember(name: string, field: Field, map: RawMap, reading: Reading, where: string): Value | undefined {
  const node = memberOf(map, name);
  if (node === undefined || isVoid(node)) {
    const code = node === undefined ? "missing-key" : "empty-value";
    if (!field.optional)
      reading.findings.push(report(code, { key: name, field: name, where }, node?.place ?? headOf(map)));
    return undefined;
  }
  return readValue(name, field, node, reading);
}

export function readValue(name: string, field: Field, node: RawNode, reading: Reading): Value | undefined {
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
    case "boolean": {
      const value = asBoolean(node, name, findings);
      return value === undefined ? undefined : { kind: "boolean", value, place };
    }
    case "date":
    case "dates":
      return readDates(name, field.kind === "dates", node, reading);
    case "choice":
      return readChoice(name, field, node, reading);
    case "link":
      return readLink(name, node, reading);
    case "picture":
      return readPicture(name, node, reading);
    case "group":
      return readGroupValue(name, field, node, reading);
    case "list":
      return readList(name, field, node, reading);
    case "slides":
      return readSlides(name, node, reading);
  }
}

function readNumber(
  name: string,
  field: Field & { readonly kind: "number" },
  node: RawNode,
  reading: Reading,
): Value | undefined {
  const value = asNumber(node, name, reading.findings);
  if (value === undefined) return undefined;
  const { min, max, integer } = field;
  const isOut = (min !== undefined && value < min) || (max !== undefined && value > max);
  if (isOut)
    reading.findings.push(
      report(
        "out-of-range",
        { field: name, value, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
        node.place,
      ),
    );
  if (integer === true && !Number.isInteger(value))
    reading.findings.push(report("wrong-type", { field: name, expected: "integer", found: "number" }, node.place));
  return { kind: "number", value, place: node.place };
}

function readDates(name: string, mayBeTwo: boolean, node: RawNode, reading: Reading): Value | undefined {
  const nodes = node.kind === "list" && mayBeTwo ? node.items : [node];
  const days = nodes.flatMap((item) => readDay(name, item, reading) ?? []);
  if (days.length !== nodes.length) return undefined;
  if (mayBeTwo) checkCount(name, { min: 1, max: 2 }, days.length, node, reading);
  const [first, last] = days;
  if (first !== undefined && last !== undefined && dayNumber(last) < dayNumber(first))
    reading.findings.push(report("bad-dates-order", { field: name }, node.place));
  return { kind: "dates", days, place: node.place };
}

const dayNumber = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);

function readDay(name: string, node: RawNode, { findings }: Reading): Day | undefined {
  const text = isText(node) ? node.value.trim() : node.kind === "scalar" ? node.source : undefined;
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/u.exec(text ?? "") ?? []).map(Number);
  if (text === undefined) findings.push(wrongType("date", node, name));
  else if (year === undefined || month === undefined || day === undefined || !exists({ year, month, day })) {
    findings.push(report("bad-date", { field: name, value: text }, node.place));
  } else return { year, month, day };
  return undefined;
}

function exists(day: Day): boolean {
  const date = new Date(dayNumber(day));
  return date.getUTCMonth() === day.month - 1 && date.getUTCDate() === day.day && day.year >= 1000;
}

function readChoice(
  name: string,
  field: Field & { readonly kind: "choice" },
  node: RawNode,
  { findings }: Reading,
): Value | undefined {
  const value = asString(node, name, findings);
  if (value === undefined) return undefined;
  if (!field.values.includes(value)) {
    findings.push(misspelt("bad-choice", { field: name, value }, value, field.values, node.place));
    return undefined;
  }
  const label = field.labels?.[value];
  return { kind: "choice", value, place: node.place, ...(label === undefined ? {} : { label }) };
}

function readLink(name: string, node: RawNode, { findings }: Reading): Value | undefined {
  const url = asString(node, name, findings);
  if (url === undefined) return undefined;
  if (linkTo(url)?.kind === "web") return { kind: "link", url, place: node.place };
  findings.push(report("bad-link", { link: url }, node.place));
  return undefined;
}

const pictureKeys = ["file", "alt", "focus", "decorative"] as const;

function readPicture(name: string, node: RawNode, reading: Reading): Value | undefined {
  const { findings } = reading;
  if (isText(node)) return pictureValue(node.value, node, { decorative: false }, reading);
  if (node.kind !== "map") {
    findings.push(wrongType("picture", node, name));
    return undefined;
  }
  checkKeys(node, pictureKeys, findings, name);
  const file = asString(memberOf(node, "file"), "file", findings);
  if (file === undefined) {
    if (memberOf(node, "file") === undefined)
      findings.push(report("missing-key", { key: "file", where: name }, headOf(node)));
    return undefined;
  }
  const alt = asString(memberOf(node, "alt"), "alt", findings);
  const focus = readFocus(memberOf(node, "focus"), findings);
  const decorative = asBoolean(memberOf(node, "decorative"), "decorative", findings) === true;
  const place = memberOf(node, "file")?.place ?? node.place;
  return pictureValue(
    file,
    { ...node, place },
    { decorative, ...(alt === undefined ? {} : { alt }), ...(focus === undefined ? {} : { focus }) },
    reading,
  );
}

function readFocus(node: RawNode | undefined, findings: Findings): readonly [number, number] | undefined {
  if (node === undefined) return undefined;
  const [x, y, ...more] = node.kind === "list" ? node.items.map((item) => asNumber(item, "focus", findings)) : [];
  const isShare = (value: number | undefined): value is number => value !== undefined && value >= 0 && value <= 1;
  if (isShare(x) && isShare(y) && more.length === 0) return [x, y];
  findings.push(wrongType("focus", node, "focus"));
  return undefined;
}

/** Relative to the file that names it; an address stays as it is, to be refused when files are read. */
function pictureValue(
  file: string,
  node: RawNode,
  looks: Omit<PictureValue, "path">,
  { findings }: Reading,
): Value | undefined {
  if (file.trim() === "") {
    findings.push(report("empty-value", { field: "file", key: "file" }, node.place));
    return undefined;
  }
  const isAddress = /^[a-z]+:\/\//iu.test(file);
  const path = isAddress ? file : isAbsolute(file) ? file : resolve(dirname(node.place.path), file);
  if (!looks.decorative && (looks.alt ?? "").trim() === "")
    findings.push(report("picture-without-alt", { path: file }, node.place));
  return { kind: "picture", picture: { ...looks, path }, place: node.place };
}

function readGroupValue(
  name: string,
  field: Field & { readonly kind: "group" },
  node: RawNode,
  reading: Reading,
): Value | undefined {
  if (node.kind !== "map" && field.main !== undefined) return mainOnly(name, field.main, field.of, node, reading);
  if (node.kind !== "map") {
    reading.findings.push(wrongType("map", node, name));
    return undefined;
  }
  return readGroup(field.of, node, reading, ["id"], name);
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
  checkCount(name, field, node.items.length, node, reading);
  const items = node.items.flatMap((item) => {
    if (!isVoid(item)) return readValue(name, field.of, item, reading) ?? [];
    reading.findings.push(report("empty-value", { field: name, key: name }, item.place));
    return [];
  });
  return { kind: "list", items, place: node.place };
}

function readSlides(name: string, node: RawNode, reading: Reading): Value | undefined {
  const { slide } = reading;
  if (node.kind !== "list" || slide === undefined) {
    reading.findings.push(wrongType("list", node, name));
    return undefined;
  }
  return { kind: "slides", entries: node.items.flatMap((item) => slide(item) ?? []), place: node.place };
}

export type { Reading };
