import type { Rgb } from "../../doors/pptxgenjs.js";
import type { Fill } from "../../model/scene.js";
import { fillXml } from "./color.js";

/**
 * Stands between our fills and a library that knows sRGB alone: each fill goes in as a number of its own,
 * and `restore` puts the fill where the number is.
 */
export type Palette = { readonly rgb: (fill: Fill) => Rgb; readonly restore: (xml: string) => string };

/** A palette without colours yet. */
export function makePalette(): Palette {
  const numbers = new Map<string, Rgb>();
  const fills: string[] = [];
  const rgb = (fill: Fill): Rgb => {
    const xml = fillXml(fill);
    const known = numbers.get(xml);
    if (known !== undefined) return known;
    const number = fills.length.toString(16).toUpperCase().padStart(6, "0");
    fills.push(xml);
    numbers.set(xml, number);
    return number;
  };
  const restore = (xml: string): string =>
    xml.replace(/<a:solidFill><a:srgbClr val="([0-9A-F]{6})"\/><\/a:solidFill>/g, (_, number: string) => {
      const fill = fills[Number.parseInt(number, 16)];
      if (fill === undefined) throw new Error(`a colour that nobody gave: ${number}`);
      return fill;
    });
  return { rgb, restore };
}
