import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { type BrowserContext, chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type Opened = { readonly context: BrowserContext; readonly close: () => Promise<void> };

type ContextOptions = Parameters<typeof chromium.launchPersistentContext>[1];

/** A browser of its own, with a profile that is thrown away. Says what to install when there is none. */
export async function openBrowser(options: ContextOptions = {}): Promise<Opened> {
  const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
  if (!existsSync(executablePath))
    throw new Error(`no Chromium at ${executablePath}: apt-get install chromium, or give its path in CHROME_PATH`);
  const profile = mkdtempSync(join(tmpdir(), "mot-deck-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: FLAGS,
    ...options,
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
