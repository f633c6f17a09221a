// Pages of the program as Chromium shows them, for README and docs.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import sharp from "sharp";

const WINDOW = { width: 1440, height: 860 };
const TELEPHONE = { width: 390, height: 860 };

/** The document on a desk and on a telephone. Gives a PNG. */
export async function htmlSpread(url) {
  const wide = await shot({ width: WINDOW.width - TELEPHONE.width - 20, height: WINDOW.height }, url);
  const narrow = await shot(TELEPHONE, url);
  return sharp({ create: { ...WINDOW, channels: 3, background: "#d9d9d9" } })
    .composite([
      { input: wide, left: 0, top: 0 },
      { input: narrow, left: WINDOW.width - TELEPHONE.width, top: 0 },
    ])
    .png()
    .toBuffer();
}

/** The gallery at a template. Gives a PNG. */
export const gallerySpread = (url) => shot(WINDOW, `${url}#key-figures`);

/** The preview of a deck, with its boxes and an item picked out. Gives a PNG. */
export async function previewSpread(cli, deck) {
  const server = spawn(process.execPath, [cli, "preview", deck]);
  try {
    const [told] = await once(server.stdout, "data");
    const slide = encodeURIComponent("highlights/3e-edition-du-borders-forum");
    return await shot(WINDOW, `${String(told).trim()}#${slide}`, async (page) => {
      await page.waitForSelector(".over .target");
      await page.keyboard.press("b");
      await page.locator(".over .target").nth(1).hover();
    });
  } finally {
    server.kill("SIGINT");
    await once(server, "exit");
  }
}

async function shot(viewport, url, act = async () => undefined) {
  const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) throw new Error("no Chromium: apt-get install chromium, or give CHROME_PATH");
  const profile = mkdtempSync(join(tmpdir(), "mot-deck-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: ["--no-sandbox", "--disable-gpu"],
    viewport,
    locale: "en-GB",
    colorScheme: "light",
  });
  const page = await context.newPage();
  await page.goto(url);
  await act(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(600);
  const png = await page.screenshot();
  await context.close();
  rmSync(profile, { recursive: true, force: true });
  return png;
}
