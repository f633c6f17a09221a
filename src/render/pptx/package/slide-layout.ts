import { fillXml } from "../../../dml/fill.js";
import { officeLanguage } from "../../../dml/language.js";
import type { ImageItem, Paragraph, Scene, SceneLayout, TextItem } from "../../../model/scene.js";
import type { Theme } from "../../../model/theme.js";
import { emu } from "../../../model/units.js";
import { contentTypes } from "../../../opc/content-types.js";
import type { Part } from "../../../opc/package.js";
import { xmlPart } from "../../../opc/write.js";
import { attributes, presentationNamespaces, xmlHeader } from "../../../opc/xml.js";
import { shownRuns } from "../items/text.js";
import { treeXml } from "../items/tree.js";
import { type DeckContext, makePart } from "../part.js";
import { paths } from "../paths.js";
import { type Prompts, promptsIn } from "../prompts.js";
import { furnitureXml } from "./furniture.js";
import { type Level, levelXml, styleLevel, TOP_LEVELS } from "./level.js";
import { placeholderShape, promptXml, treeHead } from "./placeholder.js";

/** A template as a slide layout: its own items, then its placeholders. */
export function slideLayoutPart(path: string, layout: SceneLayout, scene: Scene, deck: DeckContext): Part {
  const part = makePart(path, deck, { isLayout: true, inherited: () => undefined });
  part.relationships.to("slideMaster", paths.slideMaster);
  const items = treeXml(layout.items, part);
  const key = `layout ${layout.name}`;
  const placeholders = layout.placeholders.map((item) => placeholderXml(item, key, part.nextId(), scene)).join("");
  const furniture = layout.footer ? furnitureXml(scene, key, part.nextId(), false) : "";
  const background =
    layout.background.kind === "none"
      ? ""
      : `<p:bg><p:bgPr>${fillXml(layout.background)}<a:effectLst/></p:bgPr></p:bg>`;
  const tree = `<p:spTree>${treeHead}${items}${placeholders}${furniture}</p:spTree>`;
  const slide = `<p:cSld${attributes({ name: layout.label })}>${background}${tree}</p:cSld>`;
  const xml = `${xmlHeader}<p:sldLayout ${presentationNamespaces} preserve="1" userDrawn="1">${slide}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
  return { ...xmlPart(path, contentTypes.slideLayout, xml), relationships: part.relationships.all() };
}

function placeholderXml(item: TextItem | ImageItem, key: string, id: number, scene: Scene): string {
  const placeholder = item.placeholder ?? { type: "body" };
  const common = {
    on: "layout" as const,
    id,
    key: `${key}#${placeholder.type}${placeholder.idx ?? ""}`,
    name: item.name,
    type: placeholder.type,
    box: item.box,
    hasPrompt: true,
    ...(placeholder.type === "title" || placeholder.idx === undefined ? {} : { idx: placeholder.idx }),
  };
  const prompts = promptsIn(scene.language);
  const lang = officeLanguage(scene.language);
  if (item.kind === "image") {
    const text = promptXml(prompts.picture, lang);
    return placeholderShape({ ...common, anchor: "middle", levels: captionLevel(scene.theme), text });
  }
  return placeholderShape({
    ...common,
    anchor: item.anchor,
    levels: (placeholder.type === "title" ? levelsOf(item) : deepened(levelsOf(item)))
      .map((level, depth) => levelXml(depth + 1, level))
      .join(""),
    text: promptText(item, prompts, lang),
  });
}

/** A picture's prompt is small, and in the middle. */
function captionLevel(theme: Theme): string {
  const style = theme.styles[theme.master.caption];
  return style === undefined ? "" : levelXml(1, styleLevel(theme, { ...style, bullets: [] }, 0, "center"));
}

const promptText = (item: TextItem, prompts: Prompts, lang: string): string =>
  item.placeholder?.type === "title"
    ? promptXml(prompts.title, lang)
    : levelsOf(item)
        .map((_, depth) => promptXml(depth === 0 ? prompts.body : (prompts.levels[depth - 1] ?? ""), lang, depth))
        .join("");

/** Looks of the levels that the typical sample shows: what somebody types there looks like it. */
function levelsOf(item: TextItem): readonly Level[] {
  const first = levelOf(item.paragraphs.filter(({ level }) => level === 0));
  const second = levelOf(item.paragraphs.filter(({ level }) => level === 1));
  if (first === undefined) return second === undefined ? [] : [second];
  return second === undefined ? [first] : [first, second];
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

/** Of several looks, as a kicker over a title, the largest leads. */
function levelOf(paragraphs: readonly Paragraph[]): Level | undefined {
  const looks = paragraphs.flatMap((paragraph) => shownRuns(paragraph).map((run): Level => ({ paragraph, run })));
  return looks.reduce<Level | undefined>(
    (best, look) => (best === undefined || look.run.sizePt > best.run.sizePt ? look : best),
    undefined,
  );
}
