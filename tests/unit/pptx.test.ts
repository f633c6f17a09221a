import { beforeAll, describe, expect, test } from "@jest/globals";
import { readZip, writeZip } from "../../src/doors/zip.js";
import type { Scene } from "../../src/model/scene.js";
import { boxFromPt, pt } from "../../src/model/units.js";
import { packageState } from "../../src/opc/digest.js";
import { renderPptx } from "../../src/render/pptx/render.js";
import { partsOf, sdkErrors } from "../helpers/package.js";
import { body, embedded, footer, item, paragraph, run, scene, slide, text, title } from "../helpers/scene.js";

let bytes: Uint8Array;
let parts: ReadonlyMap<string, string>;
const part = (path: string): string => parts.get(path) ?? "";
const all = (pattern: RegExp, xml: string): readonly string[] =>
  [...xml.matchAll(pattern)].map((match) => match[1] ?? match[0]);

beforeAll(async () => {
  bytes = renderPptx(scene, embedded);
  parts = partsOf(bytes);
});

const render = async (more: Partial<Scene>): Promise<ReadonlyMap<string, string>> =>
  partsOf(renderPptx({ ...scene, sections: [], ...more }, embedded));

describe("the package", () => {
  test("satisfies the Open XML SDK", async () => {
    expect(await sdkErrors(bytes)).toEqual([]);
  });

  test("is the same to the byte for the same scene", async () => {
    expect(Buffer.compare(bytes, renderPptx(scene, embedded))).toBe(0);
  });

  test("knows itself again, and whether it was changed since", () => {
    const reading = readZip(bytes);
    const entries = reading.ok ? reading.entries : [];
    const slide = entries.find(({ path }) => path === "ppt/slides/slide1.xml");
    const others = entries.filter((entry) => entry !== slide);
    const changed = {
      path: "ppt/slides/slide1.xml",
      bytes: Buffer.concat([slide?.bytes ?? Buffer.of(), Buffer.from(" ")]),
    };
    expect(packageState(bytes)).toBe("ours");
    expect(packageState(writeZip(entries.toReversed()))).toBe("ours");
    expect(packageState(writeZip([...others, changed]))).toBe("changed");
    const [one, two] = ["ppt/slides/slide1.xml", "ppt/slides/slide2.xml"];
    const exchanged = entries.map((entry) => {
      const path = entry.path === one ? two : entry.path === two ? one : entry.path;
      return { ...entry, path: path ?? "" };
    });
    expect(packageState(writeZip(exchanged))).toBe("changed");
    expect(packageState(writeZip(others))).toBe("changed");
    expect(packageState(writeZip(entries.filter(({ path }) => !path.startsWith("customXml/"))))).toBe("foreign");
    expect(packageState(Uint8Array.of(1, 2, 3))).toBe("foreign");
  });

  test("holds each picture once, and only those that show", () => {
    expect([...parts.keys()].filter((path) => path.startsWith("ppt/media/"))).toEqual([
      "ppt/media/aaaa.png",
      "ppt/media/bbbb.svg",
    ]);
  });

  test("has layouts for templates and nothing else", () => {
    const layouts = [...parts.keys()].filter((path) => /slideLayouts\/[^/]+$/.test(path));
    expect(layouts.flatMap((path) => all(/<p:cSld name="([^"]*)"/g, part(path)))).toEqual([
      "Couverture",
      "Liste &lt;à puces&gt;",
    ]);
  });

  const listStyle = (xml: string, type: string): string => {
    const body = xml.slice(xml.indexOf(`type="${type}"`));
    return body.slice(0, body.indexOf("</p:txBody>"));
  };

  test("has a master whose levels are the theme's, marks each further in; its layouts do not say them again", () => {
    const master = part("ppt/slideMasters/slideMaster1.xml");
    const style = master.slice(master.indexOf("<p:bodyStyle>"), master.indexOf("</p:bodyStyle>"));
    expect(all(/<a:lvl\d+pPr marL="(\d+)"/g, style).map((marL) => Number(marL) / 12_700)).toEqual([
      18, 32, 46, 60, 74, 88, 102, 116, 130,
    ]);
    expect(new Set(all(/<a:defRPr sz="(\d+)"/g, style))).toEqual(new Set(["1800"]));
    const layout = part("ppt/slideLayouts/slideLayout2.xml");
    for (const type of ["title", "body"]) expect(listStyle(layout, type)).toContain("<a:lstStyle/>");
  });

  test("has layouts that keep another look than the master's at every level", async () => {
    const [cover, list] = scene.layouts;
    if (cover === undefined || list === undefined) throw new Error("no layouts");
    const large = paragraph([run("Un", { sizePt: pt(24) })]);
    const layout = { ...list, placeholders: [title("layout", "Un titre"), body("layout", [large])] };
    const xml = (await render({ layouts: [cover, layout] })).get("ppt/slideLayouts/slideLayout2.xml") ?? "";
    expect(all(/<a:defRPr( sz="\d+")><\/a:defRPr>/g, listStyle(xml, "body"))).toEqual(Array(9).fill(' sz="2400"'));
    expect(all(/<a:buNone\/>/g, listStyle(xml, "body"))).toHaveLength(9);
  });

  test("has notes where slides have notes", () => {
    expect([...parts.keys()].filter((path) => /notesSlides\/[^/]+$/.test(path))).toEqual([
      "ppt/notesSlides/notesSlide1.xml",
    ]);
    expect(part("ppt/notesSlides/notesSlide1.xml")).toContain("<a:t>À dire </a:t>");
  });

  test("keeps what notes say with weight or slant", async () => {
    const notes = [{ runs: [run("a", { bold: true }), run("b", { italic: true }), run("c")], level: 0 as const }];
    const xml = (await render({ slides: [slide("a", 1, "bullets", [], { notes })] })).get(
      "ppt/notesSlides/notesSlide1.xml",
    );
    expect(all(/<a:r><a:rPr ([^>]*)>/g, xml ?? "")).toEqual([
      'lang="fr-FR" b="1"',
      'lang="fr-FR" i="1"',
      'lang="fr-FR"',
    ]);
  });

  test("names its slides' sections", () => {
    const xml = part("ppt/presentation.xml");
    expect(all(/<p14:section name="([^"]*)"/g, xml)).toEqual(["Ouverture", "Suite &lt;1&gt;"]);
    expect(all(/<p14:sldId id="(\d+)"/g, xml)).toEqual(["256", "257", "258", "259"]);
  });

  test("keeps the ids of sections whatever comes before, and tells those of one name apart", async () => {
    const idsOf = async (...names: readonly string[]): Promise<readonly string[]> => {
      const slides = names.map((name, index) => slide(`${name}${index}`, index + 1, "bullets", []));
      const sections = names.map((name, index) => ({ name, slides: [`${name}${index}`] }));
      const xml = (await render({ slides, sections })).get("ppt/presentation.xml") ?? "";
      return all(/<p14:section name="[^"]*" id="([^"]*)"/g, xml);
    };
    const [a, b, again] = await idsOf("A", "B", "A");
    expect(new Set([a, b, again]).size).toBe(3);
    expect(await idsOf("New", "A", "B")).toEqual([expect.any(String), a, b]);
  });

  test("tells its title, language and date", () => {
    const xml = part("docProps/core.xml");
    expect(xml).toContain("<dc:title>Une assemblée &amp; ses suites</dc:title>");
    expect(xml).toContain("<dc:language>fr</dc:language>");
    expect(xml).toContain(">2025-07-01T00:00:00Z</dcterms:created>");
  });
});

describe("slides", () => {
  test("take every colour from the theme", () => {
    const painted = [...parts].filter(([path]) => /^ppt\/(slides|slideLayouts|slideMasters|notes)/.test(path));
    expect(painted.flatMap(([, xml]) => all(/srgbClr/g, xml))).toEqual([]);
  });

  test("number their shapes from 2, each once", () => {
    const ids = all(/<p:cNvPr id="(\d+)"/g, part("ppt/slides/slide2.xml"));
    expect(ids).toEqual(ids.map((_, index) => String(index + 1)));
  });

  test("have a title that outlines find: of type title, without idx", () => {
    for (const number of [1, 2, 3, 4]) expect(part(`ppt/slides/slide${number}.xml`)).toContain('<p:ph type="title"/>');
  });

  test("follow the layout where a placeholder stands in its place, and only there", () => {
    const place = /<p:ph type="title"\/><\/p:nvPr><\/p:nvSpPr>(<p:spPr\/>|<p:spPr>)/g;
    expect(all(place, part("ppt/slides/slide2.xml"))).toEqual(["<p:spPr/>"]);
    expect(all(place, part("ppt/slides/slide1.xml"))).toEqual(["<p:spPr>"]);
    expect(part("ppt/slides/slide4.xml")).toContain('<a:off x="594360" y="-762000"/>');
  });

  test("shrink rather than leave their boxes, on slides, layouts and master", () => {
    const shown = [...parts.keys()].filter((path) =>
      /^ppt\/(?:slides|slideLayouts|slideMasters)\/[^/]+\.xml$/u.test(path),
    );
    const inherits = (path: string, shape: string): boolean => path.includes("Layouts/") && shape.includes("<p:ph ");
    const bodies = shown.flatMap((path) =>
      all(/(<p:sp>.*?<\/a:bodyPr>|<p:sp>.*?<a:bodyPr[^>]*\/>)/gu, part(path)).map((shape) => ({
        shrinks: shape.endsWith("><a:normAutofit/></a:bodyPr>"),
        inherits: inherits(path, shape),
      })),
    );
    expect(bodies.length).toBeGreaterThan(20);
    expect(bodies.filter(({ shrinks, inherits }) => shrinks === inherits)).toEqual([]);
  });

  test("say where a text stands in its box where the layout has it elsewhere, and only there", async () => {
    const bodyOf = async (anchor: "top" | "bottom"): Promise<string> => {
      const titled = slide("a", 1, "bullets", [{ ...title("a", "Un"), anchor }]);
      const xml = (await render({ slides: [titled] })).get("ppt/slides/slide1.xml") ?? "";
      return all(/<a:bodyPr[^>]*>/g, xml.slice(xml.indexOf('type="title"')))[0] ?? "";
    };
    expect(await bodyOf("bottom")).toContain(' anchor="b"');
    expect(await bodyOf("top")).not.toContain("anchor");
  });

  test("hide when told to", () => {
    expect(all(/show="0"/g, part("ppt/slides/slide4.xml"))).toHaveLength(1);
    expect(part("ppt/slides/slide2.xml")).not.toContain("show=");
  });

  test("count their own number by a field", () => {
    expect(part("ppt/slides/slide3.xml")).toMatch(
      /<a:fld id="\{[0-9A-F-]{36}\}" type="slidenum"><a:rPr[^>]*>.*?<a:t>3<\/a:t><\/a:fld>/,
    );
  });

  test("keep ids of items as creation ids, whatever their place", async () => {
    const xml = (
      await render({ slides: [slide("list", 1, "bullets", [...footer("list", 1), title("list", "Autre")])] })
    ).get("ppt/slides/slide1.xml");
    const id = all(/a16:creationId[^>]*id="(\{[^"]*\})"/g, part("ppt/slides/slide3.xml"))[0] ?? "?";
    expect(xml).toContain(id);
  });
});

describe("text", () => {
  const only = async (...paragraphs: Parameters<typeof text>[2]): Promise<string> => {
    const box = text("a#text", [0, 0, 100, 100], paragraphs);
    const xml =
      (await render({ slides: [slide("a", 1, "bullets", [box]), slide("list", 2, "bullets", [])] })).get(
        "ppt/slides/slide1.xml",
      ) ?? "";
    return xml.slice(xml.indexOf("<p:txBody>"));
  };

  test("says weight, slant, language, size and font of each run", async () => {
    const xml = await only(paragraph([run("a"), run("b", { bold: true, italic: true, lang: "en", font: "heading" })]));
    expect(all(/<a:rPr ([^>]*)>/g, xml)).toEqual(['lang="fr-FR" dirty="0"', 'lang="en-GB" b="1" i="1" dirty="0"']);
    expect(all(/<a:latin typeface="([^"]*)"/g, xml)).toEqual(["+mj-lt"]);
    const other = await only(paragraph([run("a", { sizePt: pt(12), color: { scheme: "accent2" } })]));
    expect(all(/<a:rPr ([^>]*)>/g, other)).toEqual(['lang="fr-FR" sz="1200" dirty="0"']);
    expect(other).toContain('<a:schemeClr val="accent2"/>');
  });

  test("is one run where neighbours look alike, and says nothing that its placeholder says", async () => {
    expect(all(/<a:t>([^<]*)/g, await only(paragraph([run("a "), run("b"), run("c", { bold: true })])))).toEqual([
      "a b",
      "c",
    ]);
    const items = [title("a", "Titre"), body("a", [item("Premier")])];
    const xml = (await render({ slides: [slide("a", 1, "bullets", items), slide("list", 2, "bullets", [])] })).get(
      "ppt/slides/slide1.xml",
    );
    expect(new Set(all(/<a:rPr([^>]*>.*?)<\/a:rPr>/g, xml ?? ""))).toEqual(new Set([' lang="fr-FR" dirty="0">']));
    expect(all(/<a:pPr[^>]*>/g, xml ?? "")).toEqual(["<a:pPr>"]);
  });

  test("has one set of properties for a paragraph of several runs", async () => {
    expect(all(/<a:pPr/g, await only(paragraph([run("a"), run("b")]), paragraph([run("c")])))).toHaveLength(2);
  });

  test("hangs its marks by level", async () => {
    const xml = await only(item("a"), item("b", 1));
    expect(all(/<a:pPr ([^>]*)>/g, xml)).toEqual([
      'marL="228600" indent="-228600"',
      'marL="406400" indent="-177800" lvl="1"',
    ]);
    expect(all(/<a:buChar char="([^"]*)"/g, xml)).toEqual(["–", "·"]);
  });

  test("is broken where it says so, and never made of what XML cannot hold", async () => {
    const xml = await only(paragraph([run("a\nb\u0000 \uD800<&")]));
    expect(xml).toMatch(/<a:t>a<\/a:t><\/a:r><a:br><a:rPr .*<\/a:rPr><\/a:br><a:r>.*<a:t>b &lt;&amp;<\/a:t>/u);
  });

  test("goes on when a paragraph or a box is empty", async () => {
    expect(all(/<a:p>/g, await only(paragraph([]), paragraph([run("")]), paragraph([run("a")])))).toHaveLength(3);
    expect(all(/<a:p>/g, await only())).toHaveLength(1);
  });

  test("leads to the web in the theme's colour, inside the deck in its own", async () => {
    const web = run("a", { link: { kind: "web", url: "https://example.org/?a=1&b=2" } });
    const inside = run("b", { link: { kind: "slide", slide: "list" } });
    const xml = await only(paragraph([web, run(" "), inside]));
    expect(all(/<a:hlinkClick r:id="(rId\d+)"/g, xml)).toEqual(["rId2", "rId3"]);
    expect(all(/hlinkClr/g, xml)).toHaveLength(1);
  });

  test("that leads to one slide as a whole makes its box the link", () => {
    const xml = part("ppt/slides/slide2.xml");
    const box = xml.slice(xml.indexOf('name="page"'), xml.indexOf('name="photo"'));
    expect(box).toMatch(/^name="page"><a:hlinkClick r:id="rId\d+" action="ppaction:\/\/hlinksldjump"\/>/);
    expect(all(/hlinkClick/g, box)).toHaveLength(1);
  });
});

describe("shapes and pictures", () => {
  const everything = (): string => part("ppt/slides/slide2.xml");

  test("lines are connectors; no shape lacks a text body, no line is empty", () => {
    const connectors = all(/<p:cxnSp>(.*?)<\/p:cxnSp>/g, everything());
    expect(connectors).toHaveLength(1);
    // PowerPoint writes none: a line has no inside.
    expect(connectors.filter((xml) => /<a:noFill\/>|<a:solidFill>.*<a:ln/.test(xml))).toEqual([]);
    expect(everything()).not.toContain("<a:ln></a:ln>");
    expect(all(/<p:sp>/g, everything())).toHaveLength(all(/<p:txBody>/g, everything()).length);
  });

  test("groups hold their items, and no placeholder", () => {
    const groups = all(/<p:grpSp>(.*?)<\/p:grpSp>/g, everything());
    expect(groups).toHaveLength(3);
    expect(groups.filter((xml) => xml.includes("<p:ph"))).toEqual([]);
  });

  test("gradients and lightened colours stay those of the theme", () => {
    expect(everything()).toContain(
      '<a:gs pos="100000"><a:schemeClr val="accent1"><a:alpha val="0"/></a:schemeClr></a:gs>',
    );
    expect(everything()).toContain(
      '<a:schemeClr val="accent3"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>',
    );
  });

  test("pictures can be reframed, and say what they show or that they only decorate", () => {
    const pictures = all(/<p:pic>(.*?)<\/p:pic>/g, everything());
    expect(pictures[0]).toContain('descr="Une crête &amp; &quot;sa&quot; vallée"');
    expect(pictures[0]).toContain('<a:srcRect l="12500" r="12500"/>');
    expect(pictures[1]).toContain("adec:decorative");
    expect(pictures[1]).toContain("asvg:svgBlip");
  });

  test("a picture that is not embedded is our bug", async () => {
    const lost = {
      ...scene,
      slides: [
        slide("a", 1, "bullets", [
          { ...title("a", "A"), kind: "image", picture: "x", box: boxFromPt(0, 0, 1, 1) } as never,
        ]),
      ],
      sections: [],
    };
    expect(() => renderPptx(lost, embedded)).toThrow("not in the scene: picture of a#title");
  });
});
