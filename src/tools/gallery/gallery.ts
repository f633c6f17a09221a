import { join } from "node:path";
import { compileSamples, readLibrary } from "../../compile.js";
import type { Host } from "../../model/host.js";
import { failure, type Outcome, outcome } from "../../model/outcome.js";
import type { Scene, SceneSlide } from "../../model/scene.js";
import type { Texts } from "../../model/sources.js";
import { type SampleName, sampleNames, type Template } from "../../model/template.js";
import { embedPictures } from "../../pictures/embed.js";
import { signatures } from "../../render/signature.js";
import { facesShown, fontCss, lettersShown } from "../../render/svg/font-css.js";
import { shownItems } from "../../render/svg/render.js";
import { slideSvg } from "../../render/svg/slide.js";
import { describeTemplate } from "../describe.js";
import { withFile } from "../with-file.js";
import type { DrawnTemplate } from "./page.js";
import { type GalleryLanguage, pageHtml } from "./page.js";
import { pictureStore } from "./picture-store.js";

export type GalleryRequest = {
  /** As those of a compilation: nearer ones hide farther ones. */
  readonly folders: readonly string[];
  readonly brand: string;
  readonly language: GalleryLanguage;
};

/**
 * One page, with all that it needs: every template with its samples drawn in a brand, its fields, an example to copy;
 * and the brand's colours, type and spacing. Reports the mistakes of templates and brand as a build does.
 */
export async function galleryHtml(
  { folders, brand, language }: GalleryRequest,
  host: Host,
): Promise<{ readonly outcome: Outcome<Uint8Array>; readonly texts: Texts }> {
  const deck = join(folders[0] ?? "", "gallery.yaml");
  const library = await readLibrary(folders, host, brand);
  if (!library.outcome.ok) return { outcome: library.outcome, texts: library.texts };
  const { outcome: compiled, texts } = await compileSamples(
    { deck, brand, folders, titles: "plain" },
    withFile(host, deck, deckText(language)),
  );
  if (!compiled.ok) return { outcome: compiled, texts };
  const scene = compiled.value;
  const pictures = await embedPictures(scene, host);
  if (!pictures.ok) return { outcome: failure(pictures.diagnostics), texts };
  const store = pictureStore(pictures.value);
  const draw = (slide: SceneSlide): string =>
    slideSvg(slide, scene, { pictures: pictures.value, text: "text", imageOf: store.imageOf, isClosed: true });
  const templates = library.outcome.value.templates.map(
    (template): DrawnTemplate => ({
      description: describeTemplate(template, library.texts.get(template.path) ?? "", language),
      samples: samplesOf(template, scene, draw),
    }),
  );
  const lettersOf = lettersShown(
    scene.slides.flatMap((slide) => shownItems(slide, scene)),
    scene,
  );
  const faces = facesShown(lettersOf, scene, "html");
  const fonts = await fontCss(faces, (face) => (lettersOf(face) === "" ? "" : lettersOf(face) + ALPHABET));
  const html = pageHtml({ templates, theme: scene.theme, fonts, pictures: store.definitions(), language });
  const bytes = signatures.html.sign(new TextEncoder().encode(html));
  return { outcome: outcome(bytes, [...compiled.diagnostics, ...pictures.diagnostics, ...faces.diagnostics]), texts };
}

/** The page speaks in the brand's own letters: of all faces it has these. */
const ALPHABET = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join("");

/** Samples need a deck around them; of what it says, footers show the name and the year. */
const deckText = (language: GalleryLanguage): string =>
  `lang: ${language}\norganisation: { name: Association, short: Association }\ndates: 2026-06-18\nplace: Chambéry\n`;

function samplesOf(
  { name }: Template,
  { slides }: Scene,
  draw: (slide: SceneSlide) => string,
): DrawnTemplate["samples"] {
  const drawn = (sample: SampleName): readonly string[] =>
    slides.filter(({ id }) => id === `${name}/${sample}` || id.startsWith(`${name}/${sample}/`)).map(draw);
  return Object.fromEntries(sampleNames.map((sample) => [sample, drawn(sample)])) as DrawnTemplate["samples"];
}
