import { type Level, plainLevels, TOP_LEVELS } from "../../dml/level.js";
import type { ImageItem, Paragraph, Placeholder, SceneLayout, TextItem } from "../../model/scene.js";
import type { Theme } from "../../model/theme.js";
import { type Box, emu } from "../../model/units.js";
import { shownRuns } from "./items/runs.js";
import { masterLevels } from "./style-level.js";

/** Where date, footer and number stand on every slide that shows them. */
export type FurnitureBoxes = { readonly dt: Box; readonly ftr: Box; readonly sldNum: Box };

/** What an item has from where it stands, and need not say: from its layout and the master, or from the text defaults. */
export type Inherited = {
  readonly box?: Box;
  readonly anchor?: TextItem["anchor"];
  /** From the first; deeper ones than these look like the last. None: all is to be said. */
  readonly levels: readonly Level[];
};

/** What has no placeholder follows the text defaults. */
export const textDefaults: Inherited = { levels: plainLevels };

/** What the placeholders of slides have from a layout. */
export function inheritedFrom(
  layout: SceneLayout,
  furniture: FurnitureBoxes,
  theme: Theme,
): (placeholder: Placeholder | undefined) => Inherited {
  const known = new Map(layout.placeholders.map((item) => [keyOf(item.placeholder), offered(item, theme)]));
  // LibreOffice gives footers and numbers a look of its own, whatever master and layout say: they say theirs.
  for (const type of layout.footer ? (["ftr", "sldNum"] as const) : [])
    known.set(keyOf({ type }), { box: furniture[type], anchor: "top", levels: [] });
  return (placeholder) => known.get(keyOf(placeholder)) ?? textDefaults;
}

/** Footers and numbers go by their type alone. */
const keyOf = (placeholder: Placeholder | undefined): string =>
  placeholder?.type === "ftr" || placeholder?.type === "sldNum"
    ? placeholder.type
    : `${placeholder?.type} ${placeholder?.idx}`;

const offered = (item: TextItem | ImageItem, theme: Theme): Inherited =>
  item.kind === "text"
    ? { box: item.box, anchor: item.anchor, levels: placeholderLevels(item, theme) }
    : { box: item.box, levels: plainLevels };

/** The level of a depth from 0. */
export const levelAt = ({ levels }: Inherited, depth: number): Level | undefined => levels[depth] ?? levels.at(-1);

/** Levels of a placeholder of a layout: as the typical sample shows them, else the master's. */
export function placeholderLevels(item: TextItem, theme: Theme): readonly Level[] {
  const master = masterLevels(theme);
  const isTitle = item.placeholder?.type === "title";
  const own = isTitle ? levelsOf(item) : deepened(levelsOf(item));
  return own.length > 0 ? own : isTitle ? master.title : master.body;
}

/** Looks of the levels that the typical sample shows: what somebody types there looks like it. */
export function levelsOf(item: TextItem): readonly Level[] {
  const top = levelOf(item.paragraphs.filter(({ level }) => level === 0));
  const second = levelOf(item.paragraphs.filter(({ level }) => level === 1));
  return [top, second].filter((level) => level !== undefined);
}

/** All levels that somebody may reach by Tab, marks each a step further in: the master's own would not suit this place. */
function deepened(levels: readonly Level[]): readonly Level[] {
  const last = levels.at(-1);
  if (last === undefined) return [];
  const further = Array.from({ length: TOP_LEVELS - levels.length }, (_, index) => stepped(last, index + 1));
  return [...levels, ...further];
}

function stepped(level: Level, steps: number): Level {
  const { bullet } = level.paragraph;
  if (bullet === undefined) return level;
  const shift = steps * (bullet.indent - bullet.markIndent);
  const places = { markIndent: emu(bullet.markIndent + shift), indent: emu(bullet.indent + shift) };
  return { ...level, paragraph: { ...level.paragraph, bullet: { ...bullet, ...places } } };
}

/** Of several looks, as a kicker over a title, the largest leads; of those, what most letters have: a text may begin in bold. */
function levelOf(paragraphs: readonly Paragraph[]): Level | undefined {
  const looks = paragraphs.flatMap((paragraph) => shownRuns(paragraph).map((run) => ({ paragraph, run })));
  const [first] = looks.toSorted(
    (one, other) => other.run.sizePt - one.run.sizePt || other.run.text.length - one.run.text.length,
  );
  return first;
}
