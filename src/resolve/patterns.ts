import { given } from "../basics/given.js";
import { lookup, patternInlines, patternPlace, patternSources, type Scopes } from "../model/lookup.js";
import type { PatternPart } from "../model/pattern.js";
import type { ResolvedValue } from "../model/resolved.js";
import { type Inline, plainText } from "../model/text.js";
import { agreed } from "./phrases.js";
import { type Setting, setInlines } from "./typography.js";

/** The value of a sole path itself; else the words of the pattern, set as one text. Nothing when it comes to nothing. */
export function evaluate(parts: readonly PatternPart[], scopes: Scopes, setting: Setting): ResolvedValue | undefined {
  const [only, ...others] = parts;
  if (only?.kind === "path" && others.length === 0) return lookup(scopes, only.path);
  const said = agreed(merged(saidOnce(scopes, parts)), setting.language);
  const inlines = setInlines(tightened(said), setting);
  if (plainText(inlines).trim() === "") return undefined;
  const place = patternPlace(scopes, parts);
  return { kind: "text", inlines, sources: patternSources(scopes, parts), ...given({ place }) };
}

/** Names that a pattern repeats only after these letters are values, as figures are. */
const SAID_MIN = 4;

/** What stands just before is not said again: a name that has its year, or its organisation's. */
function saidOnce(scopes: Scopes, parts: readonly PatternPart[]): readonly Inline[] {
  return parts.reduce<readonly Inline[]>((before, part) => {
    const inlines = patternInlines(scopes, [part]);
    const words = spaced(inlines).replace(/^– /u, "");
    const said = spaced(before).trimEnd();
    const isSaid = part.kind === "path" && words.length >= SAID_MIN && ` ${said}`.endsWith(` ${words}`);
    return isSaid ? before : before.concat(inlines);
  }, []);
}

const spaced = (inlines: readonly Inline[]): string => plainText(inlines).replace(/[\u00a0\u202f]/gu, " ");

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
    const first = index === 0 ? single.replace(/^(?:,? | – )/u, "") : single;
    const started = before === " " || before === "\n" ? first.replace(/^ /u, "") : first;
    const text = index === inlines.length - 1 ? started.replace(/[ –]+$/u, "") : started;
    return text === "" ? [] : [{ ...inline, text }];
  });
}

const isPlain = (inline: Inline): boolean => Object.keys(inline).every((key) => key === "text");
