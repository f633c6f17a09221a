import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { nodeHost } from "../../src/host/node.js";
import { findFile } from "../../src/load/found-file.js";

const folder = mkdtempSync(join(tmpdir(), "mot-deck-names-"));
afterAll(() => rmSync(folder, { recursive: true }));
const [apart, joined] = ["é".normalize("NFD"), "é".normalize("NFC")];
for (const name of [
  `${apart}quipe/caf${joined}.png`,
  "img/Photo de groupe.JPG",
  "img/logo.svg",
  "img/a.svg",
  "img/notes.txt",
]) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), "");
}

const host = nodeHost({ cache: false });
const find = (name: string) => findFile(join(folder, name), { folder, kind: /\.(?:png|jpe?g|svg)$/iu }, host);

test("letters with their accents apart or joined are one name, in files and folders", async () => {
  const path = join(folder, `${apart}quipe/caf${joined}.png`);
  for (const name of [`${joined}quipe/caf${apart}.png`, `${apart}quipe/caf${joined}.png`])
    expect(await find(name)).toEqual({ kind: "found", path });
});

test.each([
  ["img\\logo.svg", "img/logo.svg"],
  ["img/photo DE groupe.jpg", "img/Photo de groupe.JPG"],
  ["IMG/logos.svg", "img/logo.svg"],
  ["img/Photo de groupe.jpeg", "img/Photo de groupe.JPG"],
  ["img/logo.png", "img/logo.svg"],
  ["img/b.svg", undefined],
  ["img/note.txt", undefined],
  ["img/notes.png", undefined],
  ["ailleurs/tout autre chose.png", undefined],
])("%s: did you mean %s?", async (name, suggestion) => {
  expect(await find(name)).toEqual({ kind: "missing", ...(suggestion === undefined ? {} : { suggestion }) });
});

test("of a path of another machine, its name is looked for beside the description", async () => {
  writeFileSync(join(folder, "plan.png"), "");
  expect(await find("C:\\Users\\bureau\\plan.png")).toEqual({ kind: "missing", suggestion: "plan.png" });
});
