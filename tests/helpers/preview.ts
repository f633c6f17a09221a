import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import type { Page } from "playwright-core";

export const root = dirname(dirname(import.meta.dirname));

/** A folder with the decks, the templates and the brands, for a test to change. */
export function ownHouse(): string {
  const folder = mkdtempSync(join(tmpdir(), "mot-deck-preview-"));
  cpSync(join(root, "decks"), folder, { recursive: true });
  for (const name of ["templates", "assets"]) cpSync(join(root, name), join(folder, name), { recursive: true });
  return folder;
}

export type Server = { readonly url: string; readonly port: number; readonly stop: () => Promise<number | null> };

/** The built command line at work on a deck, on any free port unless `words` name one; rejects when it ends at once. */
export async function startPreview(deck: string, ...words: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, [join(root, "bin/mot-deck.js"), "preview", deck, ...words], {
    cwd: dirname(deck),
  });
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

/** Waits for what a script in the page gives. Asked from outside the page, whose policy lets nothing be evaluated in it. */
export async function until(expression: string, on: Page): Promise<void> {
  for (let turn = 0; turn < 400; turn += 1) {
    if (await on.evaluate(expression)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`never: ${expression}`);
}

/** The answer to a path as it is written: fetch would tidy it up, and set the headers itself. */
export const asked = (
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = { host: `127.0.0.1:${port}` },
  method = "GET",
): Promise<{ readonly status: number | undefined; readonly headers: Readonly<Record<string, unknown>> }> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      answer.destroy();
      resolve({ status: answer.statusCode, headers: answer.headers });
    });
    sent.on("error", reject);
    sent.end();
  });
