import { lookup, patternInlines, patternPlace, type Scopes } from "../model/lookup.js";
import type { ResolvedValue } from "../model/resolved.js";
import type { Path, PatternPart } from "../model/template.js";
import { type Inline, plainText } from "../model/text.js";
import { type Setting, setInlines } from "./typography.js";

/** The value of a sole path itself; else the words of the pattern, set as one text. Nothing when it comes to nothing. */
export function evaluate(parts: readonly PatternPart[], scopes: Scopes, setting: Setting): ResolvedValue | undefined {
  const [only, ...others] = parts;
  if (only?.kind === "path" && others.length === 0) return lookup(scopes, only.path);
  const inlines = setInlines(tightened(merged(patternInlines(scopes, parts))), setting);
  if (plainText(inlines).trim() === "") return undefined;
  const place = patternPlace(scopes, parts);
  return { kind: "text", inlines, ...(place === undefined ? {} : { place }) };
}

/** A field's default: words with paths in braces. */
export function patternOf(source: string, scopes: Scopes, setting: Setting): ResolvedValue | undefined {
  return evaluate(partsOf(source), scopes, setting);
}

export const partsOf = (source: string): readonly PatternPart[] =>
  source.split(/(\{[^{}]*\})/u).flatMap((piece): readonly PatternPart[] => {
    if (piece === "") return [];
    return piece.startsWith("{")
      ? [{ kind: "path", path: pathOf(piece.slice(1, -1)) }]
      : [{ kind: "words", text: piece }];
  });

const pathOf = (text: string): Path => text.trim().split(".");

/** Plain neighbours become one text, so that "32" and "e" are read as an ordinal. */
function merged(inlines: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const before = result.at(-1);
    if (before !== undefined && isPlain(before) && isPlain(inline))
      result[result.length - 1] = { text: before.text + inline.text };
    else result.push(inline);
  }
  return result;
}

/** What is not given leaves no gap: spaces are never doubled, nor left at the ends. */
function tightened(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline, index) => {
    const before = index === 0 ? " " : (inlines[index - 1]?.text.slice(-1) ?? " ");
    const single = inline.text.replace(/ {2,}/gu, " ");
    const started = before === " " ? single.replace(/^ /u, "") : single;
    const text = index === inlines.length - 1 ? started.replace(/[ –]+$/u, "") : started;
    return text === "" ? [] : [{ ...inline, text }];
  });
}

const isPlain = (inline: Inline): boolean => Object.keys(inline).every((key) => key === "text");
