import { relationshipOf, targetOf, typeName } from "../../opc/package.js";
import {
  type Finding,
  finding,
  HANDOUT_MASTER,
  LAYOUT,
  MASTER,
  NOTES,
  NOTES_MASTER,
  named,
  type Package,
  type Part,
  partAt,
  partsOfType,
  presentation,
  repeated,
  slides,
  targetsOf,
} from "../model.js";

const FIRST_SLIDE_ID = 256;
const FIRST_MASTER_ID = 2_147_483_648;
const LAST_MASTER_ID = 4_294_967_295;
const pathOf = (part: Part | undefined): string => part?.path ?? "";
const idsOf = (part: Part | undefined, name: string): readonly string[] =>
  named(part, name).map(({ attributes }) => attributes.id ?? "");
const isBetween = (id: string, first: number, last: number): boolean =>
  /^\d+$/u.test(id) && Number(id) >= first && Number(id) <= last;

/** The package says which part is the presentation, and it is one. */
export const noPresentation = (pack: Package): readonly Finding[] =>
  presentation(pack)?.root?.name === "p:presentation" ? [] : [finding("")];

/** Ids of slides are in their range, each once. */
export function badSlideIds(pack: Package): readonly Finding[] {
  const main = presentation(pack);
  const ids = idsOf(main, "p:sldId");
  const outside = ids.filter((id) => !isBetween(id, FIRST_SLIDE_ID, FIRST_MASTER_ID - 1));
  return [...outside, ...repeated(ids)].map((id) => finding(pathOf(main), { id }));
}

/** The list of slides leads to slides, to each once. */
export function badSlideList(pack: Package): readonly Finding[] {
  const main = presentation(pack);
  const links = named(main, "p:sldId").map(({ attributes }) => relationshipOf(main, attributes["r:id"]));
  const wrong = links.flatMap((link) => (link !== undefined && typeName(link) !== "slide" ? [link.target] : []));
  const targets = links.flatMap((link) => (link === undefined ? [] : [targetOf(pathOf(main), link)]));
  return [...wrong, ...repeated(targets)].map((target) => finding(pathOf(main), { target }));
}

/** Masters and layouts share one range of ids. */
export function badMasterIds(pack: Package): readonly Finding[] {
  const main = presentation(pack);
  const layouts = partsOfType(pack, MASTER).flatMap((part) => idsOf(part, "p:sldLayoutId"));
  const ids = [...idsOf(main, "p:sldMasterId"), ...layouts].filter((id) => id !== "");
  const outside = ids.filter((id) => !isBetween(id, FIRST_MASTER_ID, LAST_MASTER_ID));
  return [...outside, ...repeated(ids)].map((id) => finding(pathOf(main), { id }));
}

/** Sections list slides, and each but once. */
export function badSections(pack: Package): readonly Finding[] {
  const main = presentation(pack);
  const listed = idsOf(main, "p14:sldId");
  const isSlide = new Set(idsOf(main, "p:sldId"));
  const stale = listed.filter((id) => !isSlide.has(id));
  return [...stale, ...repeated(listed)].map((id) => finding(pathOf(main), { id }));
}

/** Where there are sections, every slide stands in one; those that python-pptx adds do not. */
export function slidesOutsideSections(pack: Package): readonly Finding[] {
  const main = presentation(pack);
  if (named(main, "p14:sectionLst").length === 0) return [];
  const isListed = new Set(idsOf(main, "p14:sldId"));
  return idsOf(main, "p:sldId")
    .filter((id) => !isListed.has(id))
    .map((id) => finding(pathOf(main), { id }));
}

/** A slide has one layout. */
export const slidesWithoutLayout = (pack: Package): readonly Finding[] =>
  slides(pack)
    .filter((part) => targetsOf(pack, part, "slideLayout").length !== 1)
    .map((part) => finding(part.path));

/** A layout has one master. */
export const layoutsWithoutMaster = (pack: Package): readonly Finding[] =>
  partsOfType(pack, LAYOUT)
    .filter((part) => targetsOf(pack, part, "slideMaster").length !== 1)
    .map((part) => finding(part.path));

const listedLayouts = (pack: Package, master: Part | undefined): readonly (Part | undefined)[] =>
  named(master, "p:sldLayoutId").flatMap(({ attributes }) => {
    const link = relationshipOf(master, attributes["r:id"]);
    return link === undefined ? [] : [partAt(pack, targetOf(pathOf(master), link))];
  });

/** Each layout stands in the list of its master. */
export const unlistedLayouts = (pack: Package): readonly Finding[] =>
  partsOfType(pack, LAYOUT)
    .filter((layout) => {
      const [master] = targetsOf(pack, layout, "slideMaster");
      return master !== undefined && !listedLayouts(pack, master).includes(layout);
    })
    .map(({ path }) => finding(path));

/** Each master has a theme of its own: PowerPoint repairs a shared one. */
export function sharedThemes(pack: Package): readonly Finding[] {
  const masters = [MASTER, NOTES_MASTER, HANDOUT_MASTER].flatMap((type) => partsOfType(pack, type));
  const themes = masters.map((part) => targetsOf(pack, part, "theme"));
  return masters
    .filter((_, index) => {
      const [theme, ...others] = themes[index] ?? [];
      return theme === undefined || others.length > 0 || themes.findIndex(([each]) => each === theme) !== index;
    })
    .map((part) => finding(part.path));
}

/** Notes have one master at most, and lead to no slide but the one that knows them. */
export const badNotes = (pack: Package): readonly Finding[] =>
  partsOfType(pack, NOTES)
    .filter((notes) => {
      const [slide, ...others] = targetsOf(pack, notes, "slide");
      const isKnown = slide === undefined || targetsOf(pack, slide, "notesSlide").includes(notes);
      return !isKnown || others.length > 0 || targetsOf(pack, notes, "notesMaster").length > 1;
    })
    .map((part) => finding(part.path));

/** Notes lead back to their slide and have a master, which the presentation lists; other makers leave out one or another. */
export function looseNotes(pack: Package): readonly Finding[] {
  const hasMaster = named(presentation(pack), "p:notesMasterId").length === 1;
  return partsOfType(pack, NOTES)
    .filter((notes) => !hasMaster || ["slide", "notesMaster"].some((type) => targetsOf(pack, notes, type).length === 0))
    .map((part) => finding(part.path));
}

/** Layouts of our decks are used or fit to be: none is called DEFAULT. */
export const defaultLayouts = (pack: Package): readonly Finding[] =>
  partsOfType(pack, LAYOUT)
    .filter((part) => named(part, "p:cSld")[0]?.attributes.name === "DEFAULT")
    .map((part) => finding(part.path));

/** What a slide master offers to its layouts. */
export const bareMasters = (pack: Package): readonly Finding[] =>
  partsOfType(pack, MASTER).flatMap((part) => {
    const types = new Set(named(part, "p:ph").map(({ attributes }) => attributes.type));
    const missing = ["title", "body", "dt", "ftr", "sldNum"].filter((type) => !types.has(type));
    return missing.map((placeholder) => finding(part.path, { placeholder }));
  });

const coreProperties = (pack: Package): readonly Part[] => partsOfType(pack, "core-properties+xml");
const W3CDTF = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/u;

/** Dates as the W3C writes them, and said to be so. */
export const badDates = (pack: Package): readonly Finding[] =>
  coreProperties(pack).flatMap((part) =>
    [...named(part, "dcterms:created"), ...named(part, "dcterms:modified")]
      .filter(({ text, attributes }) => !isDate(text.trim()) || attributes["xsi:type"] !== "dcterms:W3CDTF")
      .map(({ text }) => finding(part.path, { value: text })),
  );

const isDate = (text: string): boolean => W3CDTF.test(text) && !Number.isNaN(Date.parse(text));

/** Core properties stand in one part, and each in it once. */
export function badProperties(pack: Package): readonly Finding[] {
  const parts = coreProperties(pack);
  const twice = parts.flatMap((part) =>
    repeated(part.root?.children.map(({ name }) => name) ?? []).map((name) => finding(part.path, { name })),
  );
  return [...twice, ...parts.slice(1).map((part) => finding(part.path, { name: "cp:coreProperties" }))];
}

/** A deck shows something. */
export const noSlides = (pack: Package): readonly Finding[] =>
  slides(pack).length === 0 ? [finding(pathOf(presentation(pack)))] : [];

/** Slides are told apart by their creation ids, when programs merge decks. */
export function slideCreationIdsTwice(pack: Package): readonly Finding[] {
  const ids = slides(pack).flatMap((part) =>
    named(part, "p14:creationId").map(({ attributes }) => attributes.val ?? ""),
  );
  return repeated(ids).map((id) => finding(pathOf(presentation(pack)), { id }));
}
