import { type Diagnostic, report } from "../../model/diagnostic.js";
import type { RawEntry, RawMap, RawNode } from "../../model/raw.js";
import type { Element, ElementWord } from "../../model/template.js";
import { asMap, checkKeys, headOf, misspelt, wrongType } from "../read.js";
import { readBox } from "./box.js";
import { readChart } from "./chart.js";
import { type ElementReading, readLoop } from "./common.js";
import { commonKeys, elementKeys, elementWords, variantKeys } from "./keys.js";
import { readLine } from "./line.js";
import { readPictureElement } from "./picture.js";
import { readShape } from "./shape.js";
import { readTable } from "./table.js";
import { readTextElement } from "./text.js";
import { readTree } from "./tree.js";

/** A map with one key, the element's kind; under it, its settings. */
export const readElement = (node: RawNode, reading: ElementReading): Element | undefined => readOne(node, reading, []);

function readOne(node: RawNode, reading: ElementReading, more: readonly string[]): Element | undefined {
  const { findings } = reading;
  const [entry, other] = node.kind === "map" ? node.entries : [];
  const word = elementWords.find((each) => each === entry?.key);
  if (entry === undefined || other !== undefined || word === undefined) {
    findings.push(badElement(node, word === undefined ? entry : other));
    return undefined;
  }
  if (word === "choose") return readChoose(entry.value, reading);
  const map = asMap(entry.value, word, findings);
  if (map === undefined) return undefined;
  checkKeys(map, [...commonKeys, ...elementKeys[word], ...more], findings, word);
  const { each, inner } = readLoop(map, reading);
  const element = readKind(word, map, inner);
  return element === undefined || each === undefined ? element : { ...element, each };
}

/** Points at the key that is no kind of element, or that stands beside one. */
function badElement(node: RawNode, entry: RawEntry | undefined): Diagnostic {
  const [found, place] = [entry?.key ?? "", entry?.keyPlace ?? headOf(node)];
  const isKind = elementWords.some((each) => each === found);
  return isKind
    ? report("bad-element", { found, known: elementWords }, place)
    : misspelt("bad-element", { found }, found, elementWords, place);
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
    case "chart":
      return readChart(map, reading);
    case "table":
      return readTable(map, reading);
    case "tree":
      return readTree(map, reading);
  }
}

function readChoose(node: RawNode, reading: ElementReading): Element | undefined {
  if (node.kind !== "list") {
    reading.findings.push(wrongType("list", node, "choose"));
    return undefined;
  }
  return {
    kind: "choose",
    variants: node.items.flatMap((item) => readOne(item, reading, variantKeys) ?? []),
    place: node.place,
  };
}
