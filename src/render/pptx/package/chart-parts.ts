import { labelProperties, markProperties, plotShares } from "../../../dml/chart.js";
import { officeLanguage } from "../../../dml/language.js";
import { type BarChart, barCharts } from "../../../doors/pptxgenjs.js";
import { allItems } from "../../../model/leaves.js";
import type { ChartItem, Scene } from "../../../model/scene.js";
import { contentTypes } from "../../../opc/content-types.js";
import type { Part } from "../../../opc/package.js";
import { makeRelationships } from "../../../opc/relationships.js";
import { xmlPart } from "../../../opc/write.js";
import { drawable } from "../../../opc/xml.js";
import { paths } from "../paths.js";

/** Every chart of a scene, those in groups too, in the order of its slides. */
export const chartsOf = ({ layouts, slides }: Scene): readonly ChartItem[] =>
  allItems([...layouts, ...slides].flatMap(({ items }) => items)).filter((item) => item.kind === "chart");

/** For each chart its part, and the workbook with its numbers. */
export async function chartParts(scene: Scene): Promise<readonly Part[]> {
  const charts = await barCharts(chartsOf(scene).map((item) => barChart(item, scene)));
  return charts.flatMap(({ xml, workbook }, index) => {
    const relationships = makeRelationships(paths.chart(index));
    relationships.to("package", paths.workbook(index));
    return [
      { ...xmlPart(paths.chart(index), contentTypes.chart, xml), relationships: relationships.all() },
      {
        path: paths.workbook(index),
        contentType: contentTypes.workbook,
        bytes: workbook,
        relationships: [],
        stored: true,
      },
    ];
  });
}

const barChart = (item: ChartItem, { language, properties }: Scene): BarChart => ({
  series: drawable(item.series),
  entries: item.entries.map(({ label, value }) => ({ label: drawable(label), value })),
  min: item.min,
  max: item.max,
  gapPercent: item.gapPercent,
  plot: plotShares(item),
  looks: {
    bars: markProperties(item.color),
    labels: labelProperties(item.labelRun),
    values: labelProperties(item.valueRun),
  },
  lang: officeLanguage(language),
  date: new Date(properties.stamp),
});
