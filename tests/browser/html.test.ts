import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { compileDeck } from "../../src/compile.js";
import { nodeHost } from "../../src/host/node.js";
import type { Scene, SceneItem } from "../../src/model/scene.js";
import { type Opened, openBrowser } from "../helpers/browser.js";
import { filesOf } from "../helpers/render.js";

const root = dirname(dirname(import.meta.dirname));
const host = nodeHost({ cache: true });
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "mot-deck-html-"));
const cases = ["aussois", "sobre", "bureau"].flatMap((brand) =>
  ["decks/ag-2025.yaml", "decks/starter/assemblee.yaml"].map((deck) => ({ brand, deck })),
);

let desktop: Opened;
let telephone: Opened;
beforeAll(async () => {
  // axe is put into the page by the browser's own means, which the page's policy does not bind.
  desktop = await openBrowser({ viewport: { width: 1280, height: 800 } });
  telephone = await openBrowser({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
});
afterAll(async () => {
  await desktop?.close();
  await telephone?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function sceneOf(deck: string, brand: string): Promise<Scene> {
  const path = join(root, deck);
  const { outcome } = await compileDeck({ deck: path, brand, folders: [dirname(path), root] }, host);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

/** The page of a description that is written for a test. */
async function pageOfText(name: string, text: string): Promise<string> {
  const path = join(folder, `${name}.yaml`);
  writeFileSync(path, text);
  const { outcome } = await compileDeck({ deck: path, folders: [folder, root] }, host);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  const [file] = await filesOf("html", outcome.value, folder, host);
  writeFileSync(join(folder, `${name}.html`), file?.bytes ?? "");
  return pathToFileURL(join(folder, `${name}.html`)).href;
}

const pages = new Map<string, Promise<string>>();
function pageOf(deck: string, brand: string): Promise<string> {
  const made = pages.get(`${deck} ${brand}`) ?? makePage(deck, brand);
  pages.set(`${deck} ${brand}`, made);
  return made;
}

async function makePage(deck: string, brand: string): Promise<string> {
  const [file] = await filesOf("html", await sceneOf(deck, brand), root, host);
  const path = join(folder, `${brand}-${deck.replaceAll("/", "-")}.html`);
  writeFileSync(path, file?.bytes ?? new Uint8Array());
  return pathToFileURL(path).href;
}

type Complaints = { readonly page: Page; readonly complaints: readonly string[] };

/** A page, and whatever the browser complains of or asks for. */
async function open(url: string, { context }: Opened): Promise<Complaints> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith("data:") && request.url().split("#")[0] !== url) complaints.push(request.url());
  });
  await page.goto(url);
  return { page, complaints };
}

const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  return page.evaluate(`axe.run(document, { runOnly: { type: "tag", values: [
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + " " + html.slice(0, 120))))`);
};

const shown = (page: Page): Promise<string | null> => page.locator("#count").textContent();
const isOpen = (page: Page): Promise<boolean> => page.locator("#show").evaluate((show) => show.hasAttribute("open"));

describe.each(cases)("$deck, brand $brand", ({ deck, brand }) => {
  test("axe finds nothing, by day, by night and in the show; the browser complains of nothing", async () => {
    const { page, complaints } = await open(await pageOf(deck, brand), desktop);
    for (const details of await page.locator("details").all()) await details.locator("summary").click();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page)).toEqual([]);
    await page.locator("#start button").click();
    await page.keyboard.press("Home");
    const slides = Number((await shown(page))?.split("/")[1]);
    for (let number = 1; number <= slides; number += 1) {
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("ArrowRight");
    }
    await page.keyboard.press("l");
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("says every word of the scene, in the order of headings", async () => {
    const { page } = await open(await pageOf(deck, brand), desktop);
    const scene = await sceneOf(deck, brand);
    const told = squeezed(
      await page.evaluate(`{
        const whole = document.body.cloneNode(true);
        for (const each of whole.querySelectorAll("script, dialog, template")) each.remove();
        whole.textContent + [...whole.querySelectorAll("svg[aria-label]")].map((each) => each.getAttribute("aria-label")).join(" ");
      }`),
    );
    const texts = scene.slides.filter(({ hidden }) => !hidden).flatMap((slide) => slide.items.flatMap(textsOf));
    expect(texts.filter((text) => !told.includes(squeezed(text)))).toEqual([]);
    const levels: number[] = await page.evaluate(
      `[...document.querySelectorAll("h1, h2, h3, h4")].map(({ localName }) => Number(localName[1]))`,
    );
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(levels.filter((level) => level === 3)).toHaveLength(scene.slides.filter(({ hidden }) => !hidden).length);
    await page.close();
  });

  test("is no wider than a telephone, in either mode", async () => {
    const { page, complaints } = await open(await pageOf(deck, brand), telephone);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

const squeezed = (text: string): string => text.replace(/\s+/gu, "");

/** What an item says; marks of quotation and the numbers of a numbered list are drawn by the page itself. */
function textsOf(item: SceneItem): readonly string[] {
  if (item.kind === "group") return item.items.flatMap(textsOf);
  if (item.kind === "image") return item.alt === undefined ? [] : [item.alt];
  if (item.kind !== "text") return [];
  return item.paragraphs
    .map(({ runs }) => runs.map(({ text }) => text).join(""))
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
}

/** Texts that would end what they stand in, run, or be wider than it. */
const HOSTILE = {
  name: `</script><b>X</b> ]]> "'&amp;`,
  short: `</style>]]>'"&`,
  genitive: `de l'</title>"<!--`,
  host: "</template></dialog> ]]>",
  place: "<svg/onload=alert(1)>",
  section: "</h3></section><script>alert(1)</script>",
  value: "<1> 😀",
  sign: "☃ → ✓",
  title: "مرحبا </title> שלום",
  word: `${"Donaudampfschifffahrts".repeat(3)} <img src=x onerror=alert(1)>`,
  note: `</details></script>]]> <!-- "'& 😀 שלום`,
};
const hostileDeck = (): string => {
  const { name, short, genitive, host: by, place, section, value, sign, title, word, note } = HOSTILE;
  return JSON.stringify({
    brand: "aussois",
    edition: 12,
    organisation: { name, short, genitive },
    dates: "2026-06-18",
    place,
    hosts: [by],
    agenda: true,
    highlights: { title: section, figures: [{ value, label: sign }] },
    axes: [{ title, topics: [{ template: "bullets", title: `${title} 2`, points: [word, sign], notes: note }] }],
  });
};

test("hostile texts are read as they are written, on a telephone, printed and shown", async () => {
  const url = await pageOfText("hostile", hostileDeck());
  const { page, complaints } = await open(url, telephone);
  for (const details of await page.locator("details").all()) await details.locator("summary").click();
  const told = await page.locator("body").innerText();
  const { place, host: by, section, value, sign, title, word, note } = HOSTILE;
  // Typography makes curly what is straight.
  const plain = (text: string): string => text.replace(/[’"'«»“”\s]/gu, "");
  for (const text of [place, by, section, value, sign, title, word, note]) expect(plain(told)).toContain(plain(text));
  expect(await page.evaluate("[document.scripts.length, document.images.length]")).toEqual([1, 0]);
  expect(await page.evaluate(`[...document.body.children].map((each) => each.localName).join(" ")`)).toBe(
    "a header div footer svg template dialog script",
  );
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ media: "print" });
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  await page.emulateMedia({ media: "screen" });
  await page.locator("#start button").tap();
  await page.keyboard.press("Home");
  const slides = Number((await shown(page))?.split("/")[1]);
  for (let number = 1; number <= slides; number += 1) {
    expect(await page.locator("#stage > svg").count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("ArrowRight");
  }
  expect(complaints).toEqual([]);
  await page.close();
});

test("letters of the fallback join as their script wants", async () => {
  const { page } = await open(await pageOfText("joined", hostileDeck()), desktop);
  const width = (words: string): Promise<number> =>
    page.evaluate(`document.fonts.load("100px 'DejaVu Sans'").then(() => {
      const context = document.createElement("canvas").getContext("2d");
      context.font = "100px 'DejaVu Sans'";
      return context.measureText(${JSON.stringify(words)}).width;
    })`);
  // Parted by joiners that do not join, each letter has the form that it has alone.
  expect(await width("مرحبا")).toBeLessThan((await width([..."مرحبا"].join("\u200c"))) - 5);
  await page.close();
});

test("a deck in another language: English words are said in English, names of slides in their own", async () => {
  const deck =
    "lang: de\nbrand: sobre\norganisation: { name: Verband, genitive: des Verbands }\ndates: 2026-06-18\nplace: Basel\naxes:\n  - title: Über Grenzen\n";
  const { page, complaints } = await open(await pageOfText("verein", deck), desktop);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("s");
  await page.keyboard.press("ArrowRight");
  expect(await page.locator("#said").innerHTML()).toBe('Slide 2 of 3: <span lang="de">Über Grenzen</span>');
  await page.keyboard.press("l");
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

describe("the show", () => {
  const opened = async (browser = desktop): Promise<Page> =>
    (await open(await pageOf("decks/ag-2025.yaml", "aussois"), browser)).page;

  test("goes by keys, and comes back to the slide in the document", async () => {
    const page = await opened();
    await page.keyboard.press("s");
    expect(await shown(page)).toBe("1\u2009/\u200927");
    const steps = [
      ["ArrowRight", 2],
      ["Space", 3],
      ["PageDown", 4],
      ["ArrowLeft", 3],
      ["Shift+Space", 2],
      ["PageUp", 1],
      ["ArrowLeft", 1],
      ["End", 27],
      ["ArrowRight", 27],
      ["Home", 1],
    ] as const;
    for (const [key, number] of steps) {
      await page.keyboard.press(key);
      expect([key, await shown(page)]).toEqual([key, `${number}\u2009/\u200927`]);
    }
    await page.keyboard.type("14");
    expect(await page.locator("#typed").textContent()).toContain("14");
    await page.keyboard.press("Enter");
    expect(await page.locator("#said").textContent()).toBe(
      "Diapositive 14 sur 27\u00a0: BRIDGEforEU, aboutissement d’un processus",
    );
    await page.keyboard.press("b");
    expect(await page.locator("#stage > svg").isVisible()).toBe(false);
    await page.keyboard.press("b");
    expect(await page.locator("#stage > svg").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await isOpen(page)).toBe(false);
    expect(await page.locator(":focus").textContent()).toBe("BRIDGEforEU, aboutissement d’un processus");
    await page.keyboard.press("s");
    expect(await shown(page)).toBe("14\u2009/\u200927");
    await page.keyboard.press("s");
    expect(await isOpen(page)).toBe(false);
    await page.close();
  });

  test("has a list to jump by, and gives the focus back", async () => {
    const page = await opened();
    await page.locator("#start button").click();
    await page.keyboard.press("l");
    expect(await page.locator("#list :focus").textContent()).toContain("32e Assemblée");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await shown(page)).toBe("3\u2009/\u200927");
    expect(await page.locator("#list").isVisible()).toBe(false);
    expect(await page.locator(":focus").getAttribute("id")).toBe("stage");
    await page.keyboard.press("l");
    await page.keyboard.press("Escape");
    expect(await isOpen(page)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await isOpen(page)).toBe(false);
    await page.close();
  });

  test("links between slides lead on, by keyboard and by mouse; the address stays", async () => {
    const { page, complaints } = await open(await pageOf("decks/starter/assemblee.yaml", "aussois"), desktop);
    const titleOf = () => page.locator("#stage").getAttribute("aria-label");
    const address = page.url();
    await page.keyboard.press("s");
    await page.keyboard.press("ArrowRight");
    expect(await titleOf()).toMatch(/^Diapositive 2 sur \d+, Ordre du jour$/u);
    const links = page.locator("#stage a");
    expect(await links.count()).toBeGreaterThan(1);
    await links.first().click();
    expect(await titleOf()).toMatch(/^Diapositive 3 /u);
    expect(await page.locator(":focus").getAttribute("id")).toBe("stage");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.locator("#stage a:focus").textContent()).toBe("Faire vivre le réseau");
    await page.keyboard.press("Enter");
    expect(await titleOf()).toMatch(/^Diapositive 5 /u);
    await page.keyboard.press("ArrowRight");
    expect(await titleOf()).toMatch(/^Diapositive 6 /u);
    expect(page.url()).toBe(address);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("its key can be put off", async () => {
    const page = await opened();
    await page.locator("#shortcut").uncheck();
    await page.locator("h1").click();
    await page.keyboard.press("s");
    expect(await isOpen(page)).toBe(false);
    await page.close();
  });

  test("draws pictures and the brand's fonts", async () => {
    const page = await opened();
    await page.keyboard.press("s");
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    expect(await page.locator("#stage use").count()).toBeGreaterThan(0);
    expect(await page.evaluate(`getComputedStyle(document.querySelector("#stage text")).fontFamily`)).toMatch(
      /^"Source S/,
    );
    const fonts: readonly string[] = await page.evaluate(
      `Promise.all([...document.fonts].map((face) => face.load().then(() => face.status, () => face.family)))`,
    );
    expect(fonts.length).toBeGreaterThan(3);
    expect(fonts.filter((status) => status !== "loaded")).toEqual([]);
    const references: readonly string[] = await page.evaluate(`[...document.querySelectorAll("use")].map((use) =>
      use.getAttribute("href")).filter((href) => document.getElementById(href.slice(1)) === null)`);
    expect(references).toEqual([]);
    await page.close();
  });

  test("goes by touch: a swipe turns the slide, a tap goes on", async () => {
    const page = await opened(telephone);
    await page.locator("#start button").tap();
    await page.touchscreen.tap(300, 300);
    await settled(async () => (await shown(page)) === "2\u2009/\u200927");
    await swipe(page, 300, 80);
    expect(await shown(page)).toBe("3\u2009/\u200927");
    await swipe(page, 80, 300);
    expect(await shown(page)).toBe("2\u2009/\u200927");
    await page.locator("#close").tap();
    await settled(async () => !(await isOpen(page)));
    await page.close();
  });
});

/** A tap becomes a click in the browser's own time. */
async function settled(isTrue: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 40 && !(await isTrue()); attempt += 1) await setTimeout(50);
  expect(await isTrue()).toBe(true);
}

/** Sideways, at mid-height, as a finger does. */
async function swipe(page: Page, from: number, to: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly { x: number; y: number }[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: [...points] });
  await touch("touchStart", [{ x: from, y: 400 }]);
  for (const share of [0.3, 0.6, 1]) {
    await touch("touchMove", [{ x: from + (to - from) * share, y: 400 }]);
    // A fling would swallow the tap that follows.
    await setTimeout(120);
  }
  await touch("touchEnd", []);
  await session.detach();
}
