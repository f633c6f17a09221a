import { given } from "../../basics/given.js";
import { chartKinds, chartStacks } from "../../model/chart.js";
import { report } from "../../model/diagnostic.js";
import type { Path, Pattern } from "../../model/pattern.js";
import { located } from "../../model/place.js";
import type { RawMap } from "../../model/raw.js";
import type { ChartElement } from "../../model/template.js";
import { loopNames, shapeAt, shapeName } from "../names.js";
import { readPath, readWordsPattern } from "../paths.js";
import { headOf, memberOf, misspelt } from "../read.js";
import { readColor, readStyle } from "../tokens.js";
import { type ElementReading, readCommon } from "./common.js";

/** `chart:` in a template: `of` a list, whose entries give a `label` and a `value`, or `values` for several series. */
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
  const path = (key: "series" | "highlight" | "sort" | "reference" | "unit" | "alt"): Path | undefined => {
    const node = memberOf(map, key);
    return node === undefined ? undefined : readPath(node, key, findings, names);
  };
  const values = memberOf(map, "values");
  if (memberOf(map, "style") === undefined)
    findings.push(report("missing-key", { key: "style", where: "chart" }, headOf(map)));
  const style = readStyle(memberOf(map, "style"), theme, findings) ?? located("body", map.place);
  return {
    ...readCommon(map, reading),
    kind: "chart",
    of,
    label: entryPath("label"),
    value: entryPath("value"),
    ...given({
      values: values === undefined ? undefined : readPath(values, "values", findings, within),
      series: path("series"),
      highlight: path("highlight"),
      sort: path("sort"),
      reference: path("reference"),
      unit: path("unit"),
      alt: path("alt"),
      as: choice("as", chartKinds, map, reading),
      stack: choice("stack", chartStacks, map, reading),
    }),
    style,
    valueStyle: readStyle(memberOf(map, "valueStyle"), theme, findings) ?? style,
    axisStyle: readStyle(memberOf(map, "axisStyle"), theme, findings) ?? style,
    totalStyle: readStyle(memberOf(map, "totalStyle"), theme, findings) ?? style,
    color: readColor(memberOf(map, "color"), theme, findings)?.value ?? "part",
  };
}

/** One of some words, or the field in braces that has one of them. */
function choice(
  key: string,
  known: readonly string[],
  map: RawMap,
  { findings, names }: ElementReading,
): Pattern | undefined {
  const node = memberOf(map, key);
  if (node === undefined) return undefined;
  const pattern = readWordsPattern(node, key, findings, names);
  const [only] = pattern.value;
  if (only?.kind === "words" && !known.includes(only.text))
    findings.push(misspelt("bad-choice", { field: key, value: only.text }, only.text, known, node.place));
  return pattern;
}
