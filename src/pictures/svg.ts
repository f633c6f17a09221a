/** What PowerPoint's SVG renderer lacks or draws otherwise than the browser does. */
const BEYOND =
  /<(?:[a-z]+:)?(?:filter|mask|text|pattern|foreignObject|image|style|switch|animate\w*|set|use|symbol|marker|textPath)[\s/>]/i;
const SCALABLE = /<(?:[a-z]+:)?svg[\s>]/i;

/** What would run, or call on another file, in a program that is less careful than ours. */
const ACTIVE = /\son[a-z]+\s*=|javascript:|\burl\(\s*(?!["']?\s*#|&(?:quot|apos|#3[49]);\s*#)/i;
const BLENDED = /\bmix-blend-mode|\b(?:xlink:)?href\s*=\s*["']\s*data:/i;

/** Whether a drawing can stay SVG in a PPTX: only shapes, paths, gradients and clips, and nothing that runs. */
export function isPlainSvg(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  return SCALABLE.test(text) && !BEYOND.test(text) && !ACTIVE.test(text) && !BLENDED.test(text);
}
