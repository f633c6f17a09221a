import { describe, expect, test } from "@jest/globals";
import { distinctKeys, slug } from "../../src/basics/keys.js";

test.each([
  ["L’été, à Aussois !", "l-ete-a-aussois"],
  ["", ""],
  ["…", ""],
  [
    "une phrase si longue que tous ses mots ne sauraient tenir dans une clef",
    "une-phrase-si-longue-que-tous-ses-mots-ne",
  ],
  ["a".repeat(60), "a".repeat(48)],
])("%j makes the key %j", (text, key) => expect(slug(text)).toBe(key));

describe("keys are told apart", () => {
  test.each([
    [
      ["a", "b"],
      ["a", "b"],
    ],
    [
      ["a", "a", "a"],
      ["a", "a-2", "a-3"],
    ],
    [
      ["a", "a", "a-2"],
      ["a", "a-3", "a-2"],
    ],
    [
      ["a-2", "a", "a", "a-2"],
      ["a-2", "a", "a-3", "a-2-2"],
    ],
  ])("%j", (keys, distinct) => expect(distinctKeys(keys)).toEqual(distinct));
});
