import type { DataCell } from "../model/data.js";

type NumberCell = DataCell & { readonly kind: "number" };

export type OddUnit = { readonly unit: string; readonly other: string; readonly cell: NumberCell };

/**
 * The first amount whose unit is not that of those before it. Amounts without a unit may go with a currency, which people
 * write once; among shares they are something else, for 10 % is a tenth. Nothing, 0, is nothing in any unit.
 */
export function oddUnit(cells: readonly NumberCell[]): OddUnit | undefined {
  const named = cells.map((cell) => ({ cell, unit: nameOf(cell) }));
  const other = named.find(({ unit }) => unit !== "")?.unit;
  if (other === undefined) return undefined;
  const odd =
    named.find(({ unit }) => unit !== "" && unit !== other) ??
    (other === "%" ? named.find(({ unit, cell }) => unit === "" && cell.value !== 0) : undefined);
  return odd === undefined ? undefined : { ...odd, other };
}

const nameOf = ({ unit }: NumberCell): string => (unit === "percent" ? "%" : (unit?.currency ?? ""));
