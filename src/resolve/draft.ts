import { given } from "../basics/given.js";
import { slug } from "../basics/keys.js";
import type { Storyboard, StoryOverrides, StoryPart } from "../model/deck.js";
import type { GroupValue, SlideEntry, SlideOptions } from "../model/field.js";
import type { Scopes } from "../model/lookup.js";
import type { Place } from "../model/place.js";
import type { ResolvedValue, Scope } from "../model/resolved.js";
import type { Inline } from "../model/text.js";
import { keyOf } from "./entry-keys.js";
import type { CalledEntry } from "./part-entries.js";
import { evaluate } from "./patterns.js";
import type { Setting } from "./typography.js";

/** A slide that is decided: its template and what is given to it; not yet bound to the template's fields. */
export type Draft = {
  readonly id: string;
  readonly template: string;
  readonly place: Place;
  readonly options: SlideOptions;
  /** Written by hand among the topics, or given by the storyboard from the facts. */
  readonly content:
    | { readonly kind: "written"; readonly fields: GroupValue }
    | { readonly kind: "given"; readonly values: Scope };
  readonly outer: Scopes;
  readonly partIndex: number;
  /** A PowerPoint section starts here. */
  readonly section?: readonly Inline[];
  /** A part begins here that the agenda lists, as this. */
  readonly agenda?: PartLine;
  readonly kicker?: readonly Inline[];
  /** It comes before what it announces, and does not stand for it. */
  readonly announces?: true;
};

/** What the agenda says of a part. */
export type PartLine = {
  /** The storyboard's own name of it: `axes` of each axis. */
  readonly of: string;
  readonly title: { readonly inlines: readonly Inline[]; readonly place?: Place };
  readonly numeral?: string;
  readonly time?: ResolvedValue;
  readonly by?: ResolvedValue;
};

export type Story = {
  readonly storyboard: Storyboard;
  readonly overrides: StoryOverrides;
  readonly slideOptions: Readonly<Record<string, { readonly value: SlideOptions }>>;
  readonly setting: Setting;
};

/** Where the walk stands: the entry whose parts are walked, and what its names give. */
export type Step = {
  readonly scopes: Scopes;
  /** The values as written, beside the resolved ones: topics keep their entries. */
  readonly written: readonly GroupValue[];
  readonly prefix: string;
  readonly partIndex: number;
  readonly siblings: readonly StoryPart[];
  readonly placed: ReadonlySet<string>;
  /** What the siblings that repeat are repeated for. */
  readonly entries: readonly CalledEntry[];
  readonly kicker?: readonly Inline[];
  readonly numeral?: string;
};

/** A slide that the storyboard makes from the facts. */
export function givenSlide(part: StoryPart & { readonly kind: "slide" }, step: Step, story: Story): Draft {
  const values = Object.entries(part.give).flatMap(([name, pattern]) => {
    const value = evaluate(pattern.value, step.scopes, story.setting);
    return value === undefined ? [] : [[name, value] as const];
  });
  const id = `${step.prefix}${part.name}`;
  return {
    ...draftCommon(step),
    ...(part.announces ? { announces: true as const } : {}),
    id,
    template: story.overrides.templates[part.name]?.value ?? part.template.value,
    options: story.slideOptions[id]?.value ?? story.slideOptions[part.name]?.value ?? part.options,
    content: { kind: "given", values: Object.fromEntries(values) },
    place: values.find(([, value]) => value.place !== undefined)?.[1].place ?? part.place,
  };
}

const draftCommon = (step: Step) => ({
  outer: step.scopes,
  partIndex: step.partIndex,
  ...given({ kicker: step.kicker }),
});

/** A slide that the writer put among the topics. */
export function writtenSlide(entry: SlideEntry & { readonly kind: "slide" }, step: Step): Draft {
  const id = entry.options.id?.value ?? entry.fields.id ?? firstText(entry.fields);
  return {
    ...draftCommon(step),
    id: `${step.prefix}${slug(id) || entry.template}`,
    template: entry.template,
    options: entry.options,
    content: { kind: "written", fields: entry.fields },
    place: entry.place,
  };
}

/** What an entry is called by: its title, else its first text. */
const firstText = (fields: GroupValue): string =>
  keyOf({ ...fields, fields: fields.fields.title === undefined ? fields.fields : { title: fields.fields.title } });
