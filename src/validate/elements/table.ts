import { given } from "../../basics/given.js";
import { report } from "../../model/diagnostic.js";
import type { Pattern } from "../../model/pattern.js";
import { located } from "../../model/place.js";
import type { RawMap } from "../../model/raw.js";
import type { TableElement } from "../../model/template.js";
import { shapeAt, shapeName } from "../names.js";
import { readPath, readPattern } from "../paths.js";
import { headOf, memberOf } from "../read.js";
import { readColor, readStyle } from "../tokens.js";
import { type ElementReading, readCommon } from "./common.js";

/** `table:` in a template: `of` a field of kind `rows`. */
export function readTable(map: RawMap, reading: ElementReading): TableElement | undefined {
  const { theme, names, findings } = reading;
  const rows = memberOf(map, "of");
  if (rows === undefined) {
    findings.push(report("missing-key", { key: "of", where: "table" }, headOf(map)));
    return undefined;
  }
  const of = readPath(rows, "of", findings, names);
  const shape = shapeAt(of, names, rows.place, []);
  if (shape.kind !== "any" && !(shape.kind === "leaf" && shape.is === "rows")) {
    findings.push(report("wrong-type", { field: "of", expected: "list", found: shapeName(shape) }, rows.place));
    return undefined;
  }
  if (memberOf(map, "style") === undefined)
    findings.push(report("missing-key", { key: "style", where: "table" }, headOf(map)));
  const style = readStyle(memberOf(map, "style"), theme, findings) ?? located("body", map.place);
  const color = (key: string, otherwise: string): string =>
    readColor(memberOf(map, key), theme, findings)?.value ?? otherwise;
  const pattern = (key: string): Pattern | undefined => {
    const node = memberOf(map, key);
    return node === undefined ? undefined : readPattern(node, key, findings, names);
  };
  return {
    ...readCommon(map, reading),
    kind: "table",
    of,
    style,
    headStyle: readStyle(memberOf(map, "headStyle"), theme, findings) ?? style,
    rule: color("rule", "accent6"),
    band: color("band", "lt2"),
    previous: color("previous", "accent6"),
    ...given({ result: readColor(memberOf(map, "result"), theme, findings)?.value }),
    ...given({ carried: pattern("carried"), brought: pattern("brought") }),
  };
}
