import { given } from "../../basics/given.js";
import { report } from "../../model/diagnostic.js";
import type { Path } from "../../model/pattern.js";
import { located } from "../../model/place.js";
import type { RawMap } from "../../model/raw.js";
import type { TreeElement } from "../../model/template.js";
import { loopNames, shapeAt, shapeName } from "../names.js";
import { readPath } from "../paths.js";
import { headOf, memberOf } from "../read.js";
import { readColor, readStyle } from "../tokens.js";
import { type ElementReading, readCommon } from "./common.js";

/** `tree:` in a template: `of` a list, whose entries give a `label`, and `under` it a list of the same. */
export function readTree(map: RawMap, reading: ElementReading): TreeElement | undefined {
  const { theme, names, findings } = reading;
  const list = memberOf(map, "of");
  if (list === undefined) {
    findings.push(report("missing-key", { key: "of", where: "tree" }, headOf(map)));
    return undefined;
  }
  const of = readPath(list, "of", findings, names);
  const shape = shapeAt(of, names, list.place, []);
  if (shape.kind !== "list" && shape.kind !== "any") {
    findings.push(report("wrong-type", { field: "of", expected: "list", found: shapeName(shape) }, list.place));
    return undefined;
  }
  const within = shape.kind === "list" ? loopNames(names, shape.item) : names;
  const entryPath = (key: "label" | "under"): Path => {
    const node = memberOf(map, key);
    if (node !== undefined) return readPath(node, key, findings, within);
    findings.push(report("missing-key", { key, where: "tree" }, headOf(map)));
    return [key];
  };
  const detail = memberOf(map, "detail");
  if (memberOf(map, "style") === undefined)
    findings.push(report("missing-key", { key: "style", where: "tree" }, headOf(map)));
  const style = readStyle(memberOf(map, "style"), theme, findings) ?? located("body", map.place);
  const color = (key: "line" | "first", otherwise: string): string =>
    readColor(memberOf(map, key), theme, findings)?.value ?? otherwise;
  return {
    ...readCommon(map, reading),
    kind: "tree",
    of,
    label: entryPath("label"),
    under: entryPath("under"),
    ...given({ detail: detail === undefined ? undefined : readPath(detail, "detail", findings, within) }),
    style,
    detailStyle: readStyle(memberOf(map, "detailStyle"), theme, findings) ?? style,
    line: color("line", "accent6"),
    first: color("first", "part"),
  };
}
