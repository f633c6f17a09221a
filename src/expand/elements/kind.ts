import type { BoundNode, Content } from "../../model/bound.js";
import type { Look } from "../../model/look.js";
import type { Scopes } from "../../model/lookup.js";
import type { ResolvedDeck, ResolvedSlide } from "../../model/resolved.js";
import type { ShownElement } from "../../model/template.js";
import type { LanguageTag } from "../../model/text.js";
import type { Page } from "../pages.js";

/** What a slide's elements are bound with. */
export type Expansion = {
  readonly slide: ResolvedSlide;
  readonly language: LanguageTag;
  readonly look: Look;
  readonly artwork: ResolvedDeck["artwork"];
  /** How many variants that words must fit are passed over, in each choice. */
  readonly passed: number;
  /** Of a list that goes on over several slides, the one. */
  readonly page?: Page;
};

/** What an element is bound with: the names within its reach, and the way to it in the template. */
export type Binding = { readonly scopes: Scopes; readonly expansion: Expansion; readonly path: string };

/** What expansion knows of a kind of element. */
export type ElementKind<Kind extends ShownElement> = {
  /** What it is made of, where its kind says so and not the template. */
  readonly inner?: (element: Kind, binding: Binding) => Pick<BoundNode, "flow" | "children">;
  /** What it shows, nothing of which is left to look up; nothing when its values are not there. */
  readonly content: (element: Kind, binding: Binding) => Content | undefined;
  /** What it is called when the template does not name it: by what it shows. */
  readonly key: (element: Kind) => string;
};
