import type { Pt } from "../model/units.js";
import { emu } from "../model/units.js";
import { attributes } from "../opc/xml.js";
import { alignment, indentation, type ParagraphLook, spacingXml } from "./paragraph.js";
import { colorOf, type RunLook, runLook } from "./run.js";

/** How a level of a list style looks: `a:lvl1pPr` and so on. */
export type Level = { readonly paragraph: ParagraphLook; readonly run: RunLook };

export const TOP_LEVELS = 9;

/** `a:lvlNpPr`, N from 1: all that it says, or what differs from the level that it inherits; then perhaps nothing. */
export function levelXml(number: number, { paragraph, run }: Level, inherited?: Level): string {
  const basics =
    inherited === undefined
      ? { defTabSz: 914_400, rtl: paragraph.rtl === true ? 1 : 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 }
      : {};
  const properties = attributes({
    ...indentation(paragraph, inherited?.paragraph),
    ...alignment(paragraph, inherited?.paragraph),
    ...basics,
  });
  const children = `${spacingXml(paragraph, inherited?.paragraph)}${defaultRun(run, inherited?.run)}`;
  return properties === "" && children === "" ? "" : `<a:lvl${number}pPr${properties}>${children}</a:lvl${number}pPr>`;
}

function defaultRun(run: RunLook, inherited: RunLook | undefined): string {
  const font = run.font === "heading" ? "+mj" : "+mn";
  const properties = attributes({ ...runLook(run, inherited), kern: inherited === undefined ? 1200 : undefined });
  const fonts =
    run.font === inherited?.font
      ? ""
      : `<a:latin typeface="${font}-lt"/><a:ea typeface="${font}-ea"/><a:cs typeface="${font}-cs"/>`;
  const children = `${colorOf(run, inherited)}${fonts}`;
  return properties === "" && children === "" ? "" : `<a:defRPr${properties}>${children}</a:defRPr>`;
}

/** The levels of a list style, from the first; each says what differs from the one that it inherits. */
export const levelsXml = (levels: readonly Level[], inherited: readonly Level[] = []): string =>
  levels.map((level, depth) => levelXml(depth + 1, level, inherited[depth])).join("");

const INDENT_EMU = 457_200;

/** As PowerPoint sets text that no placeholder governs: 18 points of the body's font, in ink. */
export const plainLevels: readonly Level[] = Array.from({ length: TOP_LEVELS }, (_, depth) => ({
  paragraph: {
    align: "left",
    leadingPercent: 100,
    spaceBeforePt: 0 as Pt,
    marginLeft: emu(depth * INDENT_EMU),
  },
  run: { font: "body", sizePt: 18 as Pt, bold: false, italic: false, color: { scheme: "dk1" }, trackingPt: 0 as Pt },
}));
