import { attributes, namespaces, xmlHeader } from "./xml.js";

const OFFICE = namespaces.r;

/** Types of relationships that we write, by their last word. */
export type RelationshipType =
  | "customXml"
  | "customXmlProps"
  | "extended-properties"
  | "font"
  | "hyperlink"
  | "image"
  | "notesMaster"
  | "notesSlide"
  | "officeDocument"
  | "presProps"
  | "slide"
  | "slideLayout"
  | "slideMaster"
  | "tableStyles"
  | "theme"
  | "viewProps";

/** Relationships of one part: one for each target. */
export type Relationships = {
  /** The id of the relationship to a target, which may be new. */
  readonly to: (type: RelationshipType, target: string) => string;
  readonly xml: () => string;
};

/** Relationships without targets yet. */
export function makeRelationships(): Relationships {
  const ids = new Map<string, string>();
  const entries: string[] = [];
  const to = (type: RelationshipType, target: string): string => {
    const key = `${type} ${target}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `rId${ids.size + 1}`;
    ids.set(key, id);
    entries.push(relationshipXml(id, `${OFFICE}/${type}`, target, type === "hyperlink"));
    return id;
  };
  return { to, xml: () => relationshipsXml(entries) };
}

/** One `Relationship`; what is external is not in the package. */
export const relationshipXml = (id: string, type: string, target: string, isExternal = false): string =>
  `<Relationship${attributes({ Id: id, Type: type, Target: target, TargetMode: isExternal ? "External" : undefined })}/>`;

/** A part of relationships. */
export const relationshipsXml = (entries: readonly string[]): string =>
  `${xmlHeader}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
