import { lookup } from "../../model/lookup.js";
import type { FillLook, ShapeElement } from "../../model/template.js";
import type { Binding, ElementKind } from "./kind.js";

/** A shape with its colour, which a field may choose. */
export const shape: ElementKind<ShapeElement> = {
  content: ({ fill, ...element }, binding) => ({
    kind: "shape",
    element: { ...element, ...(fill === undefined ? {} : { fill: settled(fill, binding) }) },
  }),
  key: () => "shape",
};

/** The colour that a field names: a token of the theme; where it has no such, the accent of the same number. */
function settled(fill: NonNullable<ShapeElement["fill"]>, { scopes, expansion }: Binding): FillLook {
  if (fill.kind !== "chosen") return fill;
  const value = lookup(scopes, fill.path);
  const name = value?.kind === "choice" ? value.value : "accent6";
  const { tokens } = expansion.look.theme;
  return { kind: "solid", color: name in tokens ? name : name.replace("kind-", "accent") };
}
