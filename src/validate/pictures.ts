import { dirname, isAbsolute, resolve } from "node:path";
import { given } from "../basics/given.js";
import { report } from "../model/diagnostic.js";
import type { Field, PictureValue, Value } from "../model/field.js";
import type { RawNode } from "../model/raw.js";
import {
  asBoolean,
  asNumber,
  asString,
  checkKeys,
  type Findings,
  headOf,
  isText,
  memberOf,
  wrongType,
} from "./read.js";
import type { Reading } from "./texts.js";

const pictureKeys = ["file", "alt", "focus", "decorative"] as const;

type PictureField = Field & { readonly kind: "picture" };

/** A picture: its file, alone or with what it shows and where to look. */
export function readPicture(name: string, field: PictureField, node: RawNode, reading: Reading): Value | undefined {
  const { findings } = reading;
  if (isText(node)) return pictureValue(node.value, field, node, { decorative: false }, reading);
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
  return pictureValue(file, field, { ...node, place }, { decorative, ...given({ alt, focus }) }, reading);
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
  field: PictureField,
  node: RawNode,
  looks: Omit<PictureValue, "path">,
  { findings }: Reading,
): Value | undefined {
  if (file.trim() === "") {
    findings.push(report("empty-value", { field: "file" }, node.place));
    return undefined;
  }
  const isAddress = /^[a-z]+:\/\//iu.test(file);
  const path = isAddress ? file : isAbsolute(file) ? file : resolve(dirname(node.place.path), file);
  if (!looks.decorative && field.alt === undefined && (looks.alt ?? "").trim() === "")
    findings.push(report("picture-without-alt", { path: file }, node.place));
  return { kind: "picture", picture: { ...looks, path }, place: node.place };
}
