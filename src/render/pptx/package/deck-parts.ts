import type { ZipEntry } from "../../../doors/zip.js";
import type { EmbeddedFont } from "../../../model/embedded-fonts.js";
import type { Scene } from "../../../model/scene.js";
import { makeRelationships } from "../../../opc/relationships.js";
import { slideFileName } from "../deck-context.js";
import type { DeckContext } from "../part.js";
import { fontEntries } from "./font-parts.js";
import { furnitureBoxes } from "./furniture.js";
import { notesMasterXml } from "./notes-master.js";
import { notesSlide } from "./notes-slide.js";
import { presentationXml } from "./presentation.js";
import { presentationPropertiesXml, tableStylesXml, viewPropertiesXml } from "./presentation-settings.js";
import { corePropertiesXml, extendedPropertiesXml } from "./properties.js";
import { slidePart } from "./slide.js";
import { slideLayout } from "./slide-layout.js";
import { slideMasterXml } from "./slide-master.js";
import { textPart } from "./text-part.js";
import { themeXml } from "./theme.js";

/** Every part that says something of the deck: all but media, fonts, digest and content types. */
export const deckParts = (scene: Scene, deck: DeckContext, fonts: readonly EmbeddedFont[]): readonly ZipEntry[] => [
  textPart("docProps/core.xml", corePropertiesXml(scene)),
  textPart("docProps/app.xml", extendedPropertiesXml(scene)),
  ...presentationParts(scene, fonts),
  ...masterParts(scene),
  ...scene.layouts.flatMap((layout, index) =>
    partPair("ppt/slideLayouts", layoutFileName(index), slideLayout(layout, scene, deck)),
  ),
  ...slideParts(scene, deck),
];

const layoutFileName = (index: number): string => `slideLayout${index + 1}.xml`;

const partPair = (
  folder: string,
  name: string,
  part: { readonly xml: string; readonly relationships: string },
): readonly ZipEntry[] => [
  textPart(`${folder}/${name}`, part.xml),
  textPart(`${folder}/_rels/${name}.rels`, part.relationships),
];

function presentationParts(scene: Scene, fonts: readonly EmbeddedFont[]): readonly ZipEntry[] {
  const relationships = makeRelationships();
  const ids = {
    master: relationships.to("slideMaster", "slideMasters/slideMaster1.xml"),
    slides: scene.slides.map((_, index) => relationships.to("slide", `slides/${slideFileName(index)}`)),
    notesMaster: relationships.to("notesMaster", "notesMasters/notesMaster1.xml"),
    fonts: fontEntries(fonts, relationships),
  };
  relationships.to("presProps", "presProps.xml");
  relationships.to("viewProps", "viewProps.xml");
  relationships.to("theme", "theme/theme1.xml");
  relationships.to("tableStyles", "tableStyles.xml");
  relationships.to("customXml", "../customXml/item1.xml");
  return [
    ...partPair("ppt", "presentation.xml", { xml: presentationXml(scene, ids), relationships: relationships.xml() }),
    textPart("ppt/presProps.xml", presentationPropertiesXml),
    textPart("ppt/viewProps.xml", viewPropertiesXml),
    textPart("ppt/tableStyles.xml", tableStylesXml),
  ];
}

/** Notes have a theme of their own: PowerPoint repairs a package whose masters share one. */
function masterParts(scene: Scene): readonly ZipEntry[] {
  const slides = makeRelationships();
  const layouts = scene.layouts.map((_, index) => slides.to("slideLayout", `../slideLayouts/${layoutFileName(index)}`));
  slides.to("theme", "../theme/theme1.xml");
  const notes = makeRelationships();
  notes.to("theme", "../theme/theme2.xml");
  const master = { xml: slideMasterXml(scene, layouts), relationships: slides.xml() };
  const notesMaster = { xml: notesMasterXml(scene), relationships: notes.xml() };
  return [
    textPart("ppt/theme/theme1.xml", themeXml(scene.theme, scene.theme.label)),
    textPart("ppt/theme/theme2.xml", themeXml(scene.theme, `${scene.theme.label} – notes`)),
    ...partPair("ppt/slideMasters", "slideMaster1.xml", master),
    ...partPair("ppt/notesMasters", "notesMaster1.xml", notesMaster),
  ];
}

/** Notes are numbered by themselves: slides without notes have no part for them. */
function slideParts(scene: Scene, deck: DeckContext): readonly ZipEntry[] {
  const grounds = slideGrounds(scene);
  const noted = scene.slides.filter(({ notes }) => notes.length > 0);
  const notesNames = new Map(noted.map((slide, index) => [slide, `notesSlide${index + 1}.xml`]));
  return scene.slides.flatMap((slide, index) => {
    const ground = grounds.get(slide.layout);
    if (ground === undefined) throw new Error(`no layout named ${slide.layout}`);
    const name = slideFileName(index);
    const notesName = notesNames.get(slide);
    const parts = partPair("ppt/slides", name, slidePart(slide, ground, deck, notesName));
    if (notesName === undefined) return parts;
    return [...parts, ...partPair("ppt/notesSlides", notesName, notesSlide(slide, name, scene.language))];
  });
}

function slideGrounds(scene: Scene) {
  const furniture = furnitureBoxes(scene);
  return new Map(
    scene.layouts.map((layout, index) => [layout.name, { layout, layoutName: layoutFileName(index), furniture }]),
  );
}
