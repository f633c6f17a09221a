import type { Placeholder, SceneLayout, SceneSlide } from "../../../model/scene.js";
import type { Box } from "../../../model/units.js";
import { hash32, namespaces, presentationNamespaces, xmlHeader } from "../../../opc/xml.js";
import { treeXml } from "../items/tree.js";
import { type DeckContext, makePart } from "../part.js";
import type { FurnitureBoxes } from "./furniture.js";
import { treeHead } from "./placeholder.js";

/** What a slide stands on: its layout, the layout's part, and where the layout has date, footer and number. */
type SlideGround = {
  readonly layout: SceneLayout;
  readonly layoutName: string;
  readonly furniture: FurnitureBoxes;
};

/** A slide, with its relationships; `notesName` is the part of its notes, when it has any. */
export function slidePart(
  slide: SceneSlide,
  ground: SlideGround,
  deck: DeckContext,
  notesName: string | undefined,
): { xml: string; relationships: string } {
  const part = makePart(deck, { isLayout: false, inherited: (placeholder) => boxOnLayout(placeholder, ground) });
  part.relationships.to("slideLayout", `../slideLayouts/${ground.layoutName}`);
  const tree = `<p:spTree>${treeHead}${treeXml(slide.items, part)}</p:spTree>`;
  if (notesName !== undefined) part.relationships.to("notesSlide", `../notesSlides/${notesName}`);
  const creation = `<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId xmlns:p14="${namespaces.p14}" val="${hash32(slide.id)}"/></p:ext></p:extLst>`;
  const show = slide.hidden ? ' show="0"' : "";
  const xml = `${xmlHeader}<p:sld ${presentationNamespaces}${show}><p:cSld>${tree}${creation}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
  return { xml, relationships: part.relationships.xml() };
}

function boxOnLayout(placeholder: Placeholder, { layout, furniture }: SlideGround): Box | undefined {
  const { type, idx } = placeholder;
  if (type === "ftr" || type === "sldNum") return layout.footer ? furniture[type] : undefined;
  return layout.placeholders.find((item) => item.placeholder?.type === type && item.placeholder.idx === idx)?.box;
}
