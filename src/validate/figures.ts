import { readWrittenNumber, type WrittenNumber, writingIn, writingWith } from "../basics/written-number.js";
import type { Figure } from "../model/field.js";
import { numberInlines } from "../model/numbers.js";
import type { RawNode, RawScalar } from "../model/raw.js";
import type { LanguageTag } from "../model/text.js";

/** A sign of a currency or of a share, or a short word, as `k€`, `%`, `ha`: a column says it once, at its head. */
const UNIT = /^(?:[%‰]|(?:[kM]|Md)?[€$£]|[\p{L}°]{1,4}[²³]?)$/u;

/** The number that a cell says, written by hand or given as one; nothing where it says something else. */
export function figureIn(node: RawNode, language: LanguageTag): Figure | undefined {
  if (node.kind !== "scalar") return undefined;
  if (node.data !== undefined) return dataFigure(node);
  if (typeof node.value !== "string") return typeof node.value === "number" ? typedNumber(node.source) : undefined;
  const written = readWrittenNumber(node.value, writingIn(language));
  if (written === undefined || (written.unit !== "" && !UNIT.test(written.unit))) return undefined;
  return figureOf(written);
}

const figureOf = ({ value, decimals, unit, isSigned }: WrittenNumber): Figure => ({
  value,
  decimals,
  ...(unit === "" ? {} : { unit }),
  ...(isSigned ? { isSigned } : {}),
});

/** A number that a table of data gave, in its unit, with as many decimals as texts write it with. */
function dataFigure({ value, data = {} }: RawScalar): Figure | undefined {
  if (typeof value !== "number" || data.before !== undefined || data.pieces !== undefined) return undefined;
  const [number, sign] = numberInlines(value, data, "fr");
  const decimals = number?.text.split(".")[1]?.length ?? 0;
  const scaled = data.scale === undefined ? value * (data.unit === "percent" ? PERCENT : 1) : value / data.scale.by;
  const unit = sign?.text.trim();
  return { value: scaled, decimals, ...(unit === undefined ? {} : { unit }) };
}
const PERCENT = 100;

/** YAML writes decimals with a point; 0612 is a code, as a telephone's is. */
function typedNumber(source: string): Figure | undefined {
  const written = readWrittenNumber(source, writingWith("."));
  return written === undefined ? undefined : figureOf(written);
}
