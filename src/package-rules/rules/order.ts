import type { XmlElement } from "../../doors/xml.js";
import { elementsOf, fault, type Package, type PackageFault } from "../model.js";

/** Children in the order of the schema (ECMA-376, part 1); names in one string may stand in each other's place. */
const fills = "a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill";
const effects = "a:effectLst a:effectDag";
const orders: Readonly<Record<string, readonly string[]>> = {
  "p:presentation": [
    "p:sldMasterIdLst",
    "p:notesMasterIdLst",
    "p:handoutMasterIdLst",
    "p:sldIdLst",
    "p:sldSz",
    "p:notesSz",
    "p:smartTags",
    "p:embeddedFontLst",
    "p:custShowLst",
    "p:photoAlbum",
    "p:custDataLst",
    "p:kinsoku",
    "p:defaultTextStyle",
    "p:modifyVerifier",
    "p:extLst",
  ],
  "p:sld": ["p:cSld", "p:clrMapOvr", "mc:AlternateContent p:transition", "p:timing", "p:extLst"],
  "p:sldLayout": ["p:cSld", "p:clrMapOvr", "mc:AlternateContent p:transition", "p:timing", "p:hf", "p:extLst"],
  "p:sldMaster": [
    "p:cSld",
    "p:clrMap",
    "p:sldLayoutIdLst",
    "mc:AlternateContent p:transition",
    "p:timing",
    "p:hf",
    "p:txStyles",
    "p:extLst",
  ],
  "p:cSld": ["p:bg", "p:spTree", "p:custDataLst", "p:controls", "p:extLst"],
  "p:sp": ["p:nvSpPr", "p:spPr", "p:style", "p:txBody", "p:extLst"],
  "p:pic": ["p:nvPicPr", "p:blipFill", "p:spPr", "p:style", "p:extLst"],
  "p:cxnSp": ["p:nvCxnSpPr", "p:spPr", "p:style", "p:extLst"],
  "p:blipFill": ["a:blip", "a:srcRect", "a:tile a:stretch"],
  "p:spPr": ["a:xfrm", "a:custGeom a:prstGeom", fills, "a:ln", effects, "a:scene3d", "a:sp3d", "a:extLst"],
  "p:grpSpPr": ["a:xfrm", fills, effects, "a:scene3d", "a:extLst"],
  "p:txBody": ["a:bodyPr", "a:lstStyle", "a:p"],
  "a:bodyPr": ["a:prstTxWarp", "a:noAutofit a:normAutofit a:spAutoFit", "a:scene3d", "a:sp3d a:flatTx", "a:extLst"],
  "a:p": ["a:pPr", "a:r a:br a:fld mc:AlternateContent a14:m", "a:endParaRPr"],
  "a:pPr": [
    "a:lnSpc",
    "a:spcBef",
    "a:spcAft",
    "a:buClrTx a:buClr",
    "a:buSzTx a:buSzPct a:buSzPts",
    "a:buFontTx a:buFont",
    "a:buNone a:buAutoNum a:buChar a:buBlip",
    "a:tabLst",
    "a:defRPr",
    "a:extLst",
  ],
  "a:rPr": [
    "a:ln",
    fills,
    effects,
    "a:highlight",
    "a:uLnTx a:uLn",
    "a:uFillTx a:uFill",
    "a:latin",
    "a:ea",
    "a:cs",
    "a:sym",
    "a:hlinkClick",
    "a:hlinkMouseOver",
    "a:rtl",
    "a:extLst",
  ],
  "a:ln": [fills, "a:prstDash a:custDash", "a:round a:bevel a:miter", "a:headEnd", "a:tailEnd", "a:extLst"],
  "p:nvPr": ["p:ph", "a:audioCd a:wavAudioFile a:audioFile a:videoFile a:quickTimeFile", "p:custDataLst", "p:extLst"],
  "p:bgPr": [fills, effects, "a:extLst"],
};

const ranks: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(orders).map(([name, order]) => [
    name,
    new Map(order.flatMap((names, rank) => names.split(" ").map((each) => [each, rank] as const))),
  ]),
);

/** Repetition is meant where the schema allows it: runs, paragraphs. */
const repeatable = new Set(["a:r", "a:br", "a:fld", "a:p", "mc:AlternateContent", "a14:m"]);

/** Children that stand where the schema does not let them, or twice: PowerPoint proposes to repair. */
export function misplacedChildren(pack: Package): readonly PackageFault[] {
  return [...pack.parts.values()].flatMap(({ path, root }) =>
    root === undefined ? [] : elementsOf(root).flatMap((element) => misplaced(element, path)),
  );
}

function misplaced(element: XmlElement, part: string): readonly PackageFault[] {
  const order = ranks.get(
    element.name === "a:endParaRPr" || element.name === "a:defRPr"
      ? "a:rPr"
      : /^a:lvl\dpPr$/u.test(element.name)
        ? "a:pPr"
        : element.name,
  );
  if (order === undefined) return [];
  let last = -1;
  const faults: PackageFault[] = [];
  for (const { name } of element.children) {
    const rank = order.get(name);
    if (rank === undefined) continue;
    if (rank < last || (rank === last && !repeatable.has(name)))
      faults.push(fault("child-order", part, { parent: element.name, child: name }));
    last = Math.max(last, rank);
  }
  return faults;
}
