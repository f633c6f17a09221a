import type { Deck } from "../model/deck.js";
import { type Diagnostic, report } from "../model/diagnostic.js";

import type { Draft } from "./draft.js";

/** Ids that the writer gave twice. */
export function idFaults(drafts: readonly Draft[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return drafts.flatMap(({ options }) => {
    const id = options.id;
    if (id === undefined) return [];
    if (seen.has(id.value)) return [report("duplicate-id", { id: id.value }, id.place)];
    seen.add(id.value);
    return [];
  });
}

/** Options that the deck gives to a slide of the storyboard which is not there. A part alone ("team") may have none. */
export function optionFaults(options: Deck["slideOptions"], drafts: readonly Draft[]): readonly Diagnostic[] {
  const known = drafts.filter(({ content }) => content.kind === "given").map(({ id }) => id);
  return Object.entries(options).flatMap(([id, { place }]) => {
    if (!id.includes("/") || known.includes(id)) return [];
    const alike = known.filter((each) => each.endsWith(id.slice(id.lastIndexOf("/"))));
    return [report("unknown-slide", { id, known: alike.length === 0 ? undefined : alike }, place)];
  });
}
