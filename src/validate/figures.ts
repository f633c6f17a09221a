import type { Figure } from "../model/field.js";
import { numberInlines } from "../model/numbers.js";
import type { RawNode, RawScalar } from "../model/raw.js";
import type { LanguageTag } from "../model/text.js";

const SPACE = "[ \\u00a0\\u202f]";
/** A sign of a currency or of a share, or a short word, as `k€`, `%`, `ha`. */
const UNIT = "[%‰]|(?:[kM]|Md)?[€$£]|[\\p{L}°]{1,4}[²³]?";
const grouped = (separator: string): string => `\\d{1,3}(?:${separator}\\d{3})+|\\d+`;
const figureOf = (separator: string, point: string): RegExp =>
  new RegExp(`^([-−–+]?)${SPACE}?(${grouped(separator)})(?:${point}(\\d+))?(?:${SPACE}?(${UNIT}))?$`, "u");
/** In English a comma parts thousands; elsewhere it begins decimals. */
const ENGLISH = figureOf(`(?:,|${SPACE})`, "\\.");
const OTHER = figureOf(SPACE, "[.,]");

/** The number that a cell says, written by hand or given as one; nothing where it says something else. */
export function figureIn(node: RawNode, language: LanguageTag): Figure | undefined {
  if (node.kind !== "scalar") return undefined;
  if (node.data !== undefined) return dataFigure(node);
  if (typeof node.value === "number") return typedNumber(node.value, node.source);
  if (typeof node.value !== "string") return undefined;
  const text = node.value.trim();
  const [, inside = ""] = /^\((.+)\)$/u.exec(text) ?? [];
  const pattern = language.startsWith("en") ? ENGLISH : OTHER;
  const [whole, sign = "", digits = "", decimals = "", unit] = pattern.exec(inside === "" ? text : inside) ?? [];
  if (whole === undefined) return undefined;
  const size = Number(`${digits.replace(/\D/gu, "")}.${decimals || "0"}`);
  const isNegative = (sign !== "" && sign !== "+") || inside !== "";
  return {
    value: isNegative && size !== 0 ? -size : size,
    decimals: decimals.length,
    ...(unit === undefined ? {} : { unit }),
    ...(sign === "+" ? { isSigned: true } : {}),
  };
}

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

function typedNumber(value: number, source: string): Figure | undefined {
  if (!Number.isFinite(value)) return undefined;
  const written = /^[+-]?\d+(?:\.(\d+))?$/u.exec(source);
  // 0612 is a code, as a telephone's is.
  if (/^[+-]?0\d/u.test(source)) return undefined;
  const decimals = written === null ? decimalsOf(value) : (written[1]?.length ?? 0);
  return { value, decimals, ...(source.startsWith("+") ? { isSigned: true } : {}) };
}

/** What arithmetic leaves behind the sixth decimal is not meant. */
const DECIMALS_MAX = 6;
const decimalsOf = (value: number): number =>
  value
    .toFixed(DECIMALS_MAX)
    .replace(/\.?0+$/u, "")
    .split(".")[1]?.length ?? 0;
