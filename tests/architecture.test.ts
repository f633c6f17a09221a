import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { expect, test } from "@jest/globals";

const root = dirname(import.meta.dirname);
const src = join(root, "src");

/** Who may import whom, by folder or file of src/: the table of docs/architecture.md. A change there is a decision of design. */
const allowed = new Map(
  [
    ...readFileSync(join(root, "docs", "architecture.md"), "utf8").matchAll(/^\| `([\w.-]+)\/?` \|.*\| ([^|]*) \|$/gmu),
  ].map(([, folder = "", names = ""]) => [folder, [...names.matchAll(/`([^`]+)`/gu)].map(([, name = ""]) => name)]),
);

/** The one file that may import each library. */
const doors: Readonly<Record<string, string>> = {
  uqr: "doors/qr.ts",
  yaml: "doors/yaml.ts",
  "markdown-it": "doors/markdown.ts",
  "markdown-it-sup": "doors/markdown.ts",
  harfbuzzjs: "doors/harfbuzz.ts",
  linebreak: "doors/linebreak.ts",
  "bidi-js": "doors/bidi.ts",
  "yoga-layout": "doors/yoga.ts",
  "yoga-layout/load": "doors/yoga.ts",
  sharp: "doors/sharp.ts",
  "@resvg/resvg-js": "doors/resvg.ts",
  "subset-font": "doors/subset-font.ts",
  pdfkit: "doors/pdfkit.ts",
  pptxgenjs: "doors/pptxgenjs.ts",
  "@e965/xlsx": "doors/spreadsheet.ts",
  "csv-parse/sync": "doors/csv.ts",
  saxes: "doors/xml.ts",
  commander: "cli/program.ts",
  "fastest-levenshtein": "diagnostics/nearest.ts",
};

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
  .map((name) => name.replaceAll("\\", "/"));
const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(src, file), "utf8").matchAll(/(?:from\s+|import\(\s*)"([^"]+)"/g)].map(([, name = ""]) => name);
const folderOf = (file: string): string => (file.includes("/") ? (file.split("/")[0] ?? "") : file);

const isWithin = (target: string, name: string): boolean => target === name || target.startsWith(`${name}/`);

test("folders import only what the table of docs/architecture.md allows", () => {
  expect([...allowed.keys()].toSorted()).toEqual([...new Set(files.map(folderOf))].toSorted());
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith("."))
      .flatMap((name) => {
        const target = posix.join(posix.dirname(file), name).replace(/\.js$/, "");
        const isOwn = file.includes("/") && isWithin(target, folderOf(file));
        const isAllowed = ["basics", ...(allowed.get(folderOf(file)) ?? [])].some((each) => isWithin(target, each));
        return isOwn || isAllowed ? [] : [`${file} → ${target}`];
      }),
  );
  expect(wrong).toEqual([]);
});

test("each library has one door", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => !name.startsWith(".") && !name.startsWith("node:"))
      .flatMap((name) => (doors[name] === file ? [] : [`${file} → ${name}`])),
  );
  expect(wrong).toEqual([]);
});

test("only the host touches the disk and the clock", () => {
  const free = new Set([
    "host/node.ts",
    "host/replace.ts",
    "host/serve.ts",
    "host/watch.ts",
    "host/package-folder.ts",
    "doors/resvg.ts",
  ]);
  const wrong = files.filter(
    (file) => !free.has(file) && importsOf(file).some((name) => /^node:(?:fs|child_process|http|net)/.test(name)),
  );
  const clocks = files.filter(
    (file) =>
      file !== "host/node.ts" &&
      /new Date\(\)|Date\.now\(\)|Math\.random\(/.test(readFileSync(join(src, file), "utf8")),
  );
  expect([...wrong, ...clocks]).toEqual([]);
});

/** Longer than the house's files are, and why. */
const long: Readonly<Record<string, string>> = {
  "diagnostics/catalog.ts": "a table: every code and its words",
  "model/diagnostic.ts": "a table: every code and what it is told with",
  "model/scene.ts": "what a scene is made of: items hold items of every kind",
  "model/template.ts": "what a template is made of: elements hold elements of every kind",
  "package-rules/words.ts": "a table: every rule and its words",
  "doors/pdfkit.ts": "the library's document has a state that all its calls share",
};

test("files have at most 200 lines of code, but those that say why", () => {
  const isCode = (line: string): boolean => !/^\s*(?:$|\/\/|\/?\*)/u.test(line);
  const linesOf = (file: string): number => readFileSync(join(src, file), "utf8").split("\n").filter(isCode).length;
  expect(files.filter((file) => linesOf(file) > 200).toSorted()).toEqual(Object.keys(long).toSorted());
});
