import { given } from "../../basics/given.js";
import { report } from "../../model/diagnostic.js";
import { located } from "../../model/place.js";
import type { RawMap, RawNode } from "../../model/raw.js";
import type { TextElement, TextPart } from "../../model/template.js";
import { type TextRole, textRoles } from "../../model/text.js";
import { readLength } from "../lengths.js";
import { readCondition, readPattern, readWordsPattern } from "../paths.js";
import { asBoolean, asList, asMap, asNumberIn, asOneOf, checkKeys, headOf, memberOf } from "../read.js";
import { readColor, readStyle } from "../tokens.js";
import { type ElementReading, readCommon } from "./common.js";
import { partKeys } from "./keys.js";

/** `text:` in a template. */
export function readTextElement(map: RawMap, reading: ElementReading): TextElement {
  const { theme, findings } = reading;
  const node = (key: string): RawNode | undefined => memberOf(map, key);
  const parts = node("parts");
  const whole =
    parts === undefined
      ? [readPart(map, reading)]
      : asList(parts, "parts", findings).map((each) => partOf(each, reading));
  const firstStyle = whole.find((part) => part?.style !== undefined)?.style;
  const own = whole.flatMap((part) => part ?? []);
  const style = readStyle(node("style"), theme, findings) ?? firstStyle;
  if (style === undefined && node("style") === undefined)
    findings.push(report("missing-key", { key: "style", where: "text" }, headOf(map)));
  return {
    ...readCommon(map, reading),
    kind: "text",
    parts: own,
    style: style ?? located("body", map.place),
    textAlign: asOneOf(node("textAlign"), ["left", "center", "right"] as const, "textAlign", findings) ?? "left",
    anchor: asOneOf(node("anchor"), ["top", "middle", "bottom"] as const, "anchor", findings) ?? "top",
    fit: asOneOf(node("fit"), ["together", "alone"] as const, "fit", findings) ?? "together",
    hidden: asBoolean(node("hidden"), "hidden", findings) === true,
    bullets: asBoolean(node("bullets"), "bullets", findings) === true,
    ...given({
      color: readColor(node("color"), theme, findings),
      role: readRole(map, reading) ?? derivedRole(own),
      placeholder: asOneOf(node("placeholder"), ["title", "body"] as const, "placeholder", findings),
      maxLines: asNumberIn(node("maxLines"), "maxLines", { min: 1 }, findings),
    }),
  };
}

const readRole = (map: RawMap, { findings }: ElementReading): TextRole | undefined =>
  asOneOf(memberOf(map, "role"), textRoles, "role", findings);

/** What the language itself derives says what it is: the initials of a name that stands beside them, a place in a list. */
function derivedRole([only, ...others]: readonly TextPart[]): TextRole | undefined {
  const [piece, ...more] = only?.of.value ?? [];
  if (piece?.kind !== "path" || more.length > 0 || others.length > 0) return undefined;
  if (piece.path.length > 1 && piece.path.at(-1) === "initials") return "ornament";
  return piece.path.join(".") === "index" ? "number" : undefined;
}

function partOf(node: RawNode, reading: ElementReading): TextPart | undefined {
  const map = asMap(node, "parts", reading.findings);
  if (map === undefined) return undefined;
  checkKeys(map, partKeys, reading.findings, "parts");
  const part = readPart(map, reading);
  const when = memberOf(map, "when");
  const extra = given({
    style: readStyle(memberOf(map, "style"), reading.theme, reading.findings),
    color: readColor(memberOf(map, "color"), reading.theme, reading.findings),
    role: readRole(map, reading),
    when: when === undefined ? undefined : readCondition(when, reading.findings, reading.names),
    spaceBefore: readLength(memberOf(map, "spaceBefore"), reading.theme, reading.findings),
  });
  return part === undefined ? undefined : { ...part, ...extra };
}

/** What is said: `of` a path, or `say` words with paths. */
function readPart(map: RawMap, { findings, names }: ElementReading): TextPart | undefined {
  const [of, say] = [memberOf(map, "of"), memberOf(map, "say")];
  if (of !== undefined) return { of: readPattern(of, "of", findings, names) };
  if (say !== undefined) return { of: readWordsPattern(say, "say", findings, names) };
  findings.push(report("missing-key", { key: "of", where: "text" }, headOf(map)));
  return undefined;
}
