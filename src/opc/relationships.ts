import { posix } from "node:path";
import type { Relationship } from "./package.js";
import { attributes, namespaces, xmlHeader } from "./xml.js";

const OFFICE = namespaces.r;
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Types of relationships that we write, by their last word. */
const TYPES = {
  "core-properties": `${PACKAGE}/metadata/core-properties`,
  chart: `${OFFICE}/chart`,
  customXml: `${OFFICE}/customXml`,
  customXmlProps: `${OFFICE}/customXmlProps`,
  "extended-properties": `${OFFICE}/extended-properties`,
  font: `${OFFICE}/font`,
  hyperlink: `${OFFICE}/hyperlink`,
  image: `${OFFICE}/image`,
  notesMaster: `${OFFICE}/notesMaster`,
  notesSlide: `${OFFICE}/notesSlide`,
  officeDocument: `${OFFICE}/officeDocument`,
  package: `${OFFICE}/package`,
  presProps: `${OFFICE}/presProps`,
  slide: `${OFFICE}/slide`,
  slideLayout: `${OFFICE}/slideLayout`,
  slideMaster: `${OFFICE}/slideMaster`,
  tableStyles: `${OFFICE}/tableStyles`,
  theme: `${OFFICE}/theme`,
  viewProps: `${OFFICE}/viewProps`,
} as const;
export type RelationshipType = keyof typeof TYPES;

/** The relationships of a part that is being written: one for each target. */
export type Relationships = {
  /** The id of the relationship to a part, by its path in the package; or, of type `hyperlink`, to an address. */
  readonly to: (type: RelationshipType, target: string) => string;
  readonly all: () => readonly Relationship[];
};

/** No relationships yet; `owner`: the path of the part, none for the package. */
export function makeRelationships(owner: string): Relationships {
  const byTarget = new Map<string, Relationship>();
  const to = (type: RelationshipType, target: string): string => {
    const key = `${type} ${target}`;
    const known = byTarget.get(key);
    if (known !== undefined) return known.id;
    const isExternal = type === "hyperlink";
    const id = `rId${byTarget.size + 1}`;
    byTarget.set(key, { id, type: TYPES[type], target: isExternal ? target : relative(owner, target), isExternal });
    return id;
  };
  return { to, all: () => [...byTarget.values()] };
}

const relative = (owner: string, target: string): string => posix.relative(posix.dirname(`/${owner}`), `/${target}`);

/** A part of relationships. */
export function relationshipsXml(relationships: readonly Relationship[]): string {
  const entries = relationships.map(
    ({ id, type, target, isExternal }) =>
      `<Relationship${attributes({ Id: id, Type: type, Target: target, TargetMode: isExternal ? "External" : undefined })}/>`,
  );
  return `${xmlHeader}<Relationships xmlns="${PACKAGE}">${entries.join("")}</Relationships>`;
}
