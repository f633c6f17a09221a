import { createHash } from "node:crypto";
import type { SampleName } from "../../model/template.js";
import { sampleNames } from "../../model/template.js";
import type { Theme } from "../../model/theme.js";
import { escapeMarkup } from "../../render/svg/markup.js";
import type { Description, FieldLine } from "../describe.js";
import { script } from "./script.js";
import { style } from "./style.js";
import { themeHtml } from "./theme-html.js";
import { type GalleryWords, galleryWords } from "./words.js";

export type GalleryLanguage = keyof typeof galleryWords;

/** A template with its samples drawn: a long list may take several slides. */
export type DrawnTemplate = {
  readonly description: Description;
  readonly samples: Readonly<Record<SampleName, readonly string[]>>;
};

export type GalleryPage = {
  readonly templates: readonly DrawnTemplate[];
  readonly theme: Theme;
  /** `@font-face` rules. */
  readonly fonts: string;
  /** What drawings refer to. */
  readonly pictures: string;
  readonly language: GalleryLanguage;
};

/** The page as HTML. It asks nothing of anybody: its policy lets in its own style and script alone. */
export function pageHtml({ templates, theme, fonts, pictures, language }: GalleryPage): string {
  const words = galleryWords[language];
  const css = `${fonts}${style(theme)}`;
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(css)}`,
    `script-src ${hashOf(script)}`,
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const title = `${words.title} – ${theme.label}`;
  const links = templates.map(({ description: { name, label } }) => `<li><a href="#${name}">${prose(label)}</a></li>`);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${css}</style>
</head>
<body>
${pictures}
<header><h1>${escapeMarkup(title)}</h1><label>${words.search} <input type="search" id="search"></label></header>
<nav aria-label="${words.contents}"><ul>${links.join("")}</ul></nav>
<main>
<p id="none" role="status" hidden>${words.none}</p>
${templates.map((template) => templateHtml(template, words)).join("\n")}
${themeHtml(theme, words)}
</main>
<script>${script}</script>
</body>
</html>
`;
}

/** Words of templates are typed on a keyboard. */
const prose = (text: string): string => escapeMarkup(text.replaceAll("'", "’"));

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

function templateHtml({ description, samples }: DrawnTemplate, words: GalleryWords): string {
  const { name, label, help, avoid, fields, example } = description;
  const figures = sampleNames.map((sample) => {
    const drawn = samples[sample].map((svg) => `<div class="slide">${svg}</div>`).join("");
    return `<figure class="${sample}">${drawn}<figcaption>${words.samples[sample]}</figcaption></figure>`;
  });
  const rather = avoid === "" ? "" : `<p class="avoid"><strong>${words.avoid}</strong> ${prose(avoid)}</p>`;
  return `<article id="${name}"><h2>${prose(label)} <code>${name}</code></h2><p>${prose(help)}</p>${rather}<div class="samples">${figures.join("")}</div>${fieldsHtml(fields, words)}<h3>${words.example}</h3><div class="example"><pre tabindex="0"><code>${escapeMarkup(example)}</code></pre><button type="button" data-copied="${words.copied}">${words.copy}</button></div></article>`;
}

function needHtml(
  { optional, default: fallback }: Pick<FieldLine, "optional" | "default">,
  words: GalleryWords,
): string {
  const told = fallback === undefined ? (optional ? words.optional : "") : `${words.default} ${prose(fallback)}`;
  return told === "" ? "" : ` <small>${told}</small>`;
}

function fieldsHtml(fields: readonly FieldLine[], words: GalleryWords): string {
  const rows = fields.map(
    ({ name, type, help, ...field }) =>
      `<tr><th scope="row"><code>${escapeMarkup(name)}</code></th><td>${escapeMarkup(type)}${needHtml(field, words)}</td><td>${prose(help)}</td></tr>`,
  );
  return `<h3>${words.fields}</h3><div class="wide" tabindex="0"><table><thead><tr><th scope="col">${words.field}</th><th scope="col">${words.type}</th><th scope="col">${words.help}</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}
