import { expect, test } from "@jest/globals";
import { inTurn } from "../../src/basics/in-turn.js";

test("works on a few at a time, and gives results in the order of the items", async () => {
  let running = 0;
  let most = 0;
  const results = await inTurn([30, 1, 20, 5, 10], 2, async (delay) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((done) => setTimeout(done, delay));
    running -= 1;
    return delay * 2;
  });
  expect(results).toEqual([60, 2, 40, 10, 20]);
  expect(most).toBe(2);
  await expect(inTurn([1], 2, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await inTurn([], 2, async () => 1)).toEqual([]);
});
