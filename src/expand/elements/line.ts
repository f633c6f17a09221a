import type { LineElement } from "../../model/template.js";
import type { ElementKind } from "./kind.js";

/** A line is as the template has it. */
export const line: ElementKind<LineElement> = {
  content: (element) => ({ kind: "line", element }),
  key: () => "line",
};
