import { looseName } from "../basics/loose-name.js";
import { nearest } from "../diagnostics/nearest.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Span } from "../model/place.js";
import type { RawMap } from "../model/raw.js";

/** What people write who think in French, or in the words of another program, for each key. */
const WORDS: Readonly<Record<string, string>> = {
  from: "de depuis source table tableau données",
  where: "où si quand filtre filtrer filter condition conditions",
  sort: "tri trier trié ordre ordonner order orderBy sortBy",
  first: "premier premiers premières limite limiter limit top",
  columns: "colonne colonnes column champs fields select",
  with: "avec",
  group: "groupe groupes grouper regrouper par groupBy by",
  count: "compte compter nombre combien",
  sum: "somme sommer total",
  mean: "moyenne average avg",
  min: "minimum",
  max: "maximum",
  share: "part proportion pourcentage",
  value: "valeur",
  in: "en unité unit",
  decimals: "décimales décimale précision",
  file: "fichier chemin path",
  sheet: "feuille onglet",
  range: "plage cellules cells zone",
  decimal: "décimal virgule séparateur",
  not: "pas non sauf except",
  atLeast: "auMoins min minimum from",
  atMost: "auPlus max maximum",
  contains: "contient contenant",
  filled: "rempli remplie vide empty",
};

/** The key among those that are known that another one means: by its sense, or by its letters. */
export function meantKey(key: string, known: readonly string[]): string | undefined {
  const loose = looseName(key);
  const bySense = known.find((each) => WORDS[each]?.split(" ").some((word) => looseName(word) === loose));
  return bySense ?? nearest(key, known);
}

/** A key that was written for another one. */
export type Slip = { readonly key: string; readonly keyPlace: Span; readonly meant: string };

/** A map with the keys that its own mean, where they are none that is known and the other is not given. */
export function withMeantKeys(
  map: RawMap,
  known: readonly string[],
): { readonly map: RawMap; readonly slips: readonly Slip[] } {
  const given = new Set(map.entries.map(({ key }) => key));
  const slips = map.entries.flatMap(({ key, keyPlace }): readonly Slip[] => {
    const meant = known.includes(key) ? undefined : meantKey(key, known);
    if (meant === undefined || given.has(meant)) return [];
    given.add(meant);
    return [{ key, keyPlace, meant }];
  });
  const meantBy = new Map(slips.map(({ key, meant }) => [key, meant]));
  const entries = map.entries.map((entry) => ({ ...entry, key: meantBy.get(entry.key) ?? entry.key }));
  return { map: { ...map, entries }, slips };
}

/** A key that is not known, and the one that was meant. */
export const slipTold = ({ key, keyPlace, meant }: Slip, where: string, known: readonly string[]): Diagnostic =>
  report("unknown-key", { key, where, known, suggestion: meant }, keyPlace);
