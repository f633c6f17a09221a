// Uses the commands once, and keeps what comes of it: the brands' artwork, drawn (dist/drawn), and the code that V8
// compiled (dist/commands.cache and dist/pdfkit.cache, for load-commands.js).
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { main } from "../dist/cli.js";
import { scripts } from "../dist/load-commands.js";

const root = dirname(import.meta.dirname);
const folder = mkdtempSync(join(tmpdir(), "mot-deck-"));
const silent = { write: () => true };
const terminal = { stdout: silent, stderr: silent, env: {}, cwd: () => root };

// As many parts as the storyboard allows, so that every artwork has its turn; and every face, in words of both fonts.
const parts = Array.from({ length: 9 }, (_, index) => `  - title: Part ${index + 1}\n`).join("");
const deck = join(folder, "deck.yaml");
const faces = "A *b* **c** ***d***";
const topics = [
  `{ template: statement, title: ${faces}, statement: "${faces}" }`,
  `{ template: bullets, title: Faces, points: ["${faces}"] }`,
];
const words = `${parts}    topics:\n${topics.map((topic) => `      - ${topic}\n`).join("")}`;
writeFileSync(deck, `lang: en\norganisation: { name: A }\ndates: 2000-01-01\nplace: A\naxes:\n${words}`);
for (const brand of readdirSync(join(root, "assets"))) await build(deck, ["--brand", brand]);
cpSync(join(folder, "mot-deck"), join(root, "dist", "drawn"), { recursive: true });

for (let run = 0; run < 2; run += 1) await build("decks/ag-2025.yaml", ["--format", "pptx,pdf"]);
for (const [name, script] of scripts) writeFileSync(join(root, "dist", `${name}.cache`), script.createCachedData());
rmSync(folder, { recursive: true, force: true });

async function build(path, options) {
  process.env.XDG_CACHE_HOME = folder;
  const words = ["build", path, "-o", `${folder}/`, "--force", ...options];
  const code = await main(["node", "mot-deck", ...words], terminal);
  if (code !== 0) throw new Error(`the deck that warms the commands does not build: exit code ${code}`);
}
