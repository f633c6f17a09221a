import { rectangle, transform } from "../../../dml/geometry.js";
import { officeLanguage } from "../../../dml/language.js";
import type { Level } from "../../../dml/level.js";
import { paragraphProperties } from "../../../dml/paragraph.js";
import { openRunProperties, runLook } from "../../../dml/run.js";
import { anchors, bodyProperties, textBodyProperties } from "../../../dml/text-body.js";
import type { Paragraph, TextItem, TextRun } from "../../../model/scene.js";
import { attributes, escapeXml, guid } from "../../../opc/xml.js";
import { type Inherited, levelAt } from "../inherited.js";
import { commonSlideLink, hyperlinkXml, type PartContext } from "../part.js";
import { isInherited, nonVisual, nonVisualProperties, placeholderXml } from "./non-visual.js";
import { shownRuns } from "./runs.js";

/** A text box, or a placeholder with its text. */
export function textXml(item: TextItem, part: PartContext): string {
  const common = item.link === undefined ? commonSlideLink(item.paragraphs.flatMap(shownRuns)) : undefined;
  const linked = common === undefined ? item : { ...item, link: common };
  const locks = item.placeholder === undefined ? '<p:cNvSpPr txBox="1"/>' : placeholderLocks;
  const head = nonVisual("p:nvSpPr", nonVisualProperties(linked, part), locks, placeholderXml(item.placeholder), part);
  const inherited = part.inherited(item.placeholder);
  const text = paragraphsXml(item, inherited, part, common === undefined);
  const body = `${item.placeholder === undefined ? textBodyProperties(item.anchor) : placeholderBody(item, inherited)}<a:lstStyle/>`;
  return `<p:sp>${head}${placeXml(item, part)}<p:txBody>${body}${text}</p:txBody></p:sp>`;
}

/** `a:p` of each paragraph, one at least, without what they have from where they stand. */
export function paragraphsXml(item: TextItem, inherited: Inherited, part: PartContext, hasLinks = true): string {
  const paragraphs = item.paragraphs.map((paragraph, index) =>
    paragraphXml(paragraph, index, { item, inherited, part, hasLinks }),
  );
  return paragraphs.length === 0 ? emptyParagraph(part) : paragraphs.join("");
}

const placeholderLocks = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>';

/** A placeholder that stands where the layout has it follows the layout. */
function placeXml(item: TextItem, part: PartContext): string {
  const place = `${transform(item.box)}${rectangle}`;
  if (item.placeholder === undefined) return `<p:spPr>${place}<a:noFill/></p:spPr>`;
  return isInherited(item, part) ? "<p:spPr/>" : `<p:spPr>${place}</p:spPr>`;
}

/** Insets and anchor are the layout's. */
const placeholderBody = ({ anchor }: TextItem, inherited: Inherited): string =>
  bodyProperties(anchor === inherited.anchor ? {} : { anchor: anchors[anchor] });

/** What the paragraphs of a text are written with. */
type Writing = {
  readonly item: TextItem;
  readonly inherited: Inherited;
  readonly part: PartContext;
  readonly hasLinks: boolean;
};

function paragraphXml(paragraph: Paragraph, index: number, writing: Writing): string {
  const level = levelAt(writing.inherited, paragraph.level);
  const runs = shownRuns(paragraph).map((run, at) => runXml(run, level, `${writing.item.id} ${index} ${at}`, writing));
  const properties = paragraphProperties(paragraph, index === 0, level?.paragraph);
  return `<a:p>${properties}${runs.join("")}${endXml(paragraph, level, writing.part)}</a:p>`;
}

/** A run, or several where its lines are broken; `key` is what the id of a field is made from. */
function runXml(run: TextRun, level: Level | undefined, key: string, { part, hasLinks }: Writing): string {
  const look = openRunProperties(run, part.fallback, level?.run);
  const link = run.link === undefined || !hasLinks ? "" : linkXml(run.link, part);
  const content = (text: string): string => `${look}${link}</a:rPr><a:t>${escapeXml(text)}</a:t>`;
  if (run.field !== undefined) return `<a:fld id="${guid(key)}" type="slidenum">${content(run.text)}</a:fld>`;
  const lines = run.text.split("\n").map((text) => (text === "" ? "" : `<a:r>${content(text)}</a:r>`));
  return lines.join(`<a:br>${look}</a:rPr></a:br>`);
}

/** Links inside the deck keep the colour of their text, by an extension that PowerPoint has known since 2019. */
const OWN_COLOR =
  '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>';

const linkXml = (link: NonNullable<TextRun["link"]>, part: PartContext): string =>
  hyperlinkXml(link, part, link.kind === "slide" ? OWN_COLOR : "");

/** What somebody types after the last run, or in an empty paragraph. */
function endXml(paragraph: Paragraph, level: Level | undefined, part: PartContext): string {
  const last = paragraph.runs.at(-1);
  if (last === undefined) return bareEnd(part);
  const { sz } = runLook(last, level?.run);
  return `<a:endParaRPr${attributes({ lang: officeLanguage(last.lang), sz, dirty: 0 })}/>`;
}

const bareEnd = (part: PartContext): string => `<a:endParaRPr lang="${officeLanguage(part.language)}" dirty="0"/>`;
const emptyParagraph = (part: PartContext): string => `<a:p>${bareEnd(part)}</a:p>`;
