import type { ColorRef } from "./color.js";
import type { Theme } from "./theme.js";

/** A colour as it is seen: six hexadecimal digits, and its opacity from 0 to 1. */
export type Paint = { readonly hex: string; readonly opacity: number };

/** A colour of the scheme as a:lumMod and a:lumOff change it, in HSL (ECMA-376, 20.1.2.3.20 and 21). */
export function paintOf({ scheme, lumMod, lumOff, alpha }: ColorRef, theme: Theme): Paint {
  const opacity = (alpha ?? 100) / 100;
  const base = theme.colors[scheme];
  if (lumMod === undefined && lumOff === undefined) return { hex: base.toUpperCase(), opacity };
  const [hue, saturation, lightness] = hslOf(base);
  const changed = lightness * ((lumMod ?? 100) / 100) + (lumOff ?? 0) / 100;
  return { hex: hexOf(hue, saturation, Math.min(1, Math.max(0, changed))), opacity };
}

/** Hue in turns, saturation and lightness, from 0 to 1. */
function hslOf(hex: string): readonly [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const span = most - least;
  if (span === 0) return [0, 0, lightness];
  const saturation = span / (1 - Math.abs(2 * lightness - 1));
  const sextant =
    most === red
      ? ((green - blue) / span + 6) % 6
      : most === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4;
  return [sextant / 6, saturation, lightness];
}

function hexOf(hue: number, saturation: number, lightness: number): string {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const channel = (shift: number): string => {
    const turn = (shift + hue * 12) % 12;
    const value = lightness - chroma * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0")
      .toUpperCase();
  };
  return channel(0) + channel(8) + channel(4);
}
