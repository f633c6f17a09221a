import { sheetRows } from "../../../dml/chart/sheet.js";
import { chartSpace } from "../../../dml/chart/space.js";
import { allItems } from "../../../model/leaves.js";
import type { ChartItem, Scene } from "../../../model/scene.js";
import { contentTypes } from "../../../opc/content-types.js";
import type { Part } from "../../../opc/package.js";
import { makeRelationships } from "../../../opc/relationships.js";
import { xmlPart } from "../../../opc/write.js";
import { paths } from "../paths.js";

/** Every chart of a scene, those in groups too, in the order of its slides. */
export const chartsOf = ({ layouts, slides }: Scene): readonly ChartItem[] =>
  allItems([...layouts, ...slides].flatMap(({ items }) => items)).filter((item) => item.kind === "chart");

/** For each chart its part, and the workbook with its numbers. */
export async function chartParts(scene: Scene): Promise<readonly Part[]> {
  const charts = chartsOf(scene);
  if (charts.length === 0) return [];
  const { chartWorkbooks } = await import("../../../doors/pptxgenjs.js");
  const workbooks = await chartWorkbooks(charts.map(sheetRows), new Date(scene.properties.stamp));
  return charts.flatMap((item, index) => {
    const relationships = makeRelationships(paths.chart(index));
    const xml = chartSpace(item, scene.language, relationships.to("package", paths.workbook(index)));
    return [
      { ...xmlPart(paths.chart(index), contentTypes.chart, xml), relationships: relationships.all() },
      {
        path: paths.workbook(index),
        contentType: contentTypes.workbook,
        bytes: workbooks[index] ?? new Uint8Array(),
        relationships: [],
        stored: true,
      },
    ];
  });
}
