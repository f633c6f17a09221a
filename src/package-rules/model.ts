import { posix } from "node:path";
import type { XmlElement } from "../doors/xml.js";

/** What is wrong, by the name of its rule; `detail` is for the words. */
export type PackageFault = {
  readonly rule: string;
  readonly part: string;
  readonly detail: Readonly<Record<string, string>>;
};

export type Relationship = {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
};

export type Part = {
  /** Without a leading slash, as in the zip. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly root?: XmlElement;
  /** Why it is not well-formed. */
  readonly fault?: string;
  readonly contentType?: string;
  readonly relationships: readonly Relationship[];
};

export type Package = {
  readonly parts: ReadonlyMap<string, Part>;
  /** Of the package itself. */
  readonly relationships: readonly Relationship[];
  readonly defaults: readonly (readonly [string, string])[];
  readonly overrides: readonly (readonly [string, string])[];
  /** Names in the order of the zip, repeated ones too. */
  readonly names: readonly string[];
};

/** Every element of a tree, parents first. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  const all: XmlElement[] = [];
  const visit = (each: XmlElement): void => {
    all.push(each);
    for (const child of each.children) visit(child);
  };
  visit(element);
  return all;
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** The part that a relationship of `owner` leads to. */
export function targetOf(owner: string, relationship: Relationship): string {
  return relationship.target.startsWith("/")
    ? relationship.target.slice(1)
    : posix.normalize(posix.join(posix.dirname(owner), relationship.target));
}

export const typeName = (relationship: Relationship): string => relationship.type.split("/").at(-1) ?? "";

/** Parts of a kind, by the end of their content type. */
export const partsOfType = (pack: Package, ending: string): readonly Part[] =>
  [...pack.parts.values()].filter((part) => part.contentType?.endsWith(ending) === true);

export const SLIDE = "presentationml.slide+xml";
export const LAYOUT = "presentationml.slideLayout+xml";
export const MASTER = "presentationml.slideMaster+xml";
export const NOTES_MASTER = "presentationml.notesMaster+xml";
export const PRESENTATION = "presentationml.presentation.main+xml";

export const slides = (pack: Package): readonly Part[] => partsOfType(pack, SLIDE);
export const drawings = (pack: Package): readonly Part[] =>
  [SLIDE, LAYOUT, MASTER, NOTES_MASTER, "presentationml.notesSlide+xml"].flatMap((type) => partsOfType(pack, type));
export const fault = (rule: string, part: string, detail: Readonly<Record<string, string>> = {}): PackageFault => ({
  rule,
  part,
  detail,
});
