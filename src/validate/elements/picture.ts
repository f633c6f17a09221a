import { given } from "../../basics/given.js";
import { nearest } from "../../diagnostics/nearest.js";
import { report } from "../../model/diagnostic.js";
import { located, type Span } from "../../model/place.js";
import type { RawMap } from "../../model/raw.js";
import type { PictureElement, PictureSource } from "../../model/template.js";
import { readPath } from "../paths.js";
import { asBoolean, asOneOf, asString, type Findings, headOf, memberOf, misspelt } from "../read.js";
import { readBorder } from "../tokens.js";
import { type ElementReading, readCommon } from "./common.js";

/** `picture:` in a template. */
export function readPictureElement(map: RawMap, reading: ElementReading): PictureElement | undefined {
  const { theme, findings } = reading;
  const source = readSource(map, reading);
  if (source === undefined) return undefined;
  return {
    ...readCommon(map, reading),
    kind: "picture",
    source,
    fit: asOneOf(memberOf(map, "fit"), ["cover", "contain", "optical"] as const, "fit", findings) ?? "cover",
    decorative: asBoolean(memberOf(map, "decorative"), "decorative", findings) === true,
    ...given({
      placeholder:
        asBoolean(memberOf(map, "placeholder"), "placeholder", findings) === true ? ("picture" as const) : undefined,
      border: readBorder(memberOf(map, "border"), theme, findings),
    }),
  };
}

function readSource(map: RawMap, { theme, findings, names }: ElementReading): PictureSource | undefined {
  const [of, artwork] = [memberOf(map, "of"), memberOf(map, "artwork")];
  if (of !== undefined) return { kind: "field", path: readPath(of, "of", findings, names) };
  const name = asString(artwork, "artwork", findings);
  if (artwork !== undefined && name !== undefined) checkArtwork(name, artwork.place, theme.artwork, findings);
  if (artwork !== undefined && name !== undefined) return { kind: "artwork", name: located(name, artwork.place) };
  if (artwork === undefined) findings.push(report("missing-key", { key: "of", where: "picture" }, headOf(map)));
  return undefined;
}

/** A brand may lack what others have, so that only a name that is nearly one of its own is told. */
function checkArtwork(name: string, place: Span, known: readonly string[], findings: Findings): void {
  if (known.includes(name) || nearest(name, known) === undefined) return;
  findings.push(misspelt("unknown-artwork", { name }, name, known, place));
}
