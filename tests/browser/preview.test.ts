import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { type Opened, openBrowser } from "../helpers/browser.js";
import { ownHouse, type Server, startPreview, until as untilOn } from "../helpers/preview.js";

/** The page as designers meet it: the built command line, a real browser, files that change. */

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = ownHouse();
const deck = join(folder, "ag-2025.yaml");
const template = join(folder, "templates", "bullets.yaml");
const theme = join(folder, "assets", "aussois", "theme.yaml");
const picture = join(folder, "ag-2025", "borders-forum.svg");
const SLIDE = "highlights/3e-edition-du-borders-forum";

let server: Server;
let browser: Opened;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  server = await start();
  browser = await openBrowser({ viewport: { width: 1440, height: 860 }, locale: "en-GB" });
  page = await opened(SLIDE);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const start = (...words: readonly string[]): Promise<Server> => startPreview(deck, ...words);

async function opened(slide: string, query = ""): Promise<Page> {
  const made = await browser.context.newPage();
  made.on("pageerror", (error) => faults.push(error.message));
  made.on("console", (message) => message.text().includes("Content Security") && faults.push(message.text()));
  await made.goto(`${server.url}${query}#${encodeURIComponent(slide)}`);
  await made.waitForSelector(".over");
  return made;
}

const edit = (path: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(path, "utf8");
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
};
const shown = (on = page): Promise<string> =>
  on.evaluate('document.querySelector(".drawing").shadowRoot.textContent') as Promise<string>;
const until = (expression: string, on = page): Promise<void> => untilOn(expression, on);
const untilShown = (text: string, on = page) =>
  until(`document.querySelector(".drawing").shadowRoot?.textContent.includes(${JSON.stringify(text)})`, on);
const changedSlides = (on = page): Promise<readonly string[]> =>
  on.evaluate('[...document.querySelectorAll("#strip .changed")].map((each) => each.dataset.slide)') as Promise<
    string[]
  >;

test("shows the slides by part, the slide in the brand's fonts, its notes", async () => {
  expect(await page.locator("#strip button").count()).toBe(27);
  expect(await page.locator("#strip h2").first().textContent()).toBe("Ouverture");
  expect(await shown()).toContain("2 tables rondes");
  expect(await page.locator("#notes").textContent()).toContain("Borders Forum");
  expect(await page.locator("#notes p").first().getAttribute("lang")).toBe("fr");
  await until('[...document.fonts].some(({ family, status }) => /Source Sans 3/.test(family) && status === "loaded")');
});

test("a save of the deck repaints the slide that it changes, marks it, and page and focus stay where they were", async () => {
  await page.locator("#downloads a").nth(1).focus();
  edit(deck, "2 tables rondes", "2 grandes tables rondes");
  await untilShown("2 grandes tables rondes");
  expect(await changedSlides()).toEqual([SLIDE]);
  expect(await page.locator('#strip [aria-current="true"]').getAttribute("data-slide")).toBe(SLIDE);
  expect(await page.evaluate("document.activeElement.textContent")).toBe("PDF");
  await page.locator(`#strip [data-slide="${SLIDE}"]`).focus();
  edit(deck, "2 grandes tables rondes", "2 tables rondes");
  await untilShown("2 tables rondes");
  expect(await page.evaluate("document.activeElement.dataset.slide")).toBe(SLIDE);
});

test("a save leaves the focus in the panel of an item, on what it was on", async () => {
  await page.locator(".over .target").first().focus();
  for (const control of ["#inspector .place a", "#click"]) {
    await page.locator(control).first().focus();
    const name = await page.evaluate("document.activeElement.outerHTML");
    await page.evaluate("document.querySelector('.over').dataset.before = ''");
    edit(deck, "2 tables rondes", "2 grandes tables rondes");
    await untilShown("2 grandes tables rondes");
    await page.waitForSelector(".over:not([data-before])");
    expect(await page.evaluate("document.activeElement.outerHTML")).toBe(name);
    edit(deck, "2 grandes tables rondes", "2 tables rondes");
    await untilShown("2 tables rondes");
  }
});

test("a file written aside and renamed over the deck is followed, as are a template, a theme and a picture", async () => {
  writeFileSync(`${deck}~`, readFileSync(deck, "utf8").replace("10 ateliers", "12 ateliers"));
  renameSync(`${deck}~`, deck);
  await untilShown("12 ateliers");
  const hash = () => page.locator(".drawing").getAttribute("data-picture");
  for (const [path, from, to] of [
    [template, "background: ground", "background: surface"],
    [theme, "accent1: 1F6FB2", "accent1: 7A1FB2"],
    [picture, "</svg>", '<rect width="9" height="9"/></svg>'],
  ] as const) {
    const before = await hash();
    if (path === template && !readFileSync(path, "utf8").includes(from)) edit(path, /^fields:/m, `${to}\nfields:`);
    else edit(path, from, to);
    await until(`document.querySelector(".drawing").dataset.picture !== ${JSON.stringify(before)}`);
  }
});

test("a mistake is told at once with its line, beside the last good picture; mended, it goes", async () => {
  edit(deck, "template: statement", "template: statment");
  await page.waitForSelector("#problems li.error");
  const told = await page.locator("#problems li.error").first().textContent();
  expect(told).toMatch(/ag-2025\.yaml:\d+:\d+/);
  expect(told).toContain("statement");
  expect(await page.locator("#problems .hint").count()).toBeGreaterThan(0);
  expect(await page.locator("#problems li a").first().getAttribute("href")).toMatch(/^vscode:\/\/file\/.+:\d+:\d+$/);
  expect(await shown()).toContain("12 ateliers");
  expect(await page.locator("#status").getAttribute("class")).toBe("stale");
  edit(deck, "template: statment", "template: statement");
  await page.waitForSelector("#problems", { state: "hidden" });
  edit(deck, "axes:", "axes: [");
  await page.waitForSelector("#problems li.error");
  edit(deck, "axes: [", "axes:");
  await page.waitForSelector("#problems", { state: "hidden" });
});

test("never a blank page: a deck that goes away, a broken theme, a picture that lacks are told beside the last good slide", async () => {
  for (const [path, spoil, told] of [
    [deck, () => rmSync(deck), "ag-2025.yaml"],
    [deck, () => writeFileSync(deck, ""), "ag-2025.yaml"],
    [theme, () => edit(theme, /accent1: \w+/, "accent1: nope"), "theme.yaml:8:"],
    [template, () => edit(template, "fields:", "felds:"), "bullets.yaml:"],
    [picture, () => rmSync(picture), "borders-forum.svg"],
  ] as const) {
    const good = readFileSync(path);
    spoil();
    await page.waitForSelector("#problems li.error");
    expect(await page.locator("#problems").textContent()).toContain(told);
    expect(await page.locator("#problems .hint").count()).toBeGreaterThan(0);
    expect(await shown()).toContain("12 ateliers");
    expect(await page.locator("#strip button").count()).toBe(27);
    writeFileSync(path, good);
    await page.waitForSelector("#problems", { state: "hidden" });
    expect(await page.locator('#strip [aria-current="true"]').getAttribute("data-slide")).toBe(SLIDE);
  }
});

test("a deck that is broken at the start: what to mend is told, and mended it shows", async () => {
  const own = join(folder, "broken.yaml");
  writeFileSync(own, readFileSync(deck, "utf8").replace("axes:", "axes: ["));
  const another = await startPreview(own, "--editor", "idea://open?file={path}&line={line}");
  try {
    const fresh = await browser.context.newPage();
    await fresh.goto(another.url);
    await fresh.waitForSelector("#problems li.error a");
    expect(await fresh.locator("#status").getAttribute("class")).toBe("broken");
    expect(await fresh.locator("#empty").textContent()).toContain("Nothing can be shown yet");
    expect(await violations(fresh)).toEqual([]);
    edit(own, "axes: [", "axes:");
    await fresh.waitForSelector(".over");
    expect(await fresh.locator("#strip button").count()).toBe(27);
    // A click that opens the editor, by the pattern that was given.
    const protocol = await browser.context.newCDPSession(fresh);
    await protocol.send("Page.enable");
    const led = new Promise<string>((resolve) =>
      protocol.on("Page.frameRequestedNavigation", ({ url }) => resolve(url)),
    );
    await fresh.locator("#click").selectOption("open");
    await fresh.locator('.target[aria-label^="Text"]').first().click();
    expect(await led).toMatch(/^idea:\/\/open\?file=\/.+\/broken\.yaml&line=\d+$/);
    await fresh.locator("#click").selectOption("copy");
    await fresh.close();
  } finally {
    await another.stop();
  }
});

/** What axe finds, put into the page by the browser's own means, which the page's policy does not bind. */
async function violations(on = page): Promise<unknown> {
  await on.evaluate(axe);
  return on.evaluate(`axe.run(document, { runOnly: { type: "tag", values: [
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + " " + html.slice(0, 120))))`);
}

test("axe finds nothing, by day and by night, with an item held, with overlays, with a mistake, with the keys, on a small page", async () => {
  await page.locator('.target[tabindex="0"]').first().click();
  for (const key of "bgmopc") await page.keyboard.press(key);
  for (const look of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: look });
    edit(deck, "template: statement", "template: statment");
    await page.waitForSelector("#problems li.error");
    expect(await violations()).toEqual([]);
    edit(deck, "template: statment", "template: statement");
    await page.waitForSelector("#problems", { state: "hidden" });
    await page.keyboard.press("?");
    expect(await violations()).toEqual([]);
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 420, height: 800 });
    expect(await violations()).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(420);
    await page.setViewportSize({ width: 1440, height: 860 });
  }
  await page.emulateMedia({ colorScheme: "light" });
  for (const key of "bgmopc") await page.keyboard.press(key);
  await page.keyboard.press("Escape");
});

type Box = { readonly x: number; readonly y: number; readonly cx: number; readonly cy: number };
const boxesOf = (selector: string): Promise<readonly Box[]> =>
  page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(`.over ${selector}`)})].map((each) => {
      const { x, y, width, height } = each.getBBox();
      return { x, y, cx: width, cy: height };
    })`,
  ) as Promise<readonly Box[]>;

test("overlays say what the files say: padding, margins, the order of reading, contrasts", async () => {
  await page.locator('#strip [data-slide="axe-1/feuille-de-route-etat-mot-3-axes"]').click();
  await until('document.querySelector(".drawing").shadowRoot.textContent.includes("Feuille de route")');
  await until('document.querySelectorAll(".target").length > 6');
  await page.keyboard.press("b");
  const [outer] = await boxesOf(".padded");
  const path = await page.locator(".over .padding").first().getAttribute("d");
  const [top, inner] = [...(path ?? "").matchAll(/M[\d.]+ ([\d.]+)h/g)].map(([, y]) => Number(y));
  expect(readFileSync(join(folder, "templates", "numbered-list.yaml"), "utf8")).toContain(
    "padding: { top: 9, bottom: 9 }",
  );
  expect([top, (inner ?? 0) - (top ?? 0)]).toEqual([expect.closeTo(outer?.y ?? 0, 1), expect.closeTo(9, 1)]);
  await page.keyboard.press("b");
  await page.keyboard.press("m");
  expect(readFileSync(theme, "utf8")).toContain("margins: { left: 46.8, right: 46.8, top: 43.2, bottom: 39.6 }");
  const [safe] = await boxesOf(".safe");
  expect([safe?.x, safe?.y, safe?.cx, safe?.cy].map((each) => Math.round((each ?? 0) * 10) / 10)).toEqual([
    46.8, 43.2, 866.4, 457.2,
  ]);
  await page.keyboard.press("m");
  await page.keyboard.press("o");
  const numbers = await page.locator(".over .tag.order + .label").allTextContents();
  expect(numbers.length).toBeGreaterThan(4);
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
  await page.keyboard.press("o");
  edit(theme, "muted: accent6", "muted: accent5");
  await page.keyboard.press("c");
  await page.waitForSelector(".over .contrast");
  edit(theme, "muted: accent5", "muted: accent6");
  await page.keyboard.press("c");
  await page.locator(`#strip [data-slide="${SLIDE}"]`).click();
  await untilShown("12 ateliers");
});

test("Tab goes through every control and out again, and what has the focus shows it", async () => {
  await page.waitForSelector(".over .target");
  await page.locator("#brand").focus();
  const seen: string[] = [];
  for (let turn = 0; turn < 60; turn += 1) {
    await page.keyboard.press("Tab");
    const at = (await page.evaluate(`(() => {
      const on = document.activeElement;
      const { outlineStyle, stroke } = getComputedStyle(on);
      const name = on.id || on.dataset?.overlay || on.dataset?.slide || (on.dataset?.item ? "item" : on.textContent);
      return on === document.body ? "out" : outlineStyle === "none" && stroke === "none" ? name + " unseen" : name;
    })()`)) as string;
    if (at === "out") break;
    seen.push(at);
  }
  expect(seen.slice(0, 7)).toEqual(["PPTX", "PDF", "HTML", "language", "look", "help-button", SLIDE]);
  for (const name of ["after", "boxes", "baselines", "margins", "order", "placeholders", "contrasts", "item", "click"])
    expect(seen).toContain(name);
  expect(seen.filter((name) => name.endsWith("unseen"))).toEqual([]);
  expect(seen.length).toBeLessThan(60);
  await page.locator(`#strip [data-slide="${SLIDE}"]`).focus();
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate("document.activeElement.dataset.slide")).toBe("highlights/projet-associatif-abouti");
  await page.keyboard.press("ArrowUp");
});

test("from the page: another brand, another language, the deck as PPTX and as PDF", async () => {
  await page.locator("#brand").selectOption("sobre");
  await until("[...document.fonts].some(({ family }) => /IBM Plex Sans/.test(family))");
  expect(new URL(page.url()).searchParams.get("brand")).toBe("sobre");
  expect(await page.locator('#strip [aria-current="true"]').getAttribute("data-slide")).toBe(SLIDE);
  expect(await changedSlides()).toEqual([]);
  for (const [format, magic] of [
    ["PPTX", "PK"],
    ["PDF", "%PDF"],
  ] as const) {
    const coming = page.waitForEvent("download");
    await page.locator("#downloads").getByText(format, { exact: true }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe(`ag-2025.${format.toLowerCase()}`);
    expect(readFileSync(await file.path(), "latin1").slice(0, magic.length)).toBe(magic);
  }
  await page.locator("#language").click();
  expect(await page.locator("#overlay-tools").textContent()).toContain("Lignes de base");
  expect(await page.locator("#status").textContent()).toBe("à jour");
  await page.locator("#language").click();
  await page.locator("#brand").selectOption("aussois");
  await until("[...document.fonts].some(({ family }) => /Source Sans 3/.test(family))");
});

test("from the slide to the line: a click copies the very line of the content, the template or the style", async () => {
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(server.url).origin });
  const title = page.locator('.target[aria-label*="itle"]').first();
  await title.hover();
  expect(await page.locator("#inspector dl").textContent()).toMatch(
    /Template\s*bullets.*Field\s*title.*Style\s*heading.*Size\s*\d/,
  );
  const line =
    readFileSync(deck, "utf8")
      .split("\n")
      .findIndex((each) => each.includes("3e édition du Borders Forum")) + 1;
  await title.click();
  await until('document.querySelector("#copied").textContent.length > 0');
  expect(await page.evaluate("navigator.clipboard.readText()")).toMatch(new RegExp(`ag-2025\\.yaml:${line}:\\d+$`));
  const links = page.locator("#inspector a.button");
  expect(await links.nth(0).getAttribute("href")).toMatch(new RegExp(`^vscode://file/.+/ag-2025\\.yaml:${line}:\\d+$`));
  expect(await links.nth(1).getAttribute("href")).toMatch(/bullets\.yaml:\d+:\d+$/);
  expect(await links.nth(2).getAttribute("href")).toMatch(/theme\.yaml:\d+:\d+$/);
});

test("by the keyboard alone: slides, items, overlays, language, look, the list of keys", async () => {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Home");
  expect(await page.locator('#strip [aria-current="true"] .number').textContent()).toBe("1");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await untilShown("12 ateliers");
  await until('document.querySelectorAll(".target").length > 4');
  await page.locator("#stage").focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate('document.activeElement.classList.contains("target")')).toBe(true);
  await page.keyboard.press("Enter");
  await until('document.querySelector("#copied").textContent.includes(".yaml:")');
  for (const [key, shape] of [
    ["b", ".box"],
    ["g", ".baseline"],
    ["m", ".safe"],
    ["o", ".tag.order"],
    ["p", ".tag.placeholder"],
    ["c", ".contrast"],
  ] as const) {
    await page.keyboard.press(key);
    await page.waitForSelector(`.over ${shape}`, { state: "attached" });
    await page.keyboard.press(key);
    await page.waitForSelector(`.over ${shape}`, { state: "detached" });
  }
  await page.keyboard.press("l");
  expect(await page.locator("#notes-section h2").textContent()).toBe("Notes");
  expect(await page.evaluate("document.documentElement.lang")).toBe("fr");
  await page.keyboard.press("l");
  await page.keyboard.press("d");
  expect(await page.evaluate("document.documentElement.dataset.look")).toBe("dark");
  await page.keyboard.press("d");
  await page.keyboard.press("?");
  expect(await page.locator("#help").isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await page.locator("#help").isVisible()).toBe(false);
});

test("two pages, each in its brand, follow the same files", async () => {
  const other = await opened(SLIDE, "?brand=sobre");
  await until("[...document.fonts].some(({ family }) => /IBM Plex Sans/.test(family))", other);
  edit(deck, "12 ateliers", "14 ateliers");
  await Promise.all([untilShown("14 ateliers"), untilShown("14 ateliers", other)]);
  await other.close();
});

test("when the server stops, the page says so; started again, it goes on", async () => {
  expect(await server.stop()).toBe(0);
  await page.waitForSelector("#status.lost");
  expect(await page.locator("#lost").textContent()).toContain("Start it again");
  expect(await violations()).toEqual([]);
  expect(await shown()).toContain("14 ateliers");
  edit(deck, "14 ateliers", "16 ateliers");
  server = await start("--port", String(server.port));
  await page.waitForSelector("#status.connected");
  await untilShown("16 ateliers");
});

test("a port that is taken is told", async () => {
  await expect(start("--port", String(server.port))).rejects.toThrow("ended with 3");
});

test("the page made no fault of its own", () => expect(faults).toEqual([]));
