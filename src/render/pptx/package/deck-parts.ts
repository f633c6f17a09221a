import { tableStylesXml } from "../../../dml/table.js";
import type { EmbeddedFont } from "../../../model/embedded-fonts.js";
import type { Scene } from "../../../model/scene.js";
import { contentTypes } from "../../../opc/content-types.js";
import { DIGEST_PATH } from "../../../opc/digest.js";
import type { Part, Relationship } from "../../../opc/package.js";
import { makeRelationships } from "../../../opc/relationships.js";
import { xmlPart } from "../../../opc/write.js";
import { inheritedFrom } from "../inherited.js";
import type { DeckContext } from "../part.js";
import { paths } from "../paths.js";
import { fontEntries } from "./font-parts.js";
import { furnitureBoxes } from "./furniture.js";
import { notesMasterXml } from "./notes-master.js";
import { notesSlidePart } from "./notes-slide.js";
import { presentationXml } from "./presentation.js";
import { presentationPropertiesXml, viewPropertiesXml } from "./presentation-settings.js";
import { corePropertiesXml, extendedPropertiesXml } from "./properties.js";
import { slidePart } from "./slide.js";
import { slideLayoutPart } from "./slide-layout.js";
import { slideMasterXml } from "./slide-master.js";
import { themeXml } from "./theme.js";

/** Where a reader of the package begins. */
export function rootRelationships(): readonly Relationship[] {
  const relationships = makeRelationships("");
  relationships.to("officeDocument", paths.presentation);
  relationships.to("core-properties", paths.coreProperties);
  relationships.to("extended-properties", paths.extendedProperties);
  return relationships.all();
}

/** Every part that says something of the deck: all but media, fonts and digest. */
export const deckParts = (scene: Scene, deck: DeckContext, fonts: readonly EmbeddedFont[]): readonly Part[] => [
  xmlPart(paths.coreProperties, contentTypes.coreProperties, corePropertiesXml(scene)),
  xmlPart(paths.extendedProperties, contentTypes.extendedProperties, extendedPropertiesXml(scene)),
  presentationPart(scene, fonts),
  xmlPart(paths.presProps, contentTypes.presProps, presentationPropertiesXml),
  xmlPart(paths.viewProps, contentTypes.viewProps, viewPropertiesXml),
  xmlPart(paths.tableStyles, contentTypes.tableStyles, tableStylesXml(deck.tableStyle)),
  ...masterParts(scene),
  ...scene.layouts.map((layout, index) => slideLayoutPart(paths.slideLayout(index), layout, scene, deck)),
  ...slideParts(scene, deck),
];

function presentationPart(scene: Scene, fonts: readonly EmbeddedFont[]): Part {
  const relationships = makeRelationships(paths.presentation);
  const ids = {
    master: relationships.to("slideMaster", paths.slideMaster),
    slides: scene.slides.map((_, index) => relationships.to("slide", paths.slide(index))),
    notesMaster: relationships.to("notesMaster", paths.notesMaster),
    fonts: fontEntries(fonts, relationships),
  };
  relationships.to("presProps", paths.presProps);
  relationships.to("viewProps", paths.viewProps);
  relationships.to("theme", paths.theme);
  relationships.to("tableStyles", paths.tableStyles);
  relationships.to("customXml", DIGEST_PATH);
  return {
    ...xmlPart(paths.presentation, contentTypes.presentation, presentationXml(scene, ids)),
    relationships: relationships.all(),
  };
}

/** Notes have a theme of their own: PowerPoint repairs a package whose masters share one. */
function masterParts(scene: Scene): readonly Part[] {
  const slides = makeRelationships(paths.slideMaster);
  const layouts = scene.layouts.map((_, index) => slides.to("slideLayout", paths.slideLayout(index)));
  slides.to("theme", paths.theme);
  const notes = makeRelationships(paths.notesMaster);
  notes.to("theme", paths.notesTheme);
  const { label } = scene.theme;
  return [
    xmlPart(paths.theme, contentTypes.theme, themeXml(scene.theme, label)),
    xmlPart(paths.notesTheme, contentTypes.theme, themeXml(scene.theme, `${label} – notes`)),
    {
      ...xmlPart(paths.slideMaster, contentTypes.slideMaster, slideMasterXml(scene, layouts)),
      relationships: slides.all(),
    },
    { ...xmlPart(paths.notesMaster, contentTypes.notesMaster, notesMasterXml(scene)), relationships: notes.all() },
  ];
}

/** Notes are numbered by themselves: slides without notes have no part for them. */
function slideParts(scene: Scene, deck: DeckContext): readonly Part[] {
  const grounds = slideGrounds(scene);
  const noted = scene.slides.filter(({ notes }) => notes.length > 0);
  const notesPaths = new Map(noted.map((slide, index) => [slide, paths.notesSlide(index)]));
  return scene.slides.flatMap((slide, index) => {
    const ground = grounds.get(slide.layout);
    if (ground === undefined) throw new Error(`no layout named ${slide.layout}`);
    const path = paths.slide(index);
    const notesPath = notesPaths.get(slide);
    const part = slidePart(path, slide, ground, deck, notesPath);
    return notesPath === undefined ? [part] : [part, notesSlidePart(notesPath, slide, path, scene.language)];
  });
}

function slideGrounds(scene: Scene) {
  const furniture = furnitureBoxes(scene);
  return new Map(
    scene.layouts.map((layout, index) => [
      layout.name,
      { layoutPath: paths.slideLayout(index), inherited: inheritedFrom(layout, furniture, scene.theme) },
    ]),
  );
}
