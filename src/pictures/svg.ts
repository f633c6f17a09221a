/** What PowerPoint's SVG renderer lacks or draws otherwise than the browser does. */
const BEYOND =
  /<(?:[a-z]+:)?(?:filter|mask|text|pattern|foreignObject|image|style|switch|animate\w*|set|use|symbol|marker|textPath)[\s/>]/i;
const SCALABLE = /<(?:[a-z]+:)?svg[\s>]/i;

/** Whether a drawing can stay SVG in a PPTX: only shapes, paths, gradients and clips. */
export function isPlainSvg(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  return SCALABLE.test(text) && !BEYOND.test(text) && !/\bmix-blend-mode|\bxlink:href\s*=\s*["']data:/i.test(text);
}
