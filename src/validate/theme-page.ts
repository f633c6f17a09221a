import { report } from "../model/diagnostic.js";
import type { RawMap } from "../model/raw.js";
import type { PageGrid } from "../model/theme.js";
import { pt } from "../model/units.js";
import { asList, asMap, asNumberIn, checkKeys, type Findings, headOf, memberOf, requireKeys } from "./read.js";

export const pageKeys = ["size", "margins", "columns", "gutter", "title", "footer"] as const;

const empty: RawMap = { kind: "map", entries: [], place: { path: "", start: 0, end: 0 } };

/** One inch to 56 (ECMA-376, ST_SlideSizeCoordinate). */
const pageSizePt = { min: 72, max: 4032 } as const;

/** The page: size, margins, columns, title and footer. */
export function readPage(map: RawMap, findings: Findings): PageGrid {
  checkKeys(map, pageKeys, findings, "page");
  requireKeys(map, pageKeys, findings, "page");
  const inner = (key: string, keys: readonly string[]): RawMap => {
    const node = memberOf(map, key);
    const found = node === undefined ? undefined : asMap(node, key, findings);
    if (found !== undefined) {
      checkKeys(found, keys, findings, key);
      requireKeys(found, keys, findings, key);
    }
    return found ?? empty;
  };
  const length = (owner: RawMap, key: string, otherwise: number) =>
    pt(asNumberIn(memberOf(owner, key), key, { min: 0, max: pageSizePt.max }, findings) ?? otherwise);
  const size = memberOf(map, "size");
  const sizes = asList(size, "size", findings);
  if (size?.kind === "list" && sizes.length < 2)
    findings.push(report("too-few", { field: "size", count: sizes.length, min: 2 }, size.place));
  const [width, height] = sizes.map((item) => asNumberIn(item, "size", pageSizePt, findings));
  const margins = inner("margins", ["left", "right", "top", "bottom"]);
  const title = inner("title", ["height", "gap"]);
  const footer = inner("footer", ["height", "gap"]);
  const page: PageGrid = {
    widthPt: pt(width ?? 960),
    heightPt: pt(height ?? 540),
    marginPt: {
      left: length(margins, "left", 48),
      right: length(margins, "right", 48),
      top: length(margins, "top", 42),
      bottom: length(margins, "bottom", 42),
    },
    columns: asNumberIn(memberOf(map, "columns"), "columns", { min: 1, max: 100 }, findings) ?? 12,
    gutterPt: length(map, "gutter", 14.4),
    titleHeightPt: length(title, "height", 72),
    titleGapPt: length(title, "gap", 18),
    footerHeightPt: length(footer, "height", 18),
    footerGapPt: length(footer, "gap", 12),
  };
  checkRoom(page, map, findings);
  return page;
}

/** Half an inch: what nothing fits in. */
const ROOM_MIN_PT = 36;

/** The body must have room, and its columns some width: else every text would be told as too long. */
function checkRoom(page: PageGrid, map: RawMap, findings: Findings): void {
  const { left, right, top, bottom } = page.marginPt;
  const width = page.widthPt - left - right;
  const height = page.heightPt - top - bottom - page.titleHeightPt - page.titleGapPt - page.footerGapPt;
  const column = (width - page.gutterPt * (page.columns - 1)) / page.columns;
  if (width >= ROOM_MIN_PT && height >= ROOM_MIN_PT && column > 0) return;
  const room = { width: Math.round(width), height: Math.round(height), column: Math.round(column) };
  findings.push(report("page-without-room", room, headOf(map)));
}
