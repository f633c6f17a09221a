import type { Frame } from "../doors/yoga.js";
import type { TextItem, TextLine } from "../model/scene.js";
import { emuFromPt } from "../model/units.js";
import { baselinesPt, drawnHeightPt } from "../text/height.js";
import type { BrokenLine } from "../text/lines.js";
import { commonOf, type Emission, frameBox } from "./emit-common.js";
import type { FittedTree } from "./fit.js";
import { anchorOffset } from "./flex.js";
import type { LayoutNode, TextContent } from "./node.js";

/** A text with its broken lines, in its frame; what is hidden stands above the slide. */
export function textItem(
  node: LayoutNode,
  content: TextContent,
  frame: Frame,
  tree: FittedTree,
  emission: Emission,
  path: string,
): TextItem {
  const own = tree.setIn(content, frame);
  const lines = tree.linesOf(content, own.width);
  const placed = content.element.hidden ? above(own, drawnHeightPt(lines)) : own;
  const placeholder = emission.placeholders(content);
  const paragraphs = tree.paragraphsOf(content).map((paragraph) =>
    node.link === undefined
      ? paragraph
      : {
          ...paragraph,
          runs: paragraph.runs.map((run) => ({
            ...run,
            link: run.link ?? (node.link as NonNullable<typeof node.link>),
          })),
        },
  );
  const { link: _, ...common } = commonOf(node, frameBox(placed), emission, path);
  return {
    ...common,
    kind: "text",
    paragraphs,
    anchor: content.element.anchor,
    lines: sceneLines(lines, placed, anchorOffset(content, placed.height, lines)),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
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
