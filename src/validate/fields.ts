import { nearest } from "../diagnostics/nearest.js";
import { report } from "../model/diagnostic.js";
import type { Field, FieldCommon, FieldKind, Fields, FieldType, Words } from "../model/field.js";
import type { RawMap, RawNode } from "../model/raw.js";
import {
  asBoolean,
  asList,
  asMap,
  asNumber,
  asString,
  checkKeys,
  type Findings,
  headOf,
  isText,
  memberOf,
} from "./read.js";

export const fieldKinds = [
  "text",
  "paragraphs",
  "bullets",
  "plain",
  "number",
  "boolean",
  "date",
  "dates",
  "choice",
  "link",
  "picture",
  "group",
  "list",
  "slides",
] as const satisfies readonly FieldKind[];

/** Keys of a field's declaration, whatever its type. */
export const fieldKeys = [
  "type",
  "optional",
  "default",
  "help",
  "min",
  "max",
  "perSlide",
  "of",
  "main",
  "values",
  "maxLength",
  "integer",
] as const;

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

export function readField(node: RawNode, name: string, findings: Findings): Field | undefined {
  if (isText(node)) return shorthand(node.value, node, findings);
  const map = asMap(node, name, findings);
  if (map === undefined) return undefined;
  if (!isText(memberOf(map, "type"))) return groupField(map, findings);
  return declared(map, findings);
}

function shorthand(text: string, node: RawNode, findings: Findings): Field | undefined {
  const optional = text.endsWith("?");
  const kind = kindNamed(optional ? text.slice(0, -1) : text, node, findings);
  const type = kind === undefined ? undefined : bareType(kind);
  return type === undefined ? undefined : { ...type, optional, place: node.place };
}

function kindNamed(name: string, node: RawNode, findings: Findings): FieldKind | undefined {
  const kind = fieldKinds.find((each) => each === name);
  if (kind === undefined) {
    const suggestion = nearest(name, fieldKinds);
    findings.push(
      report(
        "bad-field-type",
        { type: name, known: fieldKinds, ...(suggestion === undefined ? {} : { suggestion }) },
        node.place,
      ),
    );
  }
  return kind;
}

/** A type without limits; a list or a group says of what, so it has no bare form. */
function bareType(kind: FieldKind): FieldType | undefined {
  switch (kind) {
    case "choice":
      return { kind, values: [] };
    case "group":
      return { kind, of: {} };
    case "list":
      return { kind, of: { kind: "text", optional: false, place: { path: "", start: 0, end: 0 } } };
    default:
      return { kind };
  }
}

function groupField(map: RawMap, findings: Findings): Field {
  return { kind: "group", of: readFields(map, findings), optional: false, place: map.place };
}

function declared(map: RawMap, findings: Findings): Field | undefined {
  checkKeys(map, fieldKeys, findings);
  const typeNode = memberOf(map, "type");
  if (!isText(typeNode)) return undefined;
  const marked = typeNode.value.endsWith("?");
  const kind = kindNamed(marked ? typeNode.value.slice(0, -1) : typeNode.value, typeNode, findings);
  if (kind === undefined) return undefined;
  const type = typeOf(kind, map, findings);
  const fallback = asString(memberOf(map, "default"), "default", findings);
  const optional =
    marked || asBoolean(memberOf(map, "optional"), "optional", findings) === true || fallback !== undefined;
  const help = readWords(memberOf(map, "help"), "help", findings);
  const common: FieldCommon = {
    optional,
    place: map.place,
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(help === undefined ? {} : { help }),
  };
  return { ...type, ...common };
}

function typeOf(kind: FieldKind, map: RawMap, findings: Findings): FieldType {
  const number = <K extends string>(key: K): { readonly [P in K]?: number } => {
    const value = asNumber(memberOf(map, key), key, findings);
    return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: number };
  };
  switch (kind) {
    case "text":
      return { kind, ...number("maxLength") };
    case "paragraphs":
      return { kind, ...number("max") };
    case "bullets":
      return { kind, ...number("min"), ...number("max"), ...number("perSlide") };
    case "number":
      return {
        kind,
        ...number("min"),
        ...number("max"),
        ...(asBoolean(memberOf(map, "integer"), "integer", findings) ? { integer: true } : {}),
      };
    case "choice":
      return { kind, ...choices(map, findings) };
    case "group": {
      const main = asString(memberOf(map, "main"), "main", findings);
      return { kind, of: readFields(memberOf(map, "of"), findings), ...(main === undefined ? {} : { main }) };
    }
    case "list":
      return { kind, of: listItem(map, findings), ...number("min"), ...number("max"), ...number("perSlide") };
    default:
      return { kind };
  }
}

function listItem(map: RawMap, findings: Findings): Field {
  const node = memberOf(map, "of");
  if (node === undefined) findings.push(report("missing-key", { key: "of", where: "list" }, headOf(map)));
  const field = node === undefined ? undefined : readField(node, "of", findings);
  const main = asString(memberOf(map, "main"), "main", findings);
  if (field === undefined) return { kind: "text", optional: false, place: map.place };
  return field.kind === "group" && main !== undefined ? { ...field, main } : field;
}

function choices(
  map: RawMap,
  findings: Findings,
): { readonly values: readonly string[]; readonly labels?: Readonly<Record<string, Words>> } {
  const node = memberOf(map, "values");
  if (node?.kind !== "map")
    return { values: asList(node, "values", findings).flatMap((item) => asString(item, "values", findings) ?? []) };
  const labels = node.entries.flatMap(({ key, value }) => {
    const words = readWords(value, key, findings);
    return words === undefined ? [] : [[key, words] as const];
  });
  return { values: node.entries.map(({ key }) => key), labels: Object.fromEntries(labels) };
}

/** Words by language; a plain text stands for every language. */
export function readWords(node: RawNode | undefined, name: string, findings: Findings): Words | undefined {
  if (node === undefined) return undefined;
  if (node.kind === "scalar") {
    const text = asString(node, name, findings);
    return text === undefined ? undefined : { fr: text, en: text };
  }
  const map = asMap(node, name, findings);
  return Object.fromEntries(
    (map?.entries ?? []).flatMap(({ key, value }) => {
      const text = asString(value, `${name}.${key}`, findings);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}
