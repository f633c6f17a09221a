import { posixPath } from "../../basics/posix-path.js";
import { outcome } from "../../model/outcome.js";
import { cellName, type Place } from "../../model/place.js";
import type { OutputFile, Renderer } from "../../model/render.js";
import type { Scene, SceneItem, SceneSlide } from "../../model/scene.js";
import { embedPictures } from "../../pictures/embed.js";
import { fileNumber } from "../numbers.js";
import { facesShown, fontCss, lettersShown } from "./font-css.js";
import { slideSvg } from "./slide.js";

/** One drawing a slide, `name-svg/slide-01.svg` and on; text is text, in fonts that are carried along or only named. */
export const renderSvg: Renderer = async ({ scene, name, folder, host, options }) => {
  const pictures = await embedPictures(scene, host);
  if (!pictures.ok) return pictures;
  const { slides } = scene;
  const all = lettersShown(
    slides.flatMap((slide) => shownItems(slide, scene)),
    scene,
  );
  const faces = options.svgFonts === "embedded" ? facesShown(all, scene, "svg") : undefined;
  const fileOf = ({ number }: SceneSlide): string => `slide-${fileNumber(number, slides.length)}.svg`;
  const fileNames = new Map(slides.map((slide) => [slide.id, fileOf(slide)]));
  const slideHref = (slide: string): string | undefined => fileNames.get(slide);
  const files: OutputFile[] = [];
  for (const slide of slides) {
    const lettersOf = lettersShown(shownItems(slide, scene), scene);
    const css = faces === undefined ? {} : { fontCss: await fontCss(faces, lettersOf) };
    const placeOf = (place: Place): string => placeWords(place, folder);
    const svg = slideSvg(slide, scene, { pictures: pictures.value, text: "text", placeOf, slideHref, ...css });
    files.push({ path: `${name}-svg/${fileOf(slide)}`, bytes: new TextEncoder().encode(`${svg}\n`) });
  }
  return outcome(files, [...pictures.diagnostics, ...(faces?.diagnostics ?? [])]);
};

/** What a slide shows: its layout's items, then its own. */
export const shownItems = (slide: SceneSlide, scene: Scene): readonly SceneItem[] => [
  ...(scene.layouts.find(({ name }) => name === slide.layout)?.items ?? []),
  ...slide.items,
];

/** A place from the description's folder, so that a drawing is the same in any. */
function placeWords(place: Place, folder: string): string {
  const path = posixPath(folder, place.path);
  if (!("start" in place)) return `${path}:${cellName(place)}`;
  const cell = place.cell === undefined ? "" : ` ${placeWords(place.cell, folder)}`;
  return `${path}:${place.start}-${place.end}${cell}`;
}
