import type { EmbeddedPictures } from "../../model/embedded.js";
import { type Outcome, outcome } from "../../model/outcome.js";
import type { Scene } from "../../model/scene.js";
import { contents, documentMarkup, partsOf, titleMarkup } from "./document.js";
import { pageFonts } from "./fonts.js";
import { element, escaped } from "./markup.js";
import { footers, page } from "./page.js";
import { pageStore } from "./pictures.js";
import { drawnSlides, showDialog, starter } from "./show.js";
import { showScript } from "./show-script.js";
import { pageStyle } from "./style.js";
import { interfaceOf } from "./words.js";

/**
 * A scene as one HTML file that needs nothing else: the deck as a document, and the slides as drawn for those who show
 * them. The same scene and pictures give the same bytes. `embedded` must hold every picture of the scene. Warns of faces
 * that must stay out.
 */
export async function renderHtml(scene: Scene, embedded: EmbeddedPictures): Promise<Outcome<Uint8Array>> {
  const own = interfaceOf(scene.language);
  const { title, subject, author } = scene.properties;
  const parts = partsOf(scene);
  const slides = parts.flatMap((part) => part.slides);
  const store = pageStore(scene, embedded);
  const told = documentMarkup(parts, scene, store, own);
  const drawn = drawnSlides(slides, scene, embedded, store);
  const under = subject === "" ? "" : element("p", {}, escaped(subject));
  const feet = footers(scene).map((text) => element("p", {}, text));
  const body = [
    element("a", { class: "skip", href: "#main", lang: own.lang }, escaped(own.words.skip)),
    element("header", { class: "band" }, element("h1", {}, titleMarkup(parts, scene)) + under + starter(own)),
    element(
      "div",
      { class: "page" },
      `${contents(parts, scene, own)}\n${element("main", { id: "main", tabindex: -1 }, told)}`,
    ),
    feet.length === 0 ? "" : element("footer", {}, feet.join("\n")),
    element("svg", { id: "symbols", width: 0, height: 0, "aria-hidden": "true" }, store.symbols()),
    drawn,
    showDialog(slides, scene, own),
  ].join("\n");
  const fonts = await pageFonts(scene, body);
  const style = `${fonts.css}\n${pageStyle(scene.theme)}`;
  const bytes = page({ language: scene.language, title, author, style, script: showScript, body });
  return outcome(new TextEncoder().encode(bytes), fonts.diagnostics);
}
