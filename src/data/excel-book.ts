import { posix } from "node:path";
import { parseXml, type XmlElement } from "../doors/xml.js";
import { parseRange } from "./addresses.js";
import { type NamedCells, namedCells } from "./named-cells.js";
import type { Parts } from "./packed.js";

/** What a workbook of Excel says of its sheets: their names and parts, and the cells that have a name, tables among them. */
export type ExcelBook = {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly path: string }[];
  readonly names: readonly NamedCells[];
  /** The year from which days are counted. */
  readonly epoch: 1900 | 1904;
  /** Whether its program left it to Excel to reckon its formulas. */
  readonly isUnreckoned: boolean;
  /** Where its texts and its styles are. */
  readonly textsPath: string | undefined;
  readonly stylesPath: string | undefined;
};

/** The sheets of a package; nothing where it is not well-formed. */
export function excelBook(parts: Parts): ExcelBook | undefined {
  const path = [...parts.keys()].find((each) => /(?:^|\/)workbook\.xml$/iu.test(each)) ?? "";
  const root = rootOf(parts, path);
  if (root === undefined) return undefined;
  const targets = targetsOf(parts, path);
  const sheets = within(root, "x:sheets").flatMap(({ attributes }) => {
    const part = targets.get(attributes["r:id"] ?? "")?.path;
    if (part === undefined || !parts.has(part)) return [];
    return [{ name: attributes.name ?? "", isHidden: (attributes.state ?? "visible") !== "visible", path: part }];
  });
  const defined = within(root, "x:definedNames").flatMap(
    ({ attributes, text }) => namedCells(attributes.name ?? "", text) ?? [],
  );
  const pathOf = (kind: string): string | undefined =>
    [...targets.values()].find(({ type }) => type.endsWith(`/${kind}`))?.path;
  const isSaid = (element: string, attribute: string): boolean =>
    /^(?:1|true)$/u.test(root.children.find(({ name }) => name === element)?.attributes[attribute] ?? "");
  return {
    epoch: isSaid("x:workbookPr", "date1904") ? 1904 : 1900,
    isUnreckoned: isSaid("x:calcPr", "fullCalcOnLoad"),
    textsPath: pathOf("sharedStrings"),
    stylesPath: pathOf("styles"),
    sheets,
    names: [...defined, ...sheets.flatMap(({ name, path: part }) => tablesOf(parts, part, name))],
  };
}

const rootOf = (parts: Parts, path: string): XmlElement | undefined => {
  const bytes = parts.get(path);
  const reading = bytes === undefined ? undefined : parseXml(bytes);
  return reading !== undefined && "root" in reading ? reading.root : undefined;
};

const within = (root: XmlElement, name: string): readonly XmlElement[] =>
  root.children.find((child) => child.name === name)?.children ?? [];

type Target = { readonly path: string; readonly type: string };

/** What a part leads to, by the ids that it uses. */
function targetsOf(parts: Parts, path: string): ReadonlyMap<string, Target> {
  const { dir, base } = posix.parse(path);
  const relations = rootOf(parts, posix.join(dir, "_rels", `${base}.rels`))?.children ?? [];
  return new Map(
    relations
      .filter(({ attributes }) => attributes.TargetMode !== "External")
      .map(({ attributes }) => {
        const target = posix.resolve("/", dir, attributes.Target ?? "").slice(1);
        return [attributes.Id ?? "", { path: target, type: attributes.Type ?? "" }] as const;
      }),
  );
}

/** The tables of a sheet, without their total rows: a sum over them must not count itself. */
function tablesOf(parts: Parts, path: string, sheet: string): readonly NamedCells[] {
  return [...targetsOf(parts, path).values()]
    .filter(({ type }) => type.endsWith("/table"))
    .flatMap((target) => {
      const { attributes } = rootOf(parts, target.path) ?? { attributes: {} as Readonly<Record<string, string>> };
      const range = parseRange(attributes.ref ?? "");
      const totals = Number(attributes.totalsRowCount ?? 0) || 0;
      if (range?.bottom === undefined) return [];
      return [{ name: attributes.displayName ?? "", sheet, range: { ...range, bottom: range.bottom - totals } }];
    });
}
