import { officeLanguage } from "../../../dml/language.js";
import { TOP_LEVELS } from "../../../dml/level.js";
import type { Scene } from "../../../model/scene.js";
import { attributes, escapeXml, guid, presentationNamespaces, xmlHeader } from "../../../opc/xml.js";
import { promptsIn } from "../prompts.js";
import { treeHead } from "./placeholder.js";
import { colorMap } from "./slide-master.js";

/** A4 upright is what PowerPoint proposes in Europe; it writes this size for any paper. */
export const notesSize = { cx: 6_858_000, cy: 9_144_000 } as const;

export const notesIdx = { sldImg: 2, body: 3, sldNum: 5 } as const;

type NotesPlace = { readonly x: number; readonly y: number; readonly cx: number; readonly cy: number };
type NotesType = "hdr" | "dt" | "sldImg" | "body" | "ftr" | "sldNum";

/** The picture of the slide over its notes; header, date, footer and number at the corners. */
export function notesMasterXml(scene: Scene): string {
  const lang = officeLanguage(scene.language);
  const prompts = promptsIn(scene.language);
  const body = [prompts.body, ...prompts.levels].map((text, level) => levelText(text, level, lang)).join("");
  const number = `<a:p><a:fld id="${guid("notes master#number")}" type="slidenum"><a:rPr lang="${lang}"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="${lang}"/></a:p>`;
  const empty = `<a:p><a:endParaRPr lang="${lang}"/></a:p>`;
  const shapes = [
    cornerXml(2, "Header", "hdr", undefined, { x: 0, y: 0, cx: 2_971_800, cy: 458_788 }, empty),
    cornerXml(3, "Date", "dt", 1, { x: 3_884_613, y: 0, cx: 2_971_800, cy: 458_788 }, empty),
    slideImageXml(),
    shapeXml(5, "Notes", attributes({ type: "body", sz: "quarter", idx: notesIdx.body }), BODY, insets, "", body),
    cornerXml(6, "Footer", "ftr", 4, { x: 0, y: 8_685_213, cx: 2_971_800, cy: 458_787 }, empty),
    cornerXml(
      7,
      "Slide Number",
      "sldNum",
      notesIdx.sldNum,
      { x: 3_884_613, y: 8_685_213, cx: 2_971_800, cy: 458_787 },
      number,
    ),
  ].join("");
  const background = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';
  const slide = `<p:cSld>${background}<p:spTree>${treeHead}${shapes}</p:spTree></p:cSld>`;
  return `${xmlHeader}<p:notesMaster ${presentationNamespaces}>${slide}${colorMap}<p:notesStyle>${noteLevels}</p:notesStyle></p:notesMaster>`;
}

const insets = 'vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0"';
const BODY = { x: 685_800, y: 4_400_550, cx: 5_486_400, cy: 3_600_450 };

const levelText = (text: string, level: number, lang: string): string =>
  `<a:p><a:pPr lvl="${level}"/><a:r><a:rPr lang="${lang}"/><a:t>${escapeXml(text)}</a:t></a:r></a:p>`;

function cornerXml(
  id: number,
  name: string,
  type: NotesType,
  idx: number | undefined,
  box: NotesPlace,
  text: string,
): string {
  const isRight = type === "dt" || type === "sldNum";
  const list = `<a:lvl1pPr algn="${isRight ? "r" : "l"}"><a:defRPr sz="1200"/></a:lvl1pPr>`;
  const body = box.y === 0 ? insets : `${insets} anchor="b"`;
  return shapeXml(id, name, attributes({ type, sz: "quarter", idx }), box, body, list, text);
}

function shapeXml(
  id: number,
  name: string,
  ph: string,
  box: NotesPlace,
  body: string,
  list: string,
  text: string,
): string {
  const head = `<p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph${ph}/></p:nvPr></p:nvSpPr>`;
  const place = `<p:spPr><a:xfrm>${placeXml(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;
  const levels = list === "" ? "<a:lstStyle/>" : `<a:lstStyle>${list}</a:lstStyle>`;
  return `<p:sp>${head}${place}<p:txBody><a:bodyPr ${body}/>${levels}${text}</p:txBody></p:sp>`;
}

const placeXml = ({ x, y, cx, cy }: NotesPlace): string => `<a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/>`;

function slideImageXml(): string {
  const head = `<p:nvSpPr><p:cNvPr id="4" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="${notesIdx.sldImg}"/></p:nvPr></p:nvSpPr>`;
  const place = placeXml({ x: 685_800, y: 1_143_000, cx: 5_486_400, cy: 3_086_100 });
  const line = '<a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln>';
  return `<p:sp>${head}<p:spPr><a:xfrm>${place}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>${line}</p:spPr></p:sp>`;
}

const noteLevels = Array.from(
  { length: TOP_LEVELS },
  (_, depth) =>
    `<a:lvl${depth + 1}pPr marL="${depth * 457_200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${depth + 1}pPr>`,
).join("");
