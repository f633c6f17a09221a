import type { Paragraph, TextItem, TextRun } from "../../../model/scene.js";
import { shownRuns } from "../draw.js";
import type { Form } from "../form.js";
import { officeLanguage } from "../language.js";
import { commonSlideLink, hyperlinkXml, type PartContext } from "../part.js";
import { escapeXml, guid, offset } from "../xml.js";
import { isInherited, nonVisual, nonVisualProperties, placeholderXml } from "./non-visual.js";
import { paragraphProperties } from "./paragraph.js";

type TextForm = Form & { readonly kind: "text" };

/** A text box, or a placeholder with its text. */
export function textXml(item: TextItem, form: TextForm, part: PartContext): string {
  const common = item.link === undefined ? commonSlideLink(item.paragraphs.flatMap(shownRuns)) : undefined;
  const linked = common === undefined ? item : { ...item, link: common };
  const locks = item.placeholder === undefined ? '<p:cNvSpPr txBox="1"/>' : placeholderLocks;
  const head = nonVisual("p:nvSpPr", nonVisualProperties(linked, part), locks, placeholderXml(item.placeholder), part);
  const paragraphs = item.paragraphs.map((_, index) => paragraphXml(item, index, form, part, common === undefined));
  const text = paragraphs.length === 0 ? emptyParagraph(part) : paragraphs.join("");
  return `<p:sp>${head}${placeXml(item, form, part)}<p:txBody>${form.body}${text}</p:txBody></p:sp>`;
}

const placeholderLocks = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>';

/** A placeholder that stands where the layout has it follows the layout. */
function placeXml(item: TextItem, { geometry }: TextForm, part: PartContext): string {
  const place = `<a:xfrm>${offset(item.box)}</a:xfrm>${geometry}`;
  if (item.placeholder === undefined) return `<p:spPr>${place}<a:noFill/></p:spPr>`;
  return isInherited(item, part) ? "<p:spPr/>" : `<p:spPr>${place}</p:spPr>`;
}

function paragraphXml(item: TextItem, index: number, form: TextForm, part: PartContext, hasLinks: boolean): string {
  const paragraph = item.paragraphs[index];
  const drawn = form.runs[index];
  if (paragraph === undefined || drawn === undefined) throw new Error(`paragraphs lost in ${item.id}`);
  const runs = shownRuns(paragraph).map((run, at) =>
    runXml(run, drawn[at] ?? "", () => guid(`${item.id} ${index} ${at}`), part, hasLinks),
  );
  return `<a:p>${paragraphProperties(paragraph, index === 0)}${runs.join("")}${endXml(paragraph, part)}</a:p>`;
}

function runXml(run: TextRun, drawn: string, fieldId: () => string, part: PartContext, hasLinks: boolean): string {
  const link = run.link === undefined || !hasLinks ? "" : linkXml(run.link, part);
  const content = (text: string): string => `${drawn}${link}</a:rPr><a:t>${escapeXml(text)}</a:t>`;
  if (run.field !== undefined) return `<a:fld id="${fieldId()}" type="slidenum">${content(run.text)}</a:fld>`;
  const lines = run.text.split("\n").map((text) => (text === "" ? "" : `<a:r>${content(text)}</a:r>`));
  return lines.join(`<a:br>${drawn}</a:rPr></a:br>`);
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
