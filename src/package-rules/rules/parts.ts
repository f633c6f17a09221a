import { fault, type Package, type PackageFault, type Part, type Relationship, targetOf, typeName } from "../model.js";

const extensionOf = (path: string): string => path.split(".").at(-1)?.toLowerCase() ?? "";
const all = (pack: Package): readonly Part[] => [...pack.parts.values()];

export const notWellFormed = (pack: Package): readonly PackageFault[] =>
  all(pack).flatMap((part) =>
    part.fault === undefined ? [] : [fault("well-formed", part.path, { detail: part.fault })],
  );

/** Names are legal, and different even where case is not told apart. */
export function badNames(pack: Package): readonly PackageFault[] {
  const lower = pack.names.map((name) => name.toLowerCase());
  return pack.names
    .filter((name, index) => lower.indexOf(name.toLowerCase()) !== index || /\\|^\/|(?:^|\/)\.\.(?:\/|$)/u.test(name))
    .map((name) => fault("part-name", name));
}

export function typeFaults(pack: Package): readonly PackageFault[] {
  const untyped = all(pack)
    .filter((part) => part.contentType === undefined)
    .map((part) => fault("content-type", part.path));
  const names = new Set([...pack.parts.keys()].map((path) => `/${path.toLowerCase()}`));
  const missing = pack.overrides
    .filter(([name]) => !names.has(name.toLowerCase()))
    .map(([name]) => fault("content-type-without-part", name));
  const repeated = [...pack.overrides, ...pack.defaults].map(([name]) => name.toLowerCase());
  const twice = repeated
    .filter((name, index) => repeated.indexOf(name) !== index)
    .map((name) => fault("content-type-twice", name));
  return [...untyped, ...missing, ...twice];
}

const mediaTypes: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  svg: "image/svg+xml",
  xml: "application/xml",
  rels: "application/vnd.openxmlformats-package.relationships+xml",
};

/** `image/jpg` is no content type; a default without a file of its extension is a trace of something lost. */
export function defaultFaults(pack: Package): readonly PackageFault[] {
  const extensions = new Set(pack.names.map(extensionOf));
  return pack.defaults.flatMap(([extension, type]) => {
    const wanted = mediaTypes[extension.toLowerCase()];
    const wrong =
      wanted !== undefined && wanted !== type ? [fault("content-type-wrong", `.${extension}`, { type })] : [];
    return extensions.has(extension.toLowerCase()) ? wrong : [...wrong, fault("content-type-unused", `.${extension}`)];
  });
}

const owners = (
  pack: Package,
): readonly { readonly path: string; readonly relationships: readonly Relationship[] }[] => [
  { path: "", relationships: pack.relationships },
  ...all(pack),
];

export const brokenRelationships = (pack: Package): readonly PackageFault[] =>
  owners(pack).flatMap(({ path, relationships }) =>
    relationships.flatMap((each) =>
      each.isExternal || pack.parts.has(targetOf(path, each))
        ? []
        : [fault("relationship-target", path, { id: each.id, target: each.target })],
    ),
  );

export const repeatedRelationships = (pack: Package): readonly PackageFault[] =>
  owners(pack).flatMap(({ path, relationships }) => {
    const ids = relationships.map(({ id }) => id);
    return ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => fault("relationship-id-twice", path, { id }));
  });

const usedIds = (part: Part): ReadonlySet<string> =>
  new Set(
    [...new TextDecoder().decode(part.bytes).matchAll(/\br:(?:id|embed|link|pict|dm|lo|qs|cs)="([^"]*)"/gu)]
      .map(([, id = ""]) => id)
      .filter((id) => id !== ""),
  );

export const unknownRelationships = (pack: Package): readonly PackageFault[] =>
  all(pack)
    .filter((part) => part.root !== undefined)
    .flatMap((part) => {
      const known = new Set(part.relationships.map(({ id }) => id));
      return [...usedIds(part)]
        .filter((id) => !known.has(id))
        .map((id) => fault("relationship-unknown", part.path, { id }));
    });

/** Found by their type, not by an id in the part's XML. */
const implicit = new Set([
  "slideLayout",
  "slideMaster",
  "notesMaster",
  "theme",
  "notesSlide",
  "slide",
  "presProps",
  "viewProps",
  "tableStyles",
  "customXml",
  "customXmlProps",
  "commentAuthors",
  "comments",
  "tags",
  "handoutMaster",
  "package",
  "themeOverride",
]);

export const unusedRelationships = (pack: Package): readonly PackageFault[] =>
  all(pack)
    .filter((part) => part.root !== undefined)
    .flatMap((part) => {
      const used = usedIds(part);
      return part.relationships
        .filter((each) => !used.has(each.id) && !implicit.has(typeName(each)))
        .map((each) => fault("relationship-unused", part.path, { id: each.id }));
    });

/** Parts that nothing leads to. */
export function orphans(pack: Package): readonly PackageFault[] {
  const reached = new Set<string>();
  const visit = (path: string, relationships: readonly Relationship[]): void => {
    for (const each of relationships) {
      const target = each.isExternal ? undefined : targetOf(path, each);
      const part = target === undefined ? undefined : pack.parts.get(target);
      if (part === undefined || reached.has(part.path)) continue;
      reached.add(part.path);
      visit(part.path, part.relationships);
    }
  };
  visit("", pack.relationships);
  return all(pack)
    .filter((part) => !reached.has(part.path))
    .map((part) => fault("orphan", part.path));
}

const signatures: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  png: (bytes) => bytes.toString("latin1", 1, 4) === "PNG",
  jpg: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8,
  jpeg: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8,
  gif: (bytes) => bytes.toString("latin1", 0, 3) === "GIF",
  svg: (bytes) => bytes.toString("utf8", 0, 2000).includes("<svg"),
};

/** Pictures are what their names say: a PNG that holds an SVG shows as a red cross. */
export const falsePictures = (pack: Package): readonly PackageFault[] =>
  all(pack)
    .filter(({ path, bytes }) => signatures[extensionOf(path)]?.(Buffer.from(bytes)) === false)
    .map(({ path }) => fault("picture-content", path));
