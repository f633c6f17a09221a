import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import sharp from "sharp";
import { readZip, writeZip } from "../../src/doors/zip.js";
import { renderPptx } from "../../src/render/pptx/render.js";
import { missingPrograms, officePdfs, otherFonts, pdfPictures, pdfWords, repositoryRoot } from "../helpers/office.js";
import { body, embedded, item, scene, slide, title } from "../helpers/scene.js";

/** Who changes the master in PowerPoint changes the slides: LibreOffice draws what was changed there alone. */

const out = join(repositoryRoot, "tests", "out", "office");
const slides = [slide("one", 1, "bullets", [title("one", "Un titre"), body("one", [item("Premier")])])];
const MASTER = "ppt/slideMasters/slideMaster1.xml";

let plain: string;
let changed: string;
beforeAll(() => {
  const missing = missingPrograms();
  if (missing.length > 0) throw new Error(`These checks need more: apt-get install -y ${missing.join(" ")}`);
  mkdirSync(out, { recursive: true });
  const bytes = renderPptx({ ...scene, sections: [], slides }, embedded);
  const paths = [join(out, "master.pptx"), join(out, "master-changed.pptx")] as const;
  writeFileSync(paths[0], bytes);
  writeFileSync(
    paths[1],
    withMaster(bytes, (xml) => redTitles(xml).replace(/(<p:bodyStyle>.*?) sz="1800"/, '$1 sz="3600"')),
  );
  [plain = "", changed = ""] = officePdfs(paths, [otherFonts[0].folder], join(out, "with-master"));
});

function withMaster(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const reading = readZip(bytes);
  if (!reading.ok) throw new Error(reading.reason);
  return writeZip(
    reading.entries.map(({ path, bytes: content }) => ({
      path,
      bytes: path === MASTER ? new TextEncoder().encode(change(new TextDecoder().decode(content))) : content,
    })),
  );
}

const redTitles = (xml: string): string =>
  xml.replace(/(<p:titleStyle>.*?<a:solidFill>).*?(<\/a:solidFill>)/, '$1<a:srgbClr val="FF0000"/>$2');

async function redPixels(pdf: string): Promise<number> {
  const [page] = pdfPictures(pdf, 480);
  const { data, info } = await sharp(page).raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if ((data[at] ?? 0) > 200 && (data[at + 1] ?? 0) < 80 && (data[at + 2] ?? 0) < 80) count += 1;
  return count;
}

test("the colour of titles", async () => {
  expect(await redPixels(plain)).toBe(0);
  expect(await redPixels(changed)).toBeGreaterThan(50);
});

test("the size of the body", () => {
  const heightOf = (pdf: string): number => {
    const word = pdfWords(pdf)[0]?.words.find(({ text }) => text === "Premier");
    return (word?.bottom ?? 0) - (word?.top ?? 0);
  };
  expect(heightOf(changed) / heightOf(plain)).toBeCloseTo(2, 1);
});
