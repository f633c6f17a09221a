import { describe, expect, test } from "@jest/globals";
import { qrModules } from "../../src/doors/qr.js";
import { moduleOutline } from "../../src/layout/module-outline.js";
import { allItems } from "../../src/model/leaves.js";
import type { PathStep } from "../../src/model/scene.js";
import { emu } from "../../src/model/units.js";
import { sceneOfText } from "../helpers/compile-text.js";
import { repositoryRoot } from "../helpers/office.js";
import { partsOf } from "../helpers/package.js";
import { pptxOf } from "../helpers/render.js";
import { sourceHost } from "../helpers/source-host.js";

const UNIT = 10;

/** Whether a point is within, by how often a ray to the right crosses sides: those of even and of odd windings agree. */
function isWithin(path: readonly PathStep[], x: number, y: number): boolean {
  let winding = 0;
  let [start, from] = [
    [0, 0],
    [0, 0],
  ];
  for (const [step, point = start] of path as readonly (readonly [string, (readonly number[])?])[]) {
    if (step === "M") start = [...point];
    else if ((from[1] ?? 0) > y !== (point[1] ?? 0) > y && (from[0] ?? 0) > x)
      winding += (from[1] ?? 0) < (point[1] ?? 0) ? 1 : -1;
    from = [...point];
  }
  return winding !== 0;
}

describe("a QR code", () => {
  test("is one outline of its dark modules, to the module", () => {
    const modules = qrModules("https://example.org/a") ?? [];
    const path = moduleOutline(modules, emu(modules.length * UNIT + 4));
    const read = modules.map((row, y) => row.map((_, x) => isWithin(path, 2 + (x + 0.5) * UNIT, 2 + (y + 0.5) * UNIT)));
    expect(modules).toHaveLength(25);
    expect(read).toEqual(modules);
  });

  test("modules that touch at a corner keep to their own", () => {
    const path = moduleOutline(
      [
        [true, false],
        [false, true],
      ],
      emu(20),
    );
    expect(path.filter(([step]) => step === "M")).toHaveLength(2);
  });

  test("holds what a code can hold, and no more", () => {
    expect(qrModules("a".repeat(2331))).toHaveLength(177);
    expect(qrModules("a".repeat(2332))).toBeUndefined();
    expect(qrModules("")).toBeUndefined();
  });

  test("is a shape of the slide that leads to its address, and says it to those who do not see", async () => {
    const scene = await sceneOfText(`
lang: fr
organisation: { name: Les Amis du Canal }
dates: 2026-06-14
place: Sète
highlights:
  title: Année
  topics:
    - { template: questions, link: "https://example.org/venir" }
`);
    const items = scene.slides.flatMap((slide) => slide.items).flatMap((item) => allItems([item]));
    const codes = items.filter((item) => item.kind === "shape" && item.shape === "freeform");
    expect(codes).toMatchObject([{ alt: "https://example.org/venir", link: { kind: "web" } }]);
    const xml = [...partsOf(await pptxOf(scene, repositoryRoot, sourceHost())).values()].join("");
    expect(xml).toContain('descr="https://example.org/venir"');
  });
});
