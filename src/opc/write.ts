import { writeZip, type ZipEntry } from "../doors/zip.js";
import { contentTypesXml, defaultTypes } from "./content-types.js";
import { type Package, type Part, relsPath, TYPES } from "./package.js";
import { relationshipsXml } from "./relationships.js";

const encoder = new TextEncoder();

/** A part of XML without relationships. */
export const xmlPart = (path: string, contentType: string, xml: string): Part => ({
  path,
  contentType,
  bytes: encoder.encode(xml),
  relationships: [],
});

/** A file of a package, with its content type. */
export type PackageFile = ZipEntry & { readonly contentType?: string };

/** The files of a package but for the list of their types: each part, and behind it what it leads to. */
export const filesOf = ({ parts, relationships }: Package): readonly PackageFile[] => [
  ...relationshipFile("", relationships),
  ...parts.flatMap(({ relationships: own, ...part }) => [part, ...relationshipFile(part.path, own)]),
];

const relationshipFile = (owner: string, relationships: Package["relationships"]): readonly PackageFile[] =>
  relationships.length === 0
    ? []
    : [
        {
          path: relsPath(owner),
          contentType: defaultTypes.rels as string,
          bytes: encoder.encode(relationshipsXml(relationships)),
        },
      ];

/** Files of a package as a zip; the same bytes for the same files. */
export const zipOf = (files: readonly PackageFile[]): Uint8Array =>
  writeZip([{ path: TYPES, bytes: encoder.encode(contentTypesXml(files)) }, ...files]);
