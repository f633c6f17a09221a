import type { BoxElement } from "../../model/template.js";
import type { ElementKind } from "./kind.js";

/** A box shows its ground; what stands in it is expanded by itself. */
export const box: ElementKind<BoxElement> = {
  content: (element) => ({ kind: "box", element }),
  key: ({ direction }) => direction,
};
