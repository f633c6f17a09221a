// What one would write with pptxgenjs alone: the same words and files, placed by hand. Usage: plain.js words.json out.pptx
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const PptxGenJS = createRequire(import.meta.url)("pptxgenjs");
const [, , wordsPath = "", outPath = ""] = process.argv;
const slides = JSON.parse(readFileSync(wordsPath, "utf8"));
const deck = new PptxGenJS();
deck.layout = "LAYOUT_WIDE";
for (const { title, texts, pictures } of slides) {
  const slide = deck.addSlide();
  slide.addText(title, { x: 0.6, y: 0.5, w: 12, h: 0.9, fontSize: 30, bold: true });
  texts.forEach((text, index) => {
    slide.addText(text, { x: 0.6, y: 1.6 + index * 0.45, w: 6, h: 0.4, fontSize: 16 });
  });
  pictures.forEach((path, index) => {
    slide.addImage({ path: join(dirname(wordsPath), path), x: 7 + index * 0.2, y: 1.6, w: 5.6, h: 4.2 });
  });
}
await deck.writeFile({ fileName: outPath });
