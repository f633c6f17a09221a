import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { keepNewest, memo } from "../basics/memo.js";
import type { BoundDeck, BoundSlide } from "../model/bound.js";
import type { Span } from "../model/place.js";
import type { ResolvedDeck } from "../model/resolved.js";
import type { Template } from "../model/template.js";
import type { Theme } from "../model/theme.js";
import type { SlideLayout } from "./layout-slide.js";

/**
 * Slides that were laid out by earlier compilations, by all that they are made from but its places in files: a preview
 * lays out what changed, though every line under a change has moved.
 */
export type SlideMemory = Map<string, Remembered>;
type Remembered = { readonly laid: SlideLayout; readonly places: readonly string[] };

/** Slides that were not asked for lately are forgotten. */
const SLIDES_MAX = 3000;

type Surroundings = Pick<ResolvedDeck, "language" | "fonts" | "artwork">;

/** What every slide of a deck is laid out with, the theme aside: language, fonts, pictures of the brand. */
export function surroundingsKey({ language, fonts, artwork }: Surroundings): string {
  const faces = [...fonts].map(([key, { bytes }]) => `${key} ${checksum(bytes)}`);
  const ids = Object.values(artwork).flatMap((each) => each.map(({ picture }) => picture.id));
  return JSON.stringify([language, faces, ids]);
}

const checksum = memo((bytes: Uint8Array) => crc32(bytes));

/** `lay` for each slide of a deck, unless the memory holds what it gave for the same slide; the memory keeps it. */
export function withMemory(
  memory: SlideMemory | undefined,
  deck: BoundDeck,
  lay: (slide: BoundSlide) => SlideLayout,
): (slide: BoundSlide) => SlideLayout {
  if (memory === undefined) return lay;
  const surroundings = surroundingsKey(deck);
  const theme = placedTheme(deck.theme);
  return (slide) => {
    // What it shows follows from its values; its part's name shows when `part` says so.
    const { template, kicker: _kicker, pages: _pages, ...own } = slide;
    const parts = [theme, placedTemplate(template), placed(own)];
    const key = hashOf([surroundings, ...parts.map(({ json }) => json)].join("\n"));
    const places = parts.flatMap((part) => part.places);
    const known = memory.get(key);
    const laid = (known && moved(known, places)) ?? lay(slide);
    keepNewest(memory, key, { laid, places }, SLIDES_MAX);
    return laid;
  };
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64");

/** A value without its places in files, each of which is only counted; and these places in turn. */
type Placed = { readonly json: string; readonly places: readonly string[] };

function placed(value: unknown): Placed {
  const turns = new Map<string, number>();
  const json = JSON.stringify(value, (_name, each) => {
    if (!isSpan(each)) return each;
    const name = nameOf(each);
    const turn = turns.get(name) ?? turns.size;
    turns.set(name, turn);
    return turn;
  });
  return { json, places: [...turns.keys()] };
}

/** A scene names the colours of the scheme: what they are shows when it is drawn. */
const placedTheme = memo(({ colors: _, ...looks }: Theme) => placed(looks));
const placedTemplate = memo((template: Template) => placed(template));

const nameOf = ({ path, start, end, at, cell }: Span): string =>
  JSON.stringify([path, start, end, at ?? null, cell ?? null]);

function spanNamed(name: string): Span {
  const [path, start, end, at, cell] = JSON.parse(name) as [
    string,
    number,
    number,
    Span["at"] | null,
    Span["cell"] | null,
  ];
  return { path, start, end, ...(at ? { at } : {}), ...(cell ? { cell } : {}) };
}

const isSpan = (value: unknown): value is Span =>
  typeof value === "object" && value !== null && "start" in value && "end" in value && "path" in value;

/** What was laid out, with the places that its text has now; nothing when one of them is not known. */
function moved({ laid, places }: Remembered, now: readonly string[]): SlideLayout | undefined {
  if (places.every((place, index) => place === now[index])) return laid;
  const turns = new Map(places.map((place, index) => [place, now[index] ?? ""]));
  let isKnown = places.length === now.length && places.every((place, index) => turns.get(place) === now[index]);
  const move = <T>(value: T): T => {
    if (isSpan(value)) {
      const name = turns.get(nameOf(value));
      isKnown &&= name !== undefined;
      return name === undefined ? value : (spanNamed(name) as T);
    }
    if (Array.isArray(value)) return value.map(move) as T;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, move(each)])) as T;
  };
  const [slides, diagnostics] = [move(laid.slides), move(laid.diagnostics)];
  return isKnown ? { ...laid, slides, diagnostics, layoutItems: () => move(laid.layoutItems()) } : undefined;
}
