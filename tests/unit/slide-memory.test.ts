import { expect, test } from "@jest/globals";
import { type SlideMemory, withMemory } from "../../src/layout/memory.js";
import type { Span } from "../../src/model/place.js";
import { theme } from "../helpers/scene.js";

type Lay = Parameters<typeof withMemory>[2];
type Slide = Parameters<Lay>[0];
type Laid = ReturnType<Lay>;

const at = (start: number, path = "/deck.yaml"): Span => ({ path, start, end: start + 4 });

/** A slide is what the memory knows it by: a title, the place where it is written, that of its template. */
const slideAt = (place: Span, template: Span): Slide =>
  ({
    id: "a",
    scope: { title: { kind: "text", inlines: [{ text: "Un" }], place } },
    template: { layout: {}, place: template },
  }) as never;

/** What two compilations give of the same slide whose places have changed in between, and how often it was laid out. */
function twice(slides: readonly Slide[], placesOf: (slide: Slide) => readonly unknown[]) {
  const memory: SlideMemory = new Map();
  let turns = 0;
  const lay: Lay = (slide) => {
    turns += 1;
    const items = placesOf(slide).map((content) => ({ origin: { content } }));
    return { slides: [{ items }], layoutItems: () => [], diagnostics: [] } as unknown as Laid;
  };
  const deck = { theme, language: "fr", fonts: new Map(), artwork: {} } as never;
  const given = slides.map((slide) => withMemory(memory, deck, lay)(slide));
  return { turns, places: given.map(({ slides: [slide] }) => slide?.items.map(({ origin }) => origin.content)) };
}

const titlePlace = ({ scope }: Slide): unknown => (scope.title as { readonly place?: Span }).place;
const templatePlace = ({ template }: Slide): unknown => template.place;

test("a slide whose lines have moved is recalled, with its places where they are now", () => {
  const template = at(0, "/page.yaml");
  const { turns, places } = twice([slideAt(at(10), template), slideAt(at(90), template)], (slide) => [
    titlePlace(slide),
    templatePlace(slide),
  ]);
  expect([turns, places]).toEqual([
    1,
    [
      [at(10), template],
      [at(90), template],
    ],
  ]);
});

test("a slide that points where none of its sources is, is laid out again when they move", () => {
  const template = at(0, "/page.yaml");
  const slides = [slideAt(at(10), template), slideAt(at(90), template)];
  expect(twice(slides, () => [at(500)]).turns).toBe(2);
});

test("two of its sources that stood in one place are told apart when they part", () => {
  const both = at(10, "/page.yaml");
  const { turns, places } = twice([slideAt(both, both), slideAt(at(90), both)], (slide) => [
    titlePlace(slide),
    templatePlace(slide),
  ]);
  expect([turns, places]).toEqual([
    2,
    [
      [both, both],
      [at(90), both],
    ],
  ]);
});
