import type { XmlElement } from "../../doors/xml.js";
import { type Relationship, targetOf, typeName } from "../../opc/package.js";
import { allParts, type Finding, finding, owners, type Package, type Part, partAt, repeated } from "../model.js";

/** PowerPoint itself writes `NULL` for a picture that it lost. */
const isNull = ({ target }: Relationship): boolean => /(?:^|\/)NULL$/u.test(target);

/** A relationship leads to a part that is there. */
export const broken = (pack: Package): readonly Finding[] =>
  owners(pack).flatMap(({ path, relationships }) =>
    relationships
      .filter((each) => !each.isExternal && !isNull(each) && !leads(pack, path, each))
      .map((each) => finding(path, { id: each.id, target: each.target })),
  );

/** A fragment alone leads to the owner, which for the package is no part. */
const leads = (pack: Package, path: string, each: Relationship): boolean =>
  each.target.startsWith("#") || partAt(pack, targetOf(path, each)) !== undefined;

/** Ids of relationships are different within a part. */
export const idsTwice = (pack: Package): readonly Finding[] =>
  owners(pack).flatMap(({ path, relationships }) =>
    repeated(relationships.map(({ id }) => id)).map((id) => finding(path, { id })),
  );

/** The relationships that a part's XML names; what older programs read counts too. */
function usedIds(part: Part): ReadonlySet<string> {
  const ids = new Set<string>();
  if (part.root !== undefined) collectIds(part.root, ids);
  return ids;
}

function collectIds({ attributes, children }: XmlElement, ids: Set<string>): void {
  for (const name in attributes) if (name.startsWith("r:") && attributes[name]) ids.add(attributes[name]);
  for (const child of children) collectIds(child, ids);
}

/** The ids that a part's XML names are relationships of its own. */
export const unknown = (pack: Package): readonly Finding[] =>
  allParts(pack).flatMap((part) => {
    const known = new Set(part.relationships.map(({ id }) => id));
    return [...usedIds(part)].filter((id) => !known.has(id)).map((id) => finding(part.path, { id }));
  });

/** Found by their type, not by an id in the part's XML; the owners' paths where it depends. */
const implicit: Readonly<Record<string, RegExp>> = {
  slideLayout: /\/slides\//u,
  slideMaster: /\/slideLayouts\//u,
  notesMaster: /\/notesSlides\//u,
  notesSlide: /\/slides\//u,
  slide: /\/notesSlides\//u,
  theme: /./u,
  themeOverride: /./u,
  presProps: /./u,
  viewProps: /./u,
  tableStyles: /./u,
  customXml: /./u,
  customXmlProps: /./u,
  commentAuthors: /./u,
  comments: /./u,
  authors: /./u,
  chartStyle: /./u,
  chartColorStyle: /./u,
};

/** A part has no relationship that nothing in it names. */
export const unused = (pack: Package): readonly Finding[] =>
  allParts(pack)
    .filter((part) => part.root !== undefined)
    .flatMap((part) => {
      const used = usedIds(part);
      return part.relationships
        .filter((each) => !used.has(each.id) && implicit[typeName(each)]?.test(part.path) !== true)
        .map((each) => finding(part.path, { id: each.id }));
    });

/** Only links lead out of our packages: linked pictures and films get lost. */
export const external = (pack: Package): readonly Finding[] =>
  owners(pack).flatMap(({ path, relationships }) =>
    relationships
      .filter((each) => each.isExternal && typeName(each) !== "hyperlink")
      .map((each) => finding(path, { id: each.id, target: each.target })),
  );
