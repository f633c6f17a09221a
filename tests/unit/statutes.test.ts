import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Scene, TextRun } from "../../src/model/scene.js";
import { sceneOfText, textItems } from "../helpers/compile-text.js";
import { repositoryRoot } from "../helpers/office.js";
import { partsOf } from "../helpers/package.js";
import { filesOf, pptxOf } from "../helpers/render.js";
import { sourceHost } from "../helpers/source-host.js";

const deck = `
lang: fr
organisation: { name: Les Amis du Canal }
dates: 2026-06-14
place: Sète
highlights:
  title: Année
  topics:
    - template: statutes
      articles:
        - article: Article 5
          old: |-
            Elle est due avant le 31 mars.

            Cet alinéa reste **comme il est**.
          new: |-
            Elle est due avant le 30 juin.

            Un membre peut demander un délai.

            Cet alinéa reste **comme il est**.
        - article: Article 9
          new: Le conseil se réunit en visioconférence.
`;

let scene: Scene;
beforeAll(async () => {
  scene = await sceneOfText(deck);
});

const said = ({ text, revision }: TextRun): string =>
  revision === undefined ? text : revision === "added" ? `+${text}+` : `-${text}-`;

describe("statutes, old and new", () => {
  test("stand paragraph by paragraph, with what goes and what is new marked; a new article is said to be one", () => {
    const slide = scene.slides.find(({ layout }) => layout === "statutes");
    const texts = slide === undefined ? [] : textItems(slide);
    const words = texts.map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(said).join("")).join(" / "));
    expect(words.map((each) => each.replaceAll("\u00a0", " "))).toEqual([
      "Modification des statuts",
      "Texte en vigueur",
      "Texte proposé",
      "Article 5",
      "Elle est due avant le -31 mars-.",
      "Elle est due avant le +30 juin+.",
      "+Un membre peut demander un délai.+",
      "Cet alinéa reste comme il est.",
      "Cet alinéa reste comme il est.",
      "Article 9",
      "Article nouveau",
      "Le conseil se réunit en visioconférence.",
      expect.any(String),
      expect.any(String),
    ]);
  });

  test("say so without colour in each format: underlined and bold, or struck through", async () => {
    const host = sourceHost();
    const parts = partsOf(await pptxOf(scene, repositoryRoot, host));
    const runs = [...parts]
      .filter(([path]) => /slides\/slide\d+\.xml$/u.test(path))
      .flatMap(([, xml]) => [...xml.matchAll(/<a:rPr ([^>]*)>(?:(?!<a:t>).)*<a:t>([^<]*)/gu)])
      .filter(([, look = ""]) => /\b(?:u|strike)=/u.test(look))
      .map(([, look = "", text]) => [
        text,
        /u="sng"/u.test(look),
        /strike="sngStrike"/u.test(look),
        /b="1"/u.test(look),
      ]);
    expect(runs.map(([text, ...look]) => [String(text).replaceAll("\u00a0", " "), ...look])).toEqual([
      ["31 mars", false, true, false],
      ["30 juin", true, false, true],
      ["Un membre peut demander un délai.", true, false, true],
    ]);
    const drawings = await filesOf("svg", scene, repositoryRoot, host);
    const drawn = drawings.map(({ bytes }) => new TextDecoder().decode(bytes)).join("");
    expect(drawn.match(/<line /gu)).toHaveLength(3);
    const [page] = await filesOf("html", scene, repositoryRoot, host);
    const html = new TextDecoder().decode(page?.bytes).replaceAll("\u00a0", " ");
    expect(html).toContain("<del>31 mars</del>");
    expect(html).toContain("<ins><strong>30 juin</strong></ins>");
  });
});
