import { nearest } from "../../diagnostics/nearest.js";
import { report } from "../../model/diagnostic.js";
import type { RawMap, RawNode } from "../../model/raw.js";
import type { Element } from "../../model/template.js";
import { asMap, checkKeys, headOf } from "../read.js";
import { readBox } from "./box.js";
import type { ElementReading } from "./common.js";
import { commonKeys, type ElementWord, elementKeys, elementWords } from "./keys.js";
import { readLine } from "./line.js";
import { readPictureElement } from "./picture.js";
import { readShape } from "./shape.js";
import { readTextElement } from "./text.js";

/** A map with one key, the element's kind; under it, its settings. */
export function readElement(node: RawNode, reading: ElementReading): Element | undefined {
  const { findings } = reading;
  const [entry, ...others] = node.kind === "map" ? node.entries : [];
  const word = elementWords.find((each) => each === entry?.key);
  if (entry === undefined || others.length > 0 || word === undefined) {
    const suggestion = entry === undefined ? undefined : nearest(entry.key, elementWords);
    const args = { found: entry?.key ?? "", known: elementWords, ...(suggestion === undefined ? {} : { suggestion }) };
    findings.push(report("bad-element", args, entry?.keyPlace ?? headOf(node)));
    return undefined;
  }
  if (word === "choose") return readChoose(entry.value, reading);
  const map = asMap(entry.value, word, findings);
  if (map === undefined) return undefined;
  checkKeys(map, [...commonKeys, ...elementKeys[word]], findings, word);
  return readKind(word, map, reading);
}

function readKind(word: Exclude<ElementWord, "choose">, map: RawMap, reading: ElementReading): Element | undefined {
  switch (word) {
    case "row":
    case "column":
    case "stack":
      return readBox(word, map, reading, readElement);
    case "text":
      return readTextElement(map, reading);
    case "picture":
      return readPictureElement(map, reading);
    case "shape":
      return readShape(map, reading);
    case "line":
      return readLine(map, reading);
  }
}

function readChoose(node: RawNode, reading: ElementReading): Element | undefined {
  if (node.kind !== "list") {
    reading.findings.push(report("wrong-type", { field: "choose", expected: "list", found: node.kind }, node.place));
    return undefined;
  }
  return {
    kind: "choose",
    variants: node.items.flatMap((item) => readElement(item, reading) ?? []),
    place: node.place,
  };
}
