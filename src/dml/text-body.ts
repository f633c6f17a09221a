import type { TextItem } from "../model/scene.js";
import { attributes } from "../opc/xml.js";

/** ST_TextAnchoringType. */
export const anchors = { top: "t", middle: "ctr", bottom: "b" } as const satisfies Record<TextItem["anchor"], string>;

/** Text begins at the edges of its box. */
export const noInsets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 } as const;

/** `a:bodyPr` of a text box. Where the brand's fonts lack, or somebody edits it, a text shrinks rather than leave its box. */
export const textBodyProperties = (anchor: TextItem["anchor"]): string =>
  `<a:bodyPr${attributes({ wrap: "square", ...noInsets, rtlCol: 0, anchor: anchors[anchor] })}><a:normAutofit/></a:bodyPr>`;
