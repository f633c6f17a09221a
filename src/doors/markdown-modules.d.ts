declare module "markdown-it-sup" {
  import type MarkdownIt from "markdown-it";
  /** `32^e^`. */
  export default function superscript(parser: MarkdownIt): void;
}
