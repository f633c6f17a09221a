import { createHash } from "node:crypto";
import { Script } from "node:vm";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { GroupItem, SceneItem, TextItem, TextRun } from "../../src/model/scene.js";
import type { TextRole } from "../../src/model/text.js";
import { emu, pt } from "../../src/model/units.js";
import { type BlockContext, blocks } from "../../src/render/html/blocks.js";
import { pagePalettes } from "../../src/render/html/colors.js";
import { inlines } from "../../src/render/html/inlines.js";
import { escaped } from "../../src/render/html/markup.js";
import { pageStore } from "../../src/render/html/pictures.js";
import { renderHtml } from "../../src/render/html/render.js";
import { showScript } from "../../src/render/html/show-script.js";
import { interfaceOf } from "../../src/render/html/words.js";
import { embedded, image, paragraph, run, scene, shape, text, theme } from "../helpers/scene.js";

const place = { path: "/t.yaml", start: 1, end: 2 };
const bullet = { mark: "–", color: { scheme: "dk1" }, markIndent: emu(0), indent: emu(10) } as const;
const item = (words: string, level: 0 | 1 = 0, more: Partial<TextRun> = {}) =>
  paragraph([run(words, more)], { bullet, level });
const context: BlockContext = {
  theme,
  language: "fr",
  anchorOf: (slide) => (slide === "secret" ? undefined : `slide/${slide}`),
  store: pageStore(scene, embedded),
  scene,
  interface: interfaceOf("fr"),
  heading: "h3",
  isSaid: (words) => words === "Suite",
};
const box = [0, 0, 10, 10] as const;
const card = (id: string, ...texts: readonly string[]): GroupItem => ({
  ...text(id, box, []),
  kind: "group",
  origin: { template: place },
  items: texts.map((words, index) => text(`${id}/${index}`, box, [paragraph([run(words)])])),
});
const bare = (items: readonly SceneItem[]): string => blocks(items, context).replaceAll("\n", "");

describe("blocks", () => {
  test("paragraphs with marks are nested lists", () => {
    const paragraphs = [paragraph([run("Avant")]), item("Un"), item("Détail", 1), item("Deux", 0, { lang: "en" })];
    expect(bare([text("a", box, paragraphs)])).toBe(
      '<p>Avant</p><ul><li>Un<ul><li>Détail</li></ul></li><li lang="en">Deux</li></ul>',
    );
  });

  test("a second level without a first is a list all the same", () => {
    expect(bare([text("a", box, [item("Détail", 1), item("Un")])])).toBe("<ul><li>Détail</li><li>Un</li></ul>");
  });

  test("what a template repeats is a list, numbered when it numbers itself; a lone group is a card", () => {
    expect(bare([card("a", "3", "traités"), card("b", "6", "partenariats")])).toBe(
      '<ul class="cards" role="list"><li><p>3</p><p>traités</p></li><li><p>6</p><p>partenariats</p></li></ul>',
    );
    const numbered = (...places: readonly string[]) =>
      places.map((words) => {
        const [number, ...others] = card(words, words, `n° ${words}`).items;
        return { ...card(words), items: [{ ...number, role: "number" } as TextItem, ...others] };
      });
    expect(bare(numbered("1", "2"))).toBe('<ol class="steps"><li><p>n° 1</p></li><li><p>n° 2</p></li></ol>');
    expect(bare(numbered("7", "8"))).toContain('<ol class="steps" start="7">');
    expect(bare(numbered("I", "II"))).toContain('<li><p class="place">I</p><p>n° I</p></li>');
    expect(bare([card("a", "1", "an"), card("b", "2", "ans")])).toContain("<li><p>1</p><p>an</p></li>");
    expect(bare([card("a", "Seule")])).toBe('<div class="card"><p>Seule</p></div>');
  });

  test("what headings say, marks of quotation and empty texts are left out; initials are not read out", () => {
    const words = ["Suite", "«", " "].map((each, index) => text(`a${index}`, box, [paragraph([run(each)])]));
    expect(bare(words)).toBe("");
    expect(bare([text("c", box, [paragraph([run("👍🏽 →")])])])).toBe("<p>👍🏽 →</p>");
    const initials = text("b", box, [paragraph([run("MO")])], { role: "ornament" });
    expect(bare([initials])).toBe('<p class="ornament" aria-hidden="true">MO</p>');
  });

  test("a text is told by its role, never by its look", () => {
    const large = { style: "heading", sizePt: pt(90), bold: true } as const;
    const told = (role: TextRole | undefined) =>
      bare([text("a", box, [paragraph([run("Mots", large)])], role === undefined ? {} : { role })]);
    expect(told(undefined)).toBe("<p>Mots</p>");
    expect(told("heading")).toBe('<h3 class="head">Mots</h3>');
    expect(told("figure")).toBe('<p class="figure">Mots</p>');
    expect(told("quote")).toBe("<blockquote><p>Mots</p></blockquote>");
    expect(told("caption")).toBe('<p class="small">Mots</p>');
  });

  test("a caption is that of the picture, or of the quotation, before it; a part may have a role of its own", () => {
    const who = text("c", box, [paragraph([run("Elle")], { role: "label" }), paragraph([run("députée")])], {
      role: "caption",
    });
    const caption = '<figcaption><p class="label">Elle</p><p class="small">députée</p></figcaption>';
    const quote = text("q", box, [paragraph([run("Avançons.")])], { role: "quote" });
    expect(bare([quote, who])).toBe(`<figure><blockquote><p>Avançons.</p></blockquote>${caption}</figure>`);
    const picture = image("everything#photo", box, "photo", { alt: "Une crête" });
    expect(bare([picture, shape("rule", box), who])).toMatch(
      /^<figure><svg.*<\/svg><figcaption>.*<\/figcaption><\/figure>$/,
    );
  });
});

describe("inlines", () => {
  test("links go to anchors and safe addresses alone; neighbours share one", () => {
    const slide = { kind: "slide", slide: "list" } as const;
    expect(inlines([run("une", { link: slide }), run(" page", { link: slide, bold: true })], context)).toBe(
      '<a href="#slide/list">une<strong> page</strong></a>',
    );
    expect(inlines([run("a", { link: { kind: "slide", slide: "secret" } })], context)).toBe("a");
    expect(inlines([run("a", { link: { kind: "web", url: "javascript:alert(1)" } })], context)).toBe("a");
    expect(inlines([run("12", { pageOf: "list" })], context)).toBe('<a href="#slide/list">12</a>');
  });

  test("marks languages, raised letters and emphasis", () => {
    expect(
      inlines([run("32"), run("e", { superscript: true }), run("deal", { lang: "en", italic: true })], context),
    ).toBe('32<sup>e</sup><span lang="en"><em>deal</em></span>');
  });

  test("escapes what HTML would read", () => {
    expect(escaped('<a b="c">&\u0007\ud800')).toBe("&lt;a b=&quot;c&quot;&gt;&amp;\ufffd");
  });
});

describe("page", () => {
  const withPictures = {
    ...scene,
    pictures: ["photo", "logo", "ridges"].map((id) => ({
      id,
      path: `/${id}.png`,
      format: "png" as const,
      widthPx: 400,
      heightPx: 300,
      bytes: 1,
    })),
  };
  const madeOf = async (each: typeof withPictures): Promise<string> => {
    const made = await renderHtml(each, embedded);
    return made.ok ? Buffer.from(made.value).toString() : "";
  };
  let html = "";
  beforeAll(async () => {
    html = await madeOf(withPictures);
  });
  const body = () => html.slice(html.indexOf("<main"), html.indexOf("</main>"));

  test("has one h1, then h2 for sections and h3 for slides; hidden slides are nowhere", () => {
    const headings = [...html.matchAll(/<(h[1-6])[^>]*>(.*?)<\/\1>/gu)].map(([, name, words]) => `${name} ${words}`);
    expect(headings).toEqual([
      "h1 Une assemblée &amp; ses suites",
      "h2 Sommaire",
      "h2 Ouverture",
      "h3 Une assemblée",
      "h2 Suite &lt;1&gt;",
      "h3 Tout ce qui se dessine &amp; plus",
      "h3 Une liste",
    ]);
    expect(html).not.toContain("Au-dessus du bord");
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/u);
  });

  test("figures have their alternative; decorative pictures are left out of the document", () => {
    expect(body()).toContain(
      '<figure><svg viewBox="0 0 400 300" width="400" height="300" role="img" aria-label="Une crête &amp; &quot;sa&quot; vallée">',
    );
    expect(body().match(/<figure>/gu)).toHaveLength(1);
  });

  test("stores each picture once, and every reference is to one that is there", () => {
    const data = [...html.matchAll(/data:image[^"]+/gu)].map(([href]) => href);
    expect(new Set(data).size).toBe(data.length);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    const wanted = [...html.matchAll(/ href="#([^"]+)"/gu)].map(([, id = ""]) => decodeURI(id));
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });

  test("its policy lets in its own style and script alone", () => {
    const hash = (words: string): string => `'sha256-${createHash("sha256").update(words).digest("base64")}'`;
    const [, style = ""] = /<style>(.*?)<\/style>/su.exec(html) ?? [];
    const [, script = ""] = /<script>(.*?)<\/script>/su.exec(html) ?? [];
    const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html) ?? [];
    expect(policy).toContain(`default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)};`);
    expect(html).not.toMatch(/<[^>]+ (?:style|on\w+)=/u);
    expect(script).toBe(showScript);
    expect(() => new Script(showScript)).not.toThrow();
  });

  test("is the same to the byte, with notes on demand, in the words of its language", async () => {
    expect(await madeOf(withPictures)).toBe(html);
    expect(html).toMatch(/<details><summary>Notes.*?<p>À dire <strong>vite/su);
    expect(await madeOf({ ...withPictures, language: "en" })).toContain("Skip to content");
  });
});

test("text can be read on its ground, by day and by night", () => {
  const { light, dark } = pagePalettes({ ...theme, colors: { ...theme.colors, hlink: "FFEE00" } });
  expect(light.link).toBe(light.ink);
  expect([light.accent, dark.accent]).toEqual(["#1f6fb2", expect.stringMatching(/^#[0-9a-f]{6}$/u)]);
});
