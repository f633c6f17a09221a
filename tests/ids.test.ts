import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { compileDeck } from "../src/compile.js";
import type { Host } from "../src/model/host.js";
import type { SceneItem } from "../src/model/scene.js";
import { sourceHost } from "./helpers/source-host.js";

const root = dirname(import.meta.dirname);
const disk = sourceHost();
const DECK = join(root, "decks", "ids.yaml");

const idsOf = (item: SceneItem): readonly string[] =>
  item.kind === "group" ? [item.id, ...item.items.flatMap(idsOf)] : [item.id];

/** The ids of all items of a deck whose one topic is given. */
async function ids(topic: string): Promise<readonly string[]> {
  const text = `edition: 1\norganisation: { name: A, short: A }\ndates: 2026-06-18\nplace: B\nkinds: [shared]\naxes: [{ title: C, topics: [${topic}] }]\n`;
  const host: Host = {
    ...disk,
    readFile: async (path) => (path === DECK ? Buffer.from(text) : disk.readFile(path)),
    stat: async (path) => (path === DECK ? { kind: "file", bytes: text.length } : disk.stat(path)),
  };
  const { outcome } = await compileDeck({ deck: DECK, brand: "sobre", folders: [dirname(DECK), root] }, host);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value.slides.flatMap(({ items }) => items.flatMap(idsOf));
}

/** Lists that stand in rows and columns: an entry before the others moves them to other rows. */
const topics: Readonly<Record<string, (words: readonly string[]) => string>> = {
  "key-figures": (words) => `figures: [${words.map((word, n) => `{ value: ${n}, label: ${word} }`)}]`,
  members: (words) => `members: [${words}]`,
  team: (words) => `people: [${words.map((word) => `{ name: ${word}, role: ${word} }`)}]`,
  "project-board": (words) => `projects: [${words.map((word) => `{ name: ${word}, kind: shared }`)}]`,
};

describe("items keep their ids when an entry is put before them", () => {
  const words = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"];
  test.each(Object.entries(topics))("%s", async (template, fields) => {
    const topic = (some: readonly string[]): string => `{ template: ${template}, id: x, title: T, ${fields(some)} }`;
    const after = new Set(await ids(topic(words)));
    const lost = (await ids(topic(words.slice(1)))).filter((id) => !after.has(id));
    expect(lost).toEqual([]);
  });
});
