// Builds a deck and keeps the code that V8 compiled for it: commands.cache, for load-commands.js.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { main } from "../dist/cli.js";
import { script } from "../dist/load-commands.js";

const root = dirname(import.meta.dirname);
const folder = mkdtempSync(join(tmpdir(), "mot-deck-"));
process.env.XDG_CACHE_HOME = folder;
const silent = { write: () => true };
const terminal = { stdout: silent, stderr: silent, env: {}, cwd: () => root };
const target = join(folder, "deck.pptx");
for (const more of [[], ["--force"]]) {
  const code = await main(["node", "mot-deck", "build", "decks/ag-2025.yaml", "-o", target, ...more], terminal);
  if (code !== 0) throw new Error(`the deck that warms the commands does not build: exit code ${code}`);
}
writeFileSync(join(root, "dist", "commands.cache"), script.createCachedData());
rmSync(folder, { recursive: true, force: true });
