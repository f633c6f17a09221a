import type { Frame } from "../../doors/yoga.js";
import type { TextContent } from "../../model/bound.js";
import type { Paragraph, TextItem, TextLine } from "../../model/scene.js";
import type { Link } from "../../model/text.js";
import { emuFromPt } from "../../model/units.js";
import { baselinesPt, drawnHeightPt, textHeightPt } from "../../text/height.js";
import { type BrokenLine, widthFor } from "../../text/lines.js";
import { commonOf, frameBox } from "../emit-common.js";
import type { ContentKind, Placed } from "./kind.js";

/** A text with its broken lines, in its frame; what is hidden stands above the slide. */
export const text: ContentKind<TextContent> = {
  measure:
    (content, { breakLines }) =>
    (widthPt) => {
      const lines = breakLines(content, widthPt);
      return {
        width: Math.ceil(widthFor(Math.max(0, ...lines.map((line) => line.widthPt + 0.5)))),
        height: textHeightPt(lines),
      };
    },
  items: (content, placed) => [textItem(content, placed)],
};

function textItem(content: TextContent, { node, frame, tree, emission, path }: Placed): TextItem {
  const own = tree.setIn(content, frame);
  const lines = tree.linesOf(content, own.width);
  const { element, placeholder } = content;
  const placed = element.hidden ? above(own, drawnHeightPt(lines)) : own;
  const { link, ...common } = commonOf(node, frameBox(placed), emission, path);
  const paragraphs = tree.paragraphsOf(content);
  return {
    ...common,
    kind: "text",
    ...(element.role === undefined ? {} : { role: element.role }),
    paragraphs: link === undefined ? paragraphs : paragraphs.map((paragraph) => linked(paragraph, link)),
    anchor: element.anchor,
    lines: sceneLines(lines, placed, anchorOffset(content, placed.height, lines)),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
}

/** The text's own links go before that of its element. */
const linked = (paragraph: Paragraph, link: Link): Paragraph => ({
  ...paragraph,
  runs: paragraph.runs.map((run) => ({ ...run, link: run.link ?? link })),
});

/** How far under the top of its box a text begins. */
export function anchorOffset(content: TextContent, heightPt: number, lines: readonly BrokenLine[]): number {
  const drawn = lines.reduce((sum, line) => sum + line.heightPt + line.spaceBeforePt, 0);
  const free = heightPt - drawn;
  const { anchor } = content.element;
  return anchor === "top" ? 0 : anchor === "bottom" ? free : free / 2;
}

/** Over the slide's top edge, as PowerPoint's own hidden titles stand. */
const above = (frame: Frame, height: number): Frame => ({ ...frame, top: -height - 12, height });

function sceneLines(lines: readonly BrokenLine[], frame: Frame, offsetPt: number): readonly TextLine[] {
  const baselines = baselinesPt(lines);
  const top = frame.top + offsetPt;
  return lines.map((line, index) => {
    const baseline = top + (baselines[index] ?? 0);
    return {
      paragraph: line.paragraph,
      baseline: emuFromPt(baseline),
      top: emuFromPt(baseline - line.sizePt),
      height: emuFromPt(line.heightPt),
      pieces: line.pieces.map((piece) => ({
        run: piece.run,
        x: emuFromPt(frame.left + piece.x),
        width: emuFromPt(piece.widthPt),
        text: piece.text,
        ...(piece.rtl === true ? { rtl: piece.rtl } : {}),
      })),
    };
  });
}
