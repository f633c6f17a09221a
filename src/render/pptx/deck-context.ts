import type { TableStyle } from "../../dml/table.js";
import type { EmbeddedPictures } from "../../model/embedded.js";
import type { ChartItem, Scene } from "../../model/scene.js";
import { RULE_PT } from "../../model/table-rows.js";
import { emuFromPt } from "../../model/units.js";
import { mediaPath } from "./package/media.js";
import type { DeckContext } from "./part.js";
import { paths } from "./paths.js";

/** Knows the names of the parts that items point to. A name that is not there is our bug. */
export function deckContext(scene: Scene, embedded: EmbeddedPictures, charts: readonly ChartItem[]): DeckContext {
  const slidePaths = new Map(scene.slides.map(({ id }, index) => [id, paths.slide(index)]));
  const chartPaths = new Map(charts.map(({ id }, index) => [id, paths.chart(index)]));
  return {
    language: scene.language,
    fallback: scene.theme.fonts.fallback?.family ?? "",
    pictureOf: (id) => found(embedded.uses.get(id), `picture of ${id}`),
    mediaPath: (id) => mediaPath(id, found(embedded.media.get(id), `media ${id}`)),
    chartPath: ({ id }) => found(chartPaths.get(id), `chart ${id}`),
    tableStyle: tableStyleOf(scene),
    slidePath: (id) => found(slidePaths.get(id), `slide ${id}`),
  };
}

/** Tables by hand look as those of the deck's templates do, which take these tokens where the brand has them. */
function tableStyleOf({ theme }: Scene): TableStyle {
  const { tokens } = theme;
  return {
    name: theme.label,
    ink: tokens.ink ?? { scheme: "dk1" },
    rule: { color: tokens.muted ?? { scheme: "accent6" }, widthEmu: emuFromPt(RULE_PT) },
    band: tokens.surface ?? { scheme: "lt2" },
  };
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`not in the scene: ${what}`);
  return value;
}
