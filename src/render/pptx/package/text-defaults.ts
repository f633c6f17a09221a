import { TOP_LEVELS } from "./level.js";

const INDENT_EMU = 457_200;

/** Nine levels as PowerPoint writes them for text that no placeholder governs. */
export const plainLevels = Array.from(
  { length: TOP_LEVELS },
  (_, depth) =>
    `<a:lvl${depth + 1}pPr marL="${depth * INDENT_EMU}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${depth + 1}pPr>`,
).join("");
