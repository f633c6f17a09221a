import type { ItemCommon, Placeholder } from "../../../model/scene.js";
import { attributes, guid } from "../../../opc/xml.js";
import { hyperlinkXml, type PartContext } from "../part.js";

const EXTENSIONS = {
  creationId: "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}",
  decorative: "{C183D7F6-B498-43B3-948B-1728B52AA6E4}",
} as const;

/** `descr` is for those who do not see; what only decorates has none. */
export type Description = { readonly descr?: string; readonly isDecorative?: boolean };

/** `p:cNvPr` of an item: number, name, description, link, and its id in the scene as `creationId`. */
export function nonVisualProperties(
  item: Pick<ItemCommon, "id" | "name" | "link">,
  part: PartContext,
  { descr, isDecorative = false }: Description = {},
): string {
  const link = item.link === undefined ? "" : hyperlinkXml(item.link, part);
  const extensions = [
    `<a:ext uri="${EXTENSIONS.creationId}"><a16:creationId xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" id="${guid(item.id)}"/></a:ext>`,
    isDecorative
      ? `<a:ext uri="${EXTENSIONS.decorative}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>`
      : "",
  ].join("");
  const properties = attributes({ id: part.nextId(), name: item.name, descr });
  return `<p:cNvPr${properties}>${link}<a:extLst>${extensions}</a:extLst></p:cNvPr>`;
}

/** The head of a shape, `p:nvSpPr` and its kin: properties, locks, and the placeholder that it fills. */
export function nonVisual(
  name: "p:nvSpPr" | "p:nvPicPr" | "p:nvCxnSpPr" | "p:nvGrpSpPr" | "p:nvGraphicFramePr",
  properties: string,
  locks: string,
  placeholder: string,
  part: PartContext,
): string {
  const drawn = part.isLayout ? '<p:nvPr userDrawn="1"' : "<p:nvPr";
  return `<${name}>${properties}${locks}${placeholder === "" ? `${drawn}/>` : `${drawn}>${placeholder}</p:nvPr>`}</${name}>`;
}

/** `p:ph`; a title has no index, for that is how its readers know it. */
export function placeholderXml(placeholder: Placeholder | undefined): string {
  if (placeholder === undefined) return "";
  const { type } = placeholder;
  const isFurniture = type === "ftr" || type === "sldNum";
  const idx = type === "title" ? undefined : (placeholder.idx ?? furnitureIdx[type as keyof typeof furnitureIdx]);
  return `<p:ph${attributes({ type, sz: isFurniture ? "quarter" : undefined, idx })}/>`;
}

/** Indices of the placeholders that every layout may have. */
export const furnitureIdx = { dt: 10, ftr: 11, sldNum: 12 } as const;

/** Whether an item stands where its layout has its placeholder. */
export function isInherited({ placeholder, box }: Pick<ItemCommon, "placeholder" | "box">, part: PartContext): boolean {
  const own = placeholder === undefined ? undefined : part.inherited(placeholder).box;
  return own !== undefined && own.x === box.x && own.y === box.y && own.cx === box.cx && own.cy === box.cy;
}
