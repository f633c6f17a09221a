import type { ColorRef } from "../../model/color.js";
import { contrast } from "../../model/contrast.js";
import { paintOf } from "../../model/paint.js";
import type { Theme } from "../../model/theme.js";

type Rgb = readonly [red: number, green: number, blue: number];

/** WCAG 2.1: what text of any size needs. */
const CONTRAST_MIN = 4.5;
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/** What a page is painted with. Every text colour is legible on its ground and on the surface of cards. */
export type PagePalette = {
  readonly ground: string;
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly link: string;
  readonly rule: string;
};

/** The brand by day and by night, and the band at the top of the page, which is the same in both. */
export function pagePalettes(theme: Theme): {
  readonly light: PagePalette;
  readonly dark: PagePalette;
  readonly band: { readonly ground: string; readonly ink: string };
} {
  const resolved = (ref: ColorRef): Rgb => rgbOf(paintOf(ref, theme).hex);
  const scheme = (name: keyof Theme["colors"]): Rgb => rgbOf(theme.colors[name]);
  const token = (name: string): readonly Rgb[] => {
    const ref = theme.tokens[name];
    return ref === undefined ? [] : [resolved(ref)];
  };
  const [part] = theme.parts;
  const color = part === undefined ? [] : [resolved(part.color)];
  const tint = part === undefined ? [] : [resolved(part.light)];
  const [ink, night, white] = [scheme("dk1"), scheme("dk2"), scheme("lt1")];
  const darkGround = mixed(mixed(night, BLACK, 0.55), ink, 0.35);
  return {
    light: palette(white, scheme("lt2"), ink, token("muted"), color, [scheme("hlink")]),
    dark: palette(
      darkGround,
      mixed(darkGround, white, 0.08),
      mixed(white, darkGround, 0.06),
      [mixed(white, darkGround, 0.3)],
      tint,
      tint,
    ),
    band: { ground: hex(night), ink: hex(legible([white], [night])) },
  };
}

function palette(
  ground: Rgb,
  surface: Rgb,
  wantedInk: Rgb,
  muted: readonly Rgb[],
  accent: readonly Rgb[],
  link: readonly Rgb[],
): PagePalette {
  const on = [ground, surface];
  const ink = legible([wantedInk], on);
  const text = (wanted: readonly Rgb[]): string => hex(legible([...wanted, ink], on));
  return {
    ground: hex(ground),
    surface: hex(surface),
    ink: hex(ink),
    muted: text(muted),
    accent: text(accent),
    link: text(link),
    rule: hex(mixed(ground, ink, 0.22)),
  };
}

/** The first that can be read on all the grounds; black or white when none can. */
function legible(wanted: readonly Rgb[], grounds: readonly Rgb[]): Rgb {
  const found = wanted.find((each) =>
    grounds.every((ground) => contrast(digits(each), digits(ground)) >= CONTRAST_MIN),
  );
  if (found !== undefined) return found;
  return grounds.every((ground) => contrast(digits(WHITE), digits(ground)) >= CONTRAST_MIN) ? WHITE : BLACK;
}

const rgbOf = (text: string): Rgb => {
  const number = Number.parseInt(text, 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
};

const mixed = (one: Rgb, other: Rgb, share: number): Rgb => {
  const channel = (index: 0 | 1 | 2): number => Math.round(one[index] * (1 - share) + other[index] * share);
  return [channel(0), channel(1), channel(2)];
};

const digits = (color: Rgb): string => color.map((channel) => channel.toString(16).padStart(2, "0")).join("");
const hex = (color: Rgb): string => `#${digits(color)}`;
