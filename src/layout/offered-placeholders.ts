import { zoneOf } from "../model/lengths.js";
import { colorOf, type Look, styledRun, styleOf } from "../model/look.js";
import type { ImageItem, Paragraph, SceneItem, TextItem } from "../model/scene.js";
import { boxFromPt, emu, emuFromPt } from "../model/units.js";
import type { LayoutContext } from "./context.js";

type Placed = TextItem | ImageItem;

/** Indices of placeholders that only a layout has: for what the template's own slides show in groups. */
const FIRST_OFFERED = 60;
/** More than these are no help to who fills them in. */
const OFFERED_MAX = 12;

/**
 * The placeholders of a slide layout, for who adds a slide by hand: those that slides of the template fill; a place for
 * each text and picture that they show in groups (cards, figures), which no placeholder can be in; or, where these are
 * many, one for the whole body.
 */
export function offeredPlaceholders(
  items: readonly SceneItem[],
  footer: boolean,
  context: LayoutContext,
): readonly Placed[] {
  const leaves = items
    .flatMap(retouched)
    .filter((item) => item.placeholder?.type !== "ftr" && item.placeholder?.type !== "sldNum");
  const filled = leaves.filter(({ placeholder }) => placeholder !== undefined);
  const grouped = leaves.filter(({ placeholder, origin }) => placeholder === undefined && origin.content !== undefined);
  const own = grouped.length <= OFFERED_MAX ? [...filled, ...grouped.map(offered)] : filled;
  const isBare = own.every(({ placeholder }) => placeholder?.type === "title");
  return isBare ? [...own, bodyPlaceholder(footer, context)] : own;
}

/** The texts and pictures that somebody may write or put in place of; a chart's words are its own. */
function retouched(item: SceneItem): readonly Placed[] {
  switch (item.kind) {
    case "group":
      return item.items.flatMap(retouched);
    case "text":
    case "image":
      return [item];
    case "chart":
    case "table":
    case "tree":
    case "shape":
      return [];
  }
}

const offered = (item: Placed, index: number): Placed => ({
  ...item,
  placeholder: { type: item.kind === "text" ? "body" : "pic", idx: FIRST_OFFERED + index },
});

function bodyPlaceholder(footer: boolean, { theme, language }: LayoutContext): TextItem {
  const look: Look = { theme, partIndex: 0 };
  const { x, y, width, height } = zoneOf("body", theme.page, footer);
  return {
    id: "body",
    name: "body",
    kind: "text",
    origin: {},
    box: boxFromPt(x, y, width, height),
    placeholder: { type: "body", idx: FIRST_OFFERED },
    anchor: "top",
    paragraphs: [bodyParagraph(look, language)],
    lines: [],
  };
}

function bodyParagraph(look: Look, language: string): Paragraph {
  const style = styleOf(look.theme.master.body, look);
  const [bullet] = style.bullets;
  return {
    runs: [styledRun(style, { text: "-" }, look, language)],
    align: "left",
    leadingPercent: style.leadingPercent,
    spaceBeforePt: style.spaceBeforePt,
    level: 0,
    ...(bullet === undefined
      ? {}
      : {
          bullet: {
            mark: bullet.mark,
            color: colorOf(bullet.color, look),
            markIndent: emu(0),
            indent: emuFromPt(bullet.indentPt),
          },
        }),
  };
}
