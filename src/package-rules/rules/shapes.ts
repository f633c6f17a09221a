import type { XmlElement } from "../../doors/xml.js";
import {
  childOf,
  drawings,
  elementsOf,
  type Finding,
  finding,
  named,
  type Package,
  type Part,
  repeated,
  slides,
  targetsOf,
} from "../model.js";

const idsOf = (part: Part, name: string): readonly string[] =>
  named(part, name).flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));

/** Ids of shapes are different within a part. */
export const idsTwice = (pack: Package): readonly Finding[] =>
  drawings(pack).flatMap((part) => repeated(idsOf(part, "p:cNvPr")).map((id) => finding(part.path, { id })));

/** Creation ids of shapes are different within a part. */
export const creationIdsTwice = (pack: Package): readonly Finding[] =>
  drawings(pack).flatMap((part) => repeated(shapeCreationIds(part)).map((id) => finding(part.path, { id })));

/** Columns and rows of tables have creation ids of their own, which are no GUIDs. */
const shapeCreationIds = (part: Part): readonly string[] =>
  named(part, "p:cNvPr").flatMap((shape) =>
    elementsOf(shape).flatMap(({ name, attributes }) => (name === "a16:creationId" ? [attributes.id ?? ""] : [])),
  );

/** A shape of ours has a text body, empty or not; only the picture of a slide on notes has none. PowerPoint leaves it out. */
export const withoutText = (pack: Package): readonly Finding[] =>
  drawings(pack).flatMap((part) =>
    named(part, "p:sp")
      .filter((shape) => childOf(shape, "p:txBody") === undefined && placeholderOf(shape)?.attributes.type !== "sldImg")
      .map((shape) => finding(part.path, { shape: nameOf(shape) })),
  );

const placeholderOf = (shape: XmlElement): XmlElement | undefined =>
  elementsOf(shape).find(({ name }) => name === "p:ph");

const nameOf = (shape: XmlElement): string =>
  elementsOf(shape).find(({ name }) => name === "p:cNvPr")?.attributes.name ?? "";

/** A background says that it has no effects. */
export const backgroundsWithoutEffects = (pack: Package): readonly Finding[] =>
  drawings(pack).flatMap((part) =>
    named(part, "p:bgPr")
      .filter(({ children }) => !children.some(({ name }) => name === "a:effectLst" || name === "a:effectDag"))
      .map(() => finding(part.path)),
  );

/** A line of ours has a fill, a width or something else to say. PowerPoint itself writes some that say nothing. */
export const emptyLines = (pack: Package): readonly Finding[] =>
  drawings(pack).flatMap((part) =>
    named(part, "a:ln")
      .filter(({ children, attributes }) => children.length === 0 && Object.keys(attributes).length === 0)
      .map(() => finding(part.path)),
  );

/** No placeholder stands in a group. */
export const placeholdersInGroups = (pack: Package): readonly Finding[] =>
  drawings(pack).flatMap((part) =>
    named(part, "p:grpSp")
      .filter((group) => group.children.some((child) => child.name !== "p:grpSp" && placeholderOf(child) !== undefined))
      .map((group) => finding(part.path, { shape: nameOf(group) })),
  );

/** What a connector holds on to is a shape of its own slide, and not itself. */
export const looseConnectors = (pack: Package): readonly Finding[] =>
  drawings(pack).flatMap((part) => {
    const held = new Set(shapeIds(part));
    return named(part, "p:cxnSp").flatMap((connector) =>
      elementsOf(connector)
        .filter(({ name }) => name === "a:stCxn" || name === "a:endCxn")
        .filter(({ attributes }) => !held.has(attributes.id ?? ""))
        .map(({ attributes }) => finding(part.path, { shape: nameOf(connector), id: attributes.id ?? "" })),
    );
  });

/** Connectors, groups and the tree itself are held by none. */
const shapeIds = (part: Part): readonly string[] =>
  ["p:nvSpPr", "p:nvPicPr", "p:nvGraphicFramePr"].flatMap((head) =>
    named(part, head).flatMap((each) => childOf(each, "p:cNvPr")?.attributes.id ?? []),
  );

const isTitle = ({ attributes }: XmlElement): boolean => attributes.type === "title" || attributes.type === "ctrTitle";

/** On slides: a title that PowerPoint's outline and other programs find. */
export const missingTitles = (pack: Package): readonly Finding[] =>
  slides(pack).flatMap((part) => {
    if (part.root === undefined) return [];
    const titles = named(part, "p:ph").filter((placeholder) => isTitle(placeholder));
    const isFound = titles.length === 1 && titles[0]?.attributes.idx === undefined;
    return isFound ? [] : [finding(part.path, { count: String(titles.length) })];
  });

const key = ({ attributes }: XmlElement): string => `${attributes.type ?? "obj"} ${attributes.idx ?? "0"}`;

/** Each placeholder of a slide has its model on the layout; titles match whatever their kind. */
export const strayPlaceholders = (pack: Package): readonly Finding[] =>
  slides(pack).flatMap((part) => {
    const [layout] = targetsOf(pack, part, "slideLayout");
    if (layout === undefined) return [];
    const models = named(layout, "p:ph");
    const known = new Set(models.map(key));
    return named(part, "p:ph")
      .filter((placeholder) => (isTitle(placeholder) ? !models.some(isTitle) : !known.has(key(placeholder))))
      .map((placeholder) => finding(part.path, { placeholder: key(placeholder) }));
  });

/** Nobody shall see « click to add text ». */
export const emptyPlaceholders = (pack: Package): readonly Finding[] =>
  slides(pack).flatMap((part) =>
    named(part, "p:sp")
      .filter((shape) => placeholderOf(shape) !== undefined)
      .filter((shape) => elementsOf(shape).every(({ name, text }) => name !== "a:t" || text === ""))
      .map((shape) => finding(part.path, { shape: nameOf(shape) })),
  );

/** Slide numbers are fields, so that they follow when slides move. */
export const deadNumbers = (pack: Package): readonly Finding[] =>
  slides(pack).flatMap((part) =>
    named(part, "p:sp")
      .filter((shape) => placeholderOf(shape)?.attributes.type === "sldNum")
      .filter((shape) => !elementsOf(shape).some(({ name, attributes }) => isNumberField(name, attributes.type)))
      .map(() => finding(part.path)),
  );

const isNumberField = (name: string, type: string | undefined): boolean => name === "a:fld" && type === "slidenum";

const PATH = /^(?:\/|[A-Za-z]:[\\/]|\\\\|file:).*\.\w{2,5}$/u;

/** A writer that finds no alternative text must not tell where the file was. */
export const leakedPaths = (pack: Package): readonly Finding[] =>
  drawings(pack).flatMap((part) =>
    named(part, "p:cNvPr")
      .filter(({ attributes }) => PATH.test(attributes.descr ?? ""))
      .map(({ attributes }) => finding(part.path, { value: attributes.descr ?? "" })),
  );
