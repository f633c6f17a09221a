import type { XmlElement } from "../../doors/xml.js";
import { allParts, drawings, type Finding, finding, named, type Package, presentation } from "../model.js";

type Range = readonly [attribute: string, min: number, max: number];
const COORDINATE_MAX = 27_273_042_316_900;
const length = (name: string): Range => [name, 0, COORDINATE_MAX];
const place = (name: string): Range => [name, -COORDINATE_MAX, COORDINATE_MAX];
const int32 = (name: string): Range => [name, -(2 ** 31), 2 ** 31 - 1];
const percentage = (name: string): Range => [name, 0, 100_000];
const text: readonly Range[] = [
  ["sz", 100, 400_000],
  ["spc", -400_000, 400_000],
  ["kern", 0, 400_000],
  int32("baseline"),
];
const paragraph: readonly Range[] = [
  ["marL", 0, 51_206_400],
  ["marR", 0, 51_206_400],
  ["indent", -51_206_400, 51_206_400],
  ["lvl", 0, 8],
];
const line: readonly Range[] = [["w", 0, 20_116_800]];

/** Whole numbers and their ranges, from the simple types of the schema. */
const ranges: Readonly<Record<string, readonly Range[]>> = {
  "a:off": [place("x"), place("y")],
  "a:ext": [length("cx"), length("cy")],
  "a:chOff": [place("x"), place("y")],
  "a:chExt": [length("cx"), length("cy")],
  "p:sldSz": [
    ["cx", 914_400, 51_206_400],
    ["cy", 914_400, 51_206_400],
  ],
  "p:notesSz": [length("cx"), length("cy")],
  "p:cNvPr": [["id", 0, 4_294_967_295]],
  "p:ph": [["idx", 0, 4_294_967_295]],
  "a:rPr": text,
  "a:endParaRPr": text,
  "a:defRPr": text,
  "a:pPr": paragraph,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => [`a:lvl${level}pPr`, paragraph])),
  "a:bodyPr": [int32("lIns"), int32("tIns"), int32("rIns"), int32("bIns"), ["numCol", 1, 16]],
  "a:spcPct": [["val", 0, 13_200_000]],
  "a:spcPts": [["val", 0, 158_400]],
  "a:buSzPct": [["val", 25_000, 400_000]],
  "a:buAutoNum": [["startAt", 1, 32_767]],
  "a:normAutofit": [
    ["fontScale", 1_000, 100_000],
    ["lnSpcReduction", 0, 13_200_000],
  ],
  "a:ln": line,
  "a:lnL": line,
  "a:lnR": line,
  "a:lnT": line,
  "a:lnB": line,
  "a:gs": [percentage("pos")],
  "a:alpha": [percentage("val")],
  "a:lumMod": [["val", 0, 2 ** 31 - 1]],
  "a:srcRect": [int32("l"), int32("t"), int32("r"), int32("b")],
  "a:gridCol": [length("w")],
  "a:tr": [length("h")],
};

/** The strict form of the schema writes `50%` and `1.5in`. */
const MEASURE = /^-?\d+(?:\.\d+)?(?:%|mm|cm|in|pt|pc|pi)$/u;

const isWithin = (value: string, min: number, max: number): boolean =>
  MEASURE.test(value) || (/^[+-]?\d+$/u.test(value) && Number(value) >= min && Number(value) <= max);

/** Numbers out of their range or with a fraction: PowerPoint repairs or refuses. */
export const badNumbers = (pack: Package): readonly Finding[] =>
  allParts(pack).flatMap((part) =>
    Object.entries(ranges).flatMap(([name, list]) =>
      named(part, name).flatMap(({ attributes }) =>
        list.flatMap(([attribute, min, max]) => {
          const value = attributes[attribute];
          const isGood = value === undefined || isWithin(value, min, max);
          return isGood ? [] : [finding(part.path, { element: name, attribute, value })];
        }),
      ),
    ),
  );

/** Lines that are no higher than nothing stand on one another. */
export const flatLines = (pack: Package): readonly Finding[] =>
  drawings(pack).flatMap((part) =>
    named(part, "a:lnSpc")
      .flatMap(({ children }) => children.filter(({ attributes }) => Number.parseFloat(attributes.val ?? "1") === 0))
      .map(() => finding(part.path)),
  );

const GUID = /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/u;

/** Columns and rows have a creation id that is a number in `val`. */
export function badGuids(pack: Package): readonly Finding[] {
  const main = presentation(pack);
  return [...drawings(pack), ...(main === undefined ? [] : [main])].flatMap((part) =>
    ["p14:section", "a16:creationId", "a:fld"]
      .flatMap((name) => named(part, name))
      .flatMap(({ attributes }) => attributes.id ?? [])
      .filter((id) => !GUID.test(id))
      .map((value) => finding(part.path, { value })),
  );
}

/** An extension says by its uri what it is. */
export const namelessExtensions = (pack: Package): readonly Finding[] =>
  allParts(pack).flatMap((part) =>
    ["p:extLst", "a:extLst", "c:extLst"]
      .flatMap((name) => named(part, name))
      .flatMap(({ children }) => children.filter(({ name }) => name.endsWith(":ext")))
      .filter(({ attributes }) => (attributes.uri ?? "") === "")
      .map(({ name }) => finding(part.path, { element: name })),
  );

/** Prefixes that markup compatibility names are declared: PowerPoint does not open a file otherwise. */
export const undeclaredPrefixes = (pack: Package): readonly Finding[] =>
  allParts(pack).flatMap((part) => {
    const found: string[] = [];
    if (part.root !== undefined) collectUndeclared(part.root, new Set(), found);
    return found.map((prefix) => finding(part.path, { prefix }));
  });

function collectUndeclared(element: XmlElement, outer: ReadonlySet<string>, found: string[]): void {
  const { attributes, children, name } = element;
  const declared = declaredIn(attributes, outer);
  const used = `${attributes["mc:Ignorable"] ?? ""} ${name === "mc:Choice" ? (attributes.Requires ?? "") : ""}`.trim();
  if (used !== "") found.push(...used.split(/\s+/u).filter((prefix) => !declared.has(prefix)));
  for (const child of children) collectUndeclared(child, declared, found);
}

function declaredIn(attributes: XmlElement["attributes"], outer: ReadonlySet<string>): ReadonlySet<string> {
  let declared: Set<string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith("xmlns:")) continue;
    declared ??= new Set(outer);
    declared.add(name.slice("xmlns:".length));
  }
  return declared ?? outer;
}
