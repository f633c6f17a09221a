import { expect, test } from "@jest/globals";
import { type DrawnShape, drawShapes } from "../../src/doors/pptxgenjs.js";
import { boxFromPt } from "../../src/model/units.js";

const box = boxFromPt(10, -20, 30, 40);
const shape: DrawnShape = { kind: "shape", box, preset: "rect", fill: "0000AA" };
const image: DrawnShape = { kind: "image", box };

test("gives one element for each shape, in order", async () => {
  const pieces = await drawShapes([shape, image, shape]);
  expect(pieces.map((piece) => piece.slice(0, 7))).toEqual(["<p:sp><", "<p:pic>", "<p:sp><"]);
  expect(pieces.map((piece) => piece.slice(-8))).toEqual(
    [">", "", ">"].map((mark) => (mark === ">" ? "></p:sp>" : "</p:pic>")),
  );
});

test("goes on over a second sheet", async () => {
  const pieces = await drawShapes(Array.from({ length: 600 }, () => shape));
  expect(new Set(pieces.map((piece) => piece.replace(/id="\d+"/, ""))).size).toBe(1);
});

test("keeps places above the edge, to the EMU", async () => {
  const [piece] = await drawShapes([shape]);
  expect(piece).toContain('<a:off x="127000" y="-254000"/><a:ext cx="381000" cy="508000"/>');
});
