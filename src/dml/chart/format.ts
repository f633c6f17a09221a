import type { ChartData } from "../../model/chart.js";
import type { LanguageTag } from "../../model/text.js";

const isFrench = (language: LanguageTag): boolean => language.startsWith("fr");
const isEnglish = (language: LanguageTag): boolean => language.startsWith("en");

/** How a chart's numbers are written, as a format of Office: thousands apart, a minus that is one, a percent sign. */
export function formatCode({ stack, format }: Pick<ChartData, "stack" | "format">, language: LanguageTag): string {
  const space = isEnglish(language) ? "" : "\u00a0";
  if (stack === "shares") return space === "" ? "0%" : `0"${space}"%`;
  const number = `#,##0${format.decimals === 0 ? "" : `.${"0".repeat(format.decimals)}`}`;
  const unit = format.percent ? `"${space}%"` : "";
  // Where the language is not said, a program takes that of its computer.
  const locale = isFrench(language) ? "[$-40C]" : "";
  return `${locale}${number}${unit};${locale}"−"${number}${unit}`;
}
