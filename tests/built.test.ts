import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

/* The package as it was built, at work as a process. cli.test.ts has the commands themselves. */
const root = dirname(import.meta.dirname);
const cli = join(root, "bin", "mot-deck.js");
let folder = "";

beforeAll(() => {
  // Never built, or by an older code: helpers/surroundings.js took them away.
  if (!existsSync(join(root, "dist", "libraries")))
    spawnSync(process.execPath, [join(root, ".ci", "build.js")], { cwd: root, stdio: "inherit" });
  folder = mkdtempSync(join(tmpdir(), "mot-deck-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Run = { readonly code: number | null; readonly out: string; readonly err: string };
function run(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Record<string, string>; readonly input?: string | Uint8Array } = {},
): Run {
  const env = { ...process.env, LANG: "C", LC_ALL: "C", XDG_CACHE_HOME: join(folder, "cache"), ...options.env };
  const { cwd = folder, input = "" } = options;
  const result = spawnSync(process.execPath, [cli, ...args], { cwd, env, encoding: "utf8", input });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

const MINIMAL =
  "edition: 12\norganisation: { name: Association, genitive: de l'Association }\ndates: 2026-06-18\nplace: Chambéry\n";
function deck(name: string, text = MINIMAL): string {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
  return name;
}

test("the file is beside the description, its path on stdout, a line on stderr", () => {
  const built = run(["build", deck("plain.yaml")]);
  expect([built.code, built.out]).toEqual([0, `${join(folder, "plain.pptx")}\n`]);
  expect(built.err).toMatch(/^plain\.pptx: 2 slides, [\d.]+ [kM]B, [\d.]+ s\n$/);
  expect(readFileSync(join(folder, "plain.pptx"), "latin1").slice(0, 2)).toBe("PK");
});

test.each([
  [["--version"], 0],
  [["build", "absent.yaml"], 1],
  [["biuld"], 2],
])("%s exits %d", (args, code) => {
  expect(run(args).code).toBe(code);
});

test("what reads data is found when a description names some", () => {
  deck("membres.csv", "Collège;Nombre\nVilles;121\n");
  const name = deck("data.yaml", `${MINIMAL}data: { membres: membres.csv }\nyear: { sum: nombre, from: membres }\n`);
  const told = run(["data", name, "--reporter", "json"]);
  expect([told.code, JSON.parse(told.out).sources[0].uses]).toMatchObject([0, [{ line: 6, rows: 1 }]]);
  expect(run(["build", name]).code).toBe(0);
});

test("who reads may stop reading", () => {
  const command = `"${process.execPath}" "${cli}" templates key-figures | head -c 1`;
  for (let time = 0; time < 3; time += 1) {
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8", cwd: folder });
    expect([stdout.length, stderr]).toEqual([1, ""]);
  }
});

test("gives the same bytes on any day, in any folder, time zone and language of the machine", () => {
  const data =
    "data: { t: t.csv }\nhighlights: { title: A, figures: { from: t, sort: Nom, columns: { value: Somme, label: Nom, detail: Jour } } }\n";
  for (const place of ["a", "b/c"])
    deck(`${place}/t.csv`, "Nom;Somme;Jour\nÖ;1 234,5;01/02/2025\nz;2;31/12/2024\nÉ;3;\n");
  const a = deck("a/same.yaml", MINIMAL + data);
  const b = deck("b/c/same.yaml", MINIMAL + data);
  run(["build", a], { env: { TZ: "Asia/Tokyo", LANG: "fr_FR.UTF-8" } });
  run(["build", b, "--no-cache"], { env: { TZ: "America/Lima", LC_ALL: "de_DE.UTF-8" } });
  expect(readFileSync(join(folder, "a/same.pptx")).equals(readFileSync(join(folder, "b/c/same.pptx")))).toBe(true);
});

test("- is standard input, with its pictures beside the working folder, and is called so in reports", () => {
  mkdirSync(join(folder, "in"), { recursive: true });
  const here = { cwd: join(folder, "in") };
  writeFileSync(join(here.cwd, "p.svg"), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>');
  const input = `${MINIMAL}picture: { file: p.svg, decorative: true }\n`;
  expect(run(["build", "-"], { ...here, input }).out).toBe(`${join(here.cwd, "deck.pptx")}\n`);
  expect(run(["build", "-", "-o", "a/b.pdf"], { ...here, input }).out).toBe(`${join(here.cwd, "a/b.pdf")}\n`);
  expect(run(["fonts", "-"], { ...here, input })).toMatchObject({ code: 0, err: "" });
  const wrong = { ...here, input: MINIMAL.replace("place", "plac") };
  const told = run(["check", "-", "--reporter", "json"], wrong);
  expect([told.code, JSON.parse(told.out).diagnostics[0]]).toMatchObject([1, { file: "-", line: 4 }]);
  expect(run(["check", "-"], wrong).err).toMatch(/^-:4:1 error/);
  expect(run(["check", "-"], here).err).toContain("[yaml-empty]");
  expect(run(["check", "-"], { ...here, input: Buffer.alloc(30_000_000, "#") }).err).toContain("[yaml-too-large]");
  const pptx = readFileSync(join(here.cwd, "deck.pptx"));
  expect(run(["check-package", "-"], { ...here, input: pptx })).toMatchObject({ code: 0, err: "" });
  expect(run(["preview", "-"], here)).toMatchObject({ code: 2 });
});

test("compiled code that cannot be kept is not the user's business", () => {
  writeFileSync(join(folder, "no-folder"), "");
  const env = { NODE_COMPILE_CACHE: join(folder, "no-folder", "cache") };
  expect(run(["--version"], { env })).toMatchObject({ code: 0, err: "" });
});

test("our bug exits 70, with neither a stack trace nor a half-written file", () => {
  const broken = join(folder, "broken-install");
  for (const name of ["bin", "dist", "templates", "package.json"])
    cpSync(join(root, name), join(broken, name), { recursive: true });
  const [chunk = "", ...others] = readdirSync(join(broken, "dist")).filter((name) => /^build-\w+\.js$/u.test(name));
  expect([chunk === "", others]).toEqual([false, []]);
  writeFileSync(join(broken, "dist", chunk), 'export const build = () => { throw new Error("boom"); };\n');
  cpSync(join(root, "node_modules", "commander"), join(broken, "node_modules", "commander"), { recursive: true });
  const result = spawnSync(process.execPath, [join(broken, "bin", "mot-deck.js"), "build", "a.yaml"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([result.status, result.stderr.includes("boom"), /\n\s+at /.test(result.stderr)]).toEqual([70, true, false]);
});

describe("the package, installed", () => {
  const place = () => join(folder, "installed");
  const env = () => ({ ...process.env, XDG_CACHE_HOME: join(folder, "cache"), LC_ALL: "C" });
  const node = (...args: readonly string[]) =>
    spawnSync(process.execPath, args, { cwd: place(), env: env(), encoding: "utf8" });

  beforeAll(() => {
    const modules = join(place(), "node_modules");
    mkdirSync(modules, { recursive: true });
    const pack = ["pack", "--silent", "--ignore-scripts", "--pack-destination", place()];
    const packed = spawnSync("npm", pack, { cwd: root, encoding: "utf8" });
    spawnSync("tar", ["-xzf", packed.stdout.trim().split("\n").at(-1) ?? ""], { cwd: place() });
    cpSync(join(place(), "package"), join(modules, "mot-deck"), { recursive: true });
    // The dependencies are those of this checkout: an installation would fetch the same from the lockfile.
    symlinkSync(join(root, "node_modules"), join(modules, "mot-deck", "node_modules"), "junction");
    symlinkSync(join(root, "node_modules", "@types"), join(modules, "@types"), "junction");
    expect(node(join(modules, "mot-deck", "bin", "mot-deck.js"), "init", "my-assembly").status).toBe(0);
  });

  test("builds", () => {
    const built = node(join("node_modules", "mot-deck", "bin", "mot-deck.js"), "build", "my-assembly/assemblee.yaml");
    expect([built.status, existsSync(join(place(), "my-assembly/assemblee.pptx"))]).toEqual([0, true]);
  });

  const [, example = ""] = /```js\n(.*?)```/su.exec(readFileSync(join(root, "docs", "api.md"), "utf8")) ?? [];

  test("is a library, as docs/api.md shows it", () => {
    writeFileSync(join(place(), "example.mjs"), example);
    expect(node("example.mjs")).toMatchObject({ status: 0, stdout: "", stderr: "" });
    const pdf = readFileSync(join(place(), "my-assembly/assemblee.pdf"));
    expect([pdf.subarray(0, 5).toString(), /%mot-deck [0-9a-f]{32}\n$/u.test(pdf.toString("latin1"))]).toEqual([
      "%PDF-",
      true,
    ]);
  });

  test("has types, whole in themselves, that tell what it exports from what it does not", () => {
    writeFileSync(join(place(), "example.mts"), example);
    cpSync(join(root, "tests", "helpers", "api-types.txt"), join(place(), "types.mts"));
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--types", "node"];
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    expect(node(tsc, ...options, "example.mts", "types.mts")).toMatchObject({ status: 0, stdout: "" });
  });
});
