import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { expect, test } from "@jest/globals";

const root = dirname(import.meta.dirname);
const src = join(root, "src");

/** Who may import whom, by folder or file of src/; a change here is a decision of design. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  diagnostics: ["model"],
  "package-rules": ["opc", "doors/zip", "doors/xml"],
  opc: ["doors/zip", "doors/xml"],
  dml: ["model", "opc/xml"],
  text: ["model"],
  doors: ["model"],
  drawings: ["model", "doors"],
  load: ["model", "diagnostics", "doors", "drawings"],
  validate: ["model", "diagnostics", "doors/markdown"],
  resolve: ["model", "diagnostics"],
  expand: ["model", "diagnostics"],
  layout: ["model", "diagnostics", "text", "doors/yoga", "expand"],
  pictures: ["model", "diagnostics", "doors", "drawings"],
  fonts: ["model", "doors"],
  render: ["model", "diagnostics", "pictures", "fonts", "opc", "dml", "doors"],
  host: ["model"],
  tools: [
    "model",
    "diagnostics",
    "compile",
    "load",
    "validate",
    "layout/memory",
    "layout/slide-layouts",
    "pictures",
    "render",
  ],
  cli: ["index", "host", "diagnostics", "model", "tools"],
  "compile.ts": ["load", "validate", "resolve", "layout", "doors", "model"],
  "index.ts": ["compile", "render", "pictures", "fonts", "package-rules", "opc", "tools", "host", "model"],
};

/** The one file that may import each library. */
const doors: Readonly<Record<string, string>> = {
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
  pptxgenjs: "doors/pptxgenjs.ts",
  pdfkit: "doors/pdfkit.ts",
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

test("folders import only what the table allows", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith("."))
      .flatMap((name) => {
        const target = posix.join(posix.dirname(file), name).replace(/\.js$/, "");
        const isOwn = folderOf(target) === folderOf(file) && file.includes("/");
        const isAllowed = (allowed[folderOf(file)] ?? []).some(
          (each) => target === each || target.startsWith(`${each}/`),
        );
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
    "cli/main.ts",
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

test("files are short, tables of data aside", () => {
  const tables = new Set(["diagnostics/catalog.ts", "cli/help.ts", "package-rules/words.ts"]);
  const long = files.filter(
    (file) => !tables.has(file) && readFileSync(join(src, file), "utf8").split("\n").length > 400,
  );
  expect(long.map((file) => relative(src, join(src, file)))).toEqual([]);
});
