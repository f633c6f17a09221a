// npm run bench: the table that the README quotes. Whole processes, side by side in one run, medians. BENCH_NODE=/path/to/node
// measures another Node than the one that runs the bench.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataDecks } from "./data.js";
import { node, nodeVersion, runOnce, sideBySide } from "./measure.js";
import { hasBrowser, measurePainted } from "./painted.js";
import { makePhotographs } from "./photographs.js";
import { markdownOf, wordsOf } from "./words.js";

const root = dirname(import.meta.dirname);
const out = join(import.meta.dirname, "out");
const cli = join(root, "bin", "mot-deck.js");
const PHOTOGRAPHS = 20;
const PROJECTS = 500;
const TIMES = 5;
const SAVES = 7;
/** Times a script that writes the same words and pictures with pptxgenjs alone. */
const WARM_MAX = Number(nodeVersion.split(".")[0]) >= 22 ? 1 : 1.2;
const COLD_MAX = { small: 2, large: 1 };
const MEBIBYTES_MAX = 250;
/** Milliseconds from a save to the picture; a size of the theme lays every slide out again. */
const PAINTED_MAX = 150;
const PAINTED_ANEW_MAX = 200;
const hasPandoc = spawnSync("pandoc", ["--version"]).status === 0;
/** @type {{ what: string, value: string, goal: string, isMet: boolean }[]} */
const rows = [];
const row = (what, value, goal = "", isMet = true) => rows.push({ what, value, goal, isMet });
const ratio = (a, b) => `${(a / b).toFixed(2)}×`;
const seconds = (value) => `${value.toFixed(2)} s`;

const points = (index) => [
  `Premier point du sujet numéro ${index + 1}`,
  "Un deuxième point, un peu plus long que le premier",
  "Un troisième, bref",
];
const topic = (index, picture) =>
  `      - template: bullets\n        title: Sujet numéro ${index + 1}\n        points:\n${points(index)
    .map((text) => `          - ${text}\n`)
    .join("")}        picture: { file: ${picture}, alt: Photographie ${index + 1} }\n`;
const plainSlide = (index, picture) => ({
  title: `Sujet numéro ${index + 1}`,
  texts: points(index),
  pictures: [picture],
});

rmSync(join(out, "cache"), { recursive: true, force: true });
await photographs("small photographs (300 kB)", join(out, "small"), 1800, 300, true);
await photographs("large photographs (4 MB)", join(out, "large"), 4600, 4000, false);
await manySlides();
data();
await painted();
pdfAndPng();
startUp();
print();

async function photographs(title, folder, width, kilobytes, isSmall) {
  const deck = await assembly(folder, width, kilobytes);
  const cache = join(folder, "cache");
  const env = { XDG_CACHE_HOME: cache };
  const build = (name) => [node, cli, "build", deck, "-o", join(folder, name), "--force", "--quiet"];
  const clean = (name) => () => rmSync(join(folder, name), { force: true });
  const plain = join(folder, "plain.pptx");
  /** @type {Readonly<Record<string, import("./measure.js").Run>>} */
  const runs = {
    cold: { command: [...build("cold.pptx"), "--no-cache"], options: {}, before: clean("cold.pptx") },
    warm: { command: build("warm.pptx"), options: { env }, before: clean("warm.pptx") },
    plain: { command: [node, join(import.meta.dirname, "plain.js"), join(folder, "words.json"), plain], options: {} },
    ...(hasPandoc
      ? { pandoc: { command: ["pandoc", "words.md", "-o", "pandoc.pptx"], options: { cwd: folder } } }
      : {}),
  };
  runOnce(build("warm.pptx"), { env });
  const { cold, warm, plain: simple, pandoc } = sideBySide(runs, TIMES);
  const bytes = (name) => statSync(join(folder, name)).size;
  row(`${title}: plain pptxgenjs`, `${seconds(simple.seconds)}, ${megabytes(bytes("plain.pptx"))}`);
  if (pandoc) row(`${title}: pandoc`, `${seconds(pandoc.seconds)}, ${megabytes(bytes("pandoc.pptx"))}`);
  const coldGoal = isSmall ? COLD_MAX.small : COLD_MAX.large;
  row(
    `${title}: mot-deck, cold`,
    `${seconds(cold.seconds)}, ${ratio(cold.seconds, simple.seconds)} plain`,
    `≤ ${coldGoal}× plain`,
    cold.seconds <= coldGoal * simple.seconds,
  );
  row(
    `${title}: mot-deck, warm`,
    `${seconds(warm.seconds)}, ${ratio(warm.seconds, simple.seconds)} plain`,
    isSmall ? `≤ ${WARM_MAX}× plain` : "",
    !isSmall || warm.seconds <= WARM_MAX * simple.seconds,
  );
  if (pandoc && isSmall)
    row(`${title}: warm against pandoc`, ratio(warm.seconds, pandoc.seconds), "faster", warm.seconds < pandoc.seconds);
  if (!isSmall)
    row(
      `${title}: size of the file`,
      `${megabytes(bytes("cold.pptx"))}, ${(bytes("plain.pptx") / bytes("cold.pptx")).toFixed(1)}× smaller`,
      "≥ 5× smaller",
      bytes("plain.pptx") >= 5 * bytes("cold.pptx"),
    );
}

/** The Aussois deck with photographs in place of its drawings; its words for the others, from its own scene. */
async function assembly(folder, width, kilobytes) {
  mkdirSync(folder, { recursive: true });
  const names = await makePhotographs(folder, PHOTOGRAPHS, width, kilobytes);
  const source = readFileSync(join(root, "decks", "ag-2025.yaml"), "utf8");
  let next = 0;
  const text = source
    .replace(/ag-2025\/[\w-]+\.svg/g, () => names[next++ % names.length])
    .replace(/^# yaml-language-server.*$/m, "")
    .replace(/^place: .*$/m, (line) => `${line}\npicture: { file: ${names[next++ % names.length]}, decorative: true }`);
  const deck = join(folder, "deck.yaml");
  writeFileSync(deck, text);
  mkdirSync(join(folder, "ag-2025"), { recursive: true });
  copyFileSync(join(root, "decks", "ag-2025", "projets.csv"), join(folder, "ag-2025", "projets.csv"));
  const scenePath = join(folder, "deck.scene.json");
  rmSync(scenePath, { force: true });
  runOnce([node, cli, "build", deck, "--format", "scene", "-o", scenePath, "--force"]);
  const words = wordsOf(JSON.parse(readFileSync(scenePath, "utf8")));
  const used = new Set(words.flatMap((slide) => slide.pictures)).size;
  if (used !== PHOTOGRAPHS) throw new Error(`the deck shows ${used} photographs, not ${PHOTOGRAPHS}`);
  writeFileSync(join(folder, "words.json"), JSON.stringify(words));
  writeFileSync(join(folder, "words.md"), markdownOf(words));
  return deck;
}

/** Bullets with a picture, five pictures in turn. */
async function manySlides() {
  const folder = join(out, "many");
  const names = await makePhotographs(folder, 5, 1800, 300);
  const deckOf = (count) => {
    const topics = Array.from({ length: count }, (_, index) => topic(index, names[index % names.length]));
    const path = join(folder, `deck-${count}.yaml`);
    const head = readFileSync(join(import.meta.dirname, "many.yaml"), "utf8");
    writeFileSync(path, `${head}${topics.join("")}`);
    const plain = Array.from({ length: count }, (_, index) => plainSlide(index, names[index % names.length]));
    writeFileSync(join(folder, `words-${count}.json`), JSON.stringify(plain));
    return path;
  };
  const build = (count) => ({
    command: [node, cli, "build", deckOf(count), "-o", join(folder, `${count}.pptx`), "--force", "--quiet"],
    options: { memory: true, env: { XDG_CACHE_HOME: join(folder, "cache") } },
    before: () => rmSync(join(folder, `${count}.pptx`), { force: true }),
  });
  const runs = { small: build(300), thousand: build(1000), large: build(3000) };
  const ours = sideBySide(runs, 3);
  const plain = runOnce(
    [
      node,
      "--max-old-space-size=8192",
      join(import.meta.dirname, "plain.js"),
      join(folder, "words-1000.json"),
      join(folder, "plain.pptx"),
    ],
    { memory: true },
  );
  const { small, thousand, large } = ours;
  row("1,000 slides: plain pptxgenjs", `${seconds(plain.seconds)}, ${Math.round(plain.mebibytes)} MiB`);
  row(
    "1,000 slides: mot-deck",
    `${seconds(thousand.seconds)}, ${(plain.seconds / thousand.seconds).toFixed(1)}× faster`,
    "≥ 8× faster",
    plain.seconds >= 8 * thousand.seconds,
  );
  row(
    "1,000 slides: memory",
    `${Math.round(thousand.mebibytes)} MiB`,
    `< ${MEBIBYTES_MAX} MiB`,
    thousand.mebibytes < MEBIBYTES_MAX,
  );
  row(
    "3,000 against 300 slides",
    `${seconds(large.seconds)} / ${seconds(small.seconds)} = ${ratio(large.seconds, small.seconds)}`,
    "≤ 10.5×",
    large.seconds <= 10.5 * small.seconds,
  );
}

/** Many projects of a workbook in a table and four charts, the same description written out, and the table by pandoc. */
function data() {
  const folder = join(out, "data");
  const decks = dataDecks(folder, PROJECTS);
  const build = (name) => ({
    command: [node, cli, "build", decks[name], "-o", join(folder, `${name}.pptx`), "--force", "--quiet"],
    options: { env: { XDG_CACHE_HOME: join(folder, "cache") } },
    before: () => rmSync(join(folder, `${name}.pptx`), { force: true }),
  });
  const pandoc = { command: ["pandoc", decks.pandoc, "-o", "pandoc.pptx"], options: { cwd: folder } };
  /** @type {Readonly<Record<string, import("./measure.js").Run>>} */
  const runs = { data: build("data"), written: build("written"), ...(hasPandoc ? { pandoc } : {}) };
  const result = sideBySide(runs, TIMES);
  row(
    `${PROJECTS} projects from XLSX, a table and four charts, against the same deck written out`,
    `${seconds(result.data.seconds)} / ${seconds(result.written.seconds)} = ${ratio(result.data.seconds, result.written.seconds)}`,
    "≤ 2×",
    result.data.seconds <= 2 * result.written.seconds,
  );
  if (result.pandoc)
    row(`${PROJECTS} projects: pandoc, the table alone, which runs off its one slide`, seconds(result.pandoc.seconds));
}

/** What the preview shows of the Aussois deck after each kind of save. */
async function painted() {
  if (!hasBrowser) return;
  const results = await measurePainted(join(out, "painted"), SAVES);
  for (const [what, milliseconds] of Object.entries(results)) {
    const most = what === "a size of the theme" ? PAINTED_ANEW_MAX : PAINTED_MAX;
    const told = `${Math.round(milliseconds)} ms`;
    row(`preview, saving ${what}: painted after`, told, `≤ ${most} ms`, milliseconds <= most);
  }
}

/** The Aussois deck as it is. */
function pdfAndPng() {
  const folder = join(out, "pdf");
  mkdirSync(folder, { recursive: true });
  const deck = join(root, "decks", "ag-2025.yaml");
  const build = (format) => ({
    command: [node, cli, "build", deck, "--format", format, "-o", join(folder, `deck.${format}`), "--force", "--quiet"],
    options: { env: { XDG_CACHE_HOME: join(out, "cache") } },
    before: () => rmSync(join(folder, `deck.${format}`), { force: true }),
  });
  const png = {
    command: [node, cli, "build", deck, "--format", "png", "-o", join(folder, "png"), "--force", "--quiet"],
    options: { env: { XDG_CACHE_HOME: join(out, "cache") } },
    before: () => rmSync(join(folder, "png"), { recursive: true, force: true }),
  };
  const runs = { pptx: build("pptx"), pdf: build("pdf"), png };
  for (const { command, options } of Object.values(runs)) runOnce(command, options);
  const result = sideBySide(runs, TIMES);
  row(
    "the Aussois deck: PDF against PPTX",
    `${seconds(result.pdf.seconds)} / ${seconds(result.pptx.seconds)} = ${ratio(result.pdf.seconds, result.pptx.seconds)}`,
    "≤ 2×",
    result.pdf.seconds <= 2 * result.pptx.seconds,
  );
  const slides = readdirSync(join(folder, "png"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".png"),
  ).length;
  row(
    `the Aussois deck: PNG, 1,920 pixels wide`,
    `${seconds(result.png.seconds)} / ${slides} slides = ${((result.png.seconds / slides) * 1000).toFixed(0)} ms a slide`,
  );
}

function startUp() {
  const bare = { command: [node, "-e", "0"], options: {} };
  const help = { command: [node, cli, "--help"], options: {} };
  const result = sideBySide({ bare, help }, 15);
  row(
    "mot-deck --help against node -e 0",
    `${(result.help.seconds * 1000).toFixed(0)} ms / ${(result.bare.seconds * 1000).toFixed(0)} ms = ${ratio(result.help.seconds, result.bare.seconds)}`,
    "≤ 1.6×",
    result.help.seconds <= 1.6 * result.bare.seconds,
  );
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function print() {
  console.log(`| Node ${nodeVersion} | Measured | Goal | |\n|---|---|---|---|`);
  for (const { what, value, goal, isMet } of rows)
    console.log(`| ${what} | ${value} | ${goal} | ${goal ? (isMet ? "met" : "missed") : ""} |`);
  if (!hasBrowser) console.log("\nChromium is not installed (apt-get install chromium): the preview is left out.");
  if (!hasPandoc) console.log("\npandoc is not installed (apt-get install pandoc): its lines are left out.");
  if (rows.some(({ goal, isMet }) => goal && !isMet)) process.exitCode = 1;
}
