import { given } from "../basics/given.js";
import { distinctKeys } from "../basics/keys.js";
import { roman } from "../basics/roman.js";
import type { StoryOverrides, StoryPart } from "../model/deck.js";
import type { GroupValue, ListValue, SlideEntry, Value } from "../model/field.js";
import { holds, lookup, type Scopes } from "../model/lookup.js";
import type { Path } from "../model/pattern.js";
import type { ResolvedValue, Scope } from "../model/resolved.js";
import { type Inline, onOneLine } from "../model/text.js";
import { type Draft, givenSlide, type Step, type Story, writtenSlide } from "./draft.js";
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
  };
  const drafts = walkParts(story.storyboard.parts, step, story);
  const ids = distinctKeys(drafts.map(({ id }) => id));
  return drafts.map((draft, index) => ({ ...draft, id: ids[index] ?? draft.id }));
}

function walkParts(parts: readonly StoryPart[], step: Step, story: Story): readonly Draft[] {
  const placed = new Set([...step.placed, ...parts.flatMap((part) => placedNames(part, step))]);
  const inner = { ...step, siblings: parts, placed };
  return ordered(parts, story.overrides).flatMap((part) => (placed.has(part.name) ? [] : walkPart(part, inner, story)));
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

/** The first slide of a part opens its section and stands for it in the agenda. */
function opened(drafts: readonly Draft[], part: StoryPart, step: Step, story: Story): readonly Draft[] {
  const [first, ...others] = drafts;
  if (first === undefined) return drafts;
  const section =
    part.section === undefined ? undefined : inlinesOf(evaluate(part.section.value, step.scopes, story.setting));
  const agenda = part.agenda === undefined ? undefined : evaluate(part.agenda.value, step.scopes, story.setting);
  const opening = {
    ...(section === undefined || section.length === 0 ? {} : { section }),
    ...(agenda !== undefined && "inlines" in agenda && agenda.inlines.length > 0
      ? { agenda: { ...agenda, inlines: onOneLine(agenda.inlines) } }
      : {}),
  };
  return [{ ...first, ...opening }, ...others];
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

function walkEach(part: StoryPart & { readonly kind: "each" }, step: Step, story: Story): readonly Draft[] {
  const list = lookup(step.scopes, part.path);
  const written = writtenAt(part.path, step);
  if (list?.kind !== "list" || written?.kind !== "list") return [];
  return list.items.flatMap((item, index) => {
    const raw = written.items[index];
    if (item.kind !== "group" || raw?.kind !== "group") return [];
    const scope: Scope = { ...item.fields, part: partValue(item, index, list.items.length) };
    const inner: Step = {
      ...step,
      scopes: [scope, ...step.scopes],
      written: [raw, ...step.written],
      prefix: `${step.prefix}${item.key || `${part.name}-${index + 1}`}/`,
      partIndex: index,
      ...(part.numbered ? { roman: roman(index + 1) } : {}),
    };
    const kicker =
      part.kicker === undefined ? undefined : inlinesOf(evaluate(part.kicker.value, inner.scopes, story.setting));
    const drafts = walkParts(part.parts, kicker === undefined ? inner : { ...inner, kicker }, story);
    return opened(drafts, part, inner, story);
  });
}

function partValue(item: ResolvedValue & { readonly kind: "group" }, index: number, count: number): ResolvedValue {
  const number = (value: number): ResolvedValue => ({ kind: "number", value, inlines: [{ text: String(value) }] });
  const title = item.fields.title;
  const fields: Scope = {
    number: number(index + 1),
    index: number(index + 1),
    count: number(count),
    roman: { kind: "text", inlines: [{ text: roman(index + 1) }] },
    ...given({ title }),
  };
  return { kind: "group", key: item.key, fields };
}

function entriesAt(path: Path, step: Step): readonly SlideEntry[] {
  const value = writtenAt(path, step);
  return value?.kind === "slides" ? value.entries : [];
}

/** The value as written at a path: slides among the facts have no resolved form. */
function writtenAt([first = "", ...rest]: Path, step: Step): Value | ListValue | undefined {
  const owner = step.written.find((group) => Object.hasOwn(group.fields, first));
  return rest.reduce<Value | undefined>(
    (value, name) => (value?.kind === "group" ? value.fields[name] : undefined),
    owner?.fields[first],
  );
}
