import type { SceneSlide } from "../../../model/scene.js";
import { contentTypes } from "../../../opc/content-types.js";
import type { Part } from "../../../opc/package.js";
import { xmlPart } from "../../../opc/write.js";
import { hash32, namespaces, presentationNamespaces, xmlHeader } from "../../../opc/xml.js";
import { treeXml } from "../items/tree.js";
import { type DeckContext, makePart, type PartContext } from "../part.js";
import { treeHead } from "./placeholder.js";

/** What a slide stands on: its layout's part, and what items have from it. */
type SlideGround = { readonly layoutPath: string; readonly inherited: PartContext["inherited"] };

/** A slide; `notesPath` is where its notes are, when it has any. */
export function slidePart(
  path: string,
  slide: SceneSlide,
  ground: SlideGround,
  deck: DeckContext,
  notesPath: string | undefined,
): Part {
  const part = makePart(path, deck, { isLayout: false, inherited: ground.inherited });
  part.relationships.to("slideLayout", ground.layoutPath);
  const tree = `<p:spTree>${treeHead}${treeXml(slide.items, part)}</p:spTree>`;
  if (notesPath !== undefined) part.relationships.to("notesSlide", notesPath);
  const creation = `<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId xmlns:p14="${namespaces.p14}" val="${hash32(slide.id)}"/></p:ext></p:extLst>`;
  const show = slide.hidden ? ' show="0"' : "";
  const xml = `${xmlHeader}<p:sld ${presentationNamespaces}${show}><p:cSld>${tree}${creation}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
  return { ...xmlPart(path, contentTypes.slide, xml), relationships: part.relationships.all() };
}
