import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, expect, test } from "@jest/globals";
import { compileDeck } from "../src/compile.js";
import { nodeHost } from "../src/host/node.js";
import { followedHost } from "../src/host/watch.js";
import type { SlideMemory } from "../src/layout/memory.js";
import type { Host } from "../src/model/host.js";
import type { Outcome } from "../src/model/outcome.js";
import type { Scene } from "../src/model/scene.js";

const root = dirname(import.meta.dirname);
const host = nodeHost({ cache: false });
/** A house of one brand and of the templates that the starter and the storyboard name: no other could be recalled. */
const folder = mkdtempSync(join(tmpdir(), "mot-deck-"));
const names = [
  "accounts",
  "agenda",
  "bullets",
  "closing",
  "cover",
  "key-figures",
  "project-board",
  "resolution",
  "section",
  "table",
  "team",
  "timeline",
];
for (const name of [
  "assets/aussois",
  "templates/samples",
  ...[...names, "storyboard"].map((each) => `templates/${each}.yaml`),
])
  cpSync(join(root, name), join(folder, name), { recursive: true });
cpSync(join(root, "decks/starter"), folder, { recursive: true });
const deck = join(folder, "assemblee.yaml");
afterAll(() => rmSync(folder, { recursive: true }));
const written = readFileSync(join(root, "decks/starter/assemblee.yaml"), "utf8");

/** With a checksum for each font: to compare millions of bytes one by one takes seconds. */
const comparable = (outcome: Outcome<Scene>) =>
  outcome.ok
    ? {
        ...outcome,
        value: {
          ...outcome.value,
          fonts: [...outcome.value.fonts].map(([key, { path, bytes }]) => [key, path, crc32(bytes)]),
        },
      }
    : outcome;

const compiled = async (text: string, memory?: SlideMemory) => {
  writeFileSync(deck, text);
  return comparable((await compileDeck({ deck, brand: "aussois", folders: [folder] }, host, memory)).outcome);
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

test("whatever is saved in turn, a host that keeps what did not change gives the scene that a new one gives", async () => {
  writeFileSync(deck, written);
  const { host: kept } = followedHost(host);
  const memory: SlideMemory = new Map();
  const compile = async (by: Host, recalled?: SlideMemory) =>
    comparable((await compileDeck({ deck, brand: "aussois", folders: [folder] }, by, recalled)).outcome);
  const seen = new Set([JSON.stringify(await compile(kept, memory))]);
  const saves = [
    ["assets/aussois/theme.yaml", "accent1: 1F6FB2", "accent1: 1F6FB3"],
    ["assets/aussois/theme.yaml", "font: heading, size: 30", "font: heading, size: 29"],
    ["assets/aussois/theme.yaml", "muted: accent6", "muted: no-such-color"],
    ["assets/aussois/theme.yaml", "muted: no-such-color", "muted: accent5"],
    // A style that templates name: they are read anew, though they did not change.
    ["assets/aussois/theme.yaml", "  quote: {", "  quotation: {"],
    ["assets/aussois/theme.yaml", "  quotation: {", "  cited: {"],
    ["assets/aussois/theme.yaml", "  cited: {", "  # Back again\n  quote: {"],
    ["templates/key-figures.yaml", "name: key-figures", "\n# A line more\nname: key-figures"],
    ["templates/cover.yaml", "footer: false", "footer: true"],
    ["templates/storyboard.yaml", "\nparts:", "\n\n\nparts:"],
    ["assemblee.yaml", "Trois rencontres", "Une rencontre"],
  ] as const;
  for (const [name, from, to] of saves) {
    const path = join(folder, name);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
    const recalled = await compile(kept, memory);
    expect(recalled).toEqual(await compile(host));
    seen.add(JSON.stringify(recalled));
  }
  expect(seen.size).toBe(saves.length + 1);
  // A template more, the last: the deck may name it.
  const source = readFileSync(join(folder, "templates/bullets.yaml"), "utf8");
  const text = readFileSync(deck, "utf8");
  writeFileSync(deck, text.replace("template: bullets", "template: zone"));
  expect((await compile(kept, memory)).ok).toBe(false);
  writeFileSync(join(folder, "templates/zone.yaml"), source.replace("name: bullets", "name: zone"));
  const recalled = await compile(kept, memory);
  expect(recalled.ok).toBe(true);
  expect(recalled).toEqual(await compile(host));
});
