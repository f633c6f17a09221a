import type { Paragraph, TextRun } from "../../model/scene.js";
import type { LanguageTag, Link } from "../../model/text.js";
import type { Theme } from "../../model/theme.js";
import { element, escaped, isSafeUrl, type Markup } from "./markup.js";

/** What the words of a slide are written with. */
export type TextContext = {
  readonly theme: Theme;
  /** Of what is around; only what differs from it is marked. */
  readonly language: LanguageTag;
  /** The anchor of a slide that is in the page. */
  readonly anchorOf: (slide: string) => string | undefined;
};

/** The one language of some runs, when it is not the one around them. */
export function ownLanguage(runs: readonly TextRun[], { language }: TextContext): LanguageTag | undefined {
  const [first, ...others] = new Set(runs.filter(({ text }) => text.trim() !== "").map(({ lang }) => lang));
  return others.length === 0 && first !== language ? first : undefined;
}

/** Runs as HTML: emphasis that the style itself does not have, raised letters, links, language of passages. */
export function inlines(runs: readonly TextRun[], context: TextContext, link?: Link): Markup {
  const linked = joined(runs.map((run) => ({ link: linkOf(run) ?? link, runs: [run] })));
  return linked
    .map(({ link, runs }) => {
      const content = runs.map((run) => inline(run, context)).join("");
      return wrapInLink(content, link, context);
    })
    .join("");
}

/** A paragraph within a line of the page: one that runs from right to left keeps its order there. */
export function line({ runs, rtl }: Paragraph, context: TextContext, link?: Link): Markup {
  const said = inlines(runs, context, link);
  return rtl === true ? element("span", { dir: "rtl" }, said) : said;
}

type LinkedRuns = { readonly link: Link | undefined; readonly runs: readonly TextRun[] };

const linkOf = (run: TextRun): Link | undefined =>
  run.link ?? (run.pageOf === undefined ? undefined : { kind: "slide", slide: run.pageOf });

/** One link for the neighbours that lead to the same place. */
function joined(pieces: readonly LinkedRuns[]): readonly LinkedRuns[] {
  const result: LinkedRuns[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last !== undefined && sameLink(last.link, piece.link))
      result[result.length - 1] = { link: last.link, runs: [...last.runs, ...piece.runs] };
    else result.push(piece);
  }
  return result;
}

const sameLink = (one: Link | undefined, other: Link | undefined): boolean =>
  one === other || (one !== undefined && JSON.stringify(one) === JSON.stringify(other));

/** What leads nowhere in the page (a hidden slide), or would run, is left as it is. */
export function wrapInLink(content: Markup, link: Link | undefined, context: TextContext): Markup {
  const href = link === undefined ? undefined : hrefOf(link, context);
  return href === undefined || content.trim() === "" ? content : element("a", { href }, content);
}

function hrefOf(link: Link, { anchorOf }: TextContext): string | undefined {
  if (link.kind === "web") return isSafeUrl(link.url) ? link.url : undefined;
  const anchor = anchorOf(link.slide);
  return anchor === undefined ? undefined : `#${encodeURI(anchor)}`;
}

function inline(run: TextRun, { theme, language }: TextContext): Markup {
  const style = theme.styles[run.style];
  const text = escaped(run.text).replaceAll("\n", "<br>");
  const raised = run.superscript ? element("sup", {}, text) : text;
  const slanted = run.italic && style?.italic !== true ? element("em", {}, raised) : raised;
  const strong = run.bold && style?.bold !== true ? element("strong", {}, slanted) : slanted;
  const revised = run.revision === undefined ? strong : element(run.revision === "added" ? "ins" : "del", {}, strong);
  return run.lang === language || run.text.trim() === "" ? revised : element("span", { lang: run.lang }, revised);
}
