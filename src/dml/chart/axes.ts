import { axisFor, tickDecimals } from "../../charts/scale.js";
import type { ChartItem } from "../../model/scene.js";
import { attributes } from "../../opc/xml.js";
import { formatCode } from "./format.js";
import { labelProperties, lineProperties, noProperties, valued } from "./text.js";

/** Any two numbers that differ. */
export const axisIds = { names: 111_111_111, numbers: 222_222_222 } as const;

/** `c:catAx` and `c:valAx` as we draw them: no frame, no ticks, numbers and lines across only where they are read. */
export const axesXml = (item: ChartItem): string => `${namesAxis(item)}${numbersAxis(item)}`;

/** Of names from their axis, in hundredths of what programs leave. */
const NAME_OFFSET = 60;

const ticks = (isShown: boolean, position: "low" | "nextTo"): string =>
  [
    valued("majorTickMark", "none"),
    valued("minorTickMark", "none"),
    valued("tickLblPos", isShown ? position : "none"),
  ].join("");

function namesAxis({ data, every, looks, min }: ChartItem): string {
  const isLying = data.kind === "bars";
  // Bars that have their numbers begin at nothing but their names.
  const hasBase = isLying ? min < 0 : min <= 0;
  return [
    "<c:catAx>",
    valued("axId", axisIds.names),
    `<c:scaling>${valued("orientation", isLying ? "maxMin" : "minMax")}</c:scaling>`,
    valued("delete", 0),
    valued("axPos", isLying ? "l" : "b"),
    `<c:numFmt${attributes({ formatCode: "General", sourceLinked: 0 })}/>`,
    ticks(true, "low"),
    hasBase ? lineProperties(looks.base) : noProperties,
    labelProperties(looks.names),
    valued("crossAx", axisIds.numbers),
    valued("crosses", "autoZero"),
    valued("auto", 0),
    valued("lblAlgn", "ctr"),
    valued("lblOffset", NAME_OFFSET),
    every > 1 ? valued("tickLblSkip", every) : "",
    valued("noMultiLvlLbl", 1),
    "</c:catAx>",
  ].join("");
}

function numbersAxis({ data, min, max, step, looks }: ChartItem): string {
  const isLying = data.kind === "bars";
  const isShown = step !== undefined;
  const decimals = isShown ? tickDecimals(axisFor(data)) : 0;
  const code = formatCode({ ...data, format: { ...data.format, decimals } }, looks.axis.lang);
  const edges = data.kind === "line" || data.kind === "area";
  return [
    "<c:valAx>",
    valued("axId", axisIds.numbers),
    `<c:scaling>${valued("orientation", "minMax")}${valued("max", max)}${valued("min", min)}</c:scaling>`,
    valued("delete", isShown ? 0 : 1),
    // The first name stands on top, where the axis of numbers would stand too.
    valued("axPos", isLying ? (isShown ? "b" : "t") : "l"),
    isShown ? `<c:majorGridlines>${lineProperties(looks.grid)}</c:majorGridlines>` : "",
    `<c:numFmt${attributes({ formatCode: code, sourceLinked: 0 })}/>`,
    ticks(isShown, "nextTo"),
    noProperties,
    isShown ? labelProperties(looks.axis) : "",
    valued("crossAx", axisIds.names),
    valued("crosses", isLying ? "max" : "min"),
    valued("crossBetween", edges ? "midCat" : "between"),
    isShown ? valued("majorUnit", step) : "",
    "</c:valAx>",
  ].join("");
}
