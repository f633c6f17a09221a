import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { readLibrary } from "../src/compile.js";
import { nodeHost } from "../src/host/node.js";
import { galleryHtml } from "../src/tools/gallery/gallery.js";

const root = dirname(import.meta.dirname);
const host = nodeHost({ cache: true });
const request = { folders: [root], brand: "sobre", language: "fr" } as const;
let html = "";

beforeAll(async () => {
  const { outcome } = await galleryHtml(request, host);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  html = new TextDecoder().decode(outcome.value);
});

const between = (open: string, close: string): string => html.split(open)[1]?.split(close)[0] ?? "";

describe("the gallery", () => {
  test("shows each template: three samples drawn, its fields, an example, and when another is better", async () => {
    const { outcome } = await readLibrary([root], host, "sobre");
    if (!outcome.ok) throw new Error("no library");
    const articles = html.split("<article ").slice(1);
    expect(articles.map((article) => /id="([^"]+)"/.exec(article)?.[1])).toEqual(
      outcome.value.templates.map(({ name }) => name),
    );
    for (const article of articles) {
      expect(article.match(/<figure /g)).toHaveLength(3);
      expect(article.match(/<svg [^>]*viewBox="0 0 960 540"/g)?.length).toBeGreaterThanOrEqual(3);
      expect(article).toContain("- template: ");
      expect(article).toContain('class="avoid"');
    }
  });

  test.each([
    ["key-figures", "title", "texte, 90 signes au plus <small>d’office : Quelques chiffres clefs</small>"],
    ["picture", "show", "au choix\u00a0: captioned, full, framed <small>d’office : captioned</small>"],
    ["picture", "caption", "texte, 180 signes au plus <small>facultatif</small>"],
    ["breakdown", "parts[].value", "nombre, 0 au moins"],
    ["breakdown", "parts", "liste, 2 à 5"],
    ["bullets", "points", "liste de textes, 1 à 300"],
  ])("tells what a field of %s takes, its limits and its default: %s", (template, field, told) =>
    expect(between(`<article id="${template}">`, "</article>")).toContain(`<code>${field}</code></th><td>${told}</td>`),
  );

  test("lets in its own style and script alone, and refers to nothing outside", () => {
    const policy = between('content="', '"');
    for (const text of [between("<style>", "</style>"), between("<script>", "</script>")])
      expect(policy).toContain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:|\/\/|file:)/);
    expect(html).not.toContain(root);
  });

  test("has each picture once, and each reference leads to one", () => {
    const stored = [...html.matchAll(/<image id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(stored).size).toBe(stored.length);
    const used = [...html.matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(stored.length);
    expect(used.filter((id) => !stored.includes(id))).toEqual([]);
  });

  test("is the same each time", async () => {
    const { outcome } = await galleryHtml(request, host);
    expect(outcome.ok && new TextDecoder().decode(outcome.value)).toBe(html);
  });
});
