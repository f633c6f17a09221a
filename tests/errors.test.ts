import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { compileDeck } from "../src/compile.js";
import { catalog, type UiLanguage } from "../src/diagnostics/catalog.js";
import { diagnosticJson, formatDiagnostic } from "../src/diagnostics/format.js";
import { embedFonts } from "../src/fonts/embed.js";
import type { SlideMemory } from "../src/layout/memory.js";
import { type DiagnosticCode, report } from "../src/model/diagnostic.js";
import { outcome as outcomeOf } from "../src/model/outcome.js";
import { expectGolden } from "./helpers/golden.js";
import { sourceHost } from "./helpers/source-host.js";

const root = dirname(import.meta.dirname);
const folder = join(import.meta.dirname, "errors");
const host = sourceHost();
const memory: SlideMemory = new Map();

/** Codes that no description can bring about, and the test that does. */
const elsewhere: Readonly<Record<string, string>> = {
  "file-missing": "cli.test.ts",
  "file-denied": "unit/host.test.ts",
  "folder-is-file": "cli.test.ts",
  "file-unreadable": "unit/host.test.ts",
  "file-busy": "unit/host.test.ts",
  "disk-full": "unit/host.test.ts",
  "output-not-ours": "cli.test.ts",
  "output-changed": "cli.test.ts",
  "output-conflict": "cli.test.ts",
  "output-is-input": "cli.test.ts",
  usage: "cli.test.ts",
  "no-standard-stream": "cli.test.ts",
  "option-without-format": "cli.test.ts",
  "output-suffix": "cli.test.ts",
  "output-suffix-unknown": "cli.test.ts",
  "output-one-file": "cli.test.ts",
  "init-over-file": "cli.test.ts",
  "not-a-package": "cli.test.ts",
  "package-fault": "cli.test.ts",
  "package-doubt": "cli.test.ts",
  "yaml-not-utf8": "unit/yaml.test.ts",
  "yaml-too-large": "unit/yaml.test.ts",
  "lone-surrogate": "unit/yaml.test.ts",
  "picture-damaged": "unit/embed.test.ts",
  "drawing-too-heavy": "unit/embed.test.ts",
  "drawing-letters": "unit/embed.test.ts",
  "port-taken": "browser/preview.test.ts",
  "stale-schema": "cli.test.ts",
  "data-encrypted": "unit/data-workbook.test.ts",
  "data-too-large": "unit/data-workbook.test.ts",
  "data-cell-unkept": "unit/data-workbook.test.ts",
  "data-stored-as-text": "unit/data-workbook.test.ts",
  "data-hidden": "unit/data-workbook.test.ts",
  internal: "built.test.ts",
};

const names = readdirSync(folder).filter(
  (name) => name.endsWith(".yaml") || existsSync(join(folder, name, "deck.yaml")),
);
const codes = names.map((name) => name.replace(/\.yaml$/, ""));

test("every report that is expected has its case", () => {
  const reports = readdirSync(folder).flatMap((name) => (name.endsWith(".txt") ? [name.slice(0, -4)] : []));
  expect(reports.filter((code) => !codes.includes(code))).toEqual([]);
});

test("every code of the catalog has its case", () => {
  const missing = Object.keys(catalog).filter((code) => !codes.includes(code) && elsewhere[code] === undefined);
  expect(missing).toEqual([]);
  expect(Object.keys(elsewhere).filter((code) => codes.includes(code) || !(code in catalog))).toEqual([]);
});

test("what a code is told with does not compile when it is misspelt, forgotten or too much", () => {
  // @ts-expect-error
  report("file-missing", { file: "deck.yaml" });
  // @ts-expect-error
  report("file-missing", { path: "deck.yaml", sugestion: "deck.yml" });
  // @ts-expect-error
  report("yaml-tab", { line: 1 });
  // @ts-expect-error
  report("wrong-type", { field: "title", expected: "text", found: "scalar" });
  expect(report("file-missing", { path: "deck.yaml" }).severity).toBe("error");
});

/** What is expected stands beside the case: `<code>.txt`, the French report of everything that the deck brings about. */
describe.each(names)("%s", (name) => {
  const isFolder = statSync(join(folder, name)).isDirectory();
  const deck = isFolder ? join(folder, name, "deck.yaml") : join(folder, name);
  const code = name.replace(/\.yaml$/, "") as DiagnosticCode;

  test("is told with its file, its line and what to do", async () => {
    const compiled = await compileDeck({ deck, folders: [dirname(deck), root] }, host, memory);
    const { texts } = compiled;
    const fonts = compiled.outcome.ok ? await embedFonts(compiled.outcome.value, host, "full") : outcomeOf([]);
    const outcome = { diagnostics: [...compiled.outcome.diagnostics, ...fonts.diagnostics] };
    const own = outcome.diagnostics.filter((diagnostic) => diagnostic.code === code);
    expect(outcome.diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    for (const diagnostic of own) expect(diagnostic.place).toBeDefined();
    const report = outcome.diagnostics
      .map((diagnostic) => formatDiagnostic(diagnostic, texts, { language: "fr", color: false, folder }))
      .join("\n\n");
    expectGolden(join(folder, `${code}.txt`), `${report}\n`);
    for (const language of ["fr", "en"] satisfies UiLanguage[]) {
      const json = diagnosticJson(own[0] ?? outcome.diagnostics[0] ?? fail(), texts, {
        language,
        color: false,
        folder,
      });
      expect(json.hints.length).toBeGreaterThan(0);
      expect(json.message).not.toMatch(/undefined|\[object/);
    }
  });
});

function fail(): never {
  throw new Error("no diagnostic");
}
