import type { ColorRef } from "../../model/color.js";
import { contrast } from "../../model/contrast.js";
import { colorOf, type Look } from "../../model/look.js";
import { paintOf } from "../../model/paint.js";

/** What stands behind the one that leads: slate, lighter and darker in turn, so that neighbours differ. */
const BEHIND = [35, 62];
const ALONE_BEHIND = 40;
const WHOLE = 100;

const lighter = (color: ColorRef, percent: number): ColorRef => ({
  ...color,
  lumMod: WHOLE - percent,
  lumOff: percent,
});

/** Colours of things beside each other: the theme's of series, or, where one leads, its own and slate for the rest. */
export function colorsOf(count: number, leader: number | undefined, lead: ColorRef, look: Look): readonly ColorRef[] {
  const behind = colorOf("muted", look);
  return Array.from({ length: count }, (_, index) => {
    if (leader === undefined) return count === 1 ? lead : seriesColor(index, look);
    if (index === leader) return lead;
    if (count === 2) return lighter(behind, ALONE_BEHIND);
    return lighter(behind, BEHIND[Math.abs(leader - index) % 2 === 1 ? 0 : 1] ?? 0);
  });
}

/** Marks that stand apart need not differ: one leads, the others are of one slate. */
export const colorsApart = (count: number, leader: number, lead: ColorRef, look: Look): readonly ColorRef[] =>
  Array.from({ length: count }, (_, index) =>
    index === leader ? lead : lighter(colorOf("muted", look), ALONE_BEHIND),
  );

/** The theme's colour of a series; where it has none, the accent of the same number. */
export const seriesColor = (index: number, look: Look): ColorRef => {
  const name = `series-${index + 1}`;
  return colorOf(name in look.theme.tokens ? name : `accent${(index % 6) + 1}`, look);
};

/** What is read on a colour: white or ink, whichever differs more. */
export function readableOn(color: ColorRef, look: Look): ColorRef {
  const ground = paintOf(color, look.theme).hex;
  const [ink, white] = [colorOf("ink", look), colorOf("ground", look)];
  return contrast(ground, paintOf(ink, look.theme).hex) >= contrast(ground, paintOf(white, look.theme).hex)
    ? ink
    : white;
}
