import type { EmbeddedPictures } from "../../model/embedded.js";
import type { Scene, SceneSlide } from "../../model/scene.js";
import { slideSvg } from "../svg/slide.js";
import { anchorOf, nameMarkup } from "./document.js";
import { element, escaped, type Markup } from "./markup.js";
import type { PageStore } from "./pictures.js";
import type { Interface } from "./words.js";

/** The slides as drawn, asleep until they are shown; their pictures are the page's symbols. */
export function drawnSlides(
  slides: readonly SceneSlide[],
  scene: Scene,
  pictures: EmbeddedPictures,
  store: PageStore,
): Markup {
  const imageOf = (media: string, width: number, height: number): Markup =>
    element("use", { href: `#${store.symbolOf(media)}`, width, height }, "");
  const shown = new Set(slides.map(({ id }) => id));
  const slideHref = (slide: string): string | undefined =>
    shown.has(slide) ? `#${encodeURI(anchorOf(slide))}` : undefined;
  const drawings = slides.map((slide) => {
    const told = { "data-section": anchorOf(slide.id), "data-number": String(slide.number) };
    const attributes = Object.entries(told).map(([name, value]) => ` ${name}="${escaped(value)}"`);
    const svg = slideSvg(slide, scene, { pictures, text: "text", imageOf, slideHref });
    return svg.replace("<svg", `<svg${attributes.join("")}`);
  });
  return element("template", { id: "slides" }, drawings.join("\n"));
}

/** What begins the show; hidden until its script runs. */
export function starter({ words, lang }: Interface): Markup {
  const button = element("button", { type: "button", title: words.startHint }, escaped(words.start));
  const box = '<input type="checkbox" id="shortcut" checked> ';
  const choice = element("label", {}, box + escaped(words.shortcut));
  return element("div", { id: "start", hidden: true, lang }, button + choice);
}

/** Of 24 by 24, drawn with a pen. */
const icon = (d: string): Markup =>
  element("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, element("path", { d }, ""));

/** The dialog that shows the slides: the stage, its controls, the list, and what is said of each change. */
export function showDialog(slides: readonly SceneSlide[], scene: Scene, { words, lang }: Interface): Markup {
  const button = (id: string, label: string, sign: string, more = {}): Markup =>
    element("button", { type: "button", id, "aria-label": label, title: label, ...more }, icon(sign));
  const rows = slides.map((slide) => {
    const name = element("span", { class: "name" }, nameMarkup(slide, scene, lang));
    return element("li", {}, element("button", { type: "button" }, `<span class="at">${slide.number}</span> ${name}`));
  });
  const controls = [
    button("previous", words.previous, "M15 5l-7 7 7 7"),
    element("span", { id: "count", "aria-hidden": "true" }, ""),
    button("next", words.next, "M9 5l7 7-7 7"),
    button("list-button", words.list, "M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01", {
      "aria-expanded": "false",
      "aria-controls": "list",
    }),
    button("black", words.black, "M4 5h16v11H4zM9 20h6", { "aria-pressed": "false" }),
    button("full-screen", words.fullScreen, "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"),
    button("close", words.close, "M6 6l12 12M18 6L6 18"),
  ];
  const content = [
    element("div", { id: "stage", tabindex: -1, role: "group", "aria-describedby": "keys" }, ""),
    element("p", { id: "keys", class: "unseen" }, escaped(words.keys)),
    element("p", { id: "said", class: "unseen", "aria-live": "polite" }, ""),
    element("p", { id: "typed", "aria-live": "polite" }, ""),
    element("div", { class: "controls" }, controls.join("\n")),
    element("ol", { id: "list", role: "list", "aria-label": words.list, hidden: true }, rows.join("\n")),
  ];
  const told = {
    "data-slide": words.slide,
    "data-of": words.of,
    "data-colon": words.colon,
    "data-black": words.isBlack,
    "data-go-to": words.goTo,
  };
  return element("dialog", { id: "show", "aria-label": words.show, lang, ...told }, content.join("\n"));
}
