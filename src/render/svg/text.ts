import type { Paragraph, TextItem, TextLine, TextRun } from "../../model/scene.js";
import { SUPERSCRIPT } from "../../model/text.js";
import { ptFromEmu } from "../../model/units.js";
import { cssName } from "../css.js";
import { paintOf } from "../paint.js";
import { hrefOf } from "./link.js";
import { type Attributes, element, escapeMarkup } from "./markup.js";
import type { Drawing } from "./slide.js";

/** Where a link is underlined, and how thick, in em. */
const UNDERLINE = { offset: 0.12, width: 0.05 } as const;

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
  return drawnText(run, bullet.mark, x, ptFromEmu(line.baseline), drawing);
}

function pieceMarkup(
  piece: TextLine["pieces"][number],
  paragraph: Paragraph,
  line: TextLine,
  drawing: Drawing,
): string {
  const run = paragraph.runs[piece.run];
  if (run === undefined || piece.text === "") return "";
  const x = ptFromEmu(piece.x);
  const baseline = ptFromEmu(line.baseline);
  const text = drawnText(run, piece.text, x, baseline, drawing);
  const href = hrefOf(run.link, drawing.resources);
  if (run.link?.kind !== "web") return href === undefined ? text : element("a", { href }, text);
  const { hex } = paintOf(run.color, drawing.theme);
  const y = baseline + UNDERLINE.offset * run.sizePt;
  const rule = element("line", {
    x1: x,
    y1: y,
    x2: x + ptFromEmu(piece.width),
    y2: y,
    stroke: `#${hex}`,
    "stroke-width": UNDERLINE.width * run.sizePt,
  });
  return element("a", { href }, text + rule);
}

function drawnText(run: TextRun, text: string, x: number, baseline: number, drawing: Drawing): string {
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
    const d = resources.outline?.(run, text, sizePt) ?? "";
    return d === "" ? "" : element("path", { transform: `translate(${round(x)} ${round(y)})`, d, ...fill, ...told });
  }
  return element("text", { x, y, ...fontAttributes(run, sizePt, drawing), ...fill, ...told }, escapeMarkup(text));
}

const round = (value: number): number => Math.round(value * 100) / 100;

function fontAttributes(run: TextRun, sizePt: number, { theme }: Drawing): Attributes {
  const family = theme.fonts[run.font]?.family ?? theme.fonts.body.family;
  return {
    // A name with figures in it is a name only between quotes.
    "font-family": `'${cssName(family)}', ${run.font === "heading" ? "serif" : "sans-serif"}`,
    "font-size": sizePt,
    "font-weight": run.bold ? "bold" : undefined,
    "font-style": run.italic ? "italic" : undefined,
    "letter-spacing": run.trackingPt === 0 ? undefined : run.trackingPt,
    "xml:space": "preserve",
  };
}
