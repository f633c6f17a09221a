import { officeLanguage } from "../../../dml/language.js";
import { levelXml } from "../../../dml/level.js";
import type { Scene, SceneItem } from "../../../model/scene.js";
import type { PageGrid, Theme } from "../../../model/theme.js";
import { type Box, boxFromPt } from "../../../model/units.js";
import type { FurnitureBoxes } from "../inherited.js";
import { furnitureIdx } from "../items/non-visual.js";
import { footerLevel } from "../style-level.js";
import { emptyParagraph, numberField, placeholderShape } from "./placeholder.js";

const NUMBER_PT = 48;
/** The date stands at the right end of the footer's line. */
const DATE_PT = 160;

/** Boxes as the slides have them, so that what stands on a slide follows its layout; else from the page's grid. */
export function furnitureBoxes(scene: Scene): FurnitureBoxes {
  const { page } = scene.theme;
  const right = page.widthPt - page.marginPt.right - NUMBER_PT;
  const box = (left: number, width: number) => footerBox(page, left, width);
  return {
    dt: box(right - DATE_PT, DATE_PT),
    ftr: boxOnSlides(scene, "ftr") ?? box(page.marginPt.left, right - page.marginPt.left),
    sldNum: boxOnSlides(scene, "sldNum") ?? box(right, NUMBER_PT),
  };
}

const footerBox = (page: PageGrid, left: number, width: number): Box =>
  boxFromPt(left, page.heightPt - page.marginPt.bottom, width, page.footerHeightPt);

function boxOnSlides(scene: Scene, type: "ftr" | "sldNum"): Box | undefined {
  const isThat = (item: SceneItem): boolean => item.placeholder?.type === type;
  return scene.slides.find((slide) => slide.items.some(isThat))?.items.find(isThat)?.box;
}

/** Date, footer and number of the master, or of a layout. */
export function furnitureXml(scene: Scene, key: string, firstId: number, isMaster: boolean): string {
  const { theme } = scene;
  const lang = officeLanguage(scene.language);
  const boxes = furnitureBoxes(scene);
  const idx = isMaster ? { dt: 2, ftr: 3, sldNum: 4 } : furnitureIdx;
  const shape = (type: keyof FurnitureBoxes, name: string, id: number, align: "left" | "right", text: string) =>
    placeholderShape({
      on: isMaster ? "master" : "layout",
      id,
      key: `${key}#${type}`,
      name,
      type,
      idx: idx[type],
      size: type === "dt" ? "half" : "quarter",
      box: boxes[type],
      anchor: "top",
      text,
      levels: footerLevels(theme, align),
    });
  return [
    shape("dt", "Date", firstId, "right", emptyParagraph(lang)),
    shape("ftr", "Footer", firstId + 1, "left", emptyParagraph(lang)),
    shape("sldNum", "Slide Number", firstId + 2, "right", numberField(`${key}#sldNum#field`, lang)),
  ].join("");
}

function footerLevels(theme: Theme, align: "left" | "right"): string {
  const level = footerLevel(theme, align);
  return level === undefined ? "" : levelXml(1, level);
}
