import { distinctKeys } from "../../../basics/keys.js";
import { officeLanguage } from "../../../dml/language.js";
import { levelsXml, plainLevels } from "../../../dml/level.js";
import type { Scene, Section } from "../../../model/scene.js";
import { attributes, guid, namespaces, presentationNamespaces, xmlHeader } from "../../../opc/xml.js";
import { type FontEntry, fontListXml } from "./font-parts.js";
import { notesSize } from "./notes-master.js";
import { FIRST_MASTER_ID } from "./slide-master.js";

/** Ids of slides begin here (ECMA-376, ST_SlideId). */
const FIRST_SLIDE_ID = 256;

/** Relationships of presentation.xml, by id. */
type PresentationRelationships = {
  readonly master: string;
  readonly notesMaster: string;
  readonly slides: readonly string[];
  readonly fonts: readonly FontEntry[];
};

/** The list of masters, slides and sections, and the sizes. */
export function presentationXml(scene: Scene, ids: PresentationRelationships): string {
  const slides = ids.slides.map((id, index) => `<p:sldId id="${FIRST_SLIDE_ID + index}" r:id="${id}"/>`).join("");
  const children = [
    `<p:sldMasterIdLst><p:sldMasterId id="${FIRST_MASTER_ID}" r:id="${ids.master}"/></p:sldMasterIdLst>`,
    `<p:notesMasterIdLst><p:notesMasterId r:id="${ids.notesMaster}"/></p:notesMasterIdLst>`,
    slides === "" ? "" : `<p:sldIdLst>${slides}</p:sldIdLst>`,
    `<p:sldSz cx="${scene.size.cx}" cy="${scene.size.cy}"/>`,
    `<p:notesSz cx="${notesSize.cx}" cy="${notesSize.cy}"/>`,
    fontListXml(ids.fonts),
    `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${officeLanguage(scene.language)}"/></a:defPPr>${levelsXml(plainLevels)}</p:defaultTextStyle>`,
    sectionsXml(scene),
  ].join("");
  // Who saves a deck that carries fonts keeps them whole, for those who edit it next.
  const fonts = ids.fonts.length > 0 ? 'embedTrueTypeFonts="1" saveSubsetFonts="0"' : 'saveSubsetFonts="1"';
  return `${xmlHeader}<p:presentation ${presentationNamespaces} ${fonts} autoCompressPictures="0">${children}</p:presentation>`;
}

function sectionsXml(scene: Scene): string {
  const sections = completeSections(scene);
  if (sections.length === 0) return "";
  const numbers = new Map(scene.slides.map((slide, index) => [slide.id, FIRST_SLIDE_ID + index]));
  const keys = distinctKeys(sections.map(({ name }) => name));
  const list = sections.map((section, index) => sectionXml(section, keys[index] ?? "", numbers)).join("");
  return `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="${namespaces.p14}">${list}</p14:sectionLst></p:ext></p:extLst>`;
}

/** A section keeps its id wherever it stands: of those of one name, the first, the second… */
function sectionXml(section: Section, key: string, numbers: ReadonlyMap<string, number>): string {
  const slides = section.slides.map((id) => `<p14:sldId id="${numbers.get(id)}"/>`).join("");
  const properties = attributes({ name: section.name, id: guid(`section ${key}`) });
  return `<p14:section${properties}><p14:sldIdLst>${slides}</p14:sldIdLst></p14:section>`;
}

/** PowerPoint wants every slide in one section, and sections in the order of the slides. */
function completeSections({ sections, slides, properties }: Scene): readonly Section[] {
  if (sections.length === 0) return [];
  const names = new Map(sections.flatMap((section) => section.slides.map((id) => [id, section.name] as const)));
  const complete: { name: string; slides: string[] }[] = [];
  for (const { id } of slides) {
    const last = complete.at(-1);
    const name = names.get(id) ?? last?.name ?? properties.title;
    if (last?.name === name) last.slides.push(id);
    else complete.push({ name, slides: [id] });
  }
  return complete;
}
