import { writeZip } from "../../doors/zip.js";
import type { EmbeddedPictures } from "../../model/embedded.js";
import type { EmbeddedFont } from "../../model/embedded-fonts.js";
import type { Scene } from "../../model/scene.js";
import { deckContext } from "./deck-context.js";
import { withDigest } from "./digest.js";
import { contentTypesXml } from "./package/content-types.js";
import { deckParts } from "./package/deck-parts.js";
import { fontParts } from "./package/font-parts.js";
import { mediaParts } from "./package/media.js";
import { rootRelationshipsXml } from "./package/root-relationships.js";
import { textPart } from "./package/text-part.js";

/**
 * A scene as a PPTX package: editable text and shapes, a real theme, master and layouts. The same scene, pictures and
 * fonts give the same bytes. `embedded` must hold every picture of the scene; it reports nothing.
 */
export function renderPptx(scene: Scene, embedded: EmbeddedPictures, fonts: readonly EmbeddedFont[] = []): Uint8Array {
  const deck = deckContext(scene, embedded);
  const parts = [
    textPart("_rels/.rels", rootRelationshipsXml),
    ...deckParts(scene, deck, fonts),
    ...mediaParts(scene, embedded),
    ...fontParts(fonts),
  ];
  const signed = withDigest(parts);
  const types = textPart("[Content_Types].xml", contentTypesXml(signed.map(({ path }) => path)));
  return writeZip([types, ...signed]);
}
