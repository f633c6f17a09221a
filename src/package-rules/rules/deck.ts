import type { XmlElement } from "../../doors/xml.js";
import {
  elementsOf,
  fault,
  LAYOUT,
  MASTER,
  NOTES_MASTER,
  type Package,
  type PackageFault,
  type Part,
  PRESENTATION,
  partsOfType,
  SLIDE,
  slides,
  targetOf,
  typeName,
} from "../model.js";

const presentation = (pack: Package): Part | undefined => partsOfType(pack, PRESENTATION)[0];
const named = (part: Part | undefined, name: string): readonly XmlElement[] =>
  part?.root === undefined ? [] : elementsOf(part.root).filter((element) => element.name === name);
const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);
const FIRST_SLIDE_ID = 256;
const FIRST_MASTER_ID = 2_147_483_648;

export const noPresentation = (pack: Package): readonly PackageFault[] =>
  presentation(pack) === undefined ? [fault("presentation", "ppt/presentation.xml")] : [];

export function badSlideIds(pack: Package): readonly PackageFault[] {
  const ids = named(presentation(pack), "p:sldId").map(({ attributes }) => attributes.id ?? "");
  const low = ids.filter((id) => Number(id) < FIRST_SLIDE_ID || Number(id) >= FIRST_MASTER_ID);
  return [...low, ...repeated(ids)].map((id) => fault("slide-id", "ppt/presentation.xml", { id }));
}

/** Masters and layouts share one range of ids. */
export function badMasterIds(pack: Package): readonly PackageFault[] {
  const masters = named(presentation(pack), "p:sldMasterId").map(({ attributes }) => attributes.id ?? "");
  const layouts = partsOfType(pack, MASTER).flatMap((part) =>
    named(part, "p:sldLayoutId").map(({ attributes }) => attributes.id ?? ""),
  );
  const ids = [...masters, ...layouts].filter((id) => id !== "");
  return [...ids.filter((id) => Number(id) < FIRST_MASTER_ID), ...repeated(ids)].map((id) =>
    fault("master-id", "ppt/presentation.xml", { id }),
  );
}

/** Every slide stands in exactly one section, when there are sections. */
export function badSections(pack: Package): readonly PackageFault[] {
  const main = presentation(pack);
  if (named(main, "p14:sectionLst").length === 0) return [];
  const listed = named(main, "p14:sldId").map(({ attributes }) => attributes.id ?? "");
  const ids = named(main, "p:sldId").map(({ attributes }) => attributes.id ?? "");
  const wrong = [
    ...ids.filter((id) => !listed.includes(id)),
    ...listed.filter((id) => !ids.includes(id)),
    ...repeated(listed),
  ];
  return wrong.map((id) => fault("section-slides", "ppt/presentation.xml", { id }));
}

const countOf = (part: Part, type: string): number =>
  part.relationships.filter((each) => typeName(each) === type).length;

export const badLayoutLinks = (pack: Package): readonly PackageFault[] => [
  ...partsOfType(pack, SLIDE)
    .filter((part) => countOf(part, "slideLayout") !== 1)
    .map((part) => fault("slide-layout", part.path)),
  ...partsOfType(pack, LAYOUT)
    .filter((part) => countOf(part, "slideMaster") !== 1)
    .map((part) => fault("layout-master", part.path)),
  ...partsOfType(pack, MASTER)
    .filter((part) => countOf(part, "slideLayout") !== named(part, "p:sldLayoutId").length)
    .map((part) => fault("master-layouts", part.path)),
];

/** Each master has a theme of its own: PowerPoint repairs a shared one. */
export function sharedThemes(pack: Package): readonly PackageFault[] {
  const themes = [MASTER, NOTES_MASTER]
    .flatMap((type) => partsOfType(pack, type))
    .map((part) => {
      const relationship = part.relationships.find((each) => typeName(each) === "theme");
      return { part, theme: relationship === undefined ? "" : targetOf(part.path, relationship) };
    });
  return themes
    .filter(({ theme }, index) => theme === "" || themes.findIndex((each) => each.theme === theme) !== index)
    .map(({ part }) => fault("theme-shared", part.path));
}

/** Layouts of our decks are used or fit to be: none is called DEFAULT. */
export const defaultLayouts = (pack: Package): readonly PackageFault[] =>
  partsOfType(pack, LAYOUT)
    .filter((part) => named(part, "p:cSld")[0]?.attributes.name === "DEFAULT")
    .map((part) => fault("layout-default", part.path));

export function badDates(pack: Package): readonly PackageFault[] {
  const core = [...pack.parts.values()].find(
    ({ contentType }) => contentType?.endsWith("core-properties+xml") === true,
  );
  return [...named(core, "dcterms:created"), ...named(core, "dcterms:modified")]
    .filter(({ text }) => !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u.test(text))
    .map(({ text }) => fault("core-date", core?.path ?? "", { value: text }));
}

export const noSlides = (pack: Package): readonly PackageFault[] =>
  slides(pack).length === 0 ? [fault("slides", "ppt/presentation.xml")] : [];
