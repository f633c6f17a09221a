import { createHash } from "node:crypto";
import type { Scene, SceneItem } from "../../model/scene.js";
import type { LanguageTag } from "../../model/text.js";
import { inlines, type TextContext } from "./inlines.js";
import { element, escaped, type Markup, voidElement } from "./markup.js";

export type PageParts = {
  readonly language: LanguageTag;
  readonly title: string;
  readonly author: string;
  readonly style: string;
  readonly script: string;
  readonly body: Markup;
};

/** One file that asks for nothing: its policy lets in the style and the script that are in it, and no other. */
export function page({ language, title, author, style, script, body }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const head = [
    voidElement("meta", { charset: "utf-8" }),
    voidElement("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    voidElement("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    voidElement("meta", { name: "referrer", content: "no-referrer" }),
    element("title", {}, escaped(title)),
    ...(author === "" ? [] : [voidElement("meta", { name: "author", content: author })]),
    `<style>${style}</style>`,
  ];
  const content = `<head>\n${head.join("\n")}\n</head>\n<body>\n${body}\n<script>${script}</script>\n</body>`;
  return `<!doctype html>\n${element("html", { lang: language }, `\n${content}\n`)}\n`;
}

const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** What slides say at their foot, once each. */
export function footers({ slides, theme, language }: Scene): readonly Markup[] {
  const text: TextContext = { theme, language, anchorOf: () => undefined };
  const footerOf = (item: SceneItem): readonly Markup[] =>
    item.kind === "text" && item.placeholder?.type === "ftr"
      ? item.paragraphs.map(({ runs }) => inlines(runs, text))
      : [];
  const feet = slides.filter(({ hidden }) => !hidden).flatMap(({ items }) => items.flatMap(footerOf));
  return [...new Set(feet)].filter((each) => each.trim() !== "");
}
