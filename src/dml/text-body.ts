import type { TextItem } from "../model/scene.js";
import { type Attributes, attributes } from "../opc/xml.js";

/** ST_TextAnchoringType. */
export const anchors = { top: "t", middle: "ctr", bottom: "b" } as const satisfies Record<TextItem["anchor"], string>;

/** Text begins at the edges of its box. */
export const noInsets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 } as const;

/** `a:bodyPr`. Where the brand's fonts lack, or somebody edits it, a text shrinks rather than leave its box. */
export const bodyProperties = (own: Attributes): string => `<a:bodyPr${attributes(own)}><a:normAutofit/></a:bodyPr>`;

/** That of a text box, which inherits nothing. */
export const textBodyProperties = (anchor: TextItem["anchor"]): string =>
  bodyProperties({ wrap: "square", ...noInsets, rtlCol: 0, anchor: anchors[anchor] });
