import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import type { Fill, ShapeItem } from "../../src/model/scene.js";
import { emuFromPt, ptFromEmu } from "../../src/model/units.js";
import { renderPptx } from "../../src/render/pptx/render.js";
import { missingPrograms, officePdfs, otherFonts, pdfPictures, repositoryRoot } from "../helpers/office.js";
import { filesOf } from "../helpers/render.js";
import { embedded, scene, shape, slide } from "../helpers/scene.js";
import { sourceHost } from "../helpers/source-host.js";
import { type Grey, greyOf, meanSsim } from "../helpers/ssim.js";

/** Every preset, tall and flat; heads of thin lines; slanted gradients: as PowerPoint's definitions, and so LibreOffice, draw them. */

const out = join(repositoryRoot, "tests", "out", "office");
const ink: Fill = { kind: "solid", color: { scheme: "dk2" } };
const presets = ["rect", "roundRect", "ellipse", "triangle", "chevron", "arrow"] as const;
const at = (index: number, y: number, cx: number, cy: number): readonly [number, number, number, number] => [
  30 + index * 150,
  y,
  cx,
  cy,
];
const preset = (name: (typeof presets)[number], index: number, tall: boolean): ShapeItem =>
  shape(`s#${name}${tall}`, tall ? at(index, 150, 60, 170) : at(index, 30, 120, 60), {
    shape: name,
    fill: ink,
    ...(name === "roundRect" ? { radius: emuFromPt(14) } : {}),
  });
const line = (index: number, widthPt: number, cx: number, cy: number): ShapeItem =>
  shape(`s#line${index}`, at(index, 350.5, cx, cy), {
    shape: "line",
    fill: { kind: "none" },
    stroke: { color: { scheme: "accent2" }, widthEmu: emuFromPt(widthPt) },
    startArrow: index % 2 === 0,
    endArrow: true,
  });
const gradient = (index: number, angle: number): ShapeItem =>
  shape(`s#gradient${index}`, at(index, 440, 120, 70), {
    fill: { kind: "gradient", from: { scheme: "accent1" }, to: { scheme: "lt2" }, angle },
  });
const items = [
  ...presets.map((name, index) => preset(name, index, false)),
  ...presets.map((name, index) => preset(name, index, true)),
  ...[0.5, 1, 2, 4, 1, 3].map((widthPt, index) => line(index, widthPt, 120, index < 4 ? 0 : 60)),
  ...[0, 30, 45, 90, 135, 270].map((angle, index) => gradient(index, angle)),
];

let office: Uint8Array;
let ours: Uint8Array;
beforeAll(async () => {
  const missing = missingPrograms();
  if (missing.length > 0) throw new Error(`These checks need more: apt-get install -y ${missing.join(" ")}`);
  mkdirSync(out, { recursive: true });
  const drawn = { ...scene, sections: [], slides: [slide("s", 1, "bullets", items)] };
  const path = join(out, "shapes.pptx");
  writeFileSync(path, renderPptx(drawn, embedded));
  const [pdf = ""] = officePdfs([path], [otherFonts[0].folder], join(out, "with-shapes"));
  office = pdfPictures(pdf, 960)[0] ?? new Uint8Array();
  const files = await filesOf("png", drawn, out, sourceHost());
  ours = files[0]?.bytes ?? new Uint8Array();
});

const REACH = 12;

/** A shape with what stands out of its box; of a line, the head at its end. */
function around({ data, width }: Grey, { box, shape: name }: ShapeItem): Grey {
  const [x, y, cx, cy] = [box.x, box.y, box.cx, box.cy].map((length) => Math.round(ptFromEmu(length))) as [
    number,
    number,
    number,
    number,
  ];
  const isLine = name === "line";
  const [left, top] = isLine ? [x + cx - REACH, y + cy - REACH] : [x - REACH, y - REACH];
  const size = isLine ? { width: 2 * REACH, height: 2 * REACH } : { width: cx + 2 * REACH, height: cy + 2 * REACH };
  const rows = Array.from({ length: size.height }, (_, row) => {
    const start = (top + row) * width + left;
    return data.subarray(start, start + size.width);
  });
  return { data: Buffer.concat(rows), ...size };
}

test("our drawing is LibreOffice's", async () => {
  const [own, theirs] = [await greyOf(ours), await greyOf(office)];
  const unlike = items.filter((item) => meanSsim(around(own, item), around(theirs, item)) < 0.9);
  expect(unlike.map(({ id }) => id)).toEqual([]);
});
