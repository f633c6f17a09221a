import { given } from "../../basics/given.js";
import type { RawMap } from "../../model/raw.js";
import type { LineElement } from "../../model/template.js";
import { asBoolean, asNumberIn, asOneOf, memberOf } from "../read.js";
import { dashes, readColor } from "../tokens.js";
import { type ElementReading, readCommon } from "./common.js";

const HAIR_PT = 0.75;

/** `line:` in a template. */
export function readLine(map: RawMap, reading: ElementReading): LineElement {
  const { theme, findings } = reading;
  const look = {
    color: readColor(memberOf(map, "color"), theme, findings)?.value ?? "dk1",
    widthPt: asNumberIn(memberOf(map, "weight"), "weight", { min: 0 }, findings) ?? HAIR_PT,
    ...given({ dash: asOneOf(memberOf(map, "dash"), dashes, "dash", findings) }),
  };
  return {
    ...readCommon(map, reading),
    kind: "line",
    look,
    startArrow: asBoolean(memberOf(map, "startArrow"), "startArrow", findings) === true,
    endArrow: asBoolean(memberOf(map, "endArrow"), "endArrow", findings) === true,
  };
}
