import type { Deck, Storyboard } from "./deck.js";
import type { GroupValue } from "./field.js";
import type { FileRequest } from "./files.js";
import type { LaidOut } from "./resolved.js";
import type { SampleName, Template } from "./template.js";
import type { Theme } from "./theme.js";

/** Everything that was written, understood; the files that it names are not yet read. */
export type Validated = {
  readonly deck: Deck;
  readonly storyboard: Storyboard;
  readonly templates: readonly Template[];
  readonly theme: Theme;
  /** By template, then by sample; read as a deck's fields are. */
  readonly samples: Readonly<Record<string, Readonly<Record<SampleName, GroupValue>>>>;
  /** Of a compiled library; of others nothing is laid out before. */
  readonly laidOut: LaidOut;
};

/** The storyboard, the templates and a theme, without a deck. */
export type Library = Omit<Validated, "deck">;

export type FileRequests = { readonly pictures: readonly FileRequest[]; readonly fonts: readonly FileRequest[] };
