import type { XmlElement } from "../../doors/xml.js";
import { relationshipOf, typeName } from "../../opc/package.js";
import { drawings, elementsOf, type Finding, finding, named, type Package, type Part } from "../model.js";

const isSvg = (part: Part, id: string | undefined): boolean =>
  relationshipOf(part, id)?.target.toLowerCase().endsWith(".svg") === true;

/** An SVG stands in an extension, and the picture has a raster that other programs can draw. */
export const bareSvg = (pack: Package): readonly Finding[] =>
  drawings(pack).flatMap((part) =>
    named(part, "a:blip")
      .filter((blip) => isBare(part, blip))
      .map(({ attributes }) => finding(part.path, { id: attributes["r:embed"] ?? "" })),
  );

function isBare(part: Part, blip: XmlElement): boolean {
  const raster = blip.attributes["r:embed"];
  const svg = elementsOf(blip).find(({ name }) => name === "asvg:svgBlip");
  const hasRaster = raster !== undefined || blip.attributes["r:link"] !== undefined;
  return isSvg(part, raster) || (svg !== undefined && !(hasRaster && isSvg(part, svg.attributes["r:embed"])));
}

const JUMP = "ppaction://hlinksldjump";

/** Inside the deck, a link is a jump with a slide relationship. */
export const badJumps = (pack: Package): readonly Finding[] =>
  drawings(pack).flatMap((part) =>
    ["a:hlinkClick", "a:hlinkMouseOver", "a:hlinkHover"]
      .flatMap((name) => named(part, name))
      .filter(({ attributes }) => {
        const link = relationshipOf(part, attributes["r:id"]);
        return (link !== undefined && typeName(link) === "slide") !== (attributes.action === JUMP);
      })
      .map(({ attributes }) => finding(part.path, { id: attributes["r:id"] ?? "" })),
  );
