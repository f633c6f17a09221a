import { type BoundNode, type Flow, noFlow } from "../../model/bound.js";
import { colorOf, styleOf } from "../../model/look.js";
import { lookup, type Scopes } from "../../model/lookup.js";
import type { Path } from "../../model/pattern.js";
import { type Located, located } from "../../model/place.js";
import type { ResolvedValue } from "../../model/resolved.js";
import type { ChartElement, Length, TextElement } from "../../model/template.js";
import { plainText } from "../../model/text.js";
import type { Binding, ElementKind } from "./kind.js";
import { text } from "./text.js";

/** Between two bars, in hundredths of one. */
const GAP_PERCENT = 60;
const WHOLE_BAR = 100;
const WHOLE_ROW = 1000;
/** A bar and its gap are as high as this at the most: two of them must not fill a slide. */
const ROW_MAX_PT = 72;
/** Names have so much of the width at the most. */
const LABELS_MAX_PERCENT = 42;
const LABEL_GAP_PT = 8;
const VALUE_GAP_PT = 6;
/** Of the size of a figure: wider than those of any brand's font. */
const FIGURE_EM = 0.64;

/** Names at the left, a bar for each number, the number at its end. */
export const chart: ElementKind<ChartElement> = {
  content: (element, { scopes, expansion }) => {
    const entries = entriesOf(element, scopes);
    if (entries.length === 0) return undefined;
    const list = lookup(scopes, element.of);
    return {
      kind: "chart",
      chart: element.chart,
      entries: entries.map(({ label, value, written }) => ({ label, value, written })),
      color: colorOf(element.color, expansion.look),
      series: wordsOf(lookup([expansion.slide.scope], ["title"])),
      gapPercent: GAP_PERCENT,
      place: list !== undefined && "place" in list ? list.place : undefined,
      field: element.of.join("."),
    };
  },
  inner: (element, binding) => ({
    flow: { ...row, gapPt: LABEL_GAP_PT },
    children: [labelColumn(element, binding), barColumn(element, binding)],
  }),
  key: ({ of }) => of.join("."),
};

type Entry = {
  readonly key: string;
  readonly scopes: Scopes;
  readonly label: string;
  readonly value: number;
  /** As its writer has it. */
  readonly written: string;
};

function entriesOf({ of, label, value }: ChartElement, scopes: Scopes): readonly Entry[] {
  const list = lookup(scopes, of);
  if (list?.kind !== "list") return [];
  return list.items.flatMap((item) => {
    if (item.kind !== "group") return [];
    const own = [item.fields, ...scopes];
    const number = lookup(own, value);
    if (number?.kind !== "number") return [];
    const words = wordsOf(lookup(own, label));
    return [{ key: item.key, scopes: own, label: words, value: number.value, written: wordsOf(number) }];
  });
}

const wordsOf = (value: ResolvedValue | undefined): string =>
  value !== undefined && "inlines" in value ? plainText(value.inlines) : "";

const row: Flow = { ...noFlow, direction: "row", align: "stretch" };
const column: Flow = { ...noFlow, direction: "column", align: "stretch" };
const pt = (value: number): Length => ({ kind: "pt", value });

function labelColumn(element: ChartElement, binding: Binding): BoundNode {
  const labels = entriesOf(element, binding.scopes).map((entry) => ({
    ...boxNode(element, `${entry.key}/row`, row, [textNode(element, entry, "label", binding)]),
    ...evenly(element),
  }));
  const node = boxNode(element, "labels", column, labels);
  return { ...node, common: { ...node.common, shrink: 0, maxWidth: { kind: "percent", value: LABELS_MAX_PERCENT } } };
}

function barColumn(element: ChartElement, binding: Binding): BoundNode {
  const entries = entriesOf(element, binding.scopes);
  const values = entries.map(({ value }) => value);
  const reach = { min: Math.min(0, ...values), max: Math.max(0, ...values) };
  const whole = reach.max - reach.min;
  // What grows by less than 1 in all would leave a part of its room.
  const share = (value: number): number => (whole > 0 ? (value / whole) * WHOLE_ROW : 0);
  const widest = Math.max(0, ...entries.map(({ written }) => written.length));
  const { sizePt } = styleOf(element.valueStyle.value, binding.expansion.look);
  const valueWidth = pt(Math.ceil(widest * sizePt * FIGURE_EM));
  const rows = entries.map((entry) => ({
    ...boxNode(element, `${entry.key}/bar`, row, [
      ...(reach.min < 0 ? [spacer(element, share(Math.min(0, entry.value) - reach.min))] : []),
      bar(element, entry, share(Math.abs(entry.value))),
      withCommon(textNode(element, entry, "value", binding), {
        width: valueWidth,
        shrink: 0,
        margin: { left: pt(VALUE_GAP_PT) },
      }),
      spacer(element, share(reach.max - Math.max(0, entry.value))),
    ]),
    ...evenly(element),
  }));
  return { ...boxNode(element, "bars", column, rows), grow: 1, common: { place: element.place, basis: pt(0) } };
}

/** All rows are of one height. */
const evenly = ({ place }: ChartElement) => ({
  grow: 1,
  common: { place, basis: pt(0), maxHeight: pt(ROW_MAX_PT) },
});

const boxNode = ({ place }: ChartElement, key: string, flow: Flow, children: readonly BoundNode[]): BoundNode => ({
  key,
  common: { place },
  flow,
  content: { kind: "box" },
  children,
});

const withCommon = (node: BoundNode, common: Partial<BoundNode["common"]>): BoundNode => ({
  ...node,
  common: { ...node.common, ...common },
});

/** Nothing, that grows by so much. */
const spacer = (element: ChartElement, grow: number): BoundNode => ({
  ...boxNode(element, "rest", noFlow, []),
  grow,
  common: { place: element.place, basis: pt(0) },
});

/** As long as its number, with half the gap above and below. */
function bar(element: ChartElement, entry: Entry, length: number): BoundNode {
  const gap = { ...spacer(element, GAP_PERCENT / 2), key: "gap" };
  const shape: BoundNode = {
    key: `${entry.key}/shape`,
    common: { place: element.place, basis: pt(0) },
    grow: WHOLE_BAR,
    flow: noFlow,
    content: { kind: "shape", element: { shape: "rect", fill: { kind: "solid", color: element.color } } },
    children: [],
  };
  const node = boxNode(element, "length", column, [gap, shape, { ...gap, key: "gap-2" }]);
  return { ...node, grow: length, common: { ...node.common, basis: pt(0) } };
}

/** A name stands against the bars, a number behind its own; both in the middle of their row. */
function textNode(element: ChartElement, entry: Entry, what: "label" | "value", binding: Binding): BoundNode {
  const words = textElement(element, what);
  const content = text.content(words, { ...binding, scopes: entry.scopes, path: `${binding.path}.words` });
  return {
    key: `${entry.key}/${what}`,
    common: { place: element.place },
    ...(what === "label" ? { grow: 1 } : {}),
    flow: noFlow,
    content: content ?? { kind: "box" },
    children: [],
  };
}

function textElement(element: ChartElement, what: "label" | "value"): TextElement {
  const { style, place } = { style: what === "label" ? element.style : element.valueStyle, place: element.place };
  const path: Path = what === "label" ? element.label : element.value;
  const of: Located<readonly [{ readonly kind: "path"; readonly path: Path }]> = located(
    [{ kind: "path", path }],
    place,
  );
  return {
    kind: "text",
    parts: [{ of }],
    style,
    textAlign: what === "label" ? "right" : "left",
    anchor: "middle",
    fit: "together",
    hidden: false,
    bullets: false,
    place,
  };
}
