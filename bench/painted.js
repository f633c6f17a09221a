// From a save to the last changed slide painted, in a real browser that shows the preview of the Aussois deck, whose
// templates and brand are the deck's own, as those of a designer at work.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { median, node } from "./measure.js";

const root = dirname(import.meta.dirname);
const chromePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
/** Whether there is a browser to measure with. */
export const hasBrowser = existsSync(chromePath);
/** The slide that is looked at. */
const SLIDE = "highlights/3e-edition-du-borders-forum";

/** @typedef {[file: string, find: string | RegExp, put: (turn: number) => string]} Save */

/**
 * What is saved, in turn: a file, and what it says the nth time. Between them, one slide changes, some, or all.
 * @type {Readonly<Record<string, Save>>}
 */
const saves = {
  "a line of the deck": ["ag-2025.yaml", /Borders Forum/, (n) => `Borders Forum n° ${n}`],
  "a picture": ["ag-2025/borders-forum.svg", "<svg ", (n) => `<svg data-turn="${n}" `],
  "a template": ["templates/bullets.yaml", /width: 372/g, (n) => `width: ${350 + n}`],
  "a colour of the theme": [
    "assets/aussois/theme.yaml",
    "accent1: 1F6FB2",
    (n) => `accent1: 1F6F${(160 + n).toString(16)}`,
  ],
  "a size of the theme": [
    "assets/aussois/theme.yaml",
    "font: heading, size: 30",
    (n) => `font: heading, size: ${28 + n / 10}`,
  ],
};

/**
 * Milliseconds by what was saved: medians of `times` saves of each.
 * @param {string} folder
 * @param {number} times
 * @returns {Promise<Record<string, number>>}
 */
export async function measurePainted(folder, times) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, "decks"), folder, { recursive: true });
  for (const name of ["templates", "assets"]) cpSync(join(root, name), join(folder, name), { recursive: true });
  const server = spawn(node, [join(root, "bin", "mot-deck.js"), "preview", join(folder, "ag-2025.yaml")]);
  const [told] = await once(server.stdout, "data");
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: chromePath,
    headless: true,
    args: ["--no-sandbox", "--disable-gpu"],
    viewport: { width: 1440, height: 860 },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${String(told).trim()}#${encodeURIComponent(SLIDE)}`);
  await page.waitForSelector(".over");
  const results = {};
  for (const [name, save] of Object.entries(saves)) {
    const all = [];
    for (let turn = 1; turn <= times; turn += 1) all.push(await saved(page, folder, save, turn));
    results[name] = median(all);
  }
  await context.close();
  server.kill("SIGINT");
  await once(server, "exit");
  return results;
}

const originals = new Map();

/**
 * @param {import("playwright-core").Page} page
 * @param {string} folder
 * @param {Save} save
 * @param {number} turn
 */
async function saved(page, folder, [name, find, put], turn) {
  const path = join(folder, name);
  if (!originals.has(path)) originals.set(path, readFileSync(path, "utf8"));
  const text = originals.get(path).replace(find, put(turn));
  if (text === originals.get(path)) throw new Error(`nothing to change in ${name}`);
  const painted = page.evaluate(whenPainted);
  await new Promise((resolve) => setTimeout(resolve, 250));
  const start = Date.now();
  writeFileSync(path, text);
  const end = await painted;
  return end - start;
}

/** In the page: the time at which the slide and each changed one in sight are drawn anew and painted. */
function whenPainted() {
  const treeOf = (host) => host.shadowRoot?.firstChild;
  const inSight = () => [...document.querySelectorAll(".thumbnail")].filter((each) => "isNear" in each && each.isNear);
  const before = new Map([document.querySelector(".drawing"), ...inSight()].map((host) => [host, treeOf(host)]));
  const isNew = (host) => treeOf(host) !== before.get(host);
  const isDone = () =>
    isNew(document.querySelector(".drawing")) && inSight().every((each) => !each.closest(".changed") || isNew(each));
  return new Promise((resolve) => {
    const look = () => {
      if (!isDone()) requestAnimationFrame(look);
      // What this frame found, this frame paints.
      else setTimeout(() => resolve(performance.timeOrigin + performance.now()));
    };
    requestAnimationFrame(look);
  });
}
