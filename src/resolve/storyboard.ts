import { given } from "../basics/given.js";
import { distinctKeys } from "../basics/keys.js";
import type { StoryLine, StoryOverrides, StoryPart } from "../model/deck.js";
import type { GroupValue, SlideEntry } from "../model/field.js";
import { holds, type Scopes } from "../model/lookup.js";
import type { Path, Pattern } from "../model/pattern.js";
import type { ResolvedValue, Scope } from "../model/resolved.js";
import { type Inline, onOneLine } from "../model/text.js";
import { type Draft, givenSlide, type PartLine, type Step, type Story, writtenSlide } from "./draft.js";
import { calledEntries, partValue, writtenAt } from "./part-entries.js";
import { evaluate } from "./patterns.js";

/** The slides of an assembly in their order, parts where the writer placed them. */
export function draftSlides(story: Story, facts: GroupValue, scopes: Scopes): readonly Draft[] {
  const step: Step = {
    scopes,
    written: [facts],
    prefix: "",
    partIndex: 0,
    siblings: story.storyboard.parts,
    placed: new Set(),
    entries: [],
  };
  const drafts = walkParts(story.storyboard.parts, step, story);
  const ids = distinctKeys(drafts.map(({ id }) => id));
  return drafts.map((draft, index) => ({ ...draft, id: ids[index] ?? draft.id }));
}

function walkParts(parts: readonly StoryPart[], step: Step, story: Story): readonly Draft[] {
  const placed = new Set([...step.placed, ...parts.flatMap((part) => placedNames(part, step))]);
  const run = ordered(parts, story.overrides);
  const inner = { ...step, siblings: parts, placed, entries: calledEntries(run, step, story.setting) };
  return run.flatMap((part) => (placed.has(part.name) ? [] : walkPart(part, inner, story)));
}

/** Names of the parts that the writer put among the topics: they do not come again at their usual place. */
function placedNames(part: StoryPart, step: Step): readonly string[] {
  if (part.kind !== "slides") return [];
  return entriesAt(part.path, step).flatMap((entry) => (entry.kind === "part" ? [entry.part] : []));
}

/** In the deck's own order, when it names parts of this run. */
function ordered(parts: readonly StoryPart[], { order }: StoryOverrides): readonly StoryPart[] {
  const names = order?.map(({ value }) => value) ?? [];
  const own = names.flatMap((name) => parts.find((part) => part.name === name) ?? []);
  return own.length === 0 ? parts : own;
}

function walkPart(part: StoryPart, step: Step, story: Story): readonly Draft[] {
  if (part.when !== undefined && !holds(step.scopes, part.when)) return [];
  const kicker =
    part.kicker === undefined ? step.kicker : inlinesOf(evaluate(part.kicker.value, step.scopes, story.setting));
  const inner: Step = kicker === undefined ? step : { ...step, kicker };
  const drafts = walkKind(part, inner, story);
  return part.kind === "each" ? drafts : opened(drafts, part, inner, story);
}

function walkKind(part: StoryPart, step: Step, story: Story): readonly Draft[] {
  switch (part.kind) {
    case "slide":
      return [givenSlide(part, step, story)];
    case "slides":
      return entriesAt(part.path, step).flatMap((entry) => topic(entry, step, story));
    case "run":
      return walkParts(part.parts, { ...step, prefix: `${step.prefix}${part.name}/` }, story);
    case "each":
      return walkEach(part, step, story);
  }
}

/** The first slide of a part opens its section and stands for it in the agenda. What announces nothing is not shown. */
function opened(drafts: readonly Draft[], part: StoryPart, step: Step, story: Story): readonly Draft[] {
  const isIdle = part.kind !== "slide" && drafts.every(({ announces }) => announces);
  const [first, ...others] = isIdle ? [] : drafts;
  if (first === undefined) return [];
  const section = part.section && inlinesOf(evaluate(part.section.value, step.scopes, story.setting));
  const agenda = part.agenda && lineOf(part.agenda, part, step, story);
  return [{ ...first, ...given({ section: section?.length === 0 ? undefined : section, agenda }) }, ...others];
}

function lineOf(line: StoryLine, { name }: StoryPart, { scopes, numeral }: Step, story: Story): PartLine | undefined {
  const said = (pattern: Pattern | undefined) => pattern && evaluate(pattern.value, scopes, story.setting);
  const title = said(line.title);
  if (title === undefined || !("inlines" in title) || title.inlines.length === 0) return undefined;
  const { inlines, place } = title;
  return {
    of: name,
    title: { inlines: onOneLine(inlines), ...given({ place }) },
    ...given({ numeral, time: said(line.time), by: said(line.by) }),
  };
}

const inlinesOf = (value: ResolvedValue | undefined): readonly Inline[] =>
  value !== undefined && "inlines" in value ? value.inlines : [];

function topic(entry: SlideEntry, step: Step, story: Story): readonly Draft[] {
  if (entry.kind !== "part") return [writtenSlide(entry, step)];
  const part = findPart(entry.part, step.siblings) ?? findPart(entry.part, story.storyboard.parts);
  return part === undefined ? [] : walkPart(part, step, story);
}

function findPart(name: string, parts: readonly StoryPart[]): StoryPart | undefined {
  for (const part of parts) {
    const found =
      part.name === name ? part : part.kind === "each" || part.kind === "run" ? findPart(name, part.parts) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A part of the deck for each entry, as it is called among its siblings. */
function walkEach(part: StoryPart & { readonly kind: "each" }, step: Step, story: Story): readonly Draft[] {
  return step.entries
    .filter(({ of }) => of === part)
    .flatMap((entry) => {
      const { numeral } = entry;
      const scope: Scope = { ...entry.value.fields, part: partValue(entry) };
      const inner: Step = {
        ...step,
        scopes: [scope, ...step.scopes],
        written: [entry.written, ...step.written],
        prefix: `${step.prefix}${entry.key}/`,
        partIndex: entry.partIndex,
        ...given({ numeral }),
      };
      const kicker = part.kicker && inlinesOf(evaluate(part.kicker.value, inner.scopes, story.setting));
      const drafts = walkParts(part.parts, { ...inner, ...given({ kicker }) }, story);
      return opened(drafts, part, inner, story);
    });
}

function entriesAt(path: Path, step: Step): readonly SlideEntry[] {
  const value = writtenAt(path, step.written);
  return value?.kind === "slides" ? value.entries : [];
}
