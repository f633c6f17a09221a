import MarkdownIt from "markdown-it";
import superscript from "markdown-it-sup";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Span } from "../model/place.js";
import { type Inline, type LanguageTag, type Link, withLineBreaks } from "../model/text.js";

export type MarkedText = { readonly inlines: readonly Inline[]; readonly diagnostics: readonly TextFault[] };

/** What of a text is told, by the words that are at fault. */
export type TextFault = Diagnostic<"picture-in-text" | "bad-link" | "link-as-text">;

const LANGUAGE = /^lang:([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/iu;

/** Links are judged by us, so that a bad one is told and not shown as it was typed. */
const parser = new MarkdownIt("zero")
  .enable(["emphasis", "link", "image", "autolink", "backticks", "escape", "entity", "newline"])
  .use(superscript);
parser.validateLink = () => true;

const REST = String.raw`(?:[^\s()<>"\\]|[^\S\n](?!["'])|\([^()\n]*\))*?(?=\s*\))`;
/** An address up to the bracket that closes it; a quote after a space begins a title. A picture's may be any path. */
const SPACED = {
  link: new RegExp(`(?:[a-z][a-z\\d+.-]*:|#)${REST}`, "iuy"),
  picture: new RegExp(REST, "iuy"),
} as const;

/** Markdown knows no address with a space, people do. */
const { parseLinkDestination } = parser.helpers;
parser.helpers = {
  ...parser.helpers,
  parseLinkDestination: (source, start, end) => {
    const pattern = SPACED[source[source.lastIndexOf("[", start) - 1] === "!" ? "picture" : "link"];
    pattern.lastIndex = start;
    const [spaced = ""] = pattern.exec(source) ?? [];
    return /\s/u.test(spaced)
      ? { ok: true, pos: start + spaced.length, str: spaced }
      : parseLinkDestination(source, start, end);
  },
};

/** With the spaces around it, and the backslash that asks for it in Markdown. */
const LINE_BREAK = /[^\S\n]*(?:(?<!\\)\\)?\n\s*/gu;

/**
 * Emphasis, strong emphasis, code, links (`[site](https://…)` or `<https://…>`), superscripts (`32^e^`) and passages in another language
 * (`[The sea as a connector](lang:en)`). Lines stay broken where `source` breaks them. Reports links
 * to what is neither the web, an e-mail address, a telephone number nor a slide (`#id`), what looks like a link and is
 * none, and pictures.
 */
export function parseInline(source: string, place: Span, lang?: LanguageTag): MarkedText {
  const [block] = parser.parseInline(withLineBreaks(source).replace(LINE_BREAK, "\n").trim(), {});
  const diagnostics: TextFault[] = [];
  const open: Marks[] = [lang === undefined ? {} : { lang }];
  const inlines: Inline[] = [];
  for (const token of block?.children ?? []) {
    const marks = open.at(-1) ?? {};
    if (token.type === "image")
      diagnostics.push(report("picture-in-text", { link: decoded(hrefOf(token.attrGet("src")) ?? "") }, place));
    if (token.nesting === 1)
      open.push({ ...marks, ...marksOf(token.type, hrefOf(token.attrGet("href")), place, diagnostics) });
    else if (token.nesting === -1) open.pop();
    else if (token.type === "code_inline") inlines.push({ ...marks, text: token.content, code: true });
    else inlines.push({ ...marks, text: token.type.endsWith("break") ? "\n" : token.content });
  }
  const told = joined(inlines.filter(({ text }) => text !== ""));
  return { inlines: told, diagnostics: [...diagnostics, ...likeLinks(told, source, place)] };
}

const ADDRESS = "(?:https?:|mailto:|tel:|www\\.)";
/** A space before the bracket, the brackets the wrong way round or open, an address without its beginning, HTML. */
const LIKE_LINK = new RegExp(
  `\\[[^\\[\\]]*\\]\\s*\\(\\s*(?:${ADDRESS}|lang:)[^)]*\\)?|\\)\\s*\\[\\s*${ADDRESS}[^\\]]*\\]?|<${ADDRESS}[^<>]*>|<[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}(?:/[^<>\\s]*)?>|<a\\s[^>]*href[^>]*>`,
  "giu",
);

/** What was meant for a link and is none. A backslash before a bracket says that it is meant as it stands. */
function likeLinks(inlines: readonly Inline[], source: string, place: Span): readonly TextFault[] {
  if (/\\[[\]()<]/u.test(source)) return [];
  const text = inlines
    .map((inline) => (inline.code === true || inline.link !== undefined ? " " : inline.text))
    .join("");
  return [...text.matchAll(LIKE_LINK)].map(([typed]) => report("link-as-text", { typed }, place));
}

type Marks = Omit<Inline, "text">;

function marksOf(type: string, href: string | null, place: Span, diagnostics: TextFault[]): Marks {
  if (type === "strong_open") return { bold: true };
  if (type === "em_open") return { italic: true };
  if (type === "sup_open") return { superscript: true };
  if (type !== "link_open" || href === null) return {};
  const language = LANGUAGE.exec(href)?.[1];
  if (language !== undefined) return { lang: language };
  const link = linkTo(href);
  if (link !== undefined) return { link };
  diagnostics.push(report("bad-link", { link: href }, place));
  return {};
}

const WEB = /^https?:\/\/[^\s/?#]\S*$/iu;
const MAIL = /^mailto:[^\s@?,]+@[^\s@?,]+(?:,[^\s@?,]+@[^\s@?,]+)*(?:\?\S*)?$/iu;
const TELEPHONE = /^tel:(\+?[\d*#]{2,20})$/iu;

/** The web, an e-mail address, a telephone number, or a slide of this deck; nothing for anything else. */
export function linkTo(href: string): Link | undefined {
  if (/^#\S+$/u.test(href)) return { kind: "slide", slide: decoded(href.slice(1)) };
  const address = href.trim().replace(/\s/gu, "%20");
  const [number] = /^tel:/iu.test(href) ? (TELEPHONE.exec(decoded(href).replace(/[\s./()–-]/gu, "")) ?? []) : [];
  if (number !== undefined) return { kind: "web", url: number };
  return (WEB.test(address) || MAIL.test(address)) && URL.canParse(address) ? { kind: "web", url: address } : undefined;
}

/** The parser writes what is not ASCII as `%C3%A9`; a stray `%` stays as it is. */
function decoded(fragment: string): string {
  try {
    return decodeURI(fragment);
  } catch {
    return fragment;
  }
}

/** Neighbours of one look become one. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const before = result.at(-1);
    if (before !== undefined && sameLook(before, inline))
      result[result.length - 1] = { ...before, text: before.text + inline.text };
    else result.push(inline);
  }
  return result;
}

const sameLook = ({ text: _, ...a }: Inline, { text: __, ...b }: Inline): boolean =>
  JSON.stringify(Object.entries(a).toSorted()) === JSON.stringify(Object.entries(b).toSorted());

const hrefOf = (href: string | number | null): string | null => (href === null ? null : String(href));
