import { relationshipsXml, relationshipXml } from "../../../opc/relationships.js";
import { guid, xmlHeader } from "../../../opc/xml.js";

/** The namespace by which we know our own part again, wherever PowerPoint has put it. */
export const DIGEST_NAMESPACE = "urn:mot-deck:package-digest";

/** The custom part with a digest. */
export const digestXml = (digest: string): string =>
  `${xmlHeader}<digest xmlns="${DIGEST_NAMESPACE}" algorithm="sha256">${digest}</digest>`;

/** PowerPoint keeps a custom part that says which schema it follows. */
export const digestPropertiesXml = `${xmlHeader}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${guid(DIGEST_NAMESPACE)}"><ds:schemaRefs><ds:schemaRef ds:uri="${DIGEST_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;

export const digestRelationshipsXml = relationshipsXml([
  relationshipXml(
    "rId1",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps",
    "itemProps1.xml",
  ),
]);
