import type { ColorRef } from "../model/color.js";
import { paintOf as seenColor } from "../model/paint.js";
import type { Fill } from "../model/scene.js";
import type { Theme } from "../model/theme.js";

/** What formats without a scheme of colours draw with: six hexadecimal digits, and 0 to 1. */
export type Rgba = { readonly rgb: string; readonly alpha: number };

/** `angle` in degrees, clockwise; at 0 from left to right. */
export type Paint =
  | { readonly kind: "solid"; readonly color: Rgba }
  | { readonly kind: "gradient"; readonly from: Rgba; readonly to: Rgba; readonly angle: number };

/** A colour of the scheme as it is seen. */
export function rgbaOf(color: ColorRef, theme: Theme): Rgba {
  const { hex, opacity } = seenColor(color, theme);
  return { rgb: hex, alpha: opacity };
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
