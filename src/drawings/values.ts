import { hexColor } from "./colors.js";

/** A function whose arguments hold no other. */
const INNERMOST = /(?<![\w-])(var|light-dark|rgba?|hsla?|hwb|oklab|oklch)\(([^()]*)\)/giu;
const NESTING_MAX = 16;
/** What custom properties may add to a value: they name each other, and may double each time. */
const ADDED_LETTERS_MAX = 100_000;

/**
 * A value, or a text of style, in words that every program reads: custom properties and functions of colour resolved,
 * addresses without quotes. What cannot be resolved stays.
 */
export function plainValue(value: string, customs: ReadonlyMap<string, string>): string {
  let plain = value
    .replace(/url\(\s*(["']?)\s*(#[^()"'\s]+)\s*\1\s*\)/giu, "url($2)")
    .replace(/(?<![\w-])currentcolor(?![\w-])/giu, "currentColor");
  let left = value.length + ADDED_LETTERS_MAX;
  for (let round = 0; round < NESTING_MAX && plain.includes("("); round += 1) {
    const next = plain.replace(INNERMOST, (whole, name: string, words: string) => {
      const found = left > 0 ? resolved(name.toLowerCase(), words, customs) : undefined;
      left -= found?.length ?? 0;
      return found ?? whole;
    });
    if (next === plain) break;
    plain = next;
  }
  return plain;
}

function resolved(name: string, words: string, customs: ReadonlyMap<string, string>): string | undefined {
  const comma = words.indexOf(",");
  if (name === "light-dark") return comma < 0 ? undefined : words.slice(0, comma).trim();
  if (name !== "var") return hexColor(name, words);
  const custom = (comma < 0 ? words : words.slice(0, comma)).trim();
  return customs.get(custom) ?? (comma < 0 ? undefined : words.slice(comma + 1).trim());
}

const TURNS: Readonly<Record<string, number>> = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 };

/** A transform of CSS as SVG writes it: without units. */
export const plainTransform = (value: string): string =>
  value
    .replace(/(?<=[\d.])px\b/giu, "")
    .replace(/([-+]?[\d.]+(?:e[-+]?\d+)?)(deg|grad|rad|turn)\b/giu, (_, number: string, unit: string) =>
      String(Number((Number(number) * (TURNS[unit.toLowerCase()] ?? 1)).toFixed(6))),
    )
    .replace(/translateX\(([^)]*)\)/giu, "translate($1 0)")
    .replace(/translateY\(([^)]*)\)/giu, "translate(0 $1)")
    .replace(/scaleX\(([^)]*)\)/giu, "scale($1 1)")
    .replace(/scaleY\(([^)]*)\)/giu, "scale(1 $1)");
