import { given } from "../basics/given.js";
import { report } from "../model/diagnostic.js";
import type { Field, FieldCommon, FieldKind, Fields, FieldType } from "../model/field.js";
import type { RawMap, RawNode } from "../model/raw.js";
import { readChoices } from "./choices.js";
import { readCompare } from "./compare.js";
import { commonFieldKeys, fieldKinds, kindKeys } from "./field-kinds.js";
import { readMain } from "./main-field.js";
import { readNames } from "./named.js";
import { type Names, namesOf } from "./names.js";
import { checkParts, partsOf } from "./paths.js";
import {
  asBoolean,
  asMap,
  asNumber,
  asNumberIn,
  asString,
  checkKeys,
  type Findings,
  headOf,
  isText,
  memberOf,
  misspelt,
  type RawText,
  requireKeys,
} from "./read.js";
import { readReckons } from "./reckons.js";
import { siblings } from "./siblings.js";
import { readTally } from "./tally.js";
import { readWords } from "./words.js";

/** Declarations by name: `title: text`, `picture: picture?`, or a map with `type:`. */
export function readFields(node: RawNode | undefined, findings: Findings): Fields {
  if (node === undefined) return {};
  const map = asMap(node, "fields", findings);
  return Object.fromEntries(
    (map?.entries ?? []).flatMap(({ key, value }) => {
      const field = readField(value, key, findings);
      return field === undefined ? [] : [[key, field]];
    }),
  );
}

function readField(node: RawNode, name: string, findings: Findings): Field | undefined {
  if (isText(node)) return shorthand(node.value, node, findings);
  const map = asMap(node, name, findings);
  if (map === undefined) return undefined;
  const type = memberOf(map, "type");
  return isText(type)
    ? declared(map, type, findings)
    : { kind: "group", of: readFields(map, findings), optional: false, place: map.place };
}

function shorthand(text: string, node: RawNode, findings: Findings): Field | undefined {
  const optional = text.endsWith("?");
  const kind = kindNamed(optional ? text.slice(0, -1) : text, node, findings);
  return kind === undefined ? undefined : { ...bareType(kind, node, findings), optional, place: node.place };
}

function kindNamed(name: string, node: RawNode, findings: Findings): FieldKind | undefined {
  const kind = fieldKinds.find((each) => each === name);
  if (kind === undefined) findings.push(misspelt("bad-field-type", { type: name }, name, fieldKinds, node.place));
  return kind;
}

/** A type without limits; a choice, a group or a list says of what, so it has no bare form. */
function bareType(kind: FieldKind, node: RawNode, findings: Findings): FieldType {
  const missing = (key: string) => findings.push(report("missing-key", { key, where: kind }, node.place));
  switch (kind) {
    case "choice":
      missing("values");
      return { kind, values: [] };
    case "entry":
      missing("of");
      return { kind, of: "" };
    case "group":
      missing("of");
      return { kind, of: {} };
    case "rows":
      missing("columns");
      return { kind, columns: "" };
    case "list":
      missing("of");
      return { kind, of: { kind: "text", optional: false, place: node.place } };
    default:
      return { kind };
  }
}

function declared(map: RawMap, typeNode: RawText, findings: Findings): Field | undefined {
  const marked = typeNode.value.endsWith("?");
  const kind = kindNamed(marked ? typeNode.value.slice(0, -1) : typeNode.value, typeNode, findings);
  if (kind === undefined) return undefined;
  checkKeys(map, [...commonFieldKeys, ...kindKeys[kind]], findings, kind);
  checkLimits(map, findings);
  const type = typeOf(kind, map, findings);
  const fallback = asString(memberOf(map, "default"), "default", findings);
  const optional =
    marked || asBoolean(memberOf(map, "optional"), "optional", findings) === true || fallback !== undefined;
  const help = readWords(memberOf(map, "help"), "help", findings);
  const common: FieldCommon = {
    optional,
    place: map.place,
    ...(fallback === undefined ? {} : { default: partsOf(fallback, map.place, findings) }),
    ...given({ help }),
  };
  return { ...type, ...common };
}

function checkLimits(map: RawMap, findings: Findings): void {
  const [min, max] = [memberOf(map, "min"), memberOf(map, "max")];
  const least = min?.kind === "scalar" && typeof min.value === "number" ? min.value : undefined;
  if (least !== undefined && max?.kind === "scalar" && typeof max.value === "number" && max.value < least)
    findings.push(report("out-of-range", { field: "max", value: max.value, min: least }, max.place));
}

/** A slide shows one entry at least. */
const counts: Readonly<Record<string, { readonly min: number }>> = { perSlide: { min: 1 }, maxLength: { min: 1 } };

function typeOf(kind: FieldKind, map: RawMap, findings: Findings): FieldType {
  const number = <K extends string>(key: K): { readonly [P in K]?: number } => {
    const value =
      kind === "number"
        ? asNumber(memberOf(map, key), key, findings)
        : asNumberIn(memberOf(map, key), key, counts[key] ?? { min: 0 }, findings);
    return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: number };
  };
  const yes = <K extends string>(key: K): { readonly [P in K]?: true } =>
    (asBoolean(memberOf(map, key), key, findings) ? { [key]: true } : {}) as { readonly [P in K]?: true };
  switch (kind) {
    case "text":
      return { kind, ...number("maxLength"), ...yes("figure"), ...yes("change"), ...readNames(map, findings) };
    case "paragraphs":
      return { kind, ...number("max") };
    case "bullets":
      return { kind, ...number("min"), ...number("max"), ...number("perSlide") };
    case "number":
      return {
        kind,
        ...number("min"),
        ...number("max"),
        ...yes("integer"),
      };
    case "choice":
      return { kind, ...readChoices(map, findings) };
    case "group": {
      requireKeys(map, ["of"], findings, kind);
      const of = readFields(memberOf(map, "of"), findings);
      const main = readMain("main", map, of, findings);
      const mainList = readMain("mainList", map, of, findings);
      return { kind, of, ...given({ main, mainList }), ...readReckons(map, of, findings) };
    }
    case "list": {
      const of = listItem(map, findings);
      return {
        kind,
        of,
        ...number("min"),
        ...number("max"),
        ...number("inAll"),
        ...number("perSlide"),
        ...readTally(map, findings),
        ...readCompare(map, of, findings),
      };
    }
    case "rows":
      return {
        kind,
        ...siblings(map, findings),
        ...number("min"),
        ...number("max"),
        ...number("perSlide"),
      };
    case "entry":
      requireKeys(map, ["of"], findings, kind);
      return { kind, of: asString(memberOf(map, "of"), "of", findings) ?? "" };
    case "slides":
      return { kind, ...given({ template: asString(memberOf(map, "template"), "template", findings) }) };
    case "picture": {
      const alt = asString(memberOf(map, "alt"), "alt", findings);
      return { kind, ...(alt === undefined ? {} : { alt: partsOf(alt, map.place, findings) }) };
    }
    default:
      return { kind };
  }
}

function listItem(map: RawMap, findings: Findings): Field {
  const node = memberOf(map, "of");
  if (node === undefined) findings.push(report("missing-key", { key: "of", where: "list" }, headOf(map)));
  const field = node === undefined ? undefined : readField(node, "of", findings);
  if (field === undefined) return { kind: "text", optional: false, place: map.place };
  if (field.kind !== "group") return field;
  const main = readMain("main", map, field.of, findings);
  return { ...field, ...given({ main }), ...readReckons(map, field.of, findings) };
}

/** Paths of defaults and of what pictures say, at every depth: an entry's own fields come first. */
export function checkDefaults(field: Field, names: Names, findings: Findings): void {
  if (field.default !== undefined) checkParts(field.default, field.place, findings, names);
  if (field.kind === "picture" && field.alt !== undefined) checkParts(field.alt, field.place, findings, names);
  if (field.kind === "rows" && typeof field.columns !== "string")
    for (const { label, unit = [] } of field.columns) checkParts([...label, ...unit], field.place, findings, names);
  if (field.kind === "list") checkDefaults(field.of, names, findings);
  if (field.kind !== "group") return;
  for (const inner of Object.values(field.of)) checkDefaults(inner, { ...names, ...namesOf(field.of) }, findings);
}
