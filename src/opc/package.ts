import { posix } from "node:path";

/** What ties a part, or the package itself, to another part or to the world (ECMA-376 part 2, 9.3). */
export type Relationship = {
  readonly id: string;
  /** As a URI. */
  readonly type: string;
  /** From the folder of the owner; of what is external, an address. */
  readonly target: string;
  readonly isExternal: boolean;
};

/** A file of a package, with what it leads to. */
export type Part = {
  /** Without a leading slash, as in the zip. */
  readonly path: string;
  /** Absent where a package that was read does not say it. */
  readonly contentType?: string;
  readonly bytes: Uint8Array;
  readonly relationships: readonly Relationship[];
  /** The bytes are compressed by themselves, as pictures are: a zip stores them as they are. */
  readonly stored?: boolean;
  /** The bytes are what `deflate` of doors/zip gave. */
  readonly deflated?: { readonly size: number; readonly crc: number };
};

/** A package: its parts in the order of the file, and the relationships by which a reader begins. */
export type Package = { readonly parts: readonly Part[]; readonly relationships: readonly Relationship[] };

/** The list of content types, which is no part. */
export const TYPES = "[Content_Types].xml";

/** `ppt/slides/_rels/slide1.xml.rels` for `ppt/slides/slide1.xml`; that of the package for nothing. */
export const relsPath = (path: string): string =>
  path === "" ? "_rels/.rels" : path.replace(/([^/]+)$/u, "_rels/$1.rels");

/** The end of a name, in lower case. */
export const extensionOf = (path: string): string => path.split(".").at(-1)?.toLowerCase() ?? "";

/** The path that a relationship of `owner` leads to: from its folder, never above the root, a fragment aside. */
export function targetOf(owner: string, relationship: Relationship): string {
  const [path = ""] = relationship.target.split("#");
  if (path === "") return owner;
  return posix.resolve("/", posix.dirname(owner), decoded(path)).slice(1);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The last word of a relationship's type. */
export const typeName = (relationship: Relationship): string => relationship.type.split("/").at(-1) ?? "";

/** The relationship of an id. */
export const relationshipOf = (
  part: Pick<Part, "relationships"> | undefined,
  id: string | undefined,
): Relationship | undefined => part?.relationships.find((each) => each.id === id);
