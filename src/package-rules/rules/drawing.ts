import type { XmlElement } from "../../doors/xml.js";
import {
  childOf,
  drawings,
  elementsOf,
  fault,
  type Package,
  type PackageFault,
  type Part,
  slides,
  targetOf,
  typeName,
} from "../model.js";

const named = (part: Part, name: string): readonly XmlElement[] =>
  part.root === undefined ? [] : elementsOf(part.root).filter((element) => element.name === name);
const each = (parts: readonly Part[], judge: (part: Part) => readonly PackageFault[]): readonly PackageFault[] =>
  parts.flatMap(judge);
const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

export const repeatedShapeIds = (pack: Package): readonly PackageFault[] =>
  each(drawings(pack), (part) =>
    repeated(named(part, "p:cNvPr").map(({ attributes }) => attributes.id ?? "")).map((id) =>
      fault("shape-id-twice", part.path, { id }),
    ),
  );

export const repeatedCreationIds = (pack: Package): readonly PackageFault[] =>
  each(drawings(pack), (part) =>
    repeated(named(part, "a16:creationId").map(({ attributes }) => attributes.id ?? "")).map((id) =>
      fault("creation-id-twice", part.path, { id }),
    ),
  );

/** A shape has a text body, empty or not; only the picture of a slide on notes has none. */
export const shapesWithoutText = (pack: Package): readonly PackageFault[] =>
  each(drawings(pack), (part) =>
    named(part, "p:sp")
      .filter((shape) => childOf(shape, "p:txBody") === undefined && !isSlideImage(shape))
      .map((shape) => fault("shape-without-text", part.path, { shape: nameOf(shape) })),
  );

const isSlideImage = (shape: XmlElement): boolean =>
  elementsOf(shape).some(({ name, attributes }) => name === "p:ph" && attributes.type === "sldImg");

const nameOf = (shape: XmlElement): string =>
  elementsOf(shape).find(({ name }) => name === "p:cNvPr")?.attributes.name ?? "";

export const backgroundsWithoutEffects = (pack: Package): readonly PackageFault[] =>
  each(drawings(pack), (part) =>
    named(part, "p:bgPr")
      .filter((background) => !background.children.some(({ name }) => name === "a:effectLst" || name === "a:effectDag"))
      .map(() => fault("background-effects", part.path)),
  );

export const emptyLines = (pack: Package): readonly PackageFault[] =>
  each(drawings(pack), (part) =>
    named(part, "a:ln")
      .filter((line) => line.children.length === 0 && Object.keys(line.attributes).length === 0)
      .map(() => fault("empty-line", part.path)),
  );

export const placeholdersInGroups = (pack: Package): readonly PackageFault[] =>
  each(drawings(pack), (part) =>
    named(part, "p:grpSp")
      .filter((group) => elementsOf(group).some(({ name }) => name === "p:ph"))
      .map((group) => fault("placeholder-in-group", part.path, { shape: nameOf(group) })),
  );

/** On slides: a title that PowerPoint's outline and other programs find. */
export const missingTitles = (pack: Package): readonly PackageFault[] =>
  each(slides(pack), (part) => {
    const titles = named(part, "p:ph").filter(
      ({ attributes }) => attributes.type === "title" || attributes.type === "ctrTitle",
    );
    const isFound = titles.length === 1 && titles[0]?.attributes.idx === undefined;
    return isFound ? [] : [fault("slide-title", part.path, { count: String(titles.length) })];
  });

const key = ({ attributes }: XmlElement): string => `${attributes.type ?? "obj"} ${attributes.idx ?? "0"}`;

/** Each placeholder of a slide has its model on the layout; titles match whatever their kind. */
export const strayPlaceholders = (pack: Package): readonly PackageFault[] =>
  each(slides(pack), (part) => {
    const relationship = part.relationships.find((candidate) => typeName(candidate) === "slideLayout");
    const layout = relationship === undefined ? undefined : pack.parts.get(targetOf(part.path, relationship));
    if (layout === undefined) return [];
    const known = new Set(named(layout, "p:ph").map(key));
    return named(part, "p:ph")
      .filter((placeholder) => !/title$/iu.test(placeholder.attributes.type ?? "") && !known.has(key(placeholder)))
      .map((placeholder) => fault("placeholder-unknown", part.path, { placeholder: key(placeholder) }));
  });

export const emptyPlaceholders = (pack: Package): readonly PackageFault[] =>
  each(slides(pack), (part) =>
    named(part, "p:sp")
      .filter(
        (shape) =>
          elementsOf(shape).some(({ name }) => name === "p:ph") &&
          elementsOf(shape).every(({ name, text }) => name !== "a:t" || text === ""),
      )
      .map((shape) => fault("placeholder-empty", part.path, { shape: nameOf(shape) })),
  );

const GUID = /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/u;
const numbered: Readonly<Record<string, readonly (readonly [string, number, number])[]>> = {
  "a:ext": [
    ["cx", 0, 2 ** 53],
    ["cy", 0, 2 ** 53],
  ],
  "a:rPr": [["sz", 100, 400_000]],
  "a:spcPct": [["val", 0, 13_200_000]],
  "a:ln": [["w", 0, 20_116_800]],
  "a:lumMod": [["val", 0, 10_000_000]],
  "a:alpha": [["val", 0, 100_000]],
};

/** Numbers out of their range or with a fraction. */
export const badNumbers = (pack: Package): readonly PackageFault[] =>
  each(drawings(pack), (part) =>
    (part.root === undefined ? [] : elementsOf(part.root)).flatMap((element) =>
      (numbered[element.name] ?? []).flatMap(([name, min, max]) => {
        const value = element.attributes[name];
        const isGood =
          value === undefined ||
          /%$/u.test(value) ||
          (/^-?\d+$/u.test(value) && Number(value) >= min && Number(value) <= max);
        return isGood ? [] : [fault("number", part.path, { element: element.name, attribute: name, value })];
      }),
    ),
  );

export const badGuids = (pack: Package): readonly PackageFault[] =>
  each([...drawings(pack), ...[...pack.parts.values()].filter(({ path }) => path === "ppt/presentation.xml")], (part) =>
    [...named(part, "p14:section"), ...named(part, "a16:creationId"), ...named(part, "a:fld")]
      .filter(({ attributes }) => attributes.id !== undefined && !GUID.test(attributes.id))
      .map(({ attributes }) => fault("guid", part.path, { value: attributes.id ?? "" })),
  );

/** Slide numbers are fields, so that they follow when slides move. */
export const deadNumbers = (pack: Package): readonly PackageFault[] =>
  each(slides(pack), (part) =>
    named(part, "p:sp")
      .filter(
        (shape) =>
          elementsOf(shape).some(({ name, attributes }) => name === "p:ph" && attributes.type === "sldNum") &&
          !elementsOf(shape).some(({ name, attributes }) => name === "a:fld" && attributes.type === "slidenum"),
      )
      .map(() => fault("slide-number", part.path)),
  );

export const leakedPaths = (pack: Package): readonly PackageFault[] =>
  each(drawings(pack), (part) =>
    named(part, "p:cNvPr")
      .filter(({ attributes }) => /^(?:\/|[A-Za-z]:\\)\S+\.\w+$/u.test(attributes.descr ?? ""))
      .map(({ attributes }) => fault("path-leaked", part.path, { value: attributes.descr ?? "" })),
  );

/** An SVG stands in an extension, beside a raster that other programs can draw. */
export const bareSvg = (pack: Package): readonly PackageFault[] =>
  each(drawings(pack), (part) =>
    named(part, "a:blip").flatMap(({ attributes }) => {
      const relationship = part.relationships.find(({ id }) => id === attributes["r:embed"]);
      return relationship?.target.endsWith(".svg") === true
        ? [fault("svg-without-fallback", part.path, { target: relationship.target })]
        : [];
    }),
  );

export const badTables = (pack: Package): readonly PackageFault[] =>
  each(slides(pack), (part) =>
    named(part, "a:tbl").flatMap((table) => {
      const columns = childOf(table, "a:tblGrid")?.children.length ?? 0;
      const rows = table.children.filter(({ name }) => name === "a:tr");
      return rows
        .filter((row) => row.children.filter(({ name }) => name === "a:tc").length !== columns)
        .map(() => fault("table-cells", part.path));
    }),
  );

/** Inside the deck, a link is a jump with a slide relationship. */
export const badJumps = (pack: Package): readonly PackageFault[] =>
  each(slides(pack), (part) =>
    named(part, "a:hlinkClick").flatMap(({ attributes }) => {
      const relationship = part.relationships.find(({ id }) => id === attributes["r:id"]);
      const isSlide = relationship !== undefined && typeName(relationship) === "slide";
      const isJump = attributes.action === "ppaction://hlinksldjump";
      return isSlide === isJump ? [] : [fault("slide-jump", part.path, { id: attributes["r:id"] ?? "" })];
    }),
  );

/** Bar, area and radar charts have two axes; PowerPoint repairs a third. */
export const badAxes = (pack: Package): readonly PackageFault[] =>
  [...pack.parts.values()]
    .filter(({ contentType }) => contentType?.endsWith("drawingml.chart+xml") === true)
    .flatMap((part) =>
      ["c:barChart", "c:areaChart", "c:lineChart", "c:radarChart"]
        .flatMap((name) => named(part, name))
        .filter((chart) => chart.children.filter((child) => child.name === "c:axId").length !== 2)
        .map((chart) => fault("chart-axes", part.path, { chart: chart.name })),
    );
