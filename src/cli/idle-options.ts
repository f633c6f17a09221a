import { type Diagnostic, report } from "../model/diagnostic.js";
import type { OutputFormat } from "../model/render.js";

/** Options that say something of one format. */
const formatOf = {
  contactSheet: ["--contact-sheet", "png"],
  width: ["--width", "png"],
  svgFonts: ["--svg-fonts", "svg"],
  embedFonts: ["--embed-fonts", "pptx"],
} as const satisfies Readonly<Record<string, readonly [string, OutputFormat]>>;

/** The first option that would change nothing, because its format is not written. */
export function idleOption(
  options: Partial<Readonly<Record<keyof typeof formatOf, unknown>>>,
  formats: readonly OutputFormat[],
): Diagnostic | undefined {
  const idle = Object.entries(formatOf).find(
    ([name, [, format]]) => options[name as keyof typeof formatOf] !== undefined && !formats.includes(format),
  );
  if (idle === undefined) return undefined;
  const [, [option, format]] = idle;
  return report("option-without-format", { option, format });
}
