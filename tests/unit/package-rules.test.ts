import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import pptxgen from "pptxgenjs";
import { writeZip } from "../../src/doors/zip.js";
import { eotOf } from "../../src/fonts/eot.js";
import { type FaceFacts, faceFacts } from "../../src/fonts/sfnt.js";
import { checkPackage } from "../../src/package-rules/check.js";
import { type Scope, scopes } from "../../src/package-rules/model.js";
import { rules } from "../../src/package-rules/rules.js";
import { faultMessage, ruleWords } from "../../src/package-rules/words.js";

const ttf = readFileSync(join(import.meta.dirname, "../errors/font-not-embedded/assets/essai/essai.ttf"));

type Files = Readonly<Record<string, string | Uint8Array>>;
const OFFICE = "http://schemas.openxmlformats.org";
const MICROSOFT = "http://schemas.microsoft.com/office";
const XMLNS = [
  `xmlns:a="${OFFICE}/drawingml/2006/main" xmlns:p="${OFFICE}/presentationml/2006/main"`,
  `xmlns:r="${OFFICE}/officeDocument/2006/relationships" xmlns:p14="${MICROSOFT}/powerpoint/2010/main"`,
  `xmlns:a16="${MICROSOFT}/drawing/2014/main" xmlns:asvg="${MICROSOFT}/drawing/2016/SVG/main"`,
].join(" ");
const CHART_XMLNS = `${XMLNS} xmlns:c="${OFFICE}/drawingml/2006/chart"`;
const guid = (digit: string): string => `{${digit.repeat(8)}-${`${digit.repeat(4)}-`.repeat(3)}${digit.repeat(12)}}`;
const extension = (inner: string): string => `<a:extLst><a:ext uri="{U}">${inner}</a:ext></a:extLst>`;

/** A relationship from `kind target`. */
const relationship = (id: number, text: string): string => {
  const [kind = "", target = ""] = text.split(" ");
  const base = kind === "core-properties" ? "package/2006/relationships/metadata" : "officeDocument/2006/relationships";
  const mode = target.startsWith("http") ? ' TargetMode="External"' : "";
  return `<Relationship Id="rId${id}" Type="${OFFICE}/${base}/${kind}" Target="${target}"${mode}/>`;
};
const rels = (...list: readonly string[]): string =>
  `<Relationships xmlns="${OFFICE}/package/2006/relationships">${list
    .map((text, index) => relationship(index + 1, text))
    .join("")}</Relationships>`;

const override = (path: string, type: string): string =>
  `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`;
const fallback = (extensionName: string, type: string): string =>
  `<Default Extension="${extensionName}" ContentType="${type}"/>`;
const types = `<Types xmlns="${OFFICE}/package/2006/content-types">${[
  fallback("rels", "application/vnd.openxmlformats-package.relationships+xml"),
  fallback("png", "image/png"),
  fallback("svg", "image/svg+xml"),
  fallback("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  fallback("fntdata", "application/x-fontdata"),
  override("ppt/presentation.xml", "officedocument.presentationml.presentation.main"),
  override("ppt/slides/slide1.xml", "officedocument.presentationml.slide"),
  override("ppt/slides/slide2.xml", "officedocument.presentationml.slide"),
  override("ppt/notesSlides/notes1.xml", "officedocument.presentationml.notesSlide"),
  override("ppt/slideLayouts/layout1.xml", "officedocument.presentationml.slideLayout"),
  override("ppt/slideMasters/master1.xml", "officedocument.presentationml.slideMaster"),
  override("ppt/notesMasters/notesMaster1.xml", "officedocument.presentationml.notesMaster"),
  override("ppt/theme/theme1.xml", "officedocument.theme"),
  override("ppt/theme/theme2.xml", "officedocument.theme"),
  override("ppt/charts/chart1.xml", "officedocument.drawingml.chart"),
  override("docProps/core.xml", "package.core-properties"),
].join("")}</Types>`;

const nonVisual = (id: number, kind: string, inside = ""): string =>
  `<p:nv${kind}><p:cNvPr id="${id}" name="Item ${id}">${extension(
    `<a16:creationId id="${guid(id.toString(16).toUpperCase())}"/>`,
  )}</p:cNvPr><p:cNv${kind}/><p:nvPr>${inside}</p:nvPr></p:nv${kind}>`;
const body = (inner: string): string => `<p:txBody><a:bodyPr lIns="0"/><a:lstStyle/><a:p>${inner}</a:p></p:txBody>`;
const runs = '<a:r><a:rPr lang="fr-FR" sz="1800"/><a:t>Text</a:t></a:r>';
const shape = (id: number, placeholder = "", inner = runs): string =>
  `<p:sp>${nonVisual(id, "SpPr", placeholder)}<p:spPr><a:ln w="12700"/></p:spPr>${body(inner)}</p:sp>`;
const placeholders = ["title", "body", "dt", "ftr", "sldNum"].map(
  (type, index) => `<p:ph type="${type}"${index === 0 ? "" : ` idx="${index + 9}"`}/>`,
);
const tree = (inner: string): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${inner}</p:spTree>`;
const background = "<p:bg><p:bgPr><a:noFill/><a:effectLst/></p:bgPr></p:bg>";
const map = "<p:clrMap/>";
const [TITLE = "", BODY = "", , , NUMBER = ""] = placeholders;
const number = `<a:fld id="${guid("F")}" type="slidenum"><a:rPr/><a:t>1</a:t></a:fld>`;
const link = (attributes: string): string => `<a:r><a:rPr><a:hlinkClick ${attributes}/></a:rPr><a:t>Link</a:t></a:r>`;
const frame = (id: number, graphic: string): string =>
  `<p:graphicFrame>${nonVisual(id, "GraphicFramePr")}<p:xfrm><a:off x="0" y="-5"/><a:ext cx="9" cy="9"/></p:xfrm><a:graphic><a:graphicData>${graphic}</a:graphicData></a:graphic></p:graphicFrame>`;
const columnId = extension('<a16:colId val="7"/>');
const cell = "<a:tc><a:txBody><a:bodyPr/><a:p/></a:txBody><a:tcPr/></a:tc>";
const table = `<a:tbl><a:tblPr/><a:tblGrid><a:gridCol w="4"/><a:gridCol w="5"/></a:tblGrid><a:tr h="9">${cell}${cell}</a:tr></a:tbl>`;
const picture = `<p:pic>${nonVisual(6, "PicPr")}<p:blipFill><a:blip r:embed="rId2">${extension(
  '<asvg:svgBlip r:embed="rId3"/>',
)}</a:blip><a:stretch/></p:blipFill><p:spPr/></p:pic>`;
const group = `<p:grpSp>${nonVisual(7, "GrpSpPr")}<p:grpSpPr/>${shape(8, "", `<a:pPr><a:lnSpc><a:spcPct val="90000"/></a:lnSpc></a:pPr>${link('r:id="rId4" action="ppaction://hlinksldjump"')}`)}</p:grpSp>`;

const connector = `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="11" name="Item 11">${extension(
  `<a16:creationId id="${guid("B")}"/>`,
)}</p:cNvPr><p:cNvCxnSpPr><a:stCxn id="5" idx="2"/><a:endCxn id="8" idx="0"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr/></p:cxnSp>`;

const axis = (name: string, id: number, crossed: number): string =>
  `<c:${name}><c:axId val="${id}"/><c:scaling/><c:axPos val="b"/><c:crossAx val="${crossed}"/></c:${name}>`;
const chart = `<c:chartSpace ${CHART_XMLNS}><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>${axis("catAx", 1, 2)}${axis("valAx", 2, 1)}</c:plotArea></c:chart><c:externalData r:id="rId1"/></c:chartSpace>`;
const workbook = (ref: string): Uint8Array =>
  writeZip([
    {
      path: "xl/tables/table1.xml",
      bytes: Buffer.from(`<table xmlns="${OFFICE}/spreadsheetml/2006/main" ref="${ref}"/>`),
    },
  ]);

const colors = ["dk1", "lt1", "dk2", "lt2", ...[1, 2, 3, 4, 5, 6].map((n) => `accent${n}`), "hlink", "folHlink"];
const font = (name: string): string =>
  `<a:${name}><a:latin typeface="X"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
const theme = `<a:theme ${XMLNS} name="T"><a:themeElements><a:clrScheme name="T">${colors
  .map((name) => `<a:${name}/>`)
  .join("")}</a:clrScheme><a:fontScheme name="T">${font("majorFont")}${font(
  "minorFont",
)}</a:fontScheme><a:fmtScheme><a:fillStyleLst/><a:lnStyleLst/><a:effectStyleLst/><a:bgFillStyleLst/></a:fmtScheme></a:themeElements></a:theme>`;

const slide = (inner: string, creation: number): string =>
  `<p:sld ${XMLNS}><p:cSld>${background}${tree(inner)}<p:extLst><p:ext uri="{U}"><p14:creationId val="${creation}"/></p:ext></p:extLst></p:cSld></p:sld>`;

const SLIDE = "ppt/slides/slide1.xml";
const SLIDE_RELS = "ppt/slides/_rels/slide1.xml.rels";
const LAYOUT = "ppt/slideLayouts/layout1.xml";
const MASTER = "ppt/slideMasters/master1.xml";
const MAIN = "ppt/presentation.xml";
const MAIN_RELS = "ppt/_rels/presentation.xml.rels";
const TYPES = "[Content_Types].xml";
const FONT = "ppt/fonts/font1.fntdata";
const CORE = "docProps/core.xml";
const PNG = "ppt/media/image1.png";
const CHART = "ppt/charts/chart1.xml";

/** A small package that breaks no rule. */
const good: Files = {
  [TYPES]: types,
  "_rels/.rels": rels("officeDocument ppt/presentation.xml", "core-properties docProps/core.xml"),
  [CORE]: `<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:created xsi:type="dcterms:W3CDTF">2025-07-01T00:00:00Z</dcterms:created></cp:coreProperties>`,
  [MAIN]: `<p:presentation ${XMLNS}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId4"/></p:notesMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId3"/></p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/><p:embeddedFontLst><p:embeddedFont><p:font typeface="X"/><p:regular r:id="rId5"/></p:embeddedFont></p:embeddedFontLst><p:extLst><p:ext uri="{U}"><p14:sectionLst><p14:section name="S" id="${guid("A")}"><p14:sldIdLst><p14:sldId id="256"/><p14:sldId id="257"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst></p:presentation>`,
  [MAIN_RELS]: rels(
    ...["slideMaster slideMasters/master1.xml", "slide slides/slide1.xml", "slide slides/slide2.xml"],
    ...["notesMaster notesMasters/notesMaster1.xml", "font fonts/font1.fntdata"],
  ),
  [FONT]: eotOf(ttf, faceFacts(ttf) as FaceFacts),
  [SLIDE]: slide(
    [shape(2, TITLE), shape(3, BODY), shape(4, NUMBER, number), shape(5, "", link('r:id="rId5"')), picture, group]
      .concat(frame(9, table), frame(10, `<c:chart xmlns:c="${OFFICE}/drawingml/2006/chart" r:id="rId6"/>`), connector)
      .join(""),
    1,
  ),
  [SLIDE_RELS]: rels(
    ...["slideLayout ../slideLayouts/layout1.xml", "image ../media/image1.png", "image ../media/image2.svg"],
    ...[
      "slide slide2.xml",
      "hyperlink https://a.b",
      "chart ../charts/chart1.xml",
      "notesSlide ../notesSlides/notes1.xml",
    ],
  ),
  "ppt/slides/slide2.xml": slide(shape(2, TITLE), 2),
  "ppt/slides/_rels/slide2.xml.rels": rels("slideLayout ../slideLayouts/layout1.xml"),
  "ppt/notesSlides/notes1.xml": `<p:notes ${XMLNS}><p:cSld>${tree("")}</p:cSld></p:notes>`,
  "ppt/notesSlides/_rels/notes1.xml.rels": rels(
    ...["notesMaster ../notesMasters/notesMaster1.xml", "slide ../slides/slide1.xml"],
  ),
  [LAYOUT]: `<p:sldLayout ${XMLNS}><p:cSld name="L">${tree(placeholders.map((ph, n) => shape(n + 2, ph)).join(""))}</p:cSld></p:sldLayout>`,
  "ppt/slideLayouts/_rels/layout1.xml.rels": rels("slideMaster ../slideMasters/master1.xml"),
  [MASTER]: `<p:sldMaster ${XMLNS}><p:cSld>${background}${tree(placeholders.map((ph, n) => shape(n + 2, ph)).join(""))}</p:cSld>${map}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
  "ppt/slideMasters/_rels/master1.xml.rels": rels(
    "slideLayout ../slideLayouts/layout1.xml",
    "theme ../theme/theme1.xml",
  ),
  "ppt/notesMasters/notesMaster1.xml": `<p:notesMaster ${XMLNS}><p:cSld>${tree("")}</p:cSld>${map}</p:notesMaster>`,
  "ppt/notesMasters/_rels/notesMaster1.xml.rels": rels("theme ../theme/theme2.xml"),
  "ppt/theme/theme1.xml": theme,
  "ppt/theme/theme2.xml": theme,
  [CHART]: chart,
  "ppt/charts/_rels/chart1.xml.rels": rels("package ../embeddings/book1.xlsx"),
  "ppt/embeddings/book1.xlsx": workbook("A1:B2"),
  [PNG]: Buffer.from("\x89PNG\r\n", "latin1"),
  "ppt/media/image2.svg": "<svg/>",
};

const zipped = (files: Files): Uint8Array =>
  writeZip(Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) })));
const rulesOf = (files: Files, scope: Scope = "ours"): readonly string[] => [
  ...new Set(checkPackage(zipped(files), { scope }).map(({ rule }) => rule)),
];

type Break = (files: Files) => Files;
/** Replaces in one part; to replace nothing is a mistake of the test. */
const edit =
  (path: string, from: string | RegExp, to: string): Break =>
  (files) => {
    const before = String(files[path]);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing to replace in ${path}`);
    return { ...files, [path]: after };
  };
const put =
  (path: string, content: string | Uint8Array): Break =>
  (files) => ({ ...files, [path]: content });
const drop =
  (...paths: readonly string[]): Break =>
  (files) =>
    Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));
const relate = (path: string, id: number, text: string): Break =>
  edit(path, "</Relationships>", `${relationship(id, text)}</Relationships>`);
const both =
  (...breaks: readonly Break[]): Break =>
  (files) =>
    breaks.reduce((each, next) => next(each), files);

/** Data of another program. */
const customXml = (content: string): Break =>
  both(
    put("customXml/item1.xml", content),
    relate(MAIN_RELS, 6, "customXml ../customXml/item1.xml"),
    edit(TYPES, "</Types>", `${fallback("xml", "application/xml")}</Types>`),
  );

/** For each rule, what breaks it and no other. */
const breaks: Readonly<Record<keyof typeof rules, Break>> = {
  "content-types": drop(TYPES),
  "well-formed": edit(SLIDE, "Text", "\u0001"),
  "custom-xml": customXml("bare text"),
  "part-name": put("ppt/media/IMAGE1.png", good[PNG] ?? ""),
  "content-type": edit(TYPES, fallback("fntdata", "application/x-fontdata"), ""),
  "content-type-without-part": edit(TYPES, "</Types>", `${override("ppt/slideMasters/master2.xml", "x")}</Types>`),
  "content-type-twice": edit(TYPES, "</Types>", `${fallback("PNG", "image/png")}</Types>`),
  "content-type-of-part": edit(TYPES, "presentationml.notesMaster+xml", "theme+xml"),
  "content-type-wrong": edit(TYPES, "image/png", "image/x-png"),
  "content-type-unused": edit(TYPES, "</Types>", `${fallback("wav", "audio/wav")}</Types>`),
  "picture-content": put(PNG, "<svg></svg>"),
  "picture-extension": put(PNG, Uint8Array.of(0xff, 0xd8, 0xff)),
  "picture-twice": both(
    put("ppt/media/image3.png", good[PNG] ?? ""),
    relate(SLIDE_RELS, 8, "image ../media/image3.png"),
    edit(SLIDE, 'cy="9"/></p:xfrm>', 'cy="9"/></p:xfrm><p:x xmlns:p="x" r:id="rId8"/>'),
  ),
  orphan: put("ppt/media/lost.png", Buffer.from("\x89PNG lost", "latin1")),
  "relationship-target": relate(MAIN_RELS, 6, "presProps presProps.xml"),
  "relationship-id-twice": edit(SLIDE_RELS, 'Id="rId7"', 'Id="rId1"'),
  "relationship-unknown": edit(SLIDE, 'r:id="rId5"', 'r:id="rId5" r:embed="rId99"'),
  "relationship-unused": edit(SLIDE, link('r:id="rId5"'), runs),
  "relationship-external": edit(SLIDE_RELS, /(Type="[^"]*)hyperlink"/, '$1video"'),
  presentation: edit(MAIN, /p:presentation\b/g, "p:other"),
  "slide-id": both(
    edit(MAIN, /<p:sldId id="256"/, '<p:sldId id="255"'),
    edit(MAIN, '<p14:sldId id="256"', '<p14:sldId id="255"'),
  ),
  "slide-list": both(
    edit(MAIN, 'r:id="rId3"/></p:sldIdLst>', 'r:id="rId6"/></p:sldIdLst>'),
    relate(MAIN_RELS, 6, "slide slides/slide1.xml"),
    edit(MAIN_RELS, /<Relationship Id="rId3".*?>/, ""),
  ),
  "master-id": edit(MASTER, "2147483649", "2147483648"),
  "section-slides": edit(MAIN, '<p14:sldId id="257"/>', '$&<p14:sldId id="258"/>'),
  "slide-without-section": edit(MAIN, '<p14:sldId id="257"/>', ""),
  "slide-layout": edit("ppt/slides/_rels/slide2.xml.rels", /<Relationship .*?>/, ""),
  "layout-master": edit("ppt/slideLayouts/_rels/layout1.xml.rels", /<Relationship .*?>/, ""),
  "master-layouts": both(
    edit(MASTER, /<p:sldLayoutIdLst>.*<\/p:sldLayoutIdLst>/, ""),
    edit("ppt/slideMasters/_rels/master1.xml.rels", /<Relationship Id="rId1".*?>/, ""),
  ),
  "theme-shared": both(
    edit("ppt/notesMasters/_rels/notesMaster1.xml.rels", "theme2", "theme1"),
    drop("ppt/theme/theme2.xml"),
    edit(TYPES, override("ppt/theme/theme2.xml", "officedocument.theme"), ""),
  ),
  "notes-links": edit("ppt/notesSlides/_rels/notes1.xml.rels", "slides/slide1.xml", "slides/slide2.xml"),
  "notes-loose": edit("ppt/notesSlides/_rels/notes1.xml.rels", /<Relationship Id="rId2".*?>/, ""),
  "font-twice": edit(MAIN, /<p:embeddedFont>.*<\/p:embeddedFont>/, "$&$&"),
  "font-reference": edit(MAIN, '<p:regular r:id="rId5"/>', '$&<p:bold r:id="rId4"/>'),
  "font-data": put(FONT, Uint8Array.of(1)),
  "font-unused": edit(MAIN, '<p:font typeface="X"/>', '<p:font typeface="Y"/>'),
  "core-date": edit(CORE, "2025-07-01T00:00:00Z", "1 July 2025"),
  "core-property-twice": edit(CORE, /<dcterms:created.*<\/dcterms:created>/, "$&$&"),
  "layout-default": edit(LAYOUT, 'name="L"', 'name="DEFAULT"'),
  "master-placeholders": edit(MASTER, 'type="ftr"', 'type="pic"'),
  "slide-creation-id-twice": edit("ppt/slides/slide2.xml", 'val="2"', 'val="1"'),
  slides: both(
    drop("ppt/slides/slide2.xml", "ppt/slides/_rels/slide2.xml.rels", SLIDE, SLIDE_RELS, CHART, PNG),
    drop("ppt/charts/_rels/chart1.xml.rels", "ppt/embeddings/book1.xlsx", "ppt/media/image2.svg"),
    drop("ppt/notesSlides/notes1.xml", "ppt/notesSlides/_rels/notes1.xml.rels"),
    edit(
      TYPES,
      /<Override PartName="\/ppt\/(?:slides|notesSlides|charts)\/[^>]*>|<Default Extension="(?:png|svg|xlsx)"[^>]*>/g,
      "",
    ),
    edit(MAIN, /<p:sldIdLst>.*<\/p:sldIdLst>/, ""),
    edit(MAIN, /<p:extLst>.*<\/p:extLst>/, ""),
    edit(MAIN_RELS, /<Relationship Id="rId[23]".*?>/g, ""),
  ),
  "child-order": edit(SLIDE, runs, `<a:pPr/>${runs}<a:pPr/>`),
  "child-unknown": edit(CHART, '<c:order val="0"/>', '<c:order val="0"/><c:smooth val="0"/>'),
  "child-missing": edit(CHART, '<c:barDir val="col"/>', ""),
  "shape-id-twice": edit(SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="2"'),
  "creation-id-twice": edit(SLIDE, guid("3"), guid("2")),
  "shape-without-text": edit(
    SLIDE,
    /(<p:cNvPr id="8".*?<\/p:spPr>)<p:txBody>.*?<\/p:txBody>/,
    '$1<p:style><a:lnRef><a:hlinkClick r:id="rId4" action="ppaction://hlinksldjump"/></a:lnRef></p:style>',
  ),
  "background-effects": edit(SLIDE, "<a:effectLst/>", ""),
  "empty-line": edit(SLIDE, '<a:ln w="12700"/>', "<a:ln/>"),
  "placeholder-in-group": edit(
    SLIDE,
    /(<p:cNvPr id="8".*?)<p:nvPr><\/p:nvPr>/,
    '$1<p:nvPr><p:ph type="body" idx="10"/></p:nvPr>',
  ),
  connector: edit(SLIDE, '<a:stCxn id="5"', '<a:stCxn id="50"'),
  "slide-title": edit(SLIDE, '<p:ph type="title"/>', '<p:ph type="title" idx="100"/>'),
  "placeholder-unknown": edit(SLIDE, 'type="body" idx="10"', 'type="body" idx="77"'),
  "placeholder-empty": edit("ppt/slides/slide2.xml", runs, ""),
  "slide-number": edit(SLIDE, number, runs),
  "path-leaked": edit(SLIDE, 'name="Item 6"', 'name="Item 6" descr="/home/me/my photo.jpg"'),
  number: edit(SLIDE, 'sz="1800"', 'sz="12.5"'),
  "line-spacing": edit(SLIDE, 'val="90000"', 'val="0"'),
  guid: edit(MAIN, guid("A"), guid("a")),
  "extension-uri": edit(SLIDE, '<a:ext uri="{U}">', "<a:ext>"),
  "prefix-undeclared": edit(
    SLIDE,
    "<p:sld ",
    `<p:sld xmlns:mc="${OFFICE}/markup-compatibility/2006" mc:Ignorable="p14 v99" `,
  ),
  "svg-without-fallback": edit(SLIDE, 'r:embed="rId2"', 'r:embed="rId3" r:x="rId2"'),
  "table-cells": edit(SLIDE, `${cell}${cell}`, cell),
  "table-merge": edit(SLIDE, "<a:tc>", '<a:tc gridSpan="2">'),
  "table-ids": edit(SLIDE, /<a:gridCol w="(\d)"\/>/gu, `<a:gridCol w="$1">${columnId}</a:gridCol>`),
  "table-size": edit(SLIDE, '<a:tr h="9">', '<a:tr h="8">'),
  "table-style": edit(SLIDE, "<a:tblPr/>", `<a:tblPr><a:tableStyleId>${guid("T")}</a:tableStyleId></a:tblPr>`),
  "slide-jump": edit(SLIDE, ' action="ppaction://hlinksldjump"', ""),
  "chart-axes": edit(CHART, '<c:axId val="2"/>', '<c:axId val="2"/><c:axId val="1"/>'),
  workbook: put("ppt/embeddings/book1.xlsx", workbook("A1:B2'")),
};

test("a good package breaks none", () => expect(checkPackage(zipped(good), { scope: "ours" })).toEqual([]));

describe("each rule is broken alone", () => {
  test.each(Object.entries(breaks))("%s", (rule, spoil) => expect(rulesOf(spoil(good))).toEqual([rule]));
});

describe("a rule is asked in its own scope and in wider ones", () => {
  test.each(Object.entries(breaks))("%s", (rule, spoil) => {
    const { scope } = rules[rule as keyof typeof rules];
    const found = scopes.map((asked) => rulesOf(spoil(good), asked).length > 0);
    expect(found).toEqual(scopes.map((_, index) => index >= scopes.indexOf(scope)));
  });

  test("what is reported to make PowerPoint repair a file is asked of every file, unless PowerPoint writes it too", () => {
    const silent = Object.entries(rules).filter(
      ([rule, { scope }]) => scope === "ours" && ruleWords[rule as keyof typeof rules].effect !== "none",
    );
    expect(silent.map(([rule]) => rule)).toEqual(["shape-without-text", "empty-line"]);
  });
});

describe("an embedded font", () => {
  const eot = Buffer.from(good[FONT] ?? []);
  const changed = (at: number, value: number): Buffer => {
    const bytes = Buffer.from(eot);
    bytes.writeUInt32LE(value, at);
    return bytes;
  };
  const fontOf = (bytes: Uint8Array): readonly string[] => rulesOf(put(FONT, bytes)(good));

  test.each<[string, Uint8Array]>([
    ["cut short", eot.subarray(0, eot.length - 1)],
    ["no more than its header", eot.subarray(0, 82)],
    ["of another size than it says", changed(0, eot.length + 4)],
    ["with a font larger than itself", changed(4, eot.length)],
    ["of an unknown version", changed(8, 0x30000)],
    ["without the magic number", changed(34, 0)],
    [
      "with another file in the font's place",
      Buffer.concat([eot.subarray(0, eot.length - ttf.length), Buffer.alloc(ttf.length, 1)]),
    ],
    ["a bare TTF", ttf],
  ])("is told when it is %s", (_, bytes) => expect(fontOf(bytes)).toEqual(["font-data"]));

  test("may be compressed, as PowerPoint's are: only its maker reads it then", () => {
    const compressed = Buffer.from(changed(12, 0x4));
    compressed.fill(7, compressed.length - ttf.length);
    expect(fontOf(compressed)).toEqual([]);
  });

  test("must have a face", () =>
    expect(rulesOf(edit(MAIN, '<p:regular r:id="rId5"/>', "")(good))).toContain("font-reference"));
});

describe("what other makers write is no fault", () => {
  test.each<[string, Break]>([
    ["other prefixes", both(edit(SLIDE, /(<\/?)p:/g, "$1q:"), edit(SLIDE, "xmlns:p=", "xmlns:q="))],
    [
      "relationships listed among the parts",
      edit(TYPES, "</Types>", '<Override PartName="/_rels/.rels" ContentType="x"/></Types>'),
    ],
    ["targets above the root", edit("_rels/.rels", "docProps/", "../docProps/")],
    ["targets in other case, from the root, escaped", edit(MAIN_RELS, "slides/slide2.xml", "/PPT/slides/slide%32.xml")],
    ["a picture that PowerPoint lost", edit(SLIDE_RELS, "../media/image1.png", "../NULL")],
    ["backgrounds without effects, as LibreOffice's", edit(SLIDE, "<a:effectLst/>", "")],
    [
      "the same id in what older programs read",
      edit(
        SLIDE,
        shape(3, BODY),
        `<mc:AlternateContent xmlns:mc="${OFFICE}/markup-compatibility/2006"><mc:Choice Requires="p14">${shape(3, BODY)}</mc:Choice><mc:Fallback>${shape(3)}</mc:Fallback></mc:AlternateContent>`,
      ),
    ],
    ["a byte order mark", edit(SLIDE, "<p:sld", "\ufeff<p:sld")],
    ["UTF-16", (files) => ({ ...files, [SLIDE]: Buffer.from(`\ufeff${files[SLIDE]}`, "utf16le") })],
    ["a date alone", edit(CORE, "2025-07-01T00:00:00Z", "2025-07-01")],
  ])("%s", (_, change) => expect(rulesOf(change(good), "any")).toEqual([]));
});

describe("what PowerPoint saves leaves no doubt", () => {
  test.each<[string, Break]>([
    [
      "a chart's option after its extensions",
      edit(CHART, "</c:chart>", '<c:extLst/><c:showDLblsOverMax val="0"/></c:chart>'),
    ],
    [
      "slides in a custom show",
      edit(
        MAIN,
        "</p:embeddedFontLst>",
        '$&<p:custShowLst><p:custShow name="C" id="0"><p:sldLst><p:sld r:id="rId2"/></p:sldLst></p:custShow></p:custShowLst>',
      ),
    ],
    [
      "an animation of the background",
      edit(
        SLIDE,
        "</p:sld>",
        "<p:timing><p:tnLst><p:par><p:spTgt><p:bg/></p:spTgt></p:par></p:tnLst></p:timing></p:sld>",
      ),
    ],
    [
      "a PDF as a picture",
      both(
        put("ppt/media/image3.pdf", "%PDF-1.7"),
        relate(SLIDE_RELS, 9, "image ../media/image3.pdf"),
        edit(TYPES, "</Types>", `${fallback("pdf", "application/pdf")}</Types>`),
      ),
    ],
    ["lines that say nothing", breaks["empty-line"]],
    ["shapes without text", breaks["shape-without-text"]],
    ["a content type for all XML", edit(TYPES, "</Types>", `${fallback("xml", "application/vnd.x+xml")}</Types>`)],
  ])("%s", (_, change) => expect(rulesOf(change(good), "reported")).toEqual([]));
});

describe("what is no presentation is told as what it is", () => {
  const compound = (stream: string): Buffer =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512), Buffer.from(stream, "utf16le")]);
  const main = (part: string, type: string): Uint8Array =>
    zipped({
      [TYPES]: `<Types xmlns="${OFFICE}/package/2006/content-types">${fallback("rels", "x")}${override(part, type)}</Types>`,
      "_rels/.rels": rels(`officeDocument ${part}`),
      [part]: "<x/>",
    });
  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "empty"],
    ["text", Buffer.from("hello"), "not-a-zip"],
    ["half a file", zipped(good).subarray(0, 3000), "damaged"],
    ["a file under a password", compound("EncryptedPackage"), "password"],
    ["an old .ppt", compound("PowerPoint Document"), "old-powerpoint"],
    ["another compound file", compound("WordDocument"), "not-a-zip"],
    ["a theme", main("theme/theme/themeManager.xml", "officedocument.themeManager"), "theme"],
    ["a document", main("word/document.xml", "officedocument.wordprocessingml.document.main"), "document"],
    ["a workbook", main("xl/workbook.xml", "officedocument.spreadsheetml.sheet.main"), "workbook"],
    ["an .odp", zipped({ mimetype: "application/vnd.oasis.opendocument.presentation" }), "opendocument"],
  ])("%s", (_, bytes, kind) =>
    expect(checkPackage(bytes)).toEqual([{ rule: "kind", scope: "any", part: "", detail: { kind } }]),
  );

  test.each<[string, string]>([
    ["deep nesting", `${"<a>".repeat(50_000)}${"</a>".repeat(50_000)}`],
    ["entities", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ["half an element", "<p:sld "],
  ])("%s in a part is a fault, not a crash", (_, xml) =>
    expect(rulesOf(put(SLIDE, xml)(good))).toContain("well-formed"),
  );
});

type Slide = Record<"addText" | "addShape" | "addTable" | "addChart" | "addImage", (...args: unknown[]) => void> & {
  background: unknown;
};
type Deck = {
  defineSlideMaster(layout: unknown): void;
  addSection(section: unknown): void;
  addSlide(options?: unknown): Slide;
  write(options: unknown): Promise<Uint8Array>;
};
const svg = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString("base64")}`;

/** One of everything that pptxgenjs is known to get wrong; it changes the options that it is given, so each is fresh. */
function pptxgenjsDeck(): Promise<Uint8Array> {
  const deck = new (pptxgen as unknown as new () => Deck)();
  const box = () => ({ x: 1, y: 1, w: 4, h: 1 });
  const objects = [{ placeholder: { options: { name: "t", type: "title", ...box() }, text: "" } }];
  deck.defineSlideMaster({ title: "L", objects, slideNumber: { x: 1, y: 1 } });
  deck.addSection({ title: "S" });
  const [first, second] = [1, 2].map(() => deck.addSlide({ masterName: "L", sectionTitle: "S" }));
  first?.addText("Title", { placeholder: "t" });
  first?.addText([{ text: "a", options: { bold: true } }, { text: "b" }], box());
  first?.addShape("rect", { ...box(), fill: { color: "FF0000" } });
  first?.addTable([["1"]], box());
  first?.addTable([["2"]], box());
  first?.addImage({ data: svg, ...box() });
  if (first !== undefined) first.background = { color: "FF0000" };
  for (const type of ["bar", "area", "radar", "line"])
    second?.addChart(type, [{ name: "S", labels: ["a", "b"], values: [0, 1] }], box());
  return deck.write({ outputType: "uint8array" });
}

test("what pptxgenjs gets wrong is found", async () => {
  const faults = checkPackage(await pptxgenjsDeck(), { scope: "ours" });
  const found = new Set(faults.map(({ rule, detail }) => [rule, ...Object.values(detail)].join(" ")));
  const expected = [
    "child-order p:presentation p:notesMasterIdLst",
    "content-type-without-part",
    "content-type-wrong image/jpg",
    "child-order a:p a:pPr",
    "shape-id-twice 2",
    "theme-shared",
    "shape-without-text Shape 2",
    "background-effects",
    "empty-line",
    "chart-axes c:barChart",
    "chart-axes c:areaChart",
    "chart-axes c:radarChart",
    "child-missing c:lineChart c:grouping",
    "child-unknown c:ser c:invertIfNegative",
    "child-order c:ser c:marker",
    "workbook xl/tables/table1.xml",
    "workbook xl/worksheets/sheet1.xml",
    "slide-title 1",
    "master-placeholders title",
    "layout-default",
    "placeholder-empty Text 0",
    "picture-content",
  ];
  expect(expected.filter((each) => !found.has(each))).toEqual([]);
  expect(faults.some(({ rule, detail }) => rule === "guid" && /[a-f]/.test(detail.value ?? ""))).toBe(true);
});

test("every fault is worded in both languages, with nothing left to fill in", () => {
  expect(Object.keys(ruleWords).toSorted()).toEqual([...Object.keys(rules), "kind"].toSorted());
  const faults = Object.values(breaks).flatMap((spoil) => checkPackage(zipped(spoil(good)), { scope: "ours" }));
  const messages = faults.flatMap((fault) => (["fr", "en"] as const).map((language) => faultMessage(fault, language)));
  expect(messages.filter((message) => /\{[a-z]+\}|undefined| {2}|""|«\u00a0\u00a0»/.test(message))).toEqual([]);
  expect(
    faultMessage({ rule: "child-order", scope: "any", part: "", detail: { parent: "p:sp", child: "p:spPr" } }, "fr"),
  ).toBe("p:spPr est mal placé ou répété dans p:sp. PowerPoint risque de proposer de réparer le fichier.");
});
