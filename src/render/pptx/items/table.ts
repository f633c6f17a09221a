import { offset } from "../../../dml/geometry.js";
import { officeLanguage } from "../../../dml/language.js";
import { type Level, plainLevels } from "../../../dml/level.js";
import { isBoldByStyle, tableGraphic, tableRow } from "../../../dml/table.js";
import type { TableItem, TextItem } from "../../../model/scene.js";
import { pt } from "../../../model/units.js";
import { attributes } from "../../../opc/xml.js";
import type { PartContext } from "../part.js";
import { nonVisual, nonVisualProperties } from "./non-visual.js";
import { paragraphsXml } from "./text.js";

/** A table whose rows and cells are PowerPoint's own. */
export function tableXml(item: TableItem, part: PartContext): string {
  const properties = nonVisualProperties(item, part, { descr: item.caption });
  const locks = '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>';
  const head = nonVisual("p:nvGraphicFramePr", properties, locks, "", part);
  const rows = item.rows.map(({ cells }, at) =>
    tableRow(
      item,
      at,
      cells.map((cell) => cellBody(cell, cellLevel(item, at, part), part)),
      emptyBody(cells[0], part),
    ),
  );
  return `<p:graphicFrame>${head}<p:xfrm>${offset(item.box)}</p:xfrm>${tableGraphic(item, part.tableStyle, rows)}</p:graphicFrame>`;
}

/** What a cell has from the style of its table; sizes are its own. */
function cellLevel(item: TableItem, at: number, { tableStyle }: PartContext): Level {
  const [plain] = plainLevels as readonly [Level];
  const run = { ...plain.run, sizePt: pt(0), bold: isBoldByStyle(item, at), color: tableStyle.ink };
  return { paragraph: plain.paragraph, run };
}

const cellBody = (cell: TextItem, level: Level, part: PartContext): string =>
  `<a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml(cell, { levels: [level] }, part)}</a:txBody>`;

/** As high as its row allows. */
function emptyBody(cell: TextItem | undefined, { language }: PartContext): string {
  const sz = Math.round((cell?.paragraphs[0]?.runs[0]?.sizePt ?? 1) * 100);
  return `<a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr${attributes({ lang: officeLanguage(language), sz, dirty: 0 })}/></a:p></a:txBody>`;
}
