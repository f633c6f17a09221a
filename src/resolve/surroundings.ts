import { groupsIn, majorityIn } from "../acts/read.js";
import { given } from "../basics/given.js";
import type { Majority } from "../model/acts.js";
import type { Storyboard, Typography } from "../model/deck.js";
import type { Words } from "../model/field.js";
import type { Files } from "../model/files.js";
import type { Located, Place } from "../model/place.js";
import type { ResolvedSlide, ResolvedValue, Scope } from "../model/resolved.js";
import type { Properties } from "../model/scene.js";
import type { Template } from "../model/template.js";
import { type Inline, onOneLine, plainText } from "../model/text.js";
import type { Validated } from "../model/validated.js";
import { declaredEntries } from "./entries.js";
import { evaluate } from "./patterns.js";
import { type Setting, setInlines } from "./typography.js";
import { resolveGroup, type ValueContext } from "./values.js";

/** What is the same around every slide of a deck. */
export type Surroundings = {
  readonly validated: Validated;
  readonly context: ValueContext;
  /** What the description says of the assembly. */
  readonly facts: Scope;
  /** What every slide can name. */
  readonly outer: Scope;
  /** The words of a template in the deck's language. */
  readonly wordsOf: (template: Template) => ResolvedValue;
  /** The rules of majority that may be named: the assembly's own come before the storyboard's. */
  readonly majorities: readonly Majority[];
  readonly properties: Properties;
  /** Stands in footers when the brand has no words for them. */
  readonly shortName: TextValue;
};

type TextValue = { readonly inlines: readonly Inline[]; readonly place?: Place };

/** Reports nothing: what is wrong in a description was said before. */
export function surroundingsOf(validated: Validated, files: Files, stamp: Date): Surroundings {
  const context = contextOf(validated, files);
  const facts = factsOf(validated, context);
  const outer = outerScope(validated, facts, context.setting);
  const words = new Map(validated.templates.map((each) => [each, wordsValue(each.words, context.setting)]));
  const wordsOf = (template: Template): ResolvedValue => words.get(template) ?? wordsValue({}, context.setting);
  const told = propertiesOf(validated, [outer, facts], context.setting, stamp);
  const own = groupsIn(facts.majorities).flatMap((each) => majorityIn(each) ?? []);
  const majorities = [...own, ...validated.storyboard.majorities];
  return { validated, context, facts, outer, wordsOf, majorities, ...told };
}

function contextOf({ deck, storyboard }: Validated, files: Files): ValueContext {
  const typography: Typography =
    deck.typography === "auto" ? (deck.language.startsWith("fr") ? "fr" : "auto") : deck.typography;
  const context = { files, setting: { typography, language: deck.language } };
  return { ...context, entries: declaredEntries(storyboard.fields, deck.facts, context) };
}

const factsOf = ({ storyboard, deck }: Validated, context: ValueContext): Scope =>
  resolveGroup(storyboard.fields, deck.facts, context, [{ words: wordsValue(storyboard.words, context.setting) }]);

/** Words of the storyboard, and the facts as `assembly`. */
function outerScope({ storyboard }: Validated, facts: Scope, setting: Setting): Scope {
  return {
    words: wordsValue(storyboard.words, setting),
    assembly: { kind: "group", key: "assembly", fields: facts },
  };
}

/** Words of a template or of the storyboard, as a group of texts. */
function wordsValue(words: Readonly<Record<string, Words>>, setting: Setting): ResolvedValue {
  const fields = Object.entries(words).map(
    ([name, each]) => [name, { kind: "text", inlines: setInlines([inLanguage(each, setting)], setting) }] as const,
  );
  return { kind: "group", key: "words", fields: Object.fromEntries(fields) };
}

/** In the deck's language; else in English, or in any, which is then marked. What is alike in all is of none. */
export function inLanguage(words: Words, { language }: Pick<Setting, "language">): Inline {
  const own = words[language] ?? words[language.slice(0, 2)];
  if (own !== undefined) return { text: own };
  const [lang, text] = words.en === undefined ? (Object.entries(words)[0] ?? ["en", ""]) : ["en", words.en];
  return new Set(Object.values(words)).size > 1 ? { text, lang } : { text };
}

function propertiesOf(
  { storyboard, deck }: Validated,
  scopes: readonly Scope[],
  setting: Setting,
  stamp: Date,
): Pick<Surroundings, "properties" | "shortName"> {
  const named = (name: keyof Storyboard["properties"]): TextValue => {
    const pattern = storyboard.properties[name];
    const value = pattern === undefined ? undefined : evaluate(pattern.value, scopes, setting);
    return value !== undefined && "inlines" in value ? value : { inlines: [] };
  };
  const text = (name: keyof Storyboard["properties"]): string => plainText(named(name).inlines);
  return {
    properties: {
      title: text("title"),
      author: text("author"),
      subject: text("subject"),
      keywords: deck.keywords,
      stamp: stamp.toISOString(),
    },
    shortName: named("shortName"),
  };
}

/** A slide's own footer, else the brand's, else the short name of the assembly. */
export function footerOf(
  own: Located<string> | undefined,
  scope: Scope,
  surroundings: Surroundings,
): Pick<ResolvedSlide, "footer" | "footerPlace"> {
  const { validated, context, shortName } = surroundings;
  const { text } = validated.theme.footer;
  if (own !== undefined)
    return {
      footer: setInlines([{ text: plainText([{ text: own.value }]) }], context.setting),
      footerPlace: own.place,
    };
  const value = evaluate(text, [scope], context.setting);
  const { inlines, place } = value !== undefined && "inlines" in value ? value : shortName;
  return { footer: onOneLine(inlines), ...given({ footerPlace: place }) };
}
