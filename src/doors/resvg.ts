/** Four bytes a pixel: red, green, blue, opacity. */
export type Pixels = { readonly data: Uint8Array; readonly width: number; readonly height: number };

/** Draws an SVG that shows its text as outlines, `widthPx` wide: no font is looked for. The library starts when needed. */
export async function drawSvg(svg: string, widthPx: number): Promise<Pixels> {
  const { Resvg } = await import("@resvg/resvg-js");
  const image = new Resvg(svg, { fitTo: { mode: "width", value: widthPx }, font: { loadSystemFonts: false } }).render();
  return { data: image.pixels, width: image.width, height: image.height };
}
