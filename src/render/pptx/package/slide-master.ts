import { fillXml } from "../../../dml/fill.js";
import { officeLanguage } from "../../../dml/language.js";
import { levelsXml, plainLevels } from "../../../dml/level.js";
import type { Scene } from "../../../model/scene.js";
import type { PageGrid, Theme } from "../../../model/theme.js";
import { type Box, boxFromPt } from "../../../model/units.js";
import { presentationNamespaces, xmlHeader } from "../../../opc/xml.js";
import { promptsIn } from "../prompts.js";
import { masterLevels } from "../style-level.js";
import { tokenColor } from "../theme-color.js";
import { furnitureXml } from "./furniture.js";
import { placeholderShape, promptXml, treeHead } from "./placeholder.js";

/** Ids of masters and layouts begin here (ECMA-376, ST_SlideMasterId). */
export const FIRST_MASTER_ID = 2_147_483_648;

/** Which theme colour each use takes; the same for slides and notes. */
export const colorMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** `layoutIds` are relationships to the layouts. */
export function slideMasterXml(scene: Scene, layoutIds: readonly string[]): string {
  const { theme } = scene;
  const ground = fillXml({
    kind: "solid",
    color: tokenColor(theme, theme.tokens.ground === undefined ? "lt1" : "ground"),
  });
  const background = `<p:bg><p:bgPr>${ground}<a:effectLst/></p:bgPr></p:bg>`;
  const shapes = `${titleXml(scene)}${bodyXml(scene)}${furnitureXml(scene, "master", 4, true)}`;
  const slides = `<p:cSld>${background}<p:spTree>${treeHead}${shapes}</p:spTree></p:cSld>`;
  const ids = layoutIds
    .map((id, index) => `<p:sldLayoutId id="${FIRST_MASTER_ID + 1 + index}" r:id="${id}"/>`)
    .join("");
  const layouts = ids === "" ? "" : `<p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst>`;
  return `${xmlHeader}<p:sldMaster ${presentationNamespaces}>${slides}${colorMap}${layouts}${textStyles(theme)}</p:sldMaster>`;
}

function titleXml(scene: Scene): string {
  return placeholderShape({
    on: "master",
    id: 2,
    key: "master#title",
    name: "Title",
    type: "title",
    box: titleBox(scene.theme.page),
    anchor: "top",
    text: promptXml(promptsIn(scene.language).title, officeLanguage(scene.language)),
  });
}

function bodyXml(scene: Scene): string {
  const prompts = promptsIn(scene.language);
  const lang = officeLanguage(scene.language);
  return placeholderShape({
    on: "master",
    id: 3,
    key: "master#body",
    name: "Text",
    type: "body",
    idx: 1,
    box: bodyBox(scene.theme.page),
    anchor: "top",
    text: [prompts.body, ...prompts.levels].map((text, level) => promptXml(text, lang, level)).join(""),
  });
}

const titleBox = ({ widthPt, marginPt, titleHeightPt }: PageGrid): Box =>
  boxFromPt(marginPt.left, marginPt.top, widthPt - marginPt.left - marginPt.right, titleHeightPt);

function bodyBox({ widthPt, heightPt, marginPt, titleHeightPt, titleGapPt, footerGapPt }: PageGrid): Box {
  const top = marginPt.top + titleHeightPt + titleGapPt;
  const height = heightPt - marginPt.bottom - footerGapPt - top;
  return boxFromPt(marginPt.left, top, widthPt - marginPt.left - marginPt.right, height);
}

function textStyles(theme: Theme): string {
  const { title, body } = masterLevels(theme);
  const other = `<a:defPPr><a:defRPr/></a:defPPr>${levelsXml(plainLevels)}`;
  return `<p:txStyles><p:titleStyle>${levelsXml(title)}</p:titleStyle><p:bodyStyle>${levelsXml(body)}</p:bodyStyle><p:otherStyle>${other}</p:otherStyle></p:txStyles>`;
}
