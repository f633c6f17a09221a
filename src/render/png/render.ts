import { inTurn } from "../../basics/in-turn.js";
import { loadFontOpener } from "../../doors/harfbuzz.js";
import { drawSvg, type Pixels } from "../../doors/resvg.js";
import { encodePng, sheetCell, sheetOf } from "../../doors/sharp.js";
import { faceStyleOf } from "../../model/fonts.js";
import { outcome } from "../../model/outcome.js";
import type { OutputFile, Renderer } from "../../model/render.js";
import type { SceneSlide } from "../../model/scene.js";
import { embedPictures } from "../../pictures/embed.js";
import { fileNumber } from "../numbers.js";
import type { GlyphOutliner } from "../svg/drawing.js";
import { slideSvg } from "../svg/slide.js";

/** Slides on a contact sheet: three by three. */
const PER_SHEET = 9;
/** One slide is encoded by another thread while the next is drawn; no more are kept, for pixels are large. */
const AT_ONCE = 2;

/** One picture a slide, `name-png/slide-01.png` and on; and sheets of nine when they are asked for. */
export const renderPng: Renderer = async ({ scene, name, host, options }) => {
  const pictures = await embedPictures(scene, host, "drawn");
  if (!pictures.ok) return pictures;
  const openFonts = await loadFontOpener();
  const fonts = openFonts(scene.fonts);
  const outline: GlyphOutliner = (run, text, sizePt, isRtl) =>
    fonts.face(run.font, faceStyleOf(run)).outline(text, sizePt, run.trackingPt, isRtl);
  const slideFile = async (slide: SceneSlide): Promise<DrawnSlide> => {
    const svg = slideSvg(slide, scene, { pictures: pictures.value, text: "outlines", outline });
    const pixels = await drawSvg(svg, options.widthPx);
    const path = `${name}-png/slide-${fileNumber(slide.number, scene.slides.length)}.png`;
    const cell = options.contactSheet ? { cell: await sheetCell(pixels) } : {};
    return { path, bytes: await encodePng(pixels), ...cell };
  };
  const drawn = await inTurn(scene.slides, AT_ONCE, slideFile);
  const sheets = await sheetFiles(
    drawn.flatMap(({ cell }) => (cell === undefined ? [] : [cell])),
    name,
  );
  const slides = drawn.map(({ path, bytes }) => ({ path, bytes }));
  return outcome([...slides, ...sheets], pictures.diagnostics);
};

type DrawnSlide = OutputFile & { readonly cell?: Pixels };

async function sheetFiles(cells: readonly Pixels[], name: string): Promise<readonly OutputFile[]> {
  const count = Math.ceil(cells.length / PER_SHEET);
  const numbers = Array.from({ length: count }, (_, index) => index);
  return inTurn(numbers, AT_ONCE, async (index) => ({
    path: `${name}-png/sheet-${fileNumber(index + 1, count)}.png`,
    bytes: await sheetOf(cells.slice(index * PER_SHEET, (index + 1) * PER_SHEET)),
  }));
}
