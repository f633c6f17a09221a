/**
 * Children in the order of the schemas (ECMA-376, part 1). Names in one string may stand in each other's place.
 * After a string: `!` one is required, `*` any number, `+` one at least; else one at most. `parent>name` is an element in
 * that parent alone, `>name` the root of a part: a custom show lists slides by the same name, an animation a background.
 */
const fills = "a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill";
const effects = "a:effectLst a:effectDag";
const levels = ["a:defPPr", ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `a:lvl${level}pPr`), "a:extLst"];
const shapes = "p:sp p:grpSp p:graphicFrame p:cxnSp p:pic p:contentPart*";
const tree = ["p:nvGrpSpPr!", "p:grpSpPr!", shapes, "p:extLst"];
const properties = (kind: string): readonly string[] => ["p:cNvPr!", `p:${kind}!`, "p:nvPr!"];
const transition = ["p:transition", "p:timing"];
const recolours =
  "a:alphaBiLevel a:alphaCeiling a:alphaFloor a:alphaInv a:alphaMod a:alphaModFix a:alphaRepl a:biLevel a:blur a:clrChange a:clrRepl a:duotone a:fillOverlay a:grayscl a:hsl a:lum a:tint*";
const tableParts = [
  ...["a:wholeTbl", "a:band1H", "a:band2H", "a:band1V", "a:band2V", "a:lastCol", "a:firstCol", "a:lastRow"],
  ...["a:seCell", "a:swCell", "a:firstRow", "a:neCell", "a:nwCell"],
];
const accents = [1, 2, 3, 4, 5, 6].map((accent) => `a:accent${accent}!`);
const geometry = "a:custGeom a:prstGeom";
const media = "a:audioCd a:wavAudioFile a:audioFile a:videoFile a:quickTimeFile";
const axes = "c:catAx c:valAx c:dateAx c:serAx*";
const charts =
  "c:areaChart c:area3DChart c:lineChart c:line3DChart c:stockChart c:radarChart c:scatterChart c:pieChart c:pie3DChart c:doughnutChart c:barChart c:bar3DChart c:ofPieChart c:surfaceChart c:surface3DChart c:bubbleChart+";
const axis = [
  ...["c:axId!", "c:scaling!", "c:delete", "c:axPos!", "c:majorGridlines", "c:minorGridlines", "c:title", "c:numFmt"],
  ...["c:majorTickMark", "c:minorTickMark", "c:tickLblPos", "c:spPr", "c:txPr", "c:crossAx!", "c:crosses c:crossesAt"],
];
const series = (...own: readonly string[]): readonly string[] => [
  ...["c:idx!", "c:order!", "c:tx", "c:spPr"],
  ...own,
  "c:extLst",
];

/** The text, shape and chart elements that a deck is made of. */
export const orders: Readonly<Record<string, readonly string[]>> = {
  "p:presentation": [
    ...["p:sldMasterIdLst", "p:notesMasterIdLst", "p:handoutMasterIdLst", "p:sldIdLst", "p:sldSz", "p:notesSz!"],
    ...["p:smartTags", "p:embeddedFontLst", "p:custShowLst", "p:photoAlbum", "p:custDataLst", "p:kinsoku"],
    ...["p:defaultTextStyle", "p:modifyVerifier", "p:extLst"],
  ],
  "p:sldIdLst": ["p:sldId*"],
  "p:embeddedFont": ["p:font!", "p:regular", "p:bold", "p:italic", "p:boldItalic"],
  ">p:sld": ["p:cSld!", "p:clrMapOvr", ...transition, "p:extLst"],
  "p:sldLayout": ["p:cSld!", "p:clrMapOvr", ...transition, "p:hf", "p:extLst"],
  "p:sldMaster": ["p:cSld!", "p:clrMap!", "p:sldLayoutIdLst", ...transition, "p:hf", "p:txStyles", "p:extLst"],
  "p:notes": ["p:cSld!", "p:clrMapOvr", "p:extLst"],
  "p:notesMaster": ["p:cSld!", "p:clrMap!", "p:hf", "p:notesStyle", "p:extLst"],
  "p:handoutMaster": ["p:cSld!", "p:clrMap!", "p:hf", "p:extLst"],
  "p:txStyles": ["p:titleStyle", "p:bodyStyle", "p:otherStyle", "p:extLst"],
  "p:cSld": ["p:bg", "p:spTree!", "p:custDataLst", "p:controls", "p:extLst"],
  "p:cSld>p:bg": ["p:bgPr p:bgRef!"],
  "p:bgPr": [`${fills}!`, effects, "p:extLst"],
  "p:spTree": tree,
  "p:grpSp": tree,
  "p:sp": ["p:nvSpPr!", "p:spPr!", "p:style", "p:txBody", "p:extLst"],
  "p:pic": ["p:nvPicPr!", "p:blipFill!", "p:spPr!", "p:style", "p:extLst"],
  "p:cxnSp": ["p:nvCxnSpPr!", "p:spPr!", "p:style", "p:extLst"],
  "p:graphicFrame": ["p:nvGraphicFramePr!", "p:xfrm!", "a:graphic!", "p:extLst"],
  "p:nvSpPr": properties("cNvSpPr"),
  "p:nvPicPr": properties("cNvPicPr"),
  "p:nvCxnSpPr": properties("cNvCxnSpPr"),
  "p:cNvCxnSpPr": ["a:cxnSpLocks", "a:stCxn", "a:endCxn", "a:extLst"],
  "p:nvGrpSpPr": properties("cNvGrpSpPr"),
  "p:nvGraphicFramePr": properties("cNvGraphicFramePr"),
  "p:cNvPr": ["a:hlinkClick", "a:hlinkHover", "a:extLst"],
  "p:nvPr": ["p:ph", media, "p:custDataLst", "p:extLst"],
  "p:blipFill": ["a:blip", "a:srcRect", "a:tile a:stretch"],
  "a:blip": [recolours, "a:extLst"],
  "p:spPr": ["a:xfrm", geometry, fills, "a:ln", effects, "a:scene3d", "a:sp3d", "a:extLst"],
  "p:grpSpPr": ["a:xfrm", fills, effects, "a:scene3d", "a:extLst"],
  "a:xfrm": ["a:off", "a:ext", "a:chOff", "a:chExt"],
  "a:custGeom": ["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst", "a:rect", "a:pathLst!"],
  "a:gradFill": ["a:gsLst", "a:lin a:path", "a:tileRect"],
  "a:ln": [fills, "a:prstDash a:custDash", "a:round a:bevel a:miter", "a:headEnd", "a:tailEnd", "a:extLst"],
  "a:effectLst": [
    ...["a:blur", "a:fillOverlay", "a:glow", "a:innerShdw", "a:outerShdw", "a:prstShdw", "a:reflection", "a:softEdge"],
  ],
  "p:txBody": ["a:bodyPr!", "a:lstStyle", "a:p+"],
  "a:bodyPr": ["a:prstTxWarp", "a:noAutofit a:normAutofit a:spAutoFit", "a:scene3d", "a:sp3d a:flatTx", "a:extLst"],
  "a:lstStyle": levels,
  "a:p": ["a:pPr", "a:r a:br a:fld*", "a:endParaRPr"],
  "a:r": ["a:rPr", "a:t!"],
  "a:br": ["a:rPr"],
  "a:fld": ["a:rPr", "a:pPr", "a:t"],
  "a:pPr": [
    ...["a:lnSpc", "a:spcBef", "a:spcAft", "a:buClrTx a:buClr", "a:buSzTx a:buSzPct a:buSzPts", "a:buFontTx a:buFont"],
    ...["a:buNone a:buAutoNum a:buChar a:buBlip", "a:tabLst", "a:defRPr", "a:extLst"],
  ],
  "a:rPr": [
    ...["a:ln", fills, effects, "a:highlight", "a:uLnTx a:uLn", "a:uFillTx a:uFill", "a:latin", "a:ea", "a:cs"],
    ...["a:sym", "a:hlinkClick", "a:hlinkMouseOver", "a:rtl", "a:extLst"],
  ],
  "a:tbl": ["a:tblPr", "a:tblGrid!", "a:tr*"],
  "a:tblPr": [fills, effects, "a:tableStyle a:tableStyleId", "a:extLst"],
  "a:tblGrid": ["a:gridCol*"],
  "a:tr": ["a:tc*", "a:extLst"],
  "a:tc": ["a:txBody", "a:tcPr", "a:extLst"],
  "a:tcPr": [
    ...["a:lnL", "a:lnR", "a:lnT", "a:lnB", "a:lnTlToBr", "a:lnBlToTr", "a:cell3D", fills, "a:headers", "a:extLst"],
  ],
  "a:tblStyleLst": ["a:tblStyle*"],
  "a:tblStyle": ["a:tblBg", ...tableParts, "a:extLst"],
  "a:wholeTbl": ["a:tcTxStyle", "a:tcStyle"],
  "a:tcTxStyle": ["a:fontRef a:font", "a:scrgbClr a:srgbClr a:hslClr a:sysClr a:schemeClr a:prstClr", "a:extLst"],
  "a:tcStyle": ["a:tcBdr", "a:fill a:fillRef", "a:cell3D"],
  "a:tcBdr": [
    ...["a:left", "a:right", "a:top", "a:bottom", "a:insideH", "a:insideV", "a:tl2br", "a:tr2bl", "a:extLst"],
  ],
  "a:theme": ["a:themeElements!", "a:objectDefaults", "a:extraClrSchemeLst", "a:custClrLst", "a:extLst"],
  "a:themeElements": ["a:clrScheme!", "a:fontScheme!", "a:fmtScheme!", "a:extLst"],
  "a:clrScheme": ["a:dk1!", "a:lt1!", "a:dk2!", "a:lt2!", ...accents, "a:hlink!", "a:folHlink!", "a:extLst"],
  "a:fontScheme": ["a:majorFont!", "a:minorFont!", "a:extLst"],
  "a:majorFont": ["a:latin!", "a:ea!", "a:cs!", "a:font*", "a:extLst"],
  "a:fmtScheme": ["a:fillStyleLst!", "a:lnStyleLst!", "a:effectStyleLst!", "a:bgFillStyleLst!"],
  "c:chartSpace>c:chart": [
    ...["c:title", "c:autoTitleDeleted", "c:pivotFmts", "c:view3D", "c:floor", "c:sideWall", "c:backWall"],
    ...["c:plotArea!", "c:legend", "c:plotVisOnly", "c:dispBlanksAs"],
    "c:showDLblsOverMax c:extLst*", // PowerPoint writes the one after the other, which the schema does not allow.
  ],
  "c:plotArea": ["c:layout", charts, axes, "c:dTable", "c:spPr", "c:extLst"],
  "c:barChart": [
    ...["c:barDir!", "c:grouping", "c:varyColors", "c:ser*", "c:dLbls", "c:gapWidth", "c:overlap", "c:serLines*"],
    ...["c:axId+", "c:extLst"],
  ],
  "c:lineChart": [
    ...["c:grouping!", "c:varyColors", "c:ser*", "c:dLbls", "c:dropLines", "c:hiLowLines", "c:upDownBars", "c:marker"],
    ...["c:smooth", "c:axId+", "c:extLst"],
  ],
  "c:areaChart": ["c:grouping", "c:varyColors", "c:ser*", "c:dLbls", "c:dropLines", "c:axId+", "c:extLst"],
  "c:radarChart": ["c:radarStyle!", "c:varyColors", "c:ser*", "c:dLbls", "c:axId+", "c:extLst"],
  "c:pieChart": ["c:varyColors", "c:ser*", "c:dLbls", "c:firstSliceAng", "c:extLst"],
  "c:doughnutChart": ["c:varyColors", "c:ser*", "c:dLbls", "c:firstSliceAng", "c:holeSize", "c:extLst"],
  "c:barChart>c:ser": series(
    ...["c:invertIfNegative", "c:pictureOptions", "c:dPt*", "c:dLbls", "c:trendline*", "c:errBars", "c:cat", "c:val"],
    "c:shape",
  ),
  "c:lineChart>c:ser": series(
    ...["c:marker", "c:dPt*", "c:dLbls", "c:trendline*", "c:errBars", "c:cat", "c:val", "c:smooth"],
  ),
  "c:areaChart>c:ser": series(
    ...["c:pictureOptions", "c:dPt*", "c:dLbls", "c:trendline*", "c:errBars*", "c:cat", "c:val"],
  ),
  "c:radarChart>c:ser": series("c:marker", "c:dPt*", "c:dLbls", "c:cat", "c:val"),
  "c:pieChart>c:ser": series("c:explosion", "c:dPt*", "c:dLbls", "c:cat", "c:val"),
  "c:catAx": [
    ...axis,
    ...["c:auto", "c:lblAlgn", "c:lblOffset", "c:tickLblSkip", "c:tickMarkSkip", "c:noMultiLvlLbl", "c:extLst"],
  ],
  "c:valAx": [...axis, "c:crossBetween", "c:majorUnit", "c:minorUnit", "c:dispUnits", "c:extLst"],
};

/** Elements of a type that another one names. */
export const aliases: Readonly<Record<string, string>> = {
  "a:endParaRPr": "a:rPr",
  "a:defRPr": "a:rPr",
  ...Object.fromEntries(levels.slice(0, -1).map((level) => [level, "a:pPr"])),
  ...Object.fromEntries(["p:titleStyle", "p:bodyStyle", "p:otherStyle", "p:notesStyle"].map((n) => [n, "a:lstStyle"])),
  "p:defaultTextStyle": "a:lstStyle",
  ...Object.fromEntries(["a:lnL", "a:lnR", "a:lnT", "a:lnB", "a:lnTlToBr", "a:lnBlToTr"].map((n) => [n, "a:ln"])),
  ...Object.fromEntries(tableParts.map((part) => [part, "a:wholeTbl"])),
  "a:txBody": "p:txBody",
  "c:txPr": "p:txBody",
  "c:rich": "p:txBody",
  "a:spPr": "p:spPr",
  "c:spPr": "p:spPr",
  "a:minorFont": "a:majorFont",
  "c:doughnutChart>c:ser": "c:pieChart>c:ser",
};
