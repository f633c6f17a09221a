import type { ColorRef, SchemeColor } from "../model/color.js";

/** In slides a colour goes by its use, which the master's clrMap leads to the theme's. */
const USES: Readonly<Partial<Record<SchemeColor, string>>> = { dk1: "tx1", lt1: "bg1", dk2: "tx2", lt2: "bg2" };

const THOUSANDTHS = 1000;

/** A colour as a:schemeClr. */
export function colorXml(color: ColorRef): string {
  const changes = [
    change("lumMod", color.lumMod),
    change("lumOff", color.lumOff),
    change("alpha", color.alpha === 100 ? undefined : color.alpha),
  ].join("");
  const name = USES[color.scheme] ?? color.scheme;
  return changes === "" ? `<a:schemeClr val="${name}"/>` : `<a:schemeClr val="${name}">${changes}</a:schemeClr>`;
}

const change = (name: string, percent: number | undefined): string =>
  percent === undefined ? "" : `<a:${name} val="${Math.round(percent * THOUSANDTHS)}"/>`;
