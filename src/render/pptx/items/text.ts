import { rectangle, transform } from "../../../dml/geometry.js";
import { officeLanguage } from "../../../dml/language.js";
import { paragraphProperties } from "../../../dml/paragraph.js";
import { openRunProperties } from "../../../dml/run.js";
import { textBodyProperties } from "../../../dml/text-body.js";
import type { Paragraph, TextItem, TextRun } from "../../../model/scene.js";
import { drawable, escapeXml, guid } from "../../../opc/xml.js";
import { commonSlideLink, hyperlinkXml, type PartContext } from "../part.js";
import { isInherited, nonVisual, nonVisualProperties, placeholderXml } from "./non-visual.js";

/** Runs that show. */
export const shownRuns = (paragraph: Paragraph): readonly TextRun[] =>
  paragraph.runs.filter((run) => drawable(run.text) !== "");

/** A text box, or a placeholder with its text. */
export function textXml(item: TextItem, part: PartContext): string {
  const common = item.link === undefined ? commonSlideLink(item.paragraphs.flatMap(shownRuns)) : undefined;
  const linked = common === undefined ? item : { ...item, link: common };
  const locks = item.placeholder === undefined ? '<p:cNvSpPr txBox="1"/>' : placeholderLocks;
  const head = nonVisual("p:nvSpPr", nonVisualProperties(linked, part), locks, placeholderXml(item.placeholder), part);
  const paragraphs = item.paragraphs.map((paragraph, index) =>
    paragraphXml(paragraph, index, item.id, part, common === undefined),
  );
  const text = paragraphs.length === 0 ? emptyParagraph(part) : paragraphs.join("");
  const body = `${textBodyProperties(item.anchor)}<a:lstStyle/>`;
  return `<p:sp>${head}${placeXml(item, part)}<p:txBody>${body}${text}</p:txBody></p:sp>`;
}

const placeholderLocks = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>';

/** A placeholder that stands where the layout has it follows the layout. */
function placeXml(item: TextItem, part: PartContext): string {
  const place = `${transform(item.box)}${rectangle}`;
  if (item.placeholder === undefined) return `<p:spPr>${place}<a:noFill/></p:spPr>`;
  return isInherited(item, part) ? "<p:spPr/>" : `<p:spPr>${place}</p:spPr>`;
}

function paragraphXml(
  paragraph: Paragraph,
  index: number,
  itemId: string,
  part: PartContext,
  hasLinks: boolean,
): string {
  const runs = shownRuns(paragraph).map((run, at) => runXml(run, `${itemId} ${index} ${at}`, part, hasLinks));
  return `<a:p>${paragraphProperties(paragraph, index === 0)}${runs.join("")}${endXml(paragraph, part)}</a:p>`;
}

/** A run, or several where its lines are broken; `key` is what the id of a field is made from. */
function runXml(run: TextRun, key: string, part: PartContext, hasLinks: boolean): string {
  const look = openRunProperties(run, part.fallback);
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

const CENTI = 100;

/** What somebody types after the last run, or in an empty paragraph. */
function endXml(paragraph: Paragraph, part: PartContext): string {
  const last = paragraph.runs.at(-1);
  if (last === undefined) return bareEnd(part);
  return `<a:endParaRPr lang="${officeLanguage(last.lang)}" sz="${Math.round(last.sizePt * CENTI)}" dirty="0"/>`;
}

const bareEnd = (part: PartContext): string => `<a:endParaRPr lang="${officeLanguage(part.language)}" dirty="0"/>`;
const emptyParagraph = (part: PartContext): string => `<a:p>${bareEnd(part)}</a:p>`;
