import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { type Opened, openBrowser } from "../helpers/browser.js";

/** The page as designers meet it: the built command line, a real browser, files that change. */

const root = dirname(dirname(import.meta.dirname));
const folder = mkdtempSync(join(tmpdir(), "mot-deck-preview-"));
const deck = join(folder, "ag-2025.yaml");
const template = join(folder, "templates", "bullets.yaml");
const theme = join(folder, "assets", "aussois", "theme.yaml");
const picture = join(folder, "ag-2025", "borders-forum.svg");
const SLIDE = "highlights/3e-edition-du-borders-forum";

type Server = { readonly url: string; readonly port: number; readonly stop: () => Promise<number | null> };
let server: Server;
let browser: Opened;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  cpSync(join(root, "decks"), folder, { recursive: true });
  cpSync(join(root, "templates"), join(folder, "templates"), { recursive: true });
  cpSync(join(root, "assets"), join(folder, "assets"), { recursive: true });
  server = await start();
  browser = await openBrowser({ viewport: { width: 1440, height: 860 }, locale: "en-GB" });
  page = await opened(SLIDE);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(...words: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, [join(root, "bin/mot-deck.js"), "preview", deck, ...words], { cwd: folder });
  const url = (await firstOutput(child)).trim();
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const stop = () => {
    child.kill("SIGINT");
    return ended;
  };
  return { url, port: Number(new URL(url).port), stop };
}

const firstOutput = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stdout?.once("data", (data) => resolve(String(data)));
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
  });

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
/** Asked from outside the page, whose policy lets nothing be evaluated in it. */
async function until(expression: string, on = page): Promise<void> {
  for (let turn = 0; turn < 400; turn += 1) {
    if (await on.evaluate(expression)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`never: ${expression}`);
}
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
  await until('[...document.fonts].some(({ family, status }) => /Source Sans 3/.test(family) && status === "loaded")');
});

test("a save of the deck repaints the slide that it changes, marks it, and the page stays where it was", async () => {
  edit(deck, "2 tables rondes", "2 grandes tables rondes");
  await untilShown("2 grandes tables rondes");
  expect(await changedSlides()).toEqual([SLIDE]);
  expect(await page.locator('#strip [aria-current="true"]').getAttribute("data-slide")).toBe(SLIDE);
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

test("from the slide to the line: a click copies the very line of the content, the template or the style", async () => {
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(server.url).origin });
  const title = page.locator('.target[aria-label*="itle"]').first();
  await title.hover();
  expect(await page.locator("#inspector").textContent()).toContain("heading");
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

test("two pages, each in its brand, follow the same files; the deck is taken away as PPTX", async () => {
  const other = await opened(SLIDE, "?brand=sobre");
  await until("[...document.fonts].some(({ family }) => /IBM Plex Sans/.test(family))", other);
  edit(deck, "12 ateliers", "14 ateliers");
  await Promise.all([untilShown("14 ateliers"), untilShown("14 ateliers", other)]);
  const answer = await fetch(`${server.url}download/pptx?brand=sobre`);
  expect(answer.headers.get("content-disposition")).toContain("ag-2025.pptx");
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  await other.close();
});

test("when the server stops, the page says so; started again, it goes on", async () => {
  expect(await server.stop()).toBe(0);
  await page.waitForSelector("#status.lost");
  expect(await shown()).toContain("14 ateliers");
  edit(deck, "14 ateliers", "16 ateliers");
  server = await start("--port", String(server.port));
  await page.waitForSelector("#status.connected");
  await untilShown("16 ateliers");
});

test("a port that is taken is told", async () => {
  await expect(start("--port", String(server.port))).rejects.toThrow("ended with 3");
});

test("only this machine's own pages are answered, and no file by its path", async () => {
  const { port } = server;
  const own = { host: `127.0.0.1:${port}` };
  expect(await statusOf("/", own)).toBe(200);
  expect(await statusOf("/", { host: "evil.example" })).toBe(421);
  expect(await statusOf("/", { host: `evil.example:${port}` })).toBe(421);
  expect(await statusOf("/events", { ...own, origin: "http://evil.example" })).toBe(403);
  expect(await statusOf("/", own, "POST")).toBe(405);
  for (const path of ["/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "/font/..%5ctheme.yaml"])
    expect(await statusOf(path, own)).toBe(400);
  for (const path of [
    "/package.json",
    "/ag-2025.yaml",
    "/font/theme.yaml",
    "/media/none",
    "/slide/none",
    "/download/exe",
  ])
    expect(await statusOf(path, own)).toBe(404);
  expect(await statusOf("/items?slide=x&brand=../..", own)).toBe(404);
  const { headers } = await fetch(server.url);
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
});

/** Of a path as it is written: fetch would tidy it up. */
const statusOf = (
  path: string,
  headers: Readonly<Record<string, string>>,
  method = "GET",
): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: server.port, path, method, headers }, (answer) => {
      answer.destroy();
      resolve(answer.statusCode);
    });
    asked.on("error", reject);
    asked.end();
  });

test("the page made no fault of its own", () => expect(faults).toEqual([]));
