import { relationshipsXml, relationshipXml } from "../../../opc/relationships.js";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Where a reader starts. */
export const rootRelationshipsXml = relationshipsXml([
  relationshipXml("rId1", `${OFFICE}/officeDocument`, "ppt/presentation.xml"),
  relationshipXml(
    "rId2",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "docProps/core.xml",
  ),
  relationshipXml("rId3", `${OFFICE}/extended-properties`, "docProps/app.xml"),
]);
