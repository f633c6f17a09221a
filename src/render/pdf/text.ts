import type { PdfBox, PdfMark, PdfNode } from "../../doors/pdfkit.js";
import type { Paragraph, TextItem, TextLine, TextPiece, TextRun } from "../../model/scene.js";
import { type Link, type Revision, SUPERSCRIPT, TEXT_RULES } from "../../model/text.js";
import { ptFromEmu } from "../../model/units.js";
import { rgbaOf } from "../fill.js";
import { linkTo, type PdfContext } from "./context.js";
import { inFace } from "./fonts.js";

/**
 * A text as headings, paragraphs, lists and quotations, by its role; what only draws, and furniture of the page, are not
 * read. A caption is a paragraph after its picture: within the figure, the picture's own description would stand for it.
 */
export function textNodes(item: TextItem, context: PdfContext): readonly PdfNode[] {
  const type = item.placeholder?.type;
  if (type === "ftr" || type === "sldNum")
    return [{ kind: "artifact", type: "Pagination", marks: textMarks(item, context) }];
  if (item.role === "ornament") return [{ kind: "artifact", type: "Layout", marks: textMarks(item, context) }];
  const paragraphs = item.paragraphs
    .map((paragraph, index) => ({
      paragraph,
      nodes: paragraphNodes(item, index, context),
      mark: markOf(item, index, context),
    }))
    .filter(({ nodes }) => nodes.length > 0);
  if (type === "title") {
    const children = paragraphs.flatMap(({ nodes }) => nodes);
    return children.length === 0 ? [] : [{ kind: "element", tag: "H1", children }];
  }
  const blocks = blocksOf(paragraphs, item);
  return item.role === "quote" && blocks.length > 0
    ? [{ kind: "element", tag: "BlockQuote", children: blocks }]
    : blocks;
}

/** All that a text draws, without what is said of it. */
export const textMarks = (item: TextItem, context: PdfContext): readonly PdfMark[] =>
  item.paragraphs.flatMap((_, index) => [
    ...markOf(item, index, context),
    ...piecesOf(item, index).flatMap((piece) => pieceMarks(piece, item, context)),
  ]);

type Block = { readonly paragraph: Paragraph; readonly nodes: readonly PdfNode[]; readonly mark: readonly PdfMark[] };

/** Paragraphs with marks that follow each other make one list. */
function blocksOf(blocks: readonly Block[], { role }: TextItem): readonly PdfNode[] {
  const nodes: PdfNode[] = [];
  let list: Block[] = [];
  const close = (): void => {
    if (list.length > 0) nodes.push(listNode(list));
    list = [];
  };
  for (const block of blocks) {
    if (block.paragraph.bullet !== undefined) list.push(block);
    else {
      close();
      const isHeading = (block.paragraph.role ?? role) === "heading";
      nodes.push({ kind: "element", tag: isHeading ? "H2" : "P", children: block.nodes });
    }
  }
  close();
  return nodes;
}

/** Items of the second level are a list within the item before them. */
function listNode(blocks: readonly Block[]): PdfNode {
  const items: PdfNode[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block;
    let end = at + 1;
    while (end < blocks.length && (blocks[end]?.paragraph.level ?? 0) > block.paragraph.level) end += 1;
    const under = blocks.slice(at + 1, end);
    items.push(itemNode(block, under.length === 0 ? [] : [listNode(under)]));
    at = end;
  }
  return { kind: "element", tag: "L", children: items };
}

const itemNode = ({ nodes, mark }: Block, under: readonly PdfNode[]): PdfNode => ({
  kind: "element",
  tag: "LI",
  children: [
    { kind: "element", tag: "Lbl", children: [{ kind: "content", marks: mark }] },
    { kind: "element", tag: "LBody", children: [...nodes, ...under] },
  ],
});

/** The mark of a list, in the look of the first letters after it. */
function markOf(item: TextItem, index: number, context: PdfContext): readonly PdfMark[] {
  const bullet = item.paragraphs[index]?.bullet;
  const line = item.lines.find(({ paragraph }) => paragraph === index);
  const first = piecesOf(item, index)[0];
  if (bullet === undefined || line === undefined || first === undefined) return [];
  const { run } = first;
  const mark = {
    kind: "text",
    text: bullet.mark,
    after: " ",
    size: run.sizePt,
    x: ptFromEmu(item.box.x) + ptFromEmu(bullet.markIndent),
    baseline: ptFromEmu(line.baseline),
    tracking: 0,
    color: rgbaOf(bullet.color, context.theme),
    isInvisible: isHidden(item),
  } as const;
  return [inFace(mark, run, context.fonts)];
}

/** What is drawn of one run on one line. */
type Piece = {
  readonly run: TextRun;
  readonly line: TextLine;
  readonly text: string;
  readonly after: string;
  readonly x: number;
  readonly width: number;
  readonly rtl?: true;
};

function piecesOf(item: TextItem, index: number): readonly Piece[] {
  return item.lines
    .filter(({ paragraph }) => paragraph === index)
    .flatMap((line) =>
      line.pieces.flatMap((piece, order) => {
        const run = item.paragraphs[index]?.runs[piece.run];
        const text = drawable(piece);
        if (run === undefined || text === "") return [];
        const isLast = order + 1 === line.pieces.length;
        const after = isLast && !text.endsWith(" ") ? " " : "";
        const way = piece.rtl === true ? { rtl: piece.rtl } : {};
        return [{ run, line, text, after, x: ptFromEmu(piece.x), width: ptFromEmu(piece.width), ...way }];
      }),
    );
}

/** Letters that no font draws: line breaks, soft hyphens, what only joins or parts. From right to left, what joins counts. */
const drawable = ({ text, rtl }: TextPiece): string =>
  text.replace(UNSEEN, (letter) => (rtl === true && JOINERS.has(letter) ? letter : ""));
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const JOINERS = new Set(["\u200c", "\u200d"]);

/** Runs of one language and one link together. */
function paragraphNodes(item: TextItem, index: number, context: PdfContext): readonly PdfNode[] {
  const groups: Piece[][] = [];
  for (const piece of piecesOf(item, index)) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && isSameVoice(last[0].run, piece.run)) last.push(piece);
    else groups.push([piece]);
  }
  return groups.map((pieces) => voiceNode(pieces, item, context));
}

const isSameVoice = (a: TextRun, b: TextRun): boolean => a.lang === b.lang && isSameLink(a.link, b.link);

function isSameLink(a: Link | undefined, b: Link | undefined): boolean {
  if (a?.kind === "web") return b?.kind === "web" && a.url === b.url;
  return a === undefined ? b === undefined : b?.kind === "slide" && a.slide === b.slide;
}

function voiceNode(pieces: readonly Piece[], item: TextItem, context: PdfContext): PdfNode {
  const run = pieces[0]?.run;
  const content: PdfNode = { kind: "content", marks: pieces.flatMap((piece) => pieceMarks(piece, item, context)) };
  const lang = run === undefined || run.lang === context.language ? {} : { lang: run.lang };
  const words = pieces.map(({ text, after }) => `${text}${after}`).join("");
  const link = linkTo(run?.link ?? item.link, words.trim(), linkBoxes(pieces), context);
  if (link !== undefined) return { kind: "element", tag: "Link", ...lang, link, children: [content] };
  return "lang" in lang ? { kind: "element", tag: "Span", ...lang, children: [content] } : content;
}

/** One for each line. */
function linkBoxes(pieces: readonly Piece[]): readonly PdfBox[] {
  const lines = [...new Set(pieces.map(({ line }) => line))];
  return lines.map((line) => {
    const own = pieces.filter((piece) => piece.line === line);
    const left = Math.min(...own.map(({ x }) => x));
    const right = Math.max(...own.map(({ x, width }) => x + width));
    return { x: left, y: ptFromEmu(line.top), width: right - left, height: ptFromEmu(line.height) };
  });
}

/** The letters of a piece, and the line under what is new or through what goes. */
const pieceMarks = (piece: Piece, item: TextItem, context: PdfContext): readonly PdfMark[] => [
  pieceMark(piece, item, context),
  ...(piece.run.revision === undefined ? [] : [ruleMark(piece, piece.run.revision, context)]),
];

function ruleMark({ run, line, x, width }: Piece, revision: Revision, { theme }: PdfContext): PdfMark {
  const rule = TEXT_RULES[revision];
  const y = ptFromEmu(line.baseline) + rule.offset * run.sizePt;
  const stroke = { color: rgbaOf(run.color, theme), width: rule.width * run.sizePt, dashes: [] };
  return { kind: "path", path: `M${x} ${y}L${x + width} ${y}`, stroke };
}

function pieceMark({ run, line, text, after, x, width, rtl }: Piece, item: TextItem, context: PdfContext): PdfMark {
  const mark = {
    kind: "text",
    text,
    after,
    size: run.superscript ? run.sizePt * SUPERSCRIPT.scale : run.sizePt,
    x,
    baseline: ptFromEmu(line.baseline) - (run.superscript ? run.sizePt * SUPERSCRIPT.rise : 0) - lift(item),
    tracking: run.trackingPt,
    width,
    ...(rtl === true ? { rtl } : {}),
    color: rgbaOf(run.color, context.theme),
    isInvisible: isHidden(item),
  } as const;
  return inFace(mark, run, context.fonts);
}

/** A hidden title stands above the slide, where readers of PDF do not look: it is said at the top of the page, unseen. */
const isHidden = ({ box }: TextItem): boolean => box.y + box.cy <= 0;
const lift = (item: TextItem): number => (isHidden(item) ? ptFromEmu(item.box.y) : 0);
