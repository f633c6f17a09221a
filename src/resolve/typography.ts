import { memo } from "../basics/memo.js";
import { isYear } from "../basics/years.js";
import type { Typography } from "../model/deck.js";
import type { Acknowledgement } from "../model/field.js";
import { groupNumber } from "../model/numbers.js";
import type { Inline, LanguageTag, RichParagraph } from "../model/text.js";
import { dateInlines } from "./dates.js";
import { englishText, euText, frenchText, type Neighbours } from "./languages.js";

/** How texts are set: by the rules of the deck's language, of the EU's house style, or not at all. */
export type Setting = { readonly typography: Typography; readonly language: LanguageTag };

/** Spaces, quotes, apostrophes, ellipses, raised ordinals, grouped numbers; never letters or words. */
export const setInlines = (inlines: readonly Inline[], { typography, language }: Setting): readonly Inline[] =>
  set(inlines, typography, language);

const set = memo((inlines: readonly Inline[], typography: Typography, language: LanguageTag): readonly Inline[] => {
  const setting = { typography, language };
  if (setting.typography === "none") return inlines.map(ungrouped);
  const pieces = inlines.flatMap((inline, index) => {
    const neighbours = { before: lastLetter(inlines[index - 1]), after: firstLetter(inlines[index + 1]) };
    return setInline(inline, neighbours, setting);
  });
  return bound(pieces.filter(({ text }) => text !== ""));
});

/** A reason as it is read in notes. */
export const setReason = (reason: Acknowledgement | undefined, setting: Setting): Acknowledgement | undefined =>
  reason === undefined ? undefined : { ...reason, inlines: setInlines(reason.inlines, setting) };

/** Shorter texts stand on one line. */
const ONE_LINE = 24;

/** A last word of four letters or fewer never stands alone on its line, unless the word before it fills one by itself. */
function bound(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  const { length } =
    inlines
      .map(({ text }) => text)
      .join("")
      .split("\n")
      .at(-1) ?? "";
  if (last === undefined || last.code === true || last.superscript === true || length <= ONE_LINE) return inlines;
  const text = last.text.replace(/(?<=(?:^|\s)\S{1,18}) (?=\S{1,4}$)/u, "\u00a0");
  return [...inlines.slice(0, -1), { ...last, text }];
}

/** Typography of paragraphs, at all their levels. */
export const setParagraphs = (paragraphs: readonly RichParagraph[], setting: Setting): readonly RichParagraph[] =>
  paragraphs.map((paragraph) => ({ ...paragraph, inlines: setInlines(paragraph.inlines, setting) }));

const lastLetter = (inline: Inline | undefined): string => inline?.text.slice(-1) ?? "";
const firstLetter = (inline: Inline | undefined): string => inline?.text.slice(0, 1) ?? "";

const ungrouped = ({ number: _number, isQuantity: _isQuantity, day: _day, ...inline }: Inline): Inline => inline;

/** What must stay as it is typed: addresses, e-mails, times and ratios. */
const VERBATIM = /((?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|\d+:\d+)/u;

function setInline(inline: Inline, neighbours: Neighbours, setting: Setting): readonly Inline[] {
  const { number, isQuantity, day, ...plain } = inline;
  if (day !== undefined)
    return dateInlines([day], inline.lang ?? setting.language).map((each) => ({ ...plain, ...each }));
  if (number !== undefined && isQuantity !== true && isYear(inline.text)) return [plain];
  if (number !== undefined) return [{ ...plain, text: groupNumber(inline.text, inline.lang ?? setting.language) }];
  if (inline.code === true || inline.superscript === true || inline.pageOf !== undefined) return [plain];
  const rules = rulesFor(inline.lang ?? setting.language, setting);
  const pieces = inline.text.split(VERBATIM);
  const set = pieces.map((piece, index) => {
    if (index % 2 === 1) return piece;
    const before = index === 0 ? neighbours.before : (pieces[index - 1]?.slice(-1) ?? "");
    const after = index === pieces.length - 1 ? neighbours.after : (pieces[index + 1]?.slice(0, 1) ?? "");
    return rules(piece, { before, after });
  });
  const isFrench = (inline.lang ?? setting.language).startsWith("fr");
  return isFrench ? raised({ ...plain, text: set.join("") }) : [{ ...plain, text: set.join("") }];
}

/** A passage in another language keeps its own rules, whatever the deck's. */
function rulesFor(language: LanguageTag, setting: Setting): (text: string, neighbours: Neighbours) => string {
  if (setting.typography === "eu") return euText;
  const isOwn = language === setting.language;
  return language.startsWith("fr") || (isOwn && setting.typography === "fr") ? frenchText : englishText;
}

/** 1er, 1re, 2e, 32e, XXIe: the letters after the number are raised. */
const ORDINAL =
  /(?<![\p{L}\d.,])(1|I)(er|re|ers|res)(?![\p{L}\d])|(?<![\p{L}\d.,])(\d+|[IVXL]{2,}|[VX])(es?)(?![\p{L}\d])/gu;

function raised(inline: Inline): readonly Inline[] {
  const result: Inline[] = [];
  let at = 0;
  for (const match of inline.text.matchAll(ORDINAL)) {
    const number = match[1] ?? match[3] ?? "";
    const end = match.index + number.length;
    result.push(
      { ...inline, text: inline.text.slice(at, end) },
      { ...inline, text: match[2] ?? match[4] ?? "", superscript: true },
    );
    at = match.index + match[0].length;
  }
  return [...result, { ...inline, text: inline.text.slice(at) }];
}
