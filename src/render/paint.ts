import type { Fill } from "../model/scene.js";
import type { ColorRef, Theme } from "../model/theme.js";

/** What formats without a scheme of colours draw with: six hexadecimal digits, and 0 to 1. */
export type Rgba = { readonly rgb: string; readonly alpha: number };

/** `angle` in degrees, clockwise; at 0 from left to right. */
export type Paint =
  | { readonly kind: "solid"; readonly color: Rgba }
  | { readonly kind: "gradient"; readonly from: Rgba; readonly to: Rgba; readonly angle: number };

/** A colour of the scheme, as a:lumMod and a:lumOff change it: the luminance of HSL times the one, plus the other. */
export function rgbaOf(color: ColorRef, theme: Theme): Rgba {
  const alpha = (color.alpha ?? 100) / 100;
  const own = theme.colors[color.scheme];
  if (color.lumMod === undefined && color.lumOff === undefined) return { rgb: own, alpha };
  const [hue, saturation, luminance] = hslOf(own);
  const changed = (luminance * (color.lumMod ?? 100)) / 100 + (color.lumOff ?? 0) / 100;
  return { rgb: hexOf(hue, saturation, Math.min(1, Math.max(0, changed))), alpha };
}

/** Nothing for a fill that shows nothing. */
export function paintOf(fill: Fill, theme: Theme): Paint | undefined {
  switch (fill.kind) {
    case "none":
      return undefined;
    case "solid":
      return { kind: "solid", color: rgbaOf(fill.color, theme) };
    case "gradient":
      return { kind: "gradient", from: rgbaOf(fill.from, theme), to: rgbaOf(fill.to, theme), angle: fill.angle };
  }
}

type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * Where a gradient begins and ends, as a:lin draws it without scaling: through the middle of the frame, so long that
 * its first and last colours are at two corners. Angles turn clockwise from left to right, in degrees.
 */
export function gradientLine(
  { x, y, width, height }: Frame,
  angle: number,
): { readonly from: readonly [number, number]; readonly to: readonly [number, number] } {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const half = (Math.abs(width * cos) + Math.abs(height * sin)) / 2;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return {
    from: [middleX - half * cos, middleY - half * sin],
    to: [middleX + half * cos, middleY + half * sin],
  };
}

/** Hue, saturation and luminance, 0 to 1. */
function hslOf(hex: string): readonly [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const luminance = (most + least) / 2;
  const range = most - least;
  if (range === 0) return [0, 0, luminance];
  const saturation = range / (1 - Math.abs(2 * luminance - 1));
  const sixth =
    most === red
      ? ((green - blue) / range + 6) % 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return [sixth / 6, saturation, luminance];
}

function hexOf(hue: number, saturation: number, luminance: number): string {
  const reach = saturation * Math.min(luminance, 1 - luminance);
  return [0, 8, 4]
    .map((shift) => {
      const k = (shift + hue * 12) % 12;
      const value = luminance - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
      return Math.round(value * 255)
        .toString(16)
        .toUpperCase()
        .padStart(2, "0");
    })
    .join("");
}
