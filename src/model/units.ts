/** Lengths carry their unit in their type. Every conversion between units is here. */

/** Integer; 914,400 to the inch, 12,700 to the point (ECMA-376, ST_Coordinate). */
export type Emu = number & { readonly unit: "emu" };
/** Font sizes, leading, ascenders and the lengths of templates; 72 to the inch. */
export type Pt = number & { readonly unit: "pt" };

/** As a:off and a:ext. */
export type Box = { readonly x: Emu; readonly y: Emu; readonly cx: Emu; readonly cy: Emu };

const EMU_PER_PT = 12_700;
const EMU_PER_INCH = 914_400;

/** A number of points. */
export const pt = (value: number): Pt => value as Pt;
/** A number of EMU, rounded. */
export const emu = (value: number): Emu => Math.round(value) as Emu;
/** Points to EMU, rounded. */
export const emuFromPt = (length: number): Emu => Math.round(length * EMU_PER_PT) as Emu;
export const ptFromEmu = (length: Emu): Pt => (length / EMU_PER_PT) as Pt;
export const inchesFromEmu = (length: Emu): number => length / EMU_PER_INCH;
export const pixelsFromEmu = (length: Emu, pixelsPerInch: number): number =>
  Math.ceil((length / EMU_PER_INCH) * pixelsPerInch);

/** A box from points; edges are rounded, not sizes, so that boxes which touch in points touch in EMU. */
export function boxFromPt(x: number, y: number, width: number, height: number): Box {
  const left = emuFromPt(x);
  const top = emuFromPt(y);
  return { x: left, y: top, cx: emu(emuFromPt(x + width) - left), cy: emu(emuFromPt(y + height) - top) };
}

/** A box in points. */
export const ptFromBox = ({ x, y, cx, cy }: Box) =>
  ({ x: ptFromEmu(x), y: ptFromEmu(y), width: ptFromEmu(cx), height: ptFromEmu(cy) }) as const;
