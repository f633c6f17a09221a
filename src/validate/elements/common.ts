import { given } from "../../basics/given.js";
import { report } from "../../model/diagnostic.js";
import type { RawMap, RawNode } from "../../model/raw.js";
import { type Amount, areas, type ElementCommon } from "../../model/template.js";
import { readLength, readOffsets } from "../lengths.js";
import { any, loopNames, type Names, shapeAt, shapeName } from "../names.js";
import { readCondition, readPath, readPattern } from "../paths.js";
import { asBoolean, asNumberIn, asOneOf, asString, type Findings, isText, memberOf } from "../read.js";
import type { ThemeNames } from "../tokens.js";
import { aligns } from "./keys.js";

/** What reading an element needs: the theme's names, and where paths and mistakes are put. */
export type ElementReading = { readonly theme: ThemeNames; readonly findings: Findings; readonly names: Names };

/** Keys that every element may have. */
export function readCommon(map: RawMap, reading: ElementReading): ElementCommon {
  const { theme, findings, names } = reading;
  const node = (key: string): RawNode | undefined => memberOf(map, key);
  const length = (key: string) => readLength(node(key), theme, findings);
  const [when, link] = [node("when"), node("link")];
  return {
    place: map.place,
    ...given({
      name: asString(node("name"), "name", findings),
      when: when === undefined ? undefined : readCondition(when, findings, names),
      area: asOneOf(node("area"), areas, "area", findings),
      width: length("width"),
      height: length("height"),
      minWidth: length("minWidth"),
      minHeight: length("minHeight"),
      maxWidth: length("maxWidth"),
      maxHeight: length("maxHeight"),
      basis: length("basis"),
      grow: readAmount(node("grow"), "grow", reading),
      shrink: asNumberIn(node("shrink"), "shrink", { min: 0 }, findings),
      margin: readOffsets(node("margin"), theme, findings),
      alignSelf: asOneOf(node("alignSelf"), aligns, "alignSelf", findings),
      aspect: readAmount(node("aspect"), "aspect", reading),
      absolute: readOffsets(node("absolute"), theme, findings),
      match: asString(node("match"), "match", findings),
      onLayout: asBoolean(node("onLayout"), "onLayout", findings) === true ? (true as const) : undefined,
      fits: asBoolean(node("fits"), "fits", findings) === true ? (true as const) : undefined,
      link: link === undefined ? undefined : readPattern(link, "link", findings, names),
    }),
  };
}

type Loop = { readonly each?: NonNullable<ElementCommon["each"]>; readonly inner: ElementReading };

/** What an element repeats over; what is under `each` can name the item. */
export function readLoop(map: RawMap, reading: ElementReading): Loop {
  const node = memberOf(map, "each");
  if (node === undefined) return { inner: reading };
  const { findings, names } = reading;
  const path = readPath(node, "each", findings, names);
  const shape = shapeAt(path, names, node.place, []);
  if (shape.kind === "leaf" || shape.kind === "group")
    findings.push(report("wrong-type", { field: "each", expected: "list", found: shapeName(shape) }, node.place));
  const item = shape.kind === "list" ? shape.item : any;
  return { each: { path, place: node.place }, inner: { ...reading, names: loopNames(names, item) } };
}

/** A number, or the path of one. */
function readAmount(node: RawNode | undefined, field: string, { findings, names }: ElementReading): Amount | undefined {
  if (node === undefined) return undefined;
  return isText(node) ? readPath(node, field, findings, names) : asNumberIn(node, field, { min: 0 }, findings);
}
