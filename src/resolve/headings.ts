import { given } from "../basics/given.js";
import type { ColumnChange, Field, SetColumn } from "../model/field.js";
import type { Scopes } from "../model/lookup.js";
import type { Place } from "../model/place.js";
import type { ResolvedValue } from "../model/resolved.js";
import type { Inline } from "../model/text.js";
import { evaluate } from "./patterns.js";
import type { Setting } from "./typography.js";

/** A column of a table as it is headed, and what is reckoned in it. */
export type Heading = {
  readonly key: string;
  readonly label: readonly Inline[];
  readonly unit: readonly Inline[];
  readonly isPrevious: boolean;
  readonly isStrong?: true;
  /** Not shown where no row fills it. */
  readonly isOptional: boolean;
  /** From which column to which, by their ranks. */
  readonly change?: { readonly from: number; readonly to: number; readonly as: ColumnChange["as"] };
  readonly place?: Place;
};

/** The headings of a field of rows: of the columns that it sets, or of those that the field beside lists. */
export const headingsOf = (
  { columns }: Field & { readonly kind: "rows" },
  scopes: Scopes,
  setting: Setting,
): readonly Heading[] =>
  typeof columns === "string" ? listedHeadings(scopes[0]?.[columns]) : setHeadings(columns, scopes, setting);

function setHeadings(columns: readonly SetColumn[], scopes: Scopes, setting: Setting): readonly Heading[] {
  const words = (parts: SetColumn["label"] | undefined): readonly Inline[] => {
    const value = parts === undefined ? undefined : evaluate(parts, scopes, setting);
    return value !== undefined && "inlines" in value ? value.inlines : [];
  };
  const rankOf = (name: string): number => columns.findIndex(({ key }) => key === name);
  return columns.map(
    ({ key, label, unit, previous, strong, change }): Heading => ({
      key,
      label: words(label),
      unit: words(unit),
      isPrevious: previous === true,
      isOptional: true,
      ...given({ isStrong: strong }),
      ...(change === undefined ? {} : { change: { ...change, from: rankOf(change.from), to: rankOf(change.to) } }),
    }),
  );
}

/** Of listed columns, a change is told from the year before, if one is marked, to the first that is none. */
function listedHeadings(listed: ResolvedValue | undefined): readonly Heading[] {
  const items = listed?.kind === "list" ? listed.items : [];
  const flags = items.map((item) => ({ isPrevious: isSaid(item, "previous"), isChange: isSaid(item, "change") }));
  const [from, to] = [
    flags.findIndex(({ isPrevious }) => isPrevious),
    flags.findIndex(({ isPrevious, isChange }, index) => index > 0 && !isPrevious && !isChange),
  ];
  return items.map((item, index): Heading => {
    const fields = item.kind === "group" ? item.fields : {};
    const words = (name: string): readonly Inline[] => {
      const value = fields[name];
      return value !== undefined && "inlines" in value ? value.inlines : [];
    };
    const place = "place" in item ? item.place : undefined;
    return {
      key: item.kind === "group" ? item.key : String(index + 1),
      label: words("label"),
      unit: words("unit"),
      isPrevious: flags[index]?.isPrevious === true,
      isOptional: false,
      ...(flags[index]?.isChange === true ? { change: { from, to, as: "part" } } : {}),
      ...given({ place }),
    };
  });
}

function isSaid(item: ResolvedValue, name: string): boolean {
  const value = item.kind === "group" ? item.fields[name] : undefined;
  return value?.kind === "boolean" && value.value;
}
