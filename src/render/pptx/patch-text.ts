import type { Paragraph, TextItem, TextRun } from "../../model/scene.js";
import { shownRuns } from "./draw.js";
import { officeLanguage } from "./language.js";
import { nonVisual, nonVisualProperties, placeholderXml } from "./non-visual.js";
import { paragraphProperties } from "./paragraph.js";
import { commonSlideLink, hyperlinkXml, type PartContext } from "./part.js";
import { attributes, between, guid } from "./xml.js";

/** A text box, or a placeholder with its text. */
export function patchText(piece: string, item: TextItem, part: PartContext): string {
  const boxLink = item.link ?? commonSlideLink(item.paragraphs.flatMap(shownRuns));
  const linked = boxLink === undefined ? item : { ...item, link: boxLink };
  const locks = item.placeholder === undefined ? '<p:cNvSpPr txBox="1"/>' : placeholderLocks;
  const head = nonVisual("p:nvSpPr", nonVisualProperties(linked, part), locks, placeholderXml(item.placeholder), part);
  const [body = "", ...paragraphs] = between(piece, "<p:txBody>", "</p:txBody>").split("<a:p>");
  if (paragraphs.length !== Math.max(1, item.paragraphs.length)) throw new Error(`paragraphs lost in ${item.id}`);
  const text = paragraphs.map((xml, index) => paragraphXml(xml, item, index, part, boxLink === undefined)).join("");
  return `<p:sp>${head}${shapeProperties(piece, item, part)}<p:txBody>${body}${text}</p:txBody></p:sp>`;
}

const placeholderLocks = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>';

/** A placeholder that stands where the layout has it follows the layout. */
function shapeProperties(piece: string, item: TextItem, part: PartContext): string {
  const geometry = `<a:xfrm>${between(piece, "<a:xfrm>", "</a:prstGeom>")}</a:prstGeom>`;
  if (item.placeholder === undefined) return `<p:spPr>${geometry}<a:noFill/></p:spPr>`;
  return isInherited(item, part) ? "<p:spPr/>" : `<p:spPr>${geometry}</p:spPr>`;
}

export function isInherited({ placeholder, box }: Pick<TextItem, "placeholder" | "box">, part: PartContext): boolean {
  const own = placeholder === undefined ? undefined : part.inherited(placeholder);
  return own !== undefined && own.x === box.x && own.y === box.y && own.cx === box.cx && own.cy === box.cy;
}

/** The library repeats the properties of a paragraph before each run, and knows no field and no marks of ours. */
function paragraphXml(xml: string, item: TextItem, index: number, part: PartContext, hasLinks: boolean): string {
  const paragraph = item.paragraphs[index];
  if (paragraph === undefined) return `<a:p>${xml}`;
  const runs = shownRuns(paragraph);
  const drawn = xml.split("<a:r>").slice(1);
  if (drawn.length !== runs.length) throw new Error(`runs lost in ${item.id}`);
  const text = runs.map((run, at) => runXml(drawn[at] ?? "", run, `${item.id} ${index} ${at}`, part, hasLinks));
  return `<a:p>${paragraphProperties(paragraph, index === 0)}${text.join("")}${endXml(paragraph, part)}</a:p>`;
}

function runXml(drawn: string, run: TextRun, id: string, part: PartContext, hasLinks: boolean): string {
  const link = run.link === undefined || !hasLinks ? "" : runLinkXml(run.link, part);
  const [properties = "", text = ""] = drawn.slice(0, drawn.indexOf("</a:r>")).split("</a:rPr>");
  const mended = `${mendProperties(properties, run)}${link}</a:rPr>${text}`;
  return run.field === undefined ? `<a:r>${mended}</a:r>` : `<a:fld id="${guid(id)}" type="slidenum">${mended}</a:fld>`;
}

/** Bold and italic are said even where they are not: the placeholder may be bold. `kern="0"` would turn kerning off. */
const mendProperties = (xml: string, run: TextRun): string =>
  xml
    .replace(' altLang="en-US"', "")
    .replace(' kern="0"', "")
    .replace(' dirty="0">', `${run.bold ? "" : ' b="0"'}${run.italic ? "" : ' i="0"'} dirty="0">`)
    .replace(/<a:latin typeface="(\+m[jn]-lt)"[^>]*\/><a:ea [^>]*\/><a:cs [^>]*\/>/, '<a:latin typeface="$1"/>');

/** Links inside the deck keep the colour of their text, by an extension that PowerPoint has known since 2019. */
const OWN_COLOR =
  '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>';

const runLinkXml = (link: NonNullable<TextRun["link"]>, part: PartContext): string =>
  hyperlinkXml(link, part, link.kind === "slide" ? OWN_COLOR : "");

/** What somebody types after the last run, or in an empty paragraph. */
function endXml(paragraph: Paragraph, part: PartContext): string {
  const last = paragraph.runs.at(-1);
  const sz = last === undefined ? undefined : Math.round(last.sizePt * 100);
  return `<a:endParaRPr${attributes({ lang: officeLanguage(last?.lang ?? part.language), sz, dirty: 0 })}/>`;
}
