import type { Emu } from "../../model/units.js";
import { ptFromEmu } from "../../model/units.js";

/** Two decimals of a point are a hundredth of what a projector shows. */
export const number = (value: number): string => String(Math.round(value * 100) / 100 + 0);
export const points = (length: Emu): string => number(ptFromEmu(length));

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Attributes in their order, those without a value left out. */
export const attributes = (all: Attributes): string =>
  Object.entries(all)
    .map(([name, value]) =>
      value === undefined ? "" : ` ${name}="${typeof value === "number" ? number(value) : escapeMarkup(value)}"`,
    )
    .join("");

export const element = (name: string, all: Attributes, content = ""): string =>
  content === "" ? `<${name}${attributes(all)}/>` : `<${name}${attributes(all)}>${content}</${name}>`;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
