import { given } from "../basics/given.js";
import { mirrored } from "./bidi.js";
import { chooseFont, FROM_THE_RIGHT } from "./pdfkit-shaping.js";
import { readPng } from "./png.js";

/** Lengths in points from the top left of the page. `rgb`: six hexadecimal digits. */
export type PdfColor = { readonly rgb: string; readonly alpha: number };
export type PdfPaint =
  | { readonly kind: "solid"; readonly color: PdfColor }
  | {
      readonly kind: "gradient";
      readonly from: PdfColor;
      readonly to: PdfColor;
      readonly line: { readonly from: readonly [number, number]; readonly to: readonly [number, number] };
    };
export type PdfBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type PdfStroke = { readonly color: PdfColor; readonly width: number; readonly dashes: readonly number[] };

/** A text in a face that the file has. */
export type PdfText = Extract<PdfMark, { readonly kind: "text" }>;
/** What is seen. */
export type PdfMark =
  | {
      readonly kind: "text";
      readonly text: string;
      /** Said after the text, and not counted in its width: parts it from the next line. */
      readonly after: string;
      readonly face: string;
      readonly size: number;
      readonly x: number;
      readonly baseline: number;
      /** After each letter. */
      readonly tracking: number;
      /** Letters are set further apart evenly, so that the first begins it and the last ends it; its own width when absent. */
      readonly width?: number;
      /** Its letters run from right to left, to `x`; none is set apart, for they may join. Readers of PDF know their order. */
      readonly rtl?: true;
      readonly color: PdfColor;
      /** Found, read aloud and copied, but not drawn. */
      readonly isInvisible: boolean;
    }
  /** A text in a face that the file has not: its letters are drawn from the start of the baseline, and what it says is told. */
  | {
      readonly kind: "outlines";
      readonly path: string;
      readonly says: string;
      readonly x: number;
      readonly baseline: number;
      readonly color: PdfColor;
      /** In another face, where there is one: what is found and marked when it is searched for. */
      readonly found?: PdfText;
    }
  /** `path` as in SVG. */
  | { readonly kind: "path"; readonly path: string; readonly fill?: PdfPaint; readonly stroke?: PdfStroke }
  /** The whole picture stands in `frame`; what leaves `box` is not seen. */
  | { readonly kind: "picture"; readonly media: string; readonly box: PdfBox; readonly frame: PdfBox };

export type PdfTag =
  | "Document"
  | "Sect"
  | "H1"
  | "H2"
  | "P"
  | "BlockQuote"
  | "Span"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "Figure"
  | "Link";

/** What is said of it, in reading order. */
export type PdfNode =
  /** Seen, and not read. */
  | { readonly kind: "artifact"; readonly type: "Layout" | "Pagination"; readonly marks: readonly PdfMark[] }
  /** Content of the element around it. */
  | { readonly kind: "content"; readonly marks: readonly PdfMark[] }
  | {
      readonly kind: "element";
      readonly tag: PdfTag;
      readonly title?: string;
      readonly alt?: string;
      readonly lang?: string;
      readonly box?: PdfBox;
      readonly link?: PdfLink;
      /** Of a TH: what it names; and over how many columns it stands. */
      readonly scope?: "Column" | "Row";
      readonly span?: number;
      readonly children: readonly PdfNode[];
    };

/** Each of `boxes` leads to it; `page` is the name of a page. */
export type PdfLink = {
  readonly to: { readonly url: string } | { readonly page: string };
  readonly words: string;
  readonly boxes: readonly PdfBox[];
};

export type PdfPage = { readonly name: string; readonly title: string; readonly nodes: readonly PdfNode[] };
/** Pages that follow each other; without a title they have no bookmark in common. */
export type PdfPart = { readonly title?: string; readonly pages: readonly PdfPage[] };

/** A JPEG, or a PNG without transparency; what is black in `mask`, a grey PNG, is not seen. */
export type PdfMedia = { readonly bytes: Uint8Array; readonly mask?: Uint8Array };

export type PdfDescription = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly lang: string;
  readonly date: Date;
  readonly width: number;
  readonly height: number;
  /** TTF files by the names that texts use. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
  /** By the names that pictures use. */
  readonly media: ReadonlyMap<string, PdfMedia>;
  readonly parts: readonly PdfPart[];
};

type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;
type Outline = Document["outline"];
/** A document that is being written. */
type Writer = { readonly document: Document; readonly pictureOf: (media: string) => unknown };

/** A tagged PDF, the same to the byte for the same description. */
export async function writePdf(description: PdfDescription): Promise<Uint8Array> {
  const { default: PDFDocument } = await import("pdfkit");
  const document = new PDFDocument(optionsOf(description));
  mendMetadata(document);
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", resolve);
    document.on("error", reject);
  });
  for (const [name, bytes] of description.fonts) document.registerFont(name, bytes as Buffer);
  const writer = { document, pictureOf: pictureOpener(document, description.media) };
  const root = document.struct("Document");
  document.addStructure(root);
  for (const part of description.parts) writePart(part, root, writer);
  root.end();
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** `subset: "PDF/UA"` would add nothing but the claim to conform, which no validator has confirmed. */
const optionsOf = (description: PdfDescription): PDFKit.PDFDocumentOptions => ({
  autoFirstPage: false,
  pdfVersion: "1.7",
  tagged: true,
  displayTitle: true,
  lang: description.lang,
  size: [description.width, description.height],
  margin: 0,
  // Its default font is none of ours, and would be read from its own folder.
  font: "",
  info: {
    Title: description.title,
    ...(description.author === "" ? {} : { Author: description.author }),
    ...(description.subject === "" ? {} : { Subject: description.subject }),
    ...(description.keywords === "" ? {} : { Keywords: description.keywords }),
    Creator: "mot-deck",
    Producer: "mot-deck (pdfkit)",
    CreationDate: description.date,
    ModDate: description.date,
  },
});

/** It writes the document's properties into XML as they are. */
function mendMetadata(document: Document): void {
  const inner = document as unknown as { _addInfo: () => void; info: Readonly<Record<string, unknown>> };
  const addInfo = inner._addInfo;
  inner._addInfo = () => {
    const info = Object.entries(inner.info).map(([key, value]) => [
      key,
      typeof value === "string" ? escapeXml(value) : value,
    ]);
    addInfo.call(Object.create(inner, { info: { value: Object.fromEntries(info) } }));
  };
}

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What the library draws as a picture. */
type Picture = {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  obj?: PDFKit.PDFKitReference;
  embed(): void;
};

/** Each picture once, however often it shows. */
function pictureOpener(document: Document, media: PdfDescription["media"]): (name: string) => unknown {
  const inner = document as unknown as { openImage: (bytes: Uint8Array) => unknown };
  const opened = new Map<string, unknown>();
  return (name) => {
    const given = media.get(name);
    if (given === undefined) throw new Error(`a picture that nobody gave: ${name}`);
    const isPng = given.bytes[0] === 0x89;
    const picture =
      opened.get(name) ?? (isPng ? pngPicture(`P${opened.size + 1}`, given, document) : inner.openImage(given.bytes));
    opened.set(name, picture);
    return picture;
  };
}

/** The library takes a PNG apart byte by byte, which takes longer than all the rest: PDF holds its data as they are. */
function pngPicture(label: string, { bytes, mask }: PdfMedia, document: Document): Picture {
  const { width, height } = readPng(bytes);
  return {
    label,
    width,
    height,
    embed() {
      const SMask = mask === undefined ? {} : { SMask: embedPng(mask, document, {}) };
      this.obj = embedPng(bytes, document, SMask);
    },
  };
}

/** Samples of PNG color types that have no transparency. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1 };

function embedPng(bytes: Uint8Array, document: Document, more: object): PDFKit.PDFKitReference {
  const { width, height, depth, colorType, palette, data } = readPng(bytes);
  const Colors = SAMPLES[colorType];
  if (Colors === undefined) throw new Error("a PNG whose transparency was not set apart");
  const shape = { BitsPerComponent: depth, Width: width, Height: height };
  const ColorSpace = colorType === 3 ? indexed(palette, document) : colorType === 2 ? "DeviceRGB" : "DeviceGray";
  const DecodeParms = { Predictor: 15, Colors, BitsPerComponent: depth, Columns: width };
  const kind = { Type: "XObject", Subtype: "Image", Filter: "FlateDecode" };
  const reference = document.ref({ ...kind, ...shape, ColorSpace, DecodeParms, ...more });
  reference.end(Buffer.from(data));
  return reference;
}

function indexed(palette: Uint8Array, document: Document): readonly unknown[] {
  const reference = document.ref({});
  reference.end(Buffer.from(palette));
  return ["Indexed", "DeviceRGB", palette.length / 3 - 1, reference];
}

function writePart({ title, pages }: PdfPart, root: Element, writer: Writer): void {
  const section = title === undefined ? root : begun(root, writer.document.struct("Sect", { title }));
  let bookmarks: Outline | undefined = title === undefined ? writer.document.outline : undefined;
  for (const page of pages) {
    writer.document.addPage();
    bookmarks ??= writer.document.outline.addItem(title ?? "", { expanded: true });
    bookmarks.addItem(page.title);
    writer.document.addNamedDestination(page.name, "Fit");
    const element = begun(section, writer.document.struct("Sect", { title: page.title }));
    for (const node of page.nodes) writeNode(node, element, writer);
    element.end();
  }
  if (section !== root) section.end();
}

/** It goes into its parent before it is filled: its links must be written while their page is the last. */
function begun(parent: Element, element: Element): Element {
  parent.add(element);
  return element;
}

function writeNode(node: PdfNode, parent: Element, writer: Writer): void {
  const { document } = writer;
  switch (node.kind) {
    case "artifact":
      document.markContent("Artifact", { type: node.type });
      for (const mark of node.marks) draw(mark, writer);
      document.endMarkedContent();
      return;
    case "content": {
      const content = document.markStructureContent(tagOf(parent));
      for (const mark of node.marks) draw(mark, writer);
      document.endMarkedContent();
      parent.add(content as unknown as Element);
      return;
    }
    case "element":
      writeElement(node, parent, writer);
  }
}

const tagOf = (element: Element): string =>
  (element as unknown as { dictionary: { data: { S: string } } }).dictionary.data.S;

/** Those of a cell that has a scope; the library has no word for its width. */
const attributesOf = (element: Element): { ColSpan?: number } =>
  (element as unknown as { dictionary: { data: { A: object } } }).dictionary.data.A;

function writeElement(node: PdfNode & { kind: "element" }, parent: Element, writer: Writer): void {
  const { tag, title, alt, lang, box, link, scope, span } = node;
  const options = {
    ...given({ title, alt, lang, scope }),
    ...(box === undefined
      ? {}
      : { bbox: [box.x, box.y, box.x + box.width, box.y + box.height] as [number, number, number, number] }),
  };
  const element = begun(parent, writer.document.struct(tag, options));
  if (span !== undefined) attributesOf(element).ColSpan = span;
  for (const child of node.children) writeNode(child, element, writer);
  if (link !== undefined) for (const each of link.boxes) writeLink(link, each, element, writer.document);
  element.end();
}

function writeLink({ to, words }: PdfLink, box: PdfBox, element: Element, document: Document): void {
  // A String object is how the library knows a text from a name.
  const options = { structParent: element, Contents: new String(words) } as unknown as PDFKit.Mixins.AnnotationOption;
  if ("url" in to) document.link(box.x, box.y, box.width, box.height, to.url, options);
  else document.goTo(box.x, box.y, box.width, box.height, to.page, options);
}

function draw(mark: PdfMark, writer: Writer): void {
  writer.document.save();
  switch (mark.kind) {
    case "text":
      drawText(mark, writer.document);
      break;
    case "outlines":
      drawOutlines(mark, writer.document);
      break;
    case "path":
      drawPath(mark, writer.document);
      break;
    case "picture":
      drawPicture(mark, writer);
      break;
  }
  writer.document.restore();
}

function drawText(mark: PdfText, document: Document): void {
  chooseFont(mark.face, document);
  document.fontSize(mark.size);
  paint({ kind: "solid", color: mark.color }, document);
  if (mark.isInvisible) (document as unknown as { addContent: (operators: string) => void }).addContent("3 Tr");
  const place = { lineBreak: false, baseline: "alphabetic" } as const;
  const text = `${mark.text}${mark.after}`;
  if (mark.rtl === true) {
    const x = mark.x - document.widthOfString(mark.after);
    document.text(mirrored(text), x, mark.baseline, { ...place, features: FROM_THE_RIGHT });
    return;
  }
  const characterSpacing = mark.tracking + slackOf(mark, document);
  document.text(text, mark.x, mark.baseline, { ...place, characterSpacing });
}

function drawOutlines(mark: PdfMark & { kind: "outlines" }, document: Document): void {
  document.markContent("Span", { actual: mark.says });
  document.save().translate(mark.x, mark.baseline);
  drawPath({ kind: "path", path: mark.path, fill: { kind: "solid", color: mark.color } }, document);
  document.restore();
  if (mark.found !== undefined) drawText({ ...mark.found, isInvisible: true }, document);
  document.endMarkedContent();
}

/** What is left between two letters when all have their own width. */
function slackOf({ text, tracking, width }: PdfText, document: Document): number {
  const letters = [...text].length;
  if (width === undefined || letters < 2) return 0;
  return (width - document.widthOfString(text) - letters * tracking) / (letters - 1);
}

function drawPath({ path, fill, stroke }: PdfMark & { kind: "path" }, document: Document): void {
  if (fill !== undefined) {
    paint(fill, document);
    document.path(path).fill();
  }
  if (stroke === undefined) return;
  document.lineWidth(stroke.width).strokeColor(`#${stroke.color.rgb}`, stroke.color.alpha);
  const [length, space] = stroke.dashes;
  if (length !== undefined && length > 0) document.dash(length, { space: space ?? length });
  document.path(path).stroke();
}

/** Opacity is said even where it is whole: the library remembers the last. */
function paint(fill: PdfPaint, document: Document): void {
  if (fill.kind === "solid") {
    document.fillColor(`#${fill.color.rgb}`, fill.color.alpha);
    return;
  }
  const { from, to } = fill.line;
  const gradient = document.linearGradient(...from, ...to);
  gradient.stop(0, `#${fill.from.rgb}`, fill.from.alpha).stop(1, `#${fill.to.rgb}`, fill.to.alpha);
  document.fillColor(gradient, 1);
}

function drawPicture({ media, box, frame }: PdfMark & { kind: "picture" }, { document, pictureOf }: Writer): void {
  document.rect(box.x, box.y, box.width, box.height).clip();
  document.image(pictureOf(media) as PDFKit.Mixins.ImageSrc, frame.x, frame.y, {
    width: frame.width,
    height: frame.height,
  });
}
