import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { fixed } from "../../src/basics/fixed.js";

test.each([
  [105.85, 1, "105.9"],
  [-105.85, 1, "-105.9"],
  [1.005, 2, "1.01"],
  [0.145 * 100, 0, "15"],
  [2.5, 0, "3"],
  [-0.04, 1, "0.0"],
  [1234567, 0, "1234567"],
  [1e-9, 2, "0.00"],
  [12.5e21, 1, (12.5e21).toFixed(1)],
])("%p with %p decimals is %p", (value, decimals, text) => {
  expect(fixed(value, decimals)).toBe(text);
});

test("is within half a unit of the last decimal", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
      expect(Math.abs(Number(fixed(value, decimals)) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
    }),
  );
});
