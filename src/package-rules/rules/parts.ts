import { createHash } from "node:crypto";
import { mediaTypes } from "../../model/media-types.js";
import { defaultTypes } from "../../opc/content-types.js";
import { extensionOf, type Relationship, relsPath, TYPES, targetOf, typeName } from "../../opc/package.js";
import {
  allParts,
  type Finding,
  finding,
  owners,
  type Package,
  type Part,
  partAt,
  repeated,
  targetsOf,
} from "../model.js";

/** Nothing can be said of a package without its list of content types. */
export function noContentTypes(pack: Package): readonly Finding[] {
  const types = pack.wiring.find(({ path }) => path === TYPES);
  return types?.root?.name === "Types"
    ? []
    : [finding(TYPES, types?.fault === undefined ? {} : { fault: types.fault })];
}

/** XML is well-formed, in parts and in what ties them. */
export function notWellFormed(pack: Package): readonly Finding[] {
  const custom = customParts(pack);
  return faultsOf([...allParts(pack).filter((part) => !custom.has(part)), ...pack.wiring]);
}

/** Data of other programs that travel with a deck, which PowerPoint keeps as they are, be they bare text. */
export const customNotWellFormed = (pack: Package): readonly Finding[] => faultsOf([...customParts(pack)]);

const faultsOf = (parts: readonly Pick<Part, "path" | "fault">[]): readonly Finding[] =>
  parts.flatMap(({ path, fault }) => (fault === undefined ? [] : [finding(path, { fault })]));

const customParts = (pack: Package): ReadonlySet<Part> =>
  new Set(owners(pack).flatMap((owner) => targetsOf(pack, owner, "customXml").filter((part) => part !== undefined)));

const ILLEGAL = /[\\:*?"<>|#\p{Cc}]|^\/|\/\/|(?:^|\/)\.{1,2}(?:\/|$)|\.$/u;

/** Names are legal, and different even where case is not told apart. */
export function badNames(pack: Package): readonly Finding[] {
  const twice = new Set(repeated(pack.names.map((name) => name.toLowerCase())));
  const isTwice = (name: string): boolean => twice.delete(name.toLowerCase());
  return pack.names.filter((name) => ILLEGAL.test(name) || isTwice(name)).map((name) => finding(name));
}

/** Every part has a content type. */
export const untypedParts = (pack: Package): readonly Finding[] =>
  allParts(pack)
    .filter((part) => part.contentType === undefined)
    .map((part) => finding(part.path));

/** Relationships are parts too, and some makers list them. */
export function typesWithoutPart(pack: Package): readonly Finding[] {
  const names = new Set(pack.names.map((path) => `/${path.toLowerCase()}`));
  return pack.overrides.filter(([name]) => !names.has(name.toLowerCase())).map(([name]) => finding(name));
}

/** A part or an extension has one content type. */
export const typesTwice = (pack: Package): readonly Finding[] =>
  [pack.overrides, pack.defaults].flatMap((list) =>
    repeated(list.map(([name]) => name.toLowerCase())).map((name) => finding(name)),
  );

const typesByExtension: Readonly<Record<string, string | undefined>> = {
  ...mediaTypes,
  jpg: mediaTypes.jpeg,
  gif: "image/gif",
  fntdata: defaultTypes.fntdata,
  rels: defaultTypes.rels,
};

/** `image/jpg`, say, is no content type. */
export const wrongTypes = (pack: Package): readonly Finding[] =>
  pack.defaults
    .filter(([extension, type]) => (typesByExtension[extension.toLowerCase()] ?? type) !== type)
    .map(([extension, type]) => finding(`.${extension}`, { type }));

/** A default without a file of its extension is a trace of something lost. */
export function unusedTypes(pack: Package): readonly Finding[] {
  const extensions = new Set(pack.names.map(extensionOf));
  return pack.defaults
    .filter(([extension]) => !extensions.has(extension.toLowerCase()))
    .map(([extension]) => finding(`.${extension}`));
}

/** Parts that nothing leads to, and relationships of parts that are not there. */
export function orphans(pack: Package): readonly Finding[] {
  const reached = new Set<string>();
  const visit = (path: string, relationships: readonly Relationship[]): void => {
    for (const each of relationships) {
      const part = each.isExternal ? undefined : partAt(pack, targetOf(path, each));
      if (part === undefined || reached.has(part.path)) continue;
      reached.add(part.path);
      visit(part.path, part.relationships);
    }
  };
  visit("", pack.relationships);
  const owners = new Set(["_rels/.rels", TYPES, ...allParts(pack).map(({ path }) => relsPath(path))]);
  return [
    ...allParts(pack).filter((part) => !reached.has(part.path)),
    ...pack.wiring.filter(({ path }) => !owners.has(path)),
  ].map(({ path }) => finding(path));
}

const startsWith =
  (text: string, at = 0) =>
  (bytes: Buffer) =>
    bytes.toString("latin1", at, at + text.length) === text;
const rasters: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  png: startsWith("\x89PNG"),
  jpeg: startsWith("\xff\xd8\xff"),
  gif: startsWith("GIF8"),
  webp: startsWith("WEBP", 8),
  bmp: startsWith("BM"),
  tiff: (bytes) => startsWith("II*\0")(bytes) || startsWith("MM\0*")(bytes),
};
const formats: Readonly<Record<string, string>> = { jpg: "jpeg", jpe: "jpeg", tif: "tiff" };
const isSvg = (bytes: Buffer): boolean => bytes.toString("utf8", 0, 4096).includes("<svg");
const pictures = (pack: Package) =>
  allParts(pack).map(({ path, bytes }) => ({
    path,
    format: formats[extensionOf(path)] ?? extensionOf(path),
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  }));

/** A PNG that holds an SVG, or nothing known, shows as a red cross. */
export const falsePictures = (pack: Package): readonly Finding[] =>
  pictures(pack)
    .filter(({ format, bytes }) =>
      format === "svg" ? !isSvg(bytes) : format in rasters && !Object.values(rasters).some((isOne) => isOne(bytes)),
    )
    .map(({ path }) => finding(path));

/** A JPEG called .png shows all the same; ours are called what they are. */
export const misnamedPictures = (pack: Package): readonly Finding[] =>
  pictures(pack)
    .filter(({ format, bytes }) => rasters[format]?.(bytes) === false)
    .filter(({ bytes }) => Object.values(rasters).some((isOne) => isOne(bytes)))
    .map(({ path }) => finding(path));

/** Each picture is stored once. */
export function storedTwice(pack: Package): readonly Finding[] {
  const media = allParts(pack).filter(({ contentType }) => /^(?:image|audio|video)\//u.test(contentType ?? ""));
  const digests = media.map(({ bytes }) => createHash("sha256").update(bytes).digest("hex"));
  return media.filter((_, index) => digests.indexOf(digests[index] ?? "") !== index).map(({ path }) => finding(path));
}

/** What a relationship says that a part is, and the end of the content type of such a part. */
const kinds: Readonly<Record<string, RegExp>> = {
  officeDocument: /(?:presentationml\.\w+|ms-powerpoint\.\w+\.macroEnabled)\.main\+xml$/u,
  slide: /\.slide\+xml$/u,
  slideLayout: /\.slideLayout\+xml$/u,
  slideMaster: /\.slideMaster\+xml$/u,
  notesSlide: /\.notesSlide\+xml$/u,
  notesMaster: /\.notesMaster\+xml$/u,
  handoutMaster: /\.handoutMaster\+xml$/u,
  theme: /\.theme\+xml$/u,
  presProps: /\.presProps\+xml$/u,
  viewProps: /\.viewProps\+xml$/u,
  tableStyles: /\.tableStyles\+xml$/u,
  chart: /drawingml\.chart\+xml$/u,
  /** PowerPoint for Mac keeps a picture that was pasted as PDF. */
  image: /^(?:image\/|application\/pdf$)/u,
  font: /^application\/x-font/u,
  "core-properties": /core-properties\+xml$/u,
  "extended-properties": /extended-properties\+xml$/u,
};

/** A part is what the relationships that lead to it say: a slide without its override is no slide. */
export function wrongKinds(pack: Package): readonly Finding[] {
  const wrong = owners(pack).flatMap(({ path, relationships }) =>
    relationships.flatMap((each) => {
      const part = each.isExternal ? undefined : partAt(pack, targetOf(path, each));
      const isRight = part?.contentType === undefined || kinds[typeName(each)]?.test(part.contentType) !== false;
      return isRight ? [] : [[part.path, part.contentType ?? ""] as const];
    }),
  );
  return [...new Map(wrong)].map(([path, type]) => finding(path, { type }));
}
