import type { BoundNode, Content } from "../../model/bound.js";
import type { ShownElement } from "../../model/template.js";
import { box } from "./box.js";
import { chart } from "./chart.js";
import type { Binding, ElementKind } from "./kind.js";
import { line } from "./line.js";
import { picture } from "./picture.js";
import { shape } from "./shape.js";
import { table } from "./table.js";
import { text } from "./text.js";
import { tree } from "./tree.js";

type Kind = ShownElement["kind"];
type OfKind<K extends Kind> = ShownElement & { readonly kind: K };

const kinds: { readonly [K in Kind]: ElementKind<OfKind<K>> } = { box, text, picture, shape, line, chart, table, tree };

/** What an element shows, nothing of which is left to look up; nothing when its values are not there. */
export const contentOf = <K extends Kind>(element: OfKind<K>, binding: Binding): Content | undefined =>
  kinds[element.kind].content(element, binding);

/** What an element is made of, where its kind says so and not the template. */
export const innerOf = <K extends Kind>(
  element: OfKind<K>,
  binding: Binding,
): Pick<BoundNode, "flow" | "children"> | undefined => kinds[element.kind].inner?.(element, binding);

/** What an element is called when the template does not name it: by what it shows. */
export const ownKey = <K extends Kind>(element: OfKind<K>): string => kinds[element.kind].key(element);
