import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { compileDeck } from "../src/compile.js";
import { nodeHost } from "../src/host/node.js";
import type { SlideMemory } from "../src/layout/memory.js";

const root = dirname(import.meta.dirname);
const host = nodeHost({ cache: false });
const deck = join(mkdtempSync(join(tmpdir(), "mot-deck-")), "assemblee.yaml");
const written = readFileSync(join(root, "decks/starter/assemblee.yaml"), "utf8");

const compiled = async (text: string, memory?: SlideMemory) => {
  writeFileSync(deck, text);
  return (await compileDeck({ deck, folders: [dirname(deck), root] }, host, memory)).outcome;
};

test("with a memory, only slides that changed are laid out again, and the scene is the same as without", async () => {
  const memory: SlideMemory = new Map();
  await compiled(written, memory);
  const before = memory.size;
  expect(before).toBeGreaterThan(5);
  await compiled(written, memory);
  expect(memory.size).toBe(before);
  // The same number of letters, so that no other slide's place in the file changes.
  const changed = written.replace("Trois rencontres", "Seize rencontres");
  const recalled = await compiled(changed, memory);
  expect(memory.size).toBe(before + 1);
  expect(recalled).toEqual(await compiled(changed));
});

test("slides under a changed line are not laid out again, and point at where their lines are now", async () => {
  const memory: SlideMemory = new Map();
  await compiled(written, memory);
  const before = memory.size;
  const changed = written.replace("Trois rencontres", "Onze rencontres et des pas");
  const recalled = await compiled(changed, memory);
  expect(memory.size).toBe(before + 1);
  expect(recalled).toEqual(await compiled(changed));
});
