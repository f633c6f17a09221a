import type { XmlElement } from "../doors/xml.js";
import type * as opc from "../opc/package.js";
import { targetOf, typeName } from "../opc/package.js";
import type { ReadPackage } from "../opc/read.js";

/** What is wrong, by the name of its rule; `detail` is for the words. */
export type PackageFault = {
  readonly rule: string;
  readonly scope: Scope;
  readonly part: string;
  readonly detail: Readonly<Record<string, string>>;
};

/** A fault before it is known by which rule it was found. */
export type Finding = Omit<PackageFault, "rule" | "scope">;

/**
 * `any`: what every file must be. `reported`: what people report to make PowerPoint repair a file, although other makers
 * write it in files that open. `ours`: what we ask of our own decks, and other makers, PowerPoint among them, need not.
 * Each takes in those before.
 */
export const scopes = ["any", "reported", "ours"] as const;
export type Scope = (typeof scopes)[number];

export type Rule = { readonly find: (pack: Package) => readonly Finding[]; readonly scope: Scope };

/** A part, its XML laid open. */
export type Part = opc.Part & {
  readonly root?: XmlElement;
  /** Why it is not well-formed. */
  readonly fault?: string;
  /** By name, parents first; without what only a program older than the file would see. */
  readonly elements: ReadonlyMap<string, readonly XmlElement[]>;
};

export type Package = Omit<ReadPackage, "parts"> & {
  /** By path in lower case, as the format does not tell case apart. */
  readonly parts: ReadonlyMap<string, Part>;
};

/** A fault of a part, with what its words need. */
export const finding = (part: string, detail: Finding["detail"] = {}): Finding => ({ part, detail });

/** Every element of a tree, parents first; `isHidden` leaves an element out with all it holds. */
export function elementsOf(
  element: XmlElement,
  isHidden: (element: XmlElement) => boolean = () => false,
): readonly XmlElement[] {
  const all: XmlElement[] = [];
  const visit = (each: XmlElement): void => {
    if (isHidden(each)) return;
    all.push(each);
    each.children.forEach(visit);
  };
  visit(element);
  return all;
}

/** Elements of a part by name, parents first. */
export const named = (part: Part | undefined, name: string): readonly XmlElement[] => part?.elements.get(name) ?? [];

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** Values that stand more than once, each once. */
export function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.has(value) || !seen.add(value)))];
}

/** Every part but content types and relationships. */
export const allParts = (pack: Package): readonly Part[] => [...pack.parts.values()];
/** What relationships start from: the package itself, and every part. */
export const owners = (pack: Package): readonly Pick<Part, "path" | "relationships">[] => [
  { path: "", relationships: pack.relationships },
  ...allParts(pack),
];
/** A part by its path, whatever the case. */
export const partAt = (pack: Package, path: string): Part | undefined => pack.parts.get(path.toLowerCase());

/** The parts that a part leads to by relationships of a type. */
export const targetsOf = (
  pack: Package,
  part: Pick<Part, "path" | "relationships">,
  type: string,
): readonly (Part | undefined)[] =>
  part.relationships
    .filter((each) => typeName(each) === type && !each.isExternal)
    .map((each) => partAt(pack, targetOf(part.path, each)));

/** Parts of a kind, by the end of their content type. */
export const partsOfType = (pack: Package, ending: string): readonly Part[] =>
  allParts(pack).filter((part) => part.contentType?.endsWith(ending) === true);

export const SLIDE = "presentationml.slide+xml";
export const LAYOUT = "presentationml.slideLayout+xml";
export const MASTER = "presentationml.slideMaster+xml";
export const NOTES_MASTER = "presentationml.notesMaster+xml";
export const HANDOUT_MASTER = "presentationml.handoutMaster+xml";
export const NOTES = "presentationml.notesSlide+xml";
export const CHART = "drawingml.chart+xml";

/** Every part that is a slide, listed or not. */
export const slides = (pack: Package): readonly Part[] => partsOfType(pack, SLIDE);
/** Parts with a tree of shapes. */
export const drawings = (pack: Package): readonly Part[] =>
  [SLIDE, LAYOUT, MASTER, NOTES_MASTER, HANDOUT_MASTER, NOTES].flatMap((type) => partsOfType(pack, type));

/** The presentation, where the package says that it is. */
export function presentation(pack: Package): Part | undefined {
  const main = pack.relationships.find((each) => typeName(each) === "officeDocument");
  return main === undefined ? undefined : partAt(pack, targetOf("", main));
}
