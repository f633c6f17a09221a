import { expect, test } from "@jest/globals";
import { opticalSize } from "../../src/layout/optical.js";
import type { ImageItem, Scene, SceneItem } from "../../src/model/scene.js";
import { compileText, sceneOfText } from "../helpers/compile-text.js";

const samples = "../../templates/samples";
const own = `logo: ${samples}/logo.svg`;
const light = `logoLight: ${samples}/square.svg`;
const photo = `picture: { file: ${samples}/landscape.svg, decorative: true }`;

const deck = (organisation: string, more = "") => `
organisation: { name: Les Amis du Canal, ${organisation} }
dates: 2025-06-14
place: Sète
${more}
`;

/** An image, and whether it stands on a filled box: on a plate. */
type Shown = { readonly image: ImageItem; readonly isOnPlate: boolean };

const imagesIn = (items: readonly SceneItem[], isOnPlate = false): readonly Shown[] =>
  items.flatMap((item) => {
    if (item.kind === "image") return [{ image: item, isOnPlate }];
    return item.kind === "group" ? imagesIn(item.items, item.items[0]?.kind === "shape") : [];
  });

/** The logos among items: the name of the file, what is said of it, and its plate. */
const logosIn = ({ pictures }: Scene, items: readonly SceneItem[]) =>
  imagesIn(items).flatMap(({ image, isOnPlate }) => {
    const file =
      pictures
        .find(({ id }) => id === image.picture)
        ?.path.split("/")
        .at(-1) ?? "";
    return file === "landscape.svg" || /^(?:cover|closing)\./u.test(file)
      ? []
      : [[file, image.alt, ...(isOnPlate ? ["plate"] : [])]];
  });

const name = "Les Amis du Canal";
const brands = [["wordmark-light.svg", undefined]];

test.each([
  ["no logo: the brand's, on the slide layout", "", "", [], brands],
  ["a logo for light grounds: on a plate", own, "", [["logo.svg", name, "plate"]], []],
  ["a light one: without", `${own}, ${light}`, "", [["square.svg", name]], []],
  ["only a light one", light, "", [["square.svg", name]], []],
  [
    "words of its own",
    `logo: { file: ${samples}/logo.svg, alt: Deux rives }`,
    "",
    [["logo.svg", "Deux rives", "plate"]],
    [],
  ],
  [
    "said to say nothing",
    `logo: { file: ${samples}/logo.svg, decorative: true }`,
    "",
    [["logo.svg", undefined, "plate"]],
    [],
  ],
  ["a photograph, which covers the slide layout", "", photo, brands, brands],
  ["a photograph and a logo", own, photo, [["logo.svg", name, "plate"]], []],
])("cover and closing, %s", async (_, organisation, more, onSlides, onLayouts) => {
  const { scene, diagnostics } = await compileText(deck(organisation, more), "aussois");
  expect(diagnostics).toEqual([]);
  const slides = scene?.slides.map(({ items }) => scene && logosIn(scene, items));
  expect(slides).toEqual([onSlides, onSlides]);
  const layouts = scene?.layouts.filter((layout) => ["cover", "closing"].includes(layout.name));
  expect(layouts?.map(({ items }) => scene && logosIn(scene, items))).toEqual([onLayouts, onLayouts]);
});

test("a logo's plate is as large as the logo and its padding, wherever it stands", async () => {
  const scene = await sceneOfText(deck(own));
  const group = scene.slides[0]?.items.find((item) => item.kind === "group" && imagesIn([item]).length > 0);
  const [plate, logo] = group?.kind === "group" ? group.items : [];
  expect(plate?.box.cx).toBe((logo?.box.cx ?? 0) + 2 * 12 * 12_700);
  expect(plate?.box.cy).toBe((logo?.box.cy ?? 0) + 2 * 12 * 12_700);
});

test.each([
  [5, 166.5, 33.3],
  [2.5, 117.7, 47.1],
  [1, 70, 70],
  [0.5, 35, 70],
  [20, 220, 11],
])("a logo %s times as wide as it is high takes %s by %s pt of 220 by 70", (aspect, width, height) => {
  const size = opticalSize(aspect, { width: 220, height: 70 });
  expect(size.width).toBeCloseTo(width, 0);
  expect(size.height).toBeCloseTo(height, 0);
});

test("a logo that is not there is told at its line, with the name that is near", async () => {
  const { diagnostics } = await compileText(deck(`logo: ${samples}/logos.svg`));
  expect(diagnostics).toMatchObject([
    { code: "picture-missing", args: { suggestion: expect.stringContaining("logo.svg") } },
  ]);
  expect(diagnostics[0]?.place).toMatchObject({ start: deck(`logo: ${samples}/logos.svg`).indexOf(samples) });
});
