import { fillXml } from "../../../dml/fill.js";
import { officeLanguage } from "../../../dml/language.js";
import { levelsXml } from "../../../dml/level.js";
import type { ImageItem, Scene, SceneLayout, TextItem } from "../../../model/scene.js";
import type { Theme } from "../../../model/theme.js";
import { contentTypes } from "../../../opc/content-types.js";
import type { Part } from "../../../opc/package.js";
import { xmlPart } from "../../../opc/write.js";
import { attributes, presentationNamespaces, xmlHeader } from "../../../opc/xml.js";
import { levelsOf, placeholderLevels, textDefaults } from "../inherited.js";
import { treeXml } from "../items/tree.js";
import { type DeckContext, makePart } from "../part.js";
import { paths } from "../paths.js";
import { type Prompts, promptsIn } from "../prompts.js";
import { masterLevels, styleLevel } from "../style-level.js";
import { furnitureXml } from "./furniture.js";
import { placeholderShape, promptXml, treeHead } from "./placeholder.js";

/** A template as a slide layout: its own items, then its placeholders. */
export function slideLayoutPart(path: string, layout: SceneLayout, scene: Scene, deck: DeckContext): Part {
  const part = makePart(path, deck, { isLayout: true, inherited: () => textDefaults });
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
    levels: levelsXml(
      placeholderLevels(item, scene.theme),
      masterLevels(scene.theme)[placeholder.type === "title" ? "title" : "body"],
    ),
    text: promptText(item, prompts, lang),
  });
}

/** A picture's prompt is small, and in the middle. */
function captionLevel(theme: Theme): string {
  const style = theme.styles[theme.master.caption];
  if (style === undefined) return "";
  return levelsXml([styleLevel(theme, { ...style, bullets: [] }, 0, "center")], masterLevels(theme).body);
}

const promptText = (item: TextItem, prompts: Prompts, lang: string): string =>
  item.placeholder?.type === "title"
    ? promptXml(prompts.title, lang)
    : levelsOf(item)
        .map((_, depth) => promptXml(depth === 0 ? prompts.body : (prompts.levels[depth - 1] ?? ""), lang, depth))
        .join("");
