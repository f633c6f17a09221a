import { given } from "../../basics/given.js";
import { report } from "../../model/diagnostic.js";
import type { RawMap } from "../../model/raw.js";
import { type ShapeElement, shapeNames } from "../../model/template.js";
import { readPath } from "../paths.js";
import { asNumberIn, asOneOf, headOf, memberOf } from "../read.js";
import { readBorder, readShapeFill } from "../tokens.js";
import { type ElementReading, readCommon } from "./common.js";

/** `shape:` in a template. */
export function readShape(map: RawMap, reading: ElementReading): ShapeElement {
  const { theme, names, findings } = reading;
  const shape = asOneOf(memberOf(map, "shape"), shapeNames, "shape", findings) ?? "rect";
  const of = memberOf(map, "of");
  if (shape === "qr" && of === undefined)
    findings.push(report("missing-key", { key: "of", where: "shape" }, headOf(map)));
  return {
    ...readCommon(map, reading),
    kind: "shape",
    shape,
    ...given({
      of: of === undefined ? undefined : readPath(of, "of", findings, names),
      fill: readShapeFill(memberOf(map, "fill"), theme, names, findings),
      border: readBorder(memberOf(map, "border"), theme, findings),
      radiusPt: asNumberIn(memberOf(map, "radius"), "radius", { min: 0 }, findings),
    }),
  };
}
