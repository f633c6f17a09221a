import { report } from "../../model/diagnostic.js";
import type { Path } from "../../model/pattern.js";
import { located } from "../../model/place.js";
import type { RawMap } from "../../model/raw.js";
import type { ChartElement } from "../../model/template.js";
import { loopNames, shapeAt, shapeName } from "../names.js";
import { readPath } from "../paths.js";
import { headOf, memberOf } from "../read.js";
import { readColor, readStyle } from "../tokens.js";
import { type ElementReading, readCommon } from "./common.js";

/** `chart:` in a template: `of` a list, whose entries give a `label` and a `value`. */
export function readChart(map: RawMap, reading: ElementReading): ChartElement | undefined {
  const { theme, names, findings } = reading;
  const list = memberOf(map, "of");
  if (list === undefined) {
    findings.push(report("missing-key", { key: "of", where: "chart" }, headOf(map)));
    return undefined;
  }
  const of = readPath(list, "of", findings, names);
  const shape = shapeAt(of, names, list.place, []);
  if (shape.kind !== "list" && shape.kind !== "any") {
    findings.push(report("wrong-type", { field: "of", expected: "list", found: shapeName(shape) }, list.place));
    return undefined;
  }
  const within = shape.kind === "list" ? loopNames(names, shape.item) : names;
  const entryPath = (key: "label" | "value"): Path => {
    const node = memberOf(map, key);
    if (node !== undefined) return readPath(node, key, findings, within);
    // The names that entries have unless the template says otherwise.
    shapeAt([key], within, list.place, findings);
    return [key];
  };
  if (memberOf(map, "style") === undefined)
    findings.push(report("missing-key", { key: "style", where: "chart" }, headOf(map)));
  const style = readStyle(memberOf(map, "style"), theme, findings) ?? located("body", map.place);
  return {
    ...readCommon(map, reading),
    kind: "chart",
    chart: "bars",
    of,
    label: entryPath("label"),
    value: entryPath("value"),
    style,
    valueStyle: readStyle(memberOf(map, "valueStyle"), theme, findings) ?? style,
    color: readColor(memberOf(map, "color"), theme, findings)?.value ?? "part",
  };
}
