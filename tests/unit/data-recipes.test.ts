import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { compileDeck } from "../../src/compile.js";
import { textsOf } from "../../src/model/leaves.js";
import { wordsIn } from "../helpers/compile-text.js";
import { repositoryRoot } from "../helpers/office.js";
import { sourceHost, withFile } from "../helpers/source-host.js";

const deck = join(repositoryRoot, "tests", "golden", "recette.yaml");
const disk = sourceHost();

const HEAD = "brand: sobre\norganisation: { name: Association }\ndates: 2026-06-18\nplace: Chambéry\n";

const pages = ["data.md", "treasurer.md"];

/** Under each heading of the third level: files as `csv <name>`, the description, and words that its slides show. */
const recipesOf = (page: string): readonly string[] =>
  readFileSync(join(repositoryRoot, "docs", page), "utf8")
    .split(/^### /mu)
    .slice(1);

const blocks = (recipe: string, kind: string): readonly { readonly name: string; readonly text: string }[] =>
  [...recipe.matchAll(/^```(\S+) ?(.*)\n([\s\S]*?)^```/gmu)].flatMap(([, each, name = "", text = ""]) =>
    each === kind ? [{ name, text }] : [],
  );

describe.each(pages)("recipes of docs/%s", (page) => {
  test.each(recipesOf(page).map((recipe) => [recipe.split("\n")[0], recipe] as const))("%s", async (_title, recipe) => {
    const [yaml] = blocks(recipe, "yaml");
    const files = blocks(recipe, "csv").map(({ name, text }) => ({ path: join(dirname(deck), name), text }));
    const all = [{ path: deck, text: `${HEAD}${yaml?.text}` }, ...files];
    const host = all.reduce((inner, { path, text }) => withFile(inner, path, text), disk);
    const { outcome } = await compileDeck({ deck, folders: [dirname(deck), repositoryRoot] }, host);
    expect(outcome.diagnostics.map(({ code, args }) => ({ code, args }))).toEqual([]);
    const slides = outcome.ok ? outcome.value.slides : [];
    const words = slides.flatMap((slide) => textsOf(slide.items).flatMap(wordsIn)).map(plain);
    const expected = (blocks(recipe, "text")[0]?.text ?? "").trim().split("\n");
    expect(expected.length).toBeGreaterThan(1);
    // In this order, among others.
    expect([...new Set(words.filter((line) => expected.includes(line)))]).toEqual(expected);
  });
});

/** Without the spaces and signs of typography. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, " ").replaceAll("’", "'");
