import type { EmbeddedPictures } from "../../model/embedded.js";
import type { EmbeddedFont } from "../../model/embedded-fonts.js";
import type { Scene } from "../../model/scene.js";
import { signedZip } from "../../opc/digest.js";
import type { Part } from "../../opc/package.js";
import { deckContext } from "./deck-context.js";
import { chartsOf } from "./package/chart-parts.js";
import { deckParts, rootRelationships } from "./package/deck-parts.js";
import { fontParts } from "./package/font-parts.js";
import { mediaParts } from "./package/media.js";

/**
 * A scene as a PPTX package: editable text and shapes, a real theme, master and layouts. The same scene, pictures and
 * fonts give the same bytes. `embedded` must hold every picture of the scene, `charts` the parts of its charts.
 */
export function renderPptx(
  scene: Scene,
  embedded: EmbeddedPictures,
  charts: readonly Part[] = [],
  fonts: readonly EmbeddedFont[] = [],
): Uint8Array {
  const parts = [
    ...deckParts(scene, deckContext(scene, embedded, chartsOf(scene)), fonts),
    ...charts,
    ...mediaParts(scene, embedded),
    ...fontParts(fonts),
  ];
  return signedZip({ parts, relationships: rootRelationships() });
}
