import { loadFontOpener } from "../../doors/harfbuzz.js";
import { drawSvg, type Pixels } from "../../doors/resvg.js";
import { encodePng, sheetOf } from "../../doors/sharp.js";
import { outcome } from "../../model/outcome.js";
import type { OutputFile, Renderer } from "../../model/render.js";
import { embedPictures } from "../../pictures/embed.js";
import { faceStyleOf, readFaces } from "../faces.js";
import { fileNumber } from "../numbers.js";
import { type GlyphOutliner, slideSvg } from "../svg/slide.js";

/** Slides on a contact sheet: three by three. */
const PER_SHEET = 9;

/** One picture a slide, `name-png/slide-01.png` and on; and sheets of nine when they are asked for. */
export const renderPng: Renderer = async ({ scene, name, host, foresight, options }) => {
  const pictures = await embedPictures(scene, host, foresight);
  if (!pictures.ok) return pictures;
  const openFonts = await loadFontOpener();
  const fonts = openFonts(await readFaces(scene.theme, host));
  const outline: GlyphOutliner = (run, text, sizePt) =>
    fonts.face(run.font, faceStyleOf(run)).outline(text, sizePt, run.trackingPt);
  const files: OutputFile[] = [];
  const drawn: Pixels[] = [];
  for (const slide of scene.slides) {
    const svg = slideSvg(slide, scene, { pictures: pictures.value, text: "outlines", outline });
    const pixels = await drawSvg(svg, options.widthPx);
    const path = `${name}-png/slide-${fileNumber(slide.number, scene.slides.length)}.png`;
    files.push({ path, bytes: await encodePng(pixels) });
    if (options.contactSheet) drawn.push(pixels);
  }
  for (let start = 0; start < drawn.length; start += PER_SHEET) {
    const number = fileNumber(start / PER_SHEET + 1, Math.ceil(drawn.length / PER_SHEET));
    files.push({
      path: `${name}-png/sheet-${number}.png`,
      bytes: await sheetOf(drawn.slice(start, start + PER_SHEET)),
    });
  }
  return outcome(files, pictures.diagnostics);
};
