import { offset } from "../../../dml/geometry.js";
import { anchors, bodyProperties, noInsets } from "../../../dml/text-body.js";
import type { TextItem } from "../../../model/scene.js";
import type { Box } from "../../../model/units.js";
import { attributes, escapeXml, guid } from "../../../opc/xml.js";

/** A placeholder of a master or a layout. */
type PlaceholderShape = {
  readonly on: "master" | "layout";
  readonly id: number;
  /** What its `creationId` is made from. */
  readonly key: string;
  readonly name: string;
  readonly type: "title" | "body" | "pic" | "dt" | "ftr" | "sldNum";
  readonly idx?: number;
  readonly size?: "quarter" | "half";
  /** Whether the prompt is ours and not PowerPoint's. */
  readonly hasPrompt?: boolean;
  readonly box: Box;
  readonly anchor: TextItem["anchor"];
  /** `a:lvl1pPr` and so on; none follows the master. */
  readonly levels?: string;
  /** `a:p`, one or several. */
  readonly text: string;
};

/** `p:sp` of a placeholder. */
export function placeholderShape(shape: PlaceholderShape): string {
  const { type, idx, size, hasPrompt, levels = "" } = shape;
  const ph = attributes({ type, hasCustomPrompt: hasPrompt === true ? 1 : undefined, sz: size, idx });
  const creation = `<a:extLst><a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"><a16:creationId xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" id="${guid(shape.key)}"/></a:ext></a:extLst>`;
  const properties = `<p:cNvPr${attributes({ id: shape.id, name: shape.name })}>${creation}</p:cNvPr>`;
  const locks = type === "pic" ? '<a:spLocks noGrp="1" noChangeAspect="1"/>' : '<a:spLocks noGrp="1"/>';
  const head = `<p:nvSpPr>${properties}<p:cNvSpPr>${locks}</p:cNvSpPr><p:nvPr><p:ph${ph}/></p:nvPr></p:nvSpPr>`;
  const place = `<p:spPr><a:xfrm>${offset(shape.box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;
  const list = levels === "" ? "<a:lstStyle/>" : `<a:lstStyle>${levels}</a:lstStyle>`;
  return `<p:sp>${head}${place}<p:txBody>${bodyXml(shape)}${list}${shape.text}</p:txBody></p:sp>`;
}

/**
 * Texts shrink rather than leave their box. Layouts have it from the master, and their insets: where one says the first
 * again, LibreOffice sets its slides' lines at the font's own spacing, and shrinks what would fit. The master has no
 * placeholder for pictures.
 */
function bodyXml({ on, type, anchor }: PlaceholderShape): string {
  const whole = { vert: "horz", wrap: "square", ...noInsets, rtlCol: 0, anchor: anchors[anchor] };
  if (on === "master") return bodyProperties(whole);
  return `<a:bodyPr${attributes(type === "pic" ? whole : { anchor: anchor === "top" ? undefined : anchors[anchor] })}/>`;
}

/** A prompt, its paragraph at a level from 0. */
export const promptXml = (text: string, lang: string, level = 0): string =>
  `<a:p><a:pPr lvl="${level}"/><a:r><a:rPr lang="${lang}"/><a:t>${escapeXml(text)}</a:t></a:r></a:p>`;

/** A slide's number, as a field that PowerPoint fills in. */
export const numberField = (key: string, lang: string): string =>
  `<a:p><a:fld id="${guid(key)}" type="slidenum"><a:rPr lang="${lang}"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="${lang}"/></a:p>`;

/** A paragraph without words. */
export const emptyParagraph = (lang: string): string => `<a:p><a:endParaRPr lang="${lang}"/></a:p>`;

/** The first children of every shape tree. */
export const treeHead =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
