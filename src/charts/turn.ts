import { bottom, type Point, type Rect, type Size } from "./drawing.js";

/** A part of a plot: from and to along the axis of numbers, start and end along that of names; from its origin. */
export type Span = { readonly from: number; readonly to: number; readonly start: number; readonly end: number };

/** Which way marks grow: what differs between bars and columns. */
export type Turn = {
  /** Of a size, what lies along the axis of numbers, and along that of names. */
  readonly lengthOf: (size: Size) => number;
  readonly breadthOf: (size: Size) => number;
  readonly place: (plot: Rect, span: Span) => Rect;
  /** How far something moves on the slide that moves so far along the axis of numbers. */
  readonly moved: (length: number) => Point;
};

/** Bars, to the right, from the top down. */
export const lying: Turn = {
  lengthOf: ({ width }) => width,
  breadthOf: ({ height }) => height,
  place: ({ left, top }, { from, to, start, end }) => ({
    left: left + from,
    top: top + start,
    width: to - from,
    height: end - start,
  }),
  moved: (length) => [length, 0],
};

/** Columns, upwards, from left to right. */
export const standing: Turn = {
  lengthOf: ({ height }) => height,
  breadthOf: ({ width }) => width,
  place: (plot, { from, to, start, end }) => ({
    left: plot.left + start,
    top: bottom(plot) - to,
    width: end - start,
    height: to - from,
  }),
  moved: (length) => [0, -length],
};
