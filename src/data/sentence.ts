import { nearest } from "../diagnostics/nearest.js";
import type { Data } from "../model/data.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { RawEntry, RawMap, RawNode, RawScalar } from "../model/raw.js";
import { isText, memberOf } from "../validate/read.js";
import { expressionIn } from "./expression.js";
import { lettersAt } from "./joined.js";

/** `{ say: "{n} projets", n: { count: projets } }`: words around values, each under a name; all else is an ordinary map. */
export function isSentence(map: RawMap, data: Data): boolean {
  const values = valuesOf(map);
  const isAsked = ({ value }: RawEntry): boolean => value.kind === "map" && expressionIn(value, data) !== undefined;
  return isText(memberOf(map, "say")) && values.length > 0 && values.every(isAsked);
}

const valuesOf = ({ entries }: RawMap): readonly RawEntry[] => entries.filter(({ key }) => key !== "say");

/** A sentence, by what each of its names stands for. A name that stands in one place alone is told. */
export function sentenceOf(
  map: RawMap,
  answer: (node: RawNode) => RawNode,
  findings: Diagnostic[],
): RawScalar | undefined {
  const say = memberOf(map, "say");
  if (!isText(say)) return undefined;
  const values = new Map(valuesOf(map).map(({ key, value }) => [key, answer(value)]));
  const known = [...values.keys()];
  const asked = [...say.value.matchAll(/\{([^{}]*)\}/gu)].map(([, name = ""]) => name.trim());
  for (const name of asked)
    if (!values.has(name))
      findings.push(report("unknown-field", { name, known, suggestion: nearest(name, known) }, say.place));
  for (const { key, keyPlace } of valuesOf(map))
    if (!asked.includes(key))
      findings.push(
        report("unknown-key", { key, where: "say", known: asked, suggestion: nearest(key, asked) }, keyPlace),
      );
  const pieces = say.value.split(/\{([^{}]*)\}/u).flatMap((piece, index): readonly RawScalar[] => {
    if (index % 2 === 0) return piece === "" ? [] : [lettersAt(piece, say)];
    const value = values.get(piece.trim());
    return value?.kind === "scalar" && value.value !== null ? [value] : [];
  });
  const source = pieces.map((piece) => piece.source).join("");
  const cell = pieces.find(({ place }) => place.cell !== undefined)?.place.cell;
  const place = cell === undefined ? say.place : { ...say.place, cell };
  return { kind: "scalar", value: source, source, place, data: { pieces } };
}
