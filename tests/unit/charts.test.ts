import process from "node:process";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { apart } from "../../src/charts/apart.js";
import { drawChart } from "../../src/charts/draw.js";
import { bottom, type ChartDrawing, type Mark, type Rect, right } from "../../src/charts/drawing.js";
import { axisOf, extentOf, reachesOf } from "../../src/charts/scale.js";
import { type ChartKind, chartKinds } from "../../src/model/chart.js";
import { chartOf, drawableOf, type Numbers, room, stacked } from "../helpers/chart-data.js";

/** The drawing of charts is pure: numbers, a room and the sizes of labels in, marks and places of labels out. */

const draw = (kind: ChartKind, numbers: Numbers, more = {}): ChartDrawing =>
  drawChart(drawableOf(chartOf(kind, numbers, more)));
const marksOf = ({ marks }: ChartDrawing, role: Mark["role"] = "mark"): readonly Mark[] =>
  marks.filter((mark) => mark.role === role);
const lone = (...values: readonly (number | undefined)[]): Numbers => values.map((value) => [value]);

describe("an axis", () => {
  test.each([
    ["of hundreds", { min: 0, max: 87 }, [0, 50, 100]],
    ["of fractions", { min: 0, max: 0.3 }, [0, 0.1, 0.2, 0.3]],
    ["through zero", { min: -40, max: 100 }, [-50, 0, 50, 100]],
    ["of millions", { min: 0, max: 7_300_000 }, [0, 2_000_000, 4_000_000, 6_000_000, 8_000_000]],
    ["of what is tiny", { min: 0, max: 0.000_004 }, [0, 0.000_001, 0.000_002, 0.000_003, 0.000_004]],
  ])("%s has round numbers", (_, extent, ticks) => expect(axisOf(extent).ticks).toEqual(ticks));

  test("a property: its numbers are in order, apart by one step, and hold what is to be held", () => {
    const numbers = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-6 * Math.max(1, Math.abs(a), Math.abs(b)));
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        const axis = axisOf({ min, max });
        const slack = axis.step * 1e-6;
        expect(axis.min).toBeLessThanOrEqual(min + slack);
        expect(axis.max).toBeGreaterThanOrEqual(max - slack);
        expect(axis.ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  test("begins at zero for what has a length; a line far from zero may not", () => {
    expect(extentOf(chartOf("bars", lone(90, 95, 100)))).toEqual({ min: 0, max: 100 });
    expect(extentOf(chartOf("area", lone(90, 95, 100)))).toEqual({ min: 0, max: 100 });
    expect(extentOf(chartOf("line", lone(90, 95, 100)))).toEqual({ min: 90, max: 100 });
    expect(extentOf(chartOf("line", lone(20, 95, 100)))).toEqual({ min: 0, max: 100 });
  });
});

describe("a stack", () => {
  test("puts what is positive on what is positive, and what is negative under it; a gap takes nothing", () => {
    const [reaches] = reachesOf(chartOf("columns", [[3, -2, undefined, 4]], stacked("values")));
    expect(reaches).toEqual([{ from: 0, to: 3 }, { from: 0, to: -2 }, undefined, { from: 3, to: 7 }]);
  });

  test("a property: shares come to a whole, in every entry that has one", () => {
    const values = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(values, (numbers) => {
        const [reaches] = reachesOf(chartOf("bars", [numbers], stacked("shares")));
        expect(reaches?.at(-1)?.to).toBeCloseTo(numbers.some((number) => number > 0) ? 1 : 0, 9);
      }),
    );
  });
});

describe("labels beside each other", () => {
  test("stand where they wish when there is room, else as near as may be", () => {
    const at = (...middles: readonly number[]) => middles.map((middle) => ({ middle, height: 20 }));
    expect(apart(at(50, 100), 0, 200)).toEqual([50, 100]);
    expect(apart(at(100, 100), 0, 200)).toEqual([90, 110]);
    expect(apart(at(100, 95, 105), 0, 200)).toEqual([100, 80, 120]);
    expect(apart(at(0, 200), 0, 200)).toEqual([10, 190]);
  });

  test("a property: none touches another, none leaves the room that holds them all", () => {
    const wishes = fc.array(
      fc.record({ middle: fc.integer({ min: -50, max: 450 }), height: fc.integer({ min: 8, max: 40 }) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(wishes, (all) => {
        const places = apart(all, 0, 400)
          .map((middle, index) => ({ top: middle - (all[index]?.height ?? 0) / 2, height: all[index]?.height ?? 0 }))
          .toSorted((a, b) => a.top - b.top);
        for (const [index, { top, height }] of places.entries()) {
          expect(top).toBeGreaterThanOrEqual(-1e-6);
          expect(top + height).toBeLessThanOrEqual(400 + 1e-6);
          expect(places[index + 1]?.top ?? 400).toBeGreaterThanOrEqual(top + height - 1e-6);
        }
      }),
    );
  });
});

describe("bars", () => {
  test("are as long as their numbers, and the plot's edge stands for what their length says", () => {
    const drawing = draw("bars", lone(40, 10, 0));
    const widths = marksOf(drawing).map(({ rect }) => rect.width);
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(0.25);
    expect(widths[2]).toBe(0);
    expect(((drawing.max - drawing.min) / drawing.plot.width) * (widths[0] ?? 0)).toBeCloseTo(40);
    expect(drawing.step).toBeUndefined();
  });

  test("under zero go to the left, with their numbers before them; a line marks zero", () => {
    const drawing = draw("bars", lone(40, -10, 20));
    const [plus, minus] = marksOf(drawing).map(({ rect }) => rect);
    expect(right(minus as Rect)).toBeCloseTo((plus as Rect).left);
    expect(right(drawing.labels.get("value/1/0") as Rect)).toBeLessThan((minus as Rect).left);
    expect(marksOf(drawing, "base")).toHaveLength(1);
  });

  test.each([
    ["of zeros", lone(0, 0, 0)],
    ["alone", lone(5)],
    ["huge", lone(9e14, 2, 1)],
    ["tiny", lone(3e-9, 1e-9)],
    ["with gaps", lone(3, undefined, 5)],
    ["all under zero", lone(-3, -5)],
  ])("%s stand within the plot", (_, numbers) => {
    const drawing = draw("bars", numbers);
    for (const { rect } of marksOf(drawing)) expect(isWithin(rect, drawing.plot)).toBe(true);
  });

  test("of many series take an axis in place of numbers that have no room", () => {
    const numbers = Array.from({ length: 8 }, () => [1, 2, 3, 4, 5, 6]);
    const drawing = draw("bars", numbers);
    expect(drawing.step).toBe(2);
    expect([...drawing.labels.keys()].filter((label) => label.startsWith("value"))).toEqual([]);
    expect(marksOf(drawing, "grid").length).toBeGreaterThan(2);
  });

  test("a number that the line of comparison would cross stands behind it", () => {
    const drawing = draw("bars", lone(100, 60, 50), { reference: { value: 61, written: "61", label: "Objectif" } });
    const [line] = marksOf(drawing, "reference");
    expect((drawing.labels.get("value/1/0") as Rect).left).toBeGreaterThan(line?.rect.left ?? 0);
    expect(drawing.pushed.has("value/1/0")).toBe(true);
  });
});

describe.each(["bars", "columns"] as const)("stacked %s", (kind) => {
  test("tell what they come to beyond their ends, with no axis; where a part is under zero, an axis does", () => {
    const whole = draw(
      kind,
      [
        [1, 2],
        [3, 4],
        [5, 0],
      ],
      stacked("values"),
    );
    expect(whole.step).toBeUndefined();
    for (const entry of [0, 1, 2]) {
      const total = whole.labels.get(`total/${entry}`) as Rect;
      expect(isWithin(total, room)).toBe(true);
      for (const { rect } of marksOf(whole).filter((mark) => mark.entry === entry))
        expect(kind === "bars" ? total.left - right(rect) : rect.top - bottom(total)).toBeGreaterThan(0);
    }
    const mixed = draw(
      kind,
      [
        [1, 2],
        [3, -4],
      ],
      stacked("values"),
    );
    expect(mixed.step).toBeDefined();
    expect([...mixed.labels.keys()].filter((label) => label.startsWith("total"))).toEqual([]);
  });
});

describe("lines", () => {
  test("break where there is no number, and a lone point has its dot", () => {
    const drawing = draw("line", lone(1, 2, undefined, 3, undefined, 5));
    const [line] = marksOf(drawing, "line");
    const steps = line?.shape === "path" ? line.steps.map(([step]) => step) : [];
    expect(steps).toEqual(["M", "L", "M", "M"]);
    expect(marksOf(drawing, "point")).toHaveLength(4);
  });

  test("are named at their ends, apart", () => {
    const drawing = draw("line", [
      [1, 1, 1],
      [5, 5, 5.1],
    ]);
    const tops = [0, 1, 2]
      .map((series) => (drawing.labels.get(`series/${series}`) as Rect).top)
      .toSorted((a, b) => a - b);
    expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-6);
    expect((tops[2] ?? 0) - (tops[1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-6);
    expect(drawing.legend).toBeUndefined();
  });

  test("a number under the lowest point keeps off the names under the plot", () => {
    for (const numbers of [lone(120, 130, 150, 155), lone(30, 20, 10), lone(20, -50, 10, 5)])
      expect(overlaps(draw("line", numbers), "name", "value")).toEqual([]);
  });

  test("a number keeps off the line of zero", () => {
    for (const numbers of [lone(30, -40, -2, -10), lone(20, -50, 10, 2, 9), lone(-3, -2, 40)]) {
      const drawing = draw("line", numbers);
      const zero = marksOf(drawing, "base")[0]?.rect.top ?? 0;
      const crossed = [...drawing.labels].filter(
        ([label, rect]) => label.startsWith("value") && rect.top < zero - 0.5 && bottom(rect) > zero + 0.5,
      );
      expect(crossed).toEqual([]);
    }
  });

  test("many points have a name each so often that names do not touch", () => {
    const drawing = draw(
      "line",
      Array.from({ length: 60 }, (_, index) => [index]),
    );
    expect(drawing.every).toBeGreaterThan(1);
    expect(overlaps(drawing, "name")).toEqual([]);
  });
});

test("a ring turns once, from the top, in the order of its parts", () => {
  const drawing = draw("doughnut", lone(1, 1, 2));
  const starts = marksOf(drawing).map((mark) => (mark.shape === "path" ? mark.steps[0] : undefined));
  const { left, top, width } = drawing.plot;
  expect(starts[0]).toEqual(["M", [left + width / 2, top]]);
  expect((drawing.labels.get("name/0") as Rect).left).toBeGreaterThan(right(drawing.plot) - 1);
  expect(right(drawing.labels.get("name/2") as Rect)).toBeLessThan(left + 1);
});

const number = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -1000, max: 5000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
);
const anyChart = fc
  .record({
    kind: fc.constantFrom(...chartKinds),
    stack: fc.constantFrom(undefined, "values" as const),
    series: fc.integer({ min: 1, max: 6 }),
    entries: fc.integer({ min: 1, max: 8 }),
    reference: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined }),
  })
  .chain(({ kind, stack, series, entries, reference }) => {
    const isRing = kind === "doughnut";
    const count = isRing ? 1 : series;
    const isStacked = count > 1 && (kind === "area" || (stack !== undefined && kind !== "line"));
    const own = isRing
      ? fc.integer({ min: 0, max: 1000 })
      : kind === "area"
        ? fc.integer({ min: 0, max: 900 })
        : number;
    const row = fc.array(own, { minLength: count, maxLength: count });
    return fc.array(row, { minLength: Math.min(entries, isRing ? 4 : 8), maxLength: isRing ? 4 : 8 }).map((numbers) =>
      chartOf(kind, numbers, {
        ...(isStacked ? { stack: "values" } : {}),
        ...(reference === undefined || isRing
          ? {}
          : { reference: { value: reference, written: String(reference), label: "Objectif" } }),
      }),
    );
  });

test("a property: marks stand within the plot, labels within the room, and none on another of its kind", () => {
  fc.assert(
    fc.property(anyChart, (data) => {
      const drawing = drawChart(drawableOf(data));
      for (const { rect } of drawing.marks.filter(
        ({ role }) => role === "mark" || role === "line" || role === "reference",
      ))
        expect([data, rect, isWithin(rect, drawing.plot)]).toEqual([data, rect, true]);
      for (const [label, rect] of drawing.labels)
        expect([label, rect, isWithin(rect, { ...room, top: room.top - 1, height: room.height + 2 })]).toEqual([
          label,
          rect,
          true,
        ]);
      for (const kind of ["name", "tick", "series"]) expect(overlaps(drawing, kind)).toEqual([]);
    }),
    { numRuns: Number(process.env.CHART_RUNS ?? 300), ...(process.env.CHART_RUNS === undefined ? { seed: 1 } : {}) },
  );
});

function isWithin(inner: Rect, outer: Rect): boolean {
  const slack = 0.01;
  return (
    inner.left >= outer.left - slack &&
    inner.top >= outer.top - slack &&
    right(inner) <= right(outer) + slack &&
    inner.top + inner.height <= outer.top + outer.height + slack
  );
}

function overlaps({ labels }: ChartDrawing, ...kinds: readonly string[]): readonly string[] {
  const own = [...labels].filter(([label]) => kinds.some((kind) => label.startsWith(kind)));
  return own.flatMap(([label, rect], index) =>
    own.slice(index + 1).flatMap(([other, each]) => {
      const across = Math.min(right(rect), right(each)) - Math.max(rect.left, each.left);
      const down = Math.min(rect.top + rect.height, each.top + each.height) - Math.max(rect.top, each.top);
      return across > 0.01 && down > 0.01 ? [`${label} and ${other}`] : [];
    }),
  );
}
