import { officeLanguage } from "../../../dml/language.js";
import type { Note, SceneSlide, TextRun } from "../../../model/scene.js";
import { contentTypes } from "../../../opc/content-types.js";
import type { Part } from "../../../opc/package.js";
import { makeRelationships, type Relationships } from "../../../opc/relationships.js";
import { xmlPart } from "../../../opc/write.js";
import { attributes, escapeXml, guid, presentationNamespaces, xmlHeader } from "../../../opc/xml.js";
import { shownRuns } from "../items/runs.js";
import { paths } from "../paths.js";
import { noteMarks } from "./note-marks.js";
import { notesIdx } from "./notes-master.js";
import { treeHead } from "./placeholder.js";

/** The notes of a slide. */
export function notesSlidePart(path: string, slide: SceneSlide, slidePath: string, language: string): Part {
  const relationships = makeRelationships(path);
  relationships.to("notesMaster", paths.notesMaster);
  relationships.to("slide", slidePath);
  const lang = officeLanguage(language);
  const marks = noteMarks(slide.notes);
  const text = slide.notes.map((note, index) => paragraphXml(note, marks[index] ?? "", relationships, lang)).join("");
  const shapes = `${imageXml}${bodyXml(text)}${numberXml(slide, lang)}`;
  const tree = `<p:cSld><p:spTree>${treeHead}${shapes}</p:spTree></p:cSld>`;
  const xml = `${xmlHeader}<p:notes ${presentationNamespaces}>${tree}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
  return { ...xmlPart(path, contentTypes.notesSlide, xml), relationships: relationships.all() };
}

const imageXml = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="${notesIdx.sldImg}"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>`;

const bodyXml = (text: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="${notesIdx.body}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${text}</p:txBody></p:sp>`;

const numberXml = (slide: SceneSlide, lang: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="4" name="Slide Number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="${notesIdx.sldNum}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="${guid(`${slide.id}#notes#number`)}" type="slidenum"><a:rPr lang="${lang}"/><a:t>${slide.number}</a:t></a:fld><a:endParaRPr lang="${lang}"/></a:p></p:txBody></p:sp>`;

function paragraphXml(note: Note, mark: string, relationships: Relationships, lang: string): string {
  return `<a:p>${mark}${shownRuns(note)
    .map((run) => runXml(run, relationships))
    .join("")}<a:endParaRPr lang="${lang}"/></a:p>`;
}

/** Notes keep emphasis and links to the web; sizes and colours are those of the notes master. */
function runXml(run: TextRun, relationships: Relationships): string {
  const link = run.link?.kind === "web" ? `<a:hlinkClick r:id="${relationships.to("hyperlink", run.link.url)}"/>` : "";
  const properties = attributes({
    lang: officeLanguage(run.lang),
    b: run.bold ? 1 : undefined,
    i: run.italic ? 1 : undefined,
    baseline: run.superscript ? 30_000 : undefined,
  });
  const look = `<a:rPr${properties}>${link}</a:rPr>`;
  const lines = run.text
    .split("\n")
    .map((text) => (text === "" ? "" : `<a:r>${look}<a:t>${escapeXml(text)}</a:t></a:r>`));
  return lines.join(`<a:br><a:rPr${properties}/></a:br>`);
}
