import { given } from "../../basics/given.js";
import type { RawMap } from "../../model/raw.js";
import { type ShapeElement, shapeNames } from "../../model/template.js";
import { asNumberIn, asOneOf, memberOf } from "../read.js";
import { readBorder, readShapeFill } from "../tokens.js";
import { type ElementReading, readCommon } from "./common.js";

/** `shape:` in a template. */
export function readShape(map: RawMap, reading: ElementReading): ShapeElement {
  const { theme, names, findings } = reading;
  return {
    ...readCommon(map, reading),
    kind: "shape",
    shape: asOneOf(memberOf(map, "shape"), shapeNames, "shape", findings) ?? "rect",
    ...given({
      fill: readShapeFill(memberOf(map, "fill"), theme, names, findings),
      border: readBorder(memberOf(map, "border"), theme, findings),
      radiusPt: asNumberIn(memberOf(map, "radius"), "radius", { min: 0 }, findings),
    }),
  };
}
