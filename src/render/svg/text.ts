import { paintOf } from "../../model/paint.js";
import type { Paragraph, TextItem, TextLine, TextPiece, TextRun } from "../../model/scene.js";
import { type Revision, SUPERSCRIPT, TEXT_RULES } from "../../model/text.js";
import { ptFromEmu } from "../../model/units.js";
import { cssFamilies, cssName } from "../css.js";
import type { Drawing } from "./drawing.js";
import { hrefOf } from "./link.js";
import { type Attributes, element, escapeMarkup } from "./markup.js";

/** The lines of a text where the scene broke them, each piece in its run's look; marks hang before first lines. */
export function textMarkup(item: TextItem, drawing: Drawing): string {
  return item.lines
    .map((line, index) => {
      const paragraph = item.paragraphs[line.paragraph];
      if (paragraph === undefined) return "";
      const isFirst = item.lines[index - 1]?.paragraph !== line.paragraph;
      const mark = isFirst ? markMarkup(item, paragraph, line, drawing) : "";
      return mark + line.pieces.map((piece) => pieceMarkup(piece, paragraph, line, drawing)).join("");
    })
    .join("");
}

/** A mark has the look of the paragraph's first run, and its own colour. */
function markMarkup(item: TextItem, paragraph: Paragraph, line: TextLine, drawing: Drawing): string {
  const { bullet, runs } = paragraph;
  const [first] = runs;
  if (bullet === undefined || first === undefined) return "";
  const { link: _, ...plain } = first;
  const run: TextRun = {
    ...plain,
    text: bullet.mark,
    color: bullet.color,
    bold: false,
    italic: false,
    superscript: false,
  };
  const x = ptFromEmu(item.box.x) + ptFromEmu(bullet.markIndent);
  return drawnText(run, { text: bullet.mark, left: x, right: x, isRtl: false }, ptFromEmu(line.baseline), drawing);
}

function pieceMarkup(piece: TextPiece, paragraph: Paragraph, line: TextLine, drawing: Drawing): string {
  const run = paragraph.runs[piece.run];
  if (run === undefined || piece.text === "") return "";
  const left = ptFromEmu(piece.x);
  const right = left + ptFromEmu(piece.width);
  const baseline = ptFromEmu(line.baseline);
  const isRtl = piece.rtl === true;
  const text = drawnText(run, { text: piece.text, left, right, isRtl }, baseline, drawing);
  const href = hrefOf(run.link, drawing.resources);
  const look = run.revision ?? (run.link?.kind === "web" ? "added" : undefined);
  const drawn = look === undefined ? text : text + ruleMarkup(look, run, { left, right, baseline }, drawing);
  return href === undefined ? drawn : element("a", { href }, drawn);
}

type Stand = { readonly left: number; readonly right: number; readonly baseline: number };

/** The line under a link or a word that is new, or through one that goes. */
function ruleMarkup(look: Revision, run: TextRun, { left, right, baseline }: Stand, { theme }: Drawing): string {
  const { offset, width } = TEXT_RULES[look];
  const y = baseline + offset * run.sizePt;
  const stroke = `#${paintOf(run.color, theme).hex}`;
  return element("line", { x1: left, y1: y, x2: right, y2: y, stroke, "stroke-width": width * run.sizePt });
}

/** A stretch of text that runs one way, between its edges. */
type Stretch = { readonly text: string; readonly left: number; readonly right: number; readonly isRtl: boolean };

function drawnText(run: TextRun, stretch: Stretch, baseline: number, drawing: Drawing): string {
  const { text, left, right, isRtl } = stretch;
  const { resources, theme, scene } = drawing;
  const sizePt = run.superscript ? run.sizePt * SUPERSCRIPT.scale : run.sizePt;
  const y = run.superscript ? baseline - run.sizePt * SUPERSCRIPT.rise : baseline;
  const { hex, opacity } = paintOf(run.color, theme);
  const fill = { fill: `#${hex}`, "fill-opacity": opacity < 1 ? opacity : undefined };
  const told = {
    "data-style": run.style,
    "data-size": run.sizePt,
    lang: run.lang === scene.language ? undefined : run.lang,
  };
  if (resources.text === "outlines") {
    const d = resources.outline?.(run, text, sizePt, isRtl) ?? "";
    return d === "" ? "" : element("path", { transform: `translate(${round(left)} ${round(y)})`, d, ...fill, ...told });
  }
  const font = fontAttributes(run, sizePt, drawing);
  const way = isRtl ? FROM_THE_RIGHT : {};
  return element("text", { x: isRtl ? right : left, y, ...font, ...way, ...fill, ...told }, escapeMarkup(text));
}

/** It begins at `x` and runs to the left, whatever its letters; what is spaced apart would not join. */
const FROM_THE_RIGHT = { direction: "rtl", "unicode-bidi": "bidi-override", "letter-spacing": undefined } as const;

const round = (value: number): number => Math.round(value * 100) / 100;

function fontAttributes(run: TextRun, sizePt: number, { theme }: Drawing): Attributes {
  const families = cssFamilies(theme.fonts[run.font] ?? theme.fonts.body).map((name) => `'${cssName(name)}'`);
  return {
    // A name with figures in it is a name only between quotes.
    "font-family": [...families, run.font === "heading" ? "serif" : "sans-serif"].join(", "),
    "font-size": sizePt,
    "font-weight": run.bold ? "bold" : undefined,
    "font-style": run.italic ? "italic" : undefined,
    "letter-spacing": run.trackingPt === 0 ? undefined : run.trackingPt,
    "xml:space": "preserve",
  };
}
