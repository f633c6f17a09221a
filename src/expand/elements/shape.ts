import { qrModules } from "../../doors/qr.js";
import type { ShapeContent } from "../../model/bound.js";
import { lookup } from "../../model/lookup.js";
import type { FillLook, ShapeElement } from "../../model/template.js";
import { plainText } from "../../model/text.js";
import type { Binding, ElementKind } from "./kind.js";

/** A shape with its colour, which a field may choose. */
export const shape: ElementKind<ShapeElement> = {
  content: ({ fill, shape: name, of, ...element }, binding) => {
    const looks = { ...element, ...(fill === undefined ? {} : { fill: settled(fill, binding) }) };
    if (name !== "qr") return { kind: "shape", element: { ...looks, shape: name } };
    const code = codeOf(of, binding);
    return code && { kind: "shape", element: { ...looks, shape: "rect" }, code };
  },
  key: () => "shape",
};

/** A QR code of an address or a text; nothing where there is none, or one that no code holds. */
function codeOf(path: ShapeElement["of"], { scopes }: Binding): ShapeContent["code"] {
  const value = path === undefined ? undefined : lookup(scopes, path);
  const says =
    value?.kind === "link" ? value.url : value !== undefined && "inlines" in value ? plainText(value.inlines) : "";
  const modules = qrModules(says);
  return modules && { modules, says };
}

/** The colour that a field names: a token of the theme; where it has no such, the accent of the same number. */
function settled(fill: NonNullable<ShapeElement["fill"]>, { scopes, expansion }: Binding): FillLook {
  if (fill.kind !== "chosen") return fill;
  const value = lookup(scopes, fill.path);
  const name = value?.kind === "choice" ? value.value : "accent6";
  const { tokens } = expansion.look.theme;
  return { kind: "solid", color: name in tokens ? name : name.replace("kind-", "accent") };
}
