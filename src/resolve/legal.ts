import { looseName } from "../basics/loose-name.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { ResolvedValue } from "../model/resolved.js";
import { plainText } from "../model/text.js";
import type { AgendaLine } from "./agenda.js";
import type { Draft } from "./draft.js";

/** Templates that put something to the vote. */
const voting = new Set(["resolution", "resolutions", "election"]);

/** What is voted without being on a legal agenda: neither by its own title or address, nor by the part that it stands in. */
export function offAgenda(
  drafts: readonly Draft[],
  lines: readonly AgendaLine[],
  agenda: ResolvedValue | undefined,
): readonly Diagnostic[] {
  const legal = agenda?.kind === "group" ? agenda.fields.legal : undefined;
  if (legal?.kind !== "boolean" || !legal.value) return [];
  const slides = new Set(lines.flatMap(({ target, opens }) => [target, opens]));
  const titles = new Set(lines.map(({ title }) => looseName(plainText(title.inlines))));
  return drafts.flatMap((draft, index) => {
    if (!voting.has(draft.template)) return [];
    const part = drafts.slice(0, index + 1).findLast((each) => each.agenda !== undefined);
    const title = titleOf(draft);
    const isListed = slides.has(draft.id) || slides.has(part?.id) || titles.has(looseName(title));
    return isListed ? [] : [report("vote-off-agenda", { title }, draft.place)];
  });
}

/** The title of a slide, as it was given; without one, what it is put in words. */
function titleOf({ content }: Draft): string {
  const values = content.kind === "written" ? content.fields.fields : content.values;
  const value = values.title ?? values.text;
  return value !== undefined && "inlines" in value ? plainText(value.inlines) : "";
}
