import { given } from "../basics/given.js";
import type { Storyboard } from "../model/deck.js";
import { report } from "../model/diagnostic.js";
import type { SlideEntry, SlideOptions } from "../model/field.js";
import { type Located, located } from "../model/place.js";
import type { RawMap, RawNode } from "../model/raw.js";
import type { Template } from "../model/template.js";
import { ACKNOWLEDGED, readAcknowledgement } from "./acknowledged.js";
import { readNotes } from "./notes.js";
import { asBoolean, asMap, asString, checkKeys, type Findings, headOf, memberOf, misspelt } from "./read.js";
import { placeableNames } from "./story-parts.js";
import type { Reading } from "./texts.js";
import { readGroup } from "./values.js";

/** What any slide may say of itself. */
export const optionKeys = ["hidden", "section", "footer", "notes", ACKNOWLEDGED] as const;

/** A slide by its template, or a part of the storyboard, placed here. */
export function readSlide(
  node: RawNode,
  storyboard: Storyboard,
  templates: readonly Template[],
  reading: Reading,
): SlideEntry | undefined {
  const { findings } = reading;
  const map = asMap(node, "slides", findings);
  if (map === undefined) return undefined;
  const part = memberOf(map, "part");
  if (part !== undefined) return readPlacedPart(map, part, storyboard, findings);
  const nameNode = memberOf(map, "template");
  if (nameNode === undefined) {
    findings.push(report("missing-key", { key: "template", where: "slides" }, headOf(map)));
    return undefined;
  }
  return readSlideOf(templateNamed(nameNode, templates, findings), map, reading, ["template"]);
}

/** A slide of a template; nothing of one that is not there, which was told. */
export function readSlideOf(
  template: Template | undefined,
  node: RawNode,
  reading: Reading,
  more: readonly string[] = [],
): SlideEntry | undefined {
  const map = template && asMap(node, "slides", reading.findings);
  if (map === undefined || template === undefined) return undefined;
  const fields = readGroup(template.fields, map, reading, ["id", ...more, ...optionKeys], template.name);
  return { kind: "slide", template: template.name, fields, options: readOptions(map, reading), place: map.place };
}

function readPlacedPart(
  map: RawMap,
  node: RawNode,
  storyboard: Storyboard,
  findings: Findings,
): SlideEntry | undefined {
  checkKeys(map, ["part"], findings, "slides");
  const name = asString(node, "part", findings);
  const known = placeableNames(storyboard.parts);
  if (name === undefined) return undefined;
  if (known.includes(name)) return { kind: "part", part: name, place: map.place };
  findings.push(misspelt("unknown-part", { name }, name, known, node.place));
  return undefined;
}

/** The template of a name; one that is not there is told. */
export function templateNamed(node: RawNode, templates: readonly Template[], findings: Findings): Template | undefined {
  const name = asString(node, "template", findings);
  const template = templates.find((each) => each.name === name);
  if (template === undefined && name !== undefined) {
    const known = templates.map((each) => each.name);
    findings.push(misspelt("unknown-template", { name }, name, known, node.place));
  }
  return template;
}

/** What a slide says of itself. */
export function readOptions(map: RawMap, reading: Reading): SlideOptions {
  const { findings } = reading;
  const text = (key: string): Located<string> | undefined => {
    const node = memberOf(map, key);
    const value = asString(node, key, findings);
    return node === undefined || value === undefined ? undefined : located(value, node.place);
  };
  const notes = memberOf(map, "notes");
  const [id, section, footer] = [text("id"), text("section"), text("footer")];
  return {
    hidden: asBoolean(memberOf(map, "hidden"), "hidden", findings) === true,
    ...given({ id, section, footer }),
    ...(notes === undefined ? {} : { notes: readNotes(notes, reading) }),
    ...given({ acknowledged: readAcknowledgement(map, reading) }),
  };
}
