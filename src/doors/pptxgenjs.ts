import { createRequire } from "node:module";
import type PptxGenJS from "pptxgenjs";
import { type Box, type Emu, inchesFromEmu, type Pt, ptFromEmu } from "../model/units.js";

/** Six hexadecimal digits, as a:srgbClr. */
export type Rgb = string;

export type ShapeStroke = {
  readonly rgb: Rgb;
  readonly widthEmu: Emu;
  readonly dash: "solid" | "dash" | "sysDot";
  readonly startArrow: boolean;
  readonly endArrow: boolean;
};

/** `typeface`: a font, or a font of the theme, as `+mn-lt`; `isComplex`: also of scripts that run from right to left. */
export type ShapeRun = {
  readonly text: string;
  readonly lang: string;
  readonly typeface: string;
  readonly isComplex?: true;
  readonly sizePt: Pt;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly superscript: boolean;
  readonly trackingPt: Pt;
  readonly rgb: Rgb;
};

/** What this library draws: text boxes, preset shapes and pictures; one element of a shape tree each. */
export type DrawnShape =
  | {
      readonly kind: "text";
      readonly box: Box;
      readonly anchor: "top" | "middle" | "bottom";
      /** Runs by paragraph; none of them empty. */
      readonly paragraphs: readonly (readonly ShapeRun[])[];
    }
  | {
      readonly kind: "shape";
      readonly box: Box;
      /** A preset geometry (ECMA-376, ST_ShapeType). */
      readonly preset: string;
      readonly radius?: Emu;
      readonly fill?: Rgb;
      readonly stroke?: ShapeStroke;
    }
  | { readonly kind: "image"; readonly box: Box };

/** It looks pictures of a slide up by counting, so that a slide holds few of them. */
const SHAPES_PER_SHEET = 250;

/**
 * XML of each shape, in order: p:sp, or p:pic with a token in place of its picture. Shapes of many slides are
 * drawn on one, because most of the library's time goes to what stands around a slide's shapes.
 */
export async function drawShapes(shapes: readonly DrawnShape[]): Promise<readonly string[]> {
  const pieces: string[] = [];
  for (let start = 0; start < shapes.length; start += SHAPES_PER_SHEET)
    pieces.push(...(await drawSheet(shapes.slice(start, start + SHAPES_PER_SHEET))));
  return pieces;
}

type Library = new () => PptxGenJS.default;
type Slide = ReturnType<PptxGenJS.default["addSlide"]>;
// Its ES module has no types that Node's resolution understands, and Jest takes it for CommonJS.
const Presentation = createRequire(import.meta.url)("pptxgenjs") as Library;

async function drawSheet(shapes: readonly DrawnShape[]): Promise<readonly string[]> {
  const presentation = new Presentation();
  presentation.layout = "LAYOUT_WIDE";
  const slide = presentation.addSlide();
  for (const shape of shapes) addTo(slide, shape);
  const zip = (await presentation.write({ outputType: "nodebuffer" })) as Buffer;
  return split(storedText(zip, "ppt/slides/slide1.xml"), shapes);
}

function addTo(slide: Slide, shape: DrawnShape): void {
  switch (shape.kind) {
    case "text":
      return void slide.addText(textProps(shape), {
        ...frame(shape.box),
        margin: 0,
        valign: shape.anchor,
        // Where the brand's fonts lack, or somebody edits it, a text shrinks rather than leave its box.
        fit: "shrink",
      });
    case "shape":
      return void slide.addShape(shape.preset as Parameters<Slide["addShape"]>[0], shapeProps(shape));
    case "image":
      return void slide.addImage({ ...frame(shape.box), data: "image/png;base64,AAAAAAAAAA==", altText: "-" });
  }
}

/** It takes numbers under 100 for inches, and counts the slide's objects where no name is given. */
const frame = (box: Box) => ({
  x: inchesFromEmu(box.x),
  y: inchesFromEmu(box.y),
  w: inchesFromEmu(box.cx),
  h: inchesFromEmu(box.cy),
  objectName: "-",
});

function textProps({ paragraphs }: DrawnShape & { kind: "text" }): PptxGenJS.default.TextProps[] {
  return paragraphs.flatMap((runs) => {
    if (runs.length === 0) return [{ text: "", options: { breakLine: true } }];
    return runs.map((run, index) => ({
      text: run.text,
      options: { ...runProps(run), breakLine: index + 1 === runs.length },
    }));
  });
}

const runProps = (run: ShapeRun): PptxGenJS.default.TextPropsOptions => ({
  lang: run.lang,
  fontFace: run.typeface,
  fontSize: run.sizePt,
  bold: run.bold,
  italic: run.italic,
  superscript: run.superscript,
  charSpacing: run.trackingPt,
  color: run.rgb,
});

function shapeProps({ box, radius, fill, stroke }: DrawnShape & { kind: "shape" }): PptxGenJS.default.ShapeProps {
  return {
    ...frame(box),
    ...(radius === undefined ? {} : { rectRadius: inchesFromEmu(radius) }),
    ...(fill === undefined ? {} : { fill: { color: fill } }),
    ...(stroke === undefined ? {} : { line: lineProps(stroke) }),
  };
}

const lineProps = (stroke: ShapeStroke): PptxGenJS.default.ShapeLineProps => ({
  color: stroke.rgb,
  width: ptFromEmu(stroke.widthEmu),
  dashType: stroke.dash,
  ...(stroke.startArrow ? { beginArrowType: "triangle" } : {}),
  ...(stroke.endArrow ? { endArrowType: "triangle" } : {}),
});

/** A slide's shape tree cut into its elements, which do not nest. */
function split(xml: string, shapes: readonly DrawnShape[]): readonly string[] {
  let start = xml.indexOf("</p:grpSpPr>") + "</p:grpSpPr>".length;
  return shapes.map((shape) => {
    const closing = shape.kind === "image" ? "</p:pic>" : "</p:sp>";
    const end = xml.indexOf(closing, start) + closing.length;
    const piece = xml.slice(start, end);
    start = end;
    return piece;
  });
}

// Local file headers of a zip (APPNOTE.TXT 4.3.7): all entries are stored, with their sizes in the header.
const HEADER_BYTES = 30;
const SIGNATURE = 0x04034b50;

function storedText(zip: Buffer, path: string): string {
  let offset = 0;
  while (zip.readUInt32LE(offset) === SIGNATURE) {
    const size = zip.readUInt32LE(offset + 18);
    const nameEnd = offset + HEADER_BYTES + zip.readUInt16LE(offset + 26);
    const start = nameEnd + zip.readUInt16LE(offset + 28);
    if (zip.toString("utf8", offset + HEADER_BYTES, nameEnd) === path) return zip.toString("utf8", start, start + size);
    offset = start + size;
  }
  throw new Error(`pptxgenjs wrote no ${path}`);
}
