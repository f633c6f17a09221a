import MarkdownIt from "markdown-it";
import superscript from "markdown-it-sup";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Span } from "../model/place.js";
import type { Inline, LanguageTag, Link } from "../model/text.js";

export type MarkedText = { readonly inlines: readonly Inline[]; readonly diagnostics: readonly Diagnostic[] };

const LANGUAGE = /^lang:([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/iu;

/** Links are judged by us, so that a bad one is told and not shown as it was typed. */
const parser = new MarkdownIt("zero")
  .enable(["emphasis", "link", "autolink", "backticks", "escape", "entity", "newline"])
  .use(superscript);
parser.validateLink = () => true;

/**
 * Emphasis, strong emphasis, code, links (`[site](https://…)` or `<https://…>`), superscripts (`32^e^`) and passages in another language
 * (`[The sea as a connector](lang:en)`). Line breaks become spaces. Reports links to what is neither the web, an e-mail
 * address nor a slide (`#id`).
 */
export function parseInline(source: string, place: Span, lang?: LanguageTag): MarkedText {
  const [block] = parser.parseInline(source.trim().replace(/\s*\\?\n\s*/gu, " "), {});
  const diagnostics: Diagnostic[] = [];
  const open: Marks[] = [lang === undefined ? {} : { lang }];
  const inlines: Inline[] = [];
  for (const token of block?.children ?? []) {
    const marks = open.at(-1) ?? {};
    if (token.nesting === 1)
      open.push({ ...marks, ...marksOf(token.type, hrefOf(token.attrGet("href")), place, diagnostics) });
    else if (token.nesting === -1) open.pop();
    else if (token.type === "code_inline") inlines.push({ ...marks, text: token.content, code: true });
    else inlines.push({ ...marks, text: token.type.endsWith("break") ? " " : token.content });
  }
  return { inlines: joined(inlines.filter(({ text }) => text !== "")), diagnostics };
}

type Marks = Omit<Inline, "text">;

function marksOf(type: string, href: string | null, place: Span, diagnostics: Diagnostic[]): Marks {
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

/** The web, an e-mail address, or a slide of this deck; nothing for anything else. */
export function linkTo(href: string): Link | undefined {
  if (/^#\S+$/u.test(href)) return { kind: "slide", slide: decoded(href.slice(1)) };
  if (!/^(?:https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+)$/iu.test(href)) return undefined;
  return URL.canParse(href) ? { kind: "web", url: href } : undefined;
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
