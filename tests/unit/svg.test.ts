import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseXml, type XmlElement } from "../../src/doors/xml.js";
import type { PictureRef } from "../../src/model/files.js";
import { paintOf } from "../../src/model/paint.js";
import type { DrawnItem, SceneItem } from "../../src/model/scene.js";
import { emu, emuFromPt } from "../../src/model/units.js";
import type { SvgResources } from "../../src/render/svg/drawing.js";
import { itemMarkup, slideSvg } from "../../src/render/svg/slide.js";
import { embedded, run, scene, shape, theme } from "../helpers/scene.js";

const resources: SvgResources = { pictures: embedded, text: "text" };
const drawn = (item: SceneItem): string => itemMarkup(item, { theme, scene, resources, prefix: "s1" });
const at = [10, 20, 100, 50] as const;
const box = { x: emuFromPt(10), y: emuFromPt(20), cx: emuFromPt(100), cy: emuFromPt(50) };
const solid = { kind: "solid", color: { scheme: "accent1" } } as const;

/** What is inside the group that says which item it is. */
const inside = (markup: string): string => markup.replace(/^<g [^>]*>/, "").replace(/<\/g>$/, "");

describe("shapes", () => {
  const stroke = { color: { scheme: "accent2" as const }, widthEmu: emuFromPt(2) };
  const { accent1, accent2 } = theme.colors;
  test.each([
    ["a rectangle", { shape: "rect" }, `<path d="M10 20L110 20L110 70L10 70Z" fill="#${accent1}"/>`],
    ["an ellipse", { shape: "ellipse" }, `<path d="M10 45A50 25 0 0 1 110 45A50 25 0 0 1 10 45Z" fill="#${accent1}"/>`],
    [
      "round corners, no larger than half a side",
      { shape: "roundRect", radius: emuFromPt(80) },
      `<path d="M35 20L85 20A25 25 0 0 1 110 45L110 45A25 25 0 0 1 85 70L35 70A25 25 0 0 1 10 45L10 45A25 25 0 0 1 35 20Z" fill="#${accent1}"/>`,
    ],
    ["a triangle", { shape: "triangle" }, `<path d="M60 20L110 70L10 70Z" fill="#${accent1}"/>`],
    ["a chevron", { shape: "chevron" }, `<path d="M10 20L85 20L110 45L85 70L10 70L35 45Z" fill="#${accent1}"/>`],
    [
      "a tall chevron, cut half its width deep",
      { shape: "chevron", box: { ...box, cx: emuFromPt(40), cy: emuFromPt(100) } },
      `<path d="M10 20L30 20L50 70L30 120L10 120L30 70Z" fill="#${accent1}"/>`,
    ],
    [
      "a tall arrow with its shaft",
      { shape: "arrow", box: { ...box, cx: emuFromPt(40), cy: emuFromPt(100) } },
      `<path d="M10 45L30 45L30 20L50 70L30 120L30 95L10 95Z" fill="#${accent1}"/>`,
    ],
    [
      "a stroke of dashes",
      { shape: "rect", fill: { kind: "none" }, stroke: { ...stroke, dash: "dash" } },
      `<path d="M10 20L110 20L110 70L10 70Z" fill="none" stroke="#${accent2}" stroke-width="2" stroke-dasharray="8 6"/>`,
    ],
    [
      "a line that ends in an arrow",
      { shape: "line", box: { ...box, cy: emu(0) }, fill: { kind: "none" }, stroke, endArrow: true },
      `<path d="M10 20L104.6 20" fill="none" stroke="#${accent2}" stroke-width="2"/><path d="M110 20L104 23L104 17Z" fill="#${accent2}"/>`,
    ],
    [
      "a thick line that begins with an arrow, its point at the very end",
      {
        shape: "line",
        box: { ...box, cx: emu(0) },
        fill: { kind: "none" },
        stroke: { ...stroke, widthEmu: emuFromPt(4) },
        startArrow: true,
      },
      `<path d="M10 30.8L10 70" fill="none" stroke="#${accent2}" stroke-width="4"/><path d="M10 20L16 32L4 32Z" fill="#${accent2}"/>`,
    ],
  ] as const)("%s", (_, more, expected) => {
    expect(inside(drawn({ ...shape("a", at), box, fill: solid, ...more } as DrawnItem))).toBe(expected);
  });

  test("a gradient goes where its angle says", () => {
    const fill = { kind: "gradient", from: { scheme: "accent1" }, to: { scheme: "accent2" }, angle: 90 } as const;
    expect(inside(drawn({ ...shape("a b", at), box, fill }))).toBe(
      `<linearGradient id="g-s1-a-b" gradientUnits="userSpaceOnUse" x1="60" y1="20" x2="60" y2="70"><stop offset="0" stop-color="#${accent1}"/><stop offset="1" stop-color="#${accent2}"/></linearGradient><path d="M10 20L110 20L110 70L10 70Z" fill="url(#g-s1-a-b)"/>`,
    );
  });
});

describe("text", () => {
  const line = { paragraph: 0, baseline: emuFromPt(40), top: emuFromPt(30), height: emuFromPt(12) };
  const item = (runs: readonly ReturnType<typeof run>[], more: object = {}): SceneItem => ({
    id: "t",
    name: "t",
    kind: "text",
    origin: {},
    box,
    anchor: "top",
    paragraphs: [{ runs, align: "left", leadingPercent: 100, spaceBeforePt: 0 as never, level: 0, ...more }],
    lines: [
      {
        ...line,
        pieces: runs.map(({ text }, index) => ({
          run: index,
          x: emuFromPt(10 + 20 * index),
          width: emuFromPt(20),
          text,
        })),
      },
    ],
  });

  test("stands at its baseline, escaped, in its look", () => {
    const markup = drawn(item([run("a < b & c", { bold: true })]));
    expect(markup).toMatch(/<text x="10" y="40" [^>]*font-weight="bold"[^>]*>a &lt; b &amp; c<\/text>/);
  });

  test("a superscript is small and raised, a web link leads somewhere, a mark hangs before its line", () => {
    const size = run("1").sizePt;
    const raised = drawn(item([run("1"), run("er", { superscript: true })]));
    expect(raised).toContain(`<text x="30" y="${Math.round((40 - size * 0.3) * 100) / 100}"`);
    const linked = drawn(item([run("ici", { link: { kind: "web", url: "https://a.org/?b&c" } })]));
    expect(linked).toContain('<a href="https://a.org/?b&amp;c">');
    // Underlined, from its left to its right.
    expect(linked).toMatch(/<line x1="10" y1="42.16" x2="30" y2="42.16" /);
    const bullet = { mark: "–", color: { scheme: "accent1" }, markIndent: emuFromPt(5), indent: emuFromPt(15) };
    expect(drawn(item([run("point")], { bullet }))).toMatch(/<text x="15" y="40" [^>]*>–<\/text>/);
  });

  test("a link to a slide leads where that slide is, if anywhere", () => {
    const linked = item([run("suite", { link: { kind: "slide", slide: "b" } })]);
    const drawing = { theme, scene, prefix: "s1", resources: { ...resources, slideHref: (id: string) => `${id}.svg` } };
    expect(itemMarkup(linked, drawing)).toContain('<a href="b.svg"><text');
    expect(drawn(linked)).not.toContain("<a");
    const card = { ...shape("a", at), link: { kind: "slide", slide: "b" } } as DrawnItem;
    expect(itemMarkup(card, drawing)).toMatch(/^<a href="b.svg"><g /);
  });

  test("outlines take the place of text where they are asked for", () => {
    const outline = (_: unknown, text: string, sizePt: number): string => `M0,0L${text.length},${sizePt}`;
    const drawing = { theme, scene, prefix: "s1", resources: { ...resources, text: "outlines", outline } as const };
    const markup = itemMarkup(item([run("abc")]), drawing);
    expect(markup).toContain(`<path transform="translate(10 40)" d="M0,0L3,${run("abc").sizePt}"`);
    expect(markup).not.toContain("<text");
  });
});

test("every slide is well-formed, says its title, and is the same each time", () => {
  const shown = { ...scene, pictures: [...new Set(picturesIn([...scene.layouts, ...scene.slides]))].map(pictureOf) };
  for (const slide of shown.slides) {
    const svg = slideSvg(slide, shown, resources);
    const read = parseXml(svg);
    if ("fault" in read) throw new Error(read.fault);
    expect(textOf(read.root)).toContain(slide.title);
    expect(slideSvg(slide, shown, resources)).toBe(svg);
  }
});

const picturesIn = (parts: readonly { readonly items: readonly SceneItem[] }[]): readonly string[] =>
  parts.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === "group" ? picturesIn([item]) : item.kind === "image" ? [item.picture] : [])),
  );
const pictureOf = (id: string): PictureRef => ({
  id,
  path: "/a.png",
  format: "png",
  widthPx: 100,
  heightPx: 50,
  bytes: 1,
});

const textOf = (element: XmlElement): string => element.text + element.children.map(textOf).join("");

test("lighter and darker colours are those of HSL; a colour that is not changed is itself", () => {
  const one = { ...theme, colors: { ...theme.colors, accent1: "1F6FB2" } };
  expect(paintOf({ scheme: "accent1" }, one)).toEqual({ hex: "1F6FB2", opacity: 1 });
  expect(paintOf({ scheme: "accent1", lumMod: 60, lumOff: 40, alpha: 50 }, one)).toEqual({
    hex: "65AAE4",
    opacity: 0.5,
  });
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (channels) => {
      const hex = channels.map((value) => value.toString(16).padStart(2, "0").toUpperCase()).join("");
      const same = paintOf(
        { scheme: "accent1", lumMod: 100, lumOff: 0 },
        { ...theme, colors: { ...theme.colors, accent1: hex } },
      );
      expect(same.hex).toBe(hex);
    }),
  );
});
