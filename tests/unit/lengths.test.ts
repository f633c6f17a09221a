import { expect, test } from "@jest/globals";
import { parseYaml } from "../../src/doors/yaml.js";
import { readEdges } from "../../src/validate/lengths.js";
import type { Findings } from "../../src/validate/read.js";

const theme = { spacing: ["small"] } as never;

function edges(text: string) {
  const read = parseYaml({ path: "/a.yaml", text });
  if (!read.ok) throw new Error(text);
  const findings: Findings = [];
  return { ...readEdges(read.value.root, theme, findings), faults: findings.length };
}

const pt = (value: number) => ({ kind: "pt", value });

test("x and y stand for two sides each, a side by its own name comes before", () => {
  expect(edges("{ x: 1, y: 2 }")).toEqual({ left: pt(1), right: pt(1), top: pt(2), bottom: pt(2), faults: 0 });
  expect(edges("{ x: 1, left: 3, y: 2, bottom: 4 }")).toEqual({
    left: pt(3),
    right: pt(1),
    top: pt(2),
    bottom: pt(4),
    faults: 0,
  });
  expect(edges("5")).toEqual({ left: pt(5), right: pt(5), top: pt(5), bottom: pt(5), faults: 0 });
});
