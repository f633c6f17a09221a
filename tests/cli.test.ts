import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { main } from "../src/cli/main.js";
import { readZip, writeZip } from "../src/doors/zip.js";

/* The commands as they are called; built.test.ts has them as a process. */
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mot-deck-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Run = { readonly code: number; readonly out: string; readonly err: string };
async function run(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Run> {
  const said = { out: "", err: "" };
  const into = (stream: keyof typeof said) => ({
    write: (text: string) => {
      said[stream] += text;
    },
  });
  const env = { LANG: "C", LC_ALL: "C", ...options.env };
  const terminal = { stdout: into("out"), stderr: into("err"), env, cwd: () => options.cwd ?? folder };
  const code = await main(["node", "mot-deck", ...args], terminal);
  return { code, ...said };
}

const MINIMAL =
  "edition: 12\norganisation: { name: Association, genitive: de l'Association }\ndates: 2026-06-18\nplace: Chambéry\n";
function deck(name: string, text = MINIMAL): string {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
  return name;
}

const codesOf = ({ out }: Run): readonly string[] =>
  JSON.parse(out).diagnostics.map(({ code }: { readonly code: string }) => code);

describe("help", () => {
  test("is in the language asked for, and exits 0", async () => {
    expect((await run(["--help"])).out).toContain("Usage: mot-deck");
    const french = await run(["--help", "--ui-lang", "fr"]);
    expect([french.code, french.out.includes("construit la présentation")]).toEqual([0, true]);
    expect((await run(["--help"], { env: { LC_ALL: "", LANG: "fr_FR.UTF-8" } })).out).toContain("construit");
    expect(await run(["--version"])).toMatchObject({ code: 0, out: "0.1.0\n" });
  });

  test.each([
    ["biuld"],
    ["build"],
    ["build", "a.yaml", "--frmat", "pptx"],
    ["build", "a.yaml", "--format", "doc"],
    ["build", "a.yaml", "--format", "png", "--width", "wide"],
    ["build", "a.yaml", "--format", "png", "--width", "159"],
    ["build", "a.yaml", "--format", "png", "--width", "7681"],
    ["build", "a.yaml", "--format", "svg", "--svg-fonts", "none"],
    ["schema", "nothing"],
  ])("a wrong command line exits 2, in words or in JSON: %s", async (...args) => {
    expect(await run(args)).toMatchObject({ code: 2, out: "" });
    const told = await run([...args, "--reporter", "json"]);
    expect([told.code, told.err, codesOf(told)]).toEqual([2, "", ["usage"]]);
  });
});

describe("fonts", () => {
  test("lists the faces that a deck uses, with what their licences allow", async () => {
    const told = await run(["fonts", deck("fonts.yaml"), "--brand", "sobre"]);
    expect(told.code).toBe(0);
    expect(told.out).toMatch(/^IBM Plex Sans +regular +218 kB {2}free to embed {2}.*IBMPlexSans-Regular\.ttf$/m);
    expect((await run(["fonts", "fonts.yaml", "--ui-lang", "fr"])).out).toMatch(
      / gras +381 ko {2}incorporation libre {2}/,
    );
  });

  test("a metric twin is told as what it is", async () => {
    const told = await run(["fonts", deck("fonts.yaml"), "--brand", "bureau"]);
    expect(told.out).toMatch(/^Gelasio +bold .*free to embed, the PPTX names Georgia and embeds nothing {2}/m);
    expect(told.out).not.toContain("not embedded");
  });

  test("tells the letters that they lack, with their lines", async () => {
    const name = deck("balloon.yaml", `${MINIMAL}axes:\n  - title: Un 🎈\n`);
    const json = JSON.parse((await run(["fonts", name, "--reporter", "json"])).out);
    expect(json).toMatchObject({ ok: true, outputs: [], diagnostics: [{ code: "glyph-missing", line: 6 }] });
    expect(json.faces[0]).toMatchObject({ family: "Source Serif 4", fsType: 0, rights: "installable", embeds: true });
  });

  test("copies the files to install, their licences beside them, and writes over no other", async () => {
    const args = ["fonts", deck("fonts.yaml"), "--brand", "sobre", "--copy", "installed"];
    expect((await run(args)).code).toBe(0);
    const files = ["Bold", "BoldItalic", "Italic", "OFL", "Regular"].map((style) => `IBMPlexSans-${style}`);
    const names = files.map((name) => `${name}.${name.endsWith("OFL") ? "txt" : "ttf"}`);
    expect(readdirSync(join(folder, "installed"))).toEqual(["DejaVuSans-LICENSE.txt", "DejaVuSans.ttf", ...names]);
    expect((await run(args)).code).toBe(0);
    writeFileSync(join(folder, "installed", "IBMPlexSans-Bold.ttf"), "another");
    expect(await run(args)).toMatchObject({ code: 1, err: expect.stringContaining("output-not-ours") });
    expect(readFileSync(join(folder, "installed", "IBMPlexSans-Bold.ttf"), "utf8")).toBe("another");
  });

  test("a folder that is a file is told by its own name", async () => {
    const args = ["fonts", deck("fonts.yaml"), "--brand", "sobre", "--copy", deck("taken.txt", "kept")];
    const told = await run([...args, "--ui-lang", "fr"]);
    expect(told).toMatchObject({ code: 3, err: expect.stringContaining("taken.txt est un fichier, pas un dossier") });
    expect((await run([...args.slice(0, -1), join("taken.txt", "under")])).err).toContain(
      "taken.txt is a file, not a folder",
    );
    expect(readFileSync(join(folder, "taken.txt"), "utf8")).toBe("kept");
  });

  test("a deck with mistakes exits 1, one that is not there 1 or 3 as elsewhere", async () => {
    expect((await run(["fonts", deck("wrong.yaml", "edition: [\n")])).code).toBe(1);
    expect((await run(["fonts", "nowhere.yaml"])).code).toBe((await run(["check", "nowhere.yaml"])).code);
  });
});

describe("data", () => {
  const name = () => {
    deck("donnees/membres.csv", "Collège;Nombre;Depuis;Note\nVilles;1210,5;2019-05-02;\nRégions;12;;\nÉtats;1;;\n");
    const text = `${MINIMAL}data: { membres: donnees/membres.csv }\nhighlights:\n  title: Temps forts\n`;
    return deck(
      "data.yaml",
      `${text}  figures:\n    - { from: membres, columns: { value: Nombre, label: Collège }, where: { nombre: { atLeast: 12 } } }\n    - { value: { count: membres }, label: collèges }\n`,
    );
  };

  test("shows each table as understood, what is taken of it and where, and what is left over", async () => {
    const { code, out } = await run(["data", name(), "--ui-lang", "fr"]);
    expect([code, out.replace(/[\u00a0\u202f]/gu, " ").split("\n")]).toEqual([
      0,
      [
        `membres : ${join("donnees", "membres.csv")} (3 lignes, 4 colonnes)`,
        "  Collège  texte   Villes · Régions · États",
        "  Nombre   nombre  1 210,5 · 12 · 1",
        "  Depuis   date    2019-05-02 · (2 vides)",
        "  Note     vide",
        "  → data.yaml:9:7  2 lignes, Collège, Nombre",
        "  → data.yaml:10:16  3 lignes",
        "  Lignes que rien ne prend : A4 États · 1",
        "  Colonnes que rien ne prend : Depuis, Note",
        "",
      ],
    ]);
  });

  test("tells programs the same; a deck without data has none; mistakes are told beside the tables", async () => {
    const json = JSON.parse((await run(["data", name(), "--reporter", "json"])).out);
    expect(json).toMatchObject({ ok: true, diagnostics: [], sources: [{ name: "membres", rows: 3 }] });
    expect(json.sources[0].columns[1]).toMatchObject({ name: "Nombre", cell: "B1", kind: "number", isUsed: true });
    expect(json.sources[0].leftOver).toEqual({
      rows: [{ cell: "A4", text: "États · 1" }],
      columns: ["Depuis", "Note"],
    });
    expect(await run(["data", deck("plain.yaml")])).toMatchObject({ code: 0, out: "" });
    const wrong = deck(
      "data-wrong.yaml",
      `${MINIMAL}data: { m: donnees/membres.csv }\nyear: { sum: nombr, from: m }\n`,
    );
    expect(await run(["data", wrong])).toMatchObject({
      code: 1,
      out: expect.stringContaining("m: "),
      err: expect.stringContaining("data-unknown-column"),
    });
  });
});

test("a wrong command line is told in the language asked for", async () => {
  const french = async (...args: readonly string[]) =>
    (await run([...args, "--ui-lang", "fr"])).err.replaceAll("\u00a0", " ");
  expect(await french("biuld")).toContain("erreur : la commande « biuld » n’existe pas\n(Vouliez-vous dire build");
  expect(await french("build")).toContain("il manque « deck »");
  expect(await french("build", "a", "-z")).toContain("l’option « -z » n’existe pas");
  expect(await french("build", "a", "--format", "doc")).toContain("« doc » ne convient pas");
  expect(await french("templates", "a", "b")).toContain("« templates » attend un mot au plus");
  expect((await run(["build", "--ui-lang", "fr", "-o"])).err).toContain("il manque la valeur de l’option");
  for (const words of [[], ["build"], ["preview"]]) {
    const help = (await run([...words, "--help", "--ui-lang", "fr"])).out;
    expect(help).not.toMatch(/Usage:|Options:|Commands:|choices|default/);
  }
});

describe("build", () => {
  test("what the options choose reaches the file", async () => {
    const name = deck("chosen.yaml");
    const sizeWith = async (...args: readonly string[]): Promise<number> => {
      expect((await run(["build", name, "--force", ...args])).code).toBe(0);
      return statSync(join(folder, "chosen.pptx")).size;
    };
    const none = await sizeWith("--embed-fonts", "none");
    const subset = await sizeWith("--embed-fonts", "subset");
    const full = await sizeWith("--embed-fonts", "full");
    expect(await sizeWith()).toBe(subset);
    expect(none).toBeLessThan(subset);
    expect(subset).toBeLessThan(full);
  });

  test("writes beside the description, its path on stdout, a line on stderr", async () => {
    const result = await run(["build", deck("plain.yaml")]);
    expect(result.out).toBe(`${join(folder, "plain.pptx")}\n`);
    expect(result.err).toMatch(/^plain\.pptx: 2 slides, [\d.]+ [kM]B, [\d.]+ s\n$/);
    expect(result.code).toBe(0);
  });

  test("-o names a file, or a folder for several; two decks never meet in one file", async () => {
    deck("one.yaml");
    deck("two.yaml");
    deck("x/one.yaml");
    expect((await run(["build", "one.yaml", "-o", "out/named.pptx"])).out.trim()).toBe(join(folder, "out/named.pptx"));
    expect((await run(["build", "one.yaml", "two.yaml", "-o", "all"])).out.split("\n").filter(Boolean)).toEqual([
      join(folder, "all/one.pptx"),
      join(folder, "all/two.pptx"),
    ]);
    const conflict = await run(["build", "one.yaml", "x/one.yaml", "-o", "all2"]);
    expect([conflict.code, conflict.err.includes("[output-conflict]"), existsSync(join(folder, "all2"))]).toEqual([
      1,
      true,
      false,
    ]);
  });

  test.each([
    ["talk.pdf", "%PDF"],
    ["talk.PPTX", "PK"],
    ["talk.htm", "<!do"],
    ["talk.scene.json", "{"],
    ["folder/talk", ""],
  ])("the suffix of -o names a file and its format, all else a folder: %s", async (path, start) => {
    const { code, out } = await run(["build", deck("suffix.yaml"), "-o", path]);
    const written = join(folder, start === "" ? `${path}/suffix.pptx` : path);
    expect([code, out]).toEqual([0, `${written}\n`]);
    expect(readFileSync(written, "latin1").slice(0, start.length)).toBe(start);
  });

  test.each([
    ["output-suffix", "-o", "x.pdf", "--format", "pptx,pdf"],
    ["output-suffix", "-o", "x.pptx", "--format", "pdf"],
    ["output-suffix-unknown", "-o", "x.odp"],
    ["output-one-file", "-o", "x.png"],
    ["output-one-file", "-o", "x.pdf", "another.yaml"],
    ["option-without-format", "-o", "x.pdf", "--width", "800"],
    ["option-without-format", "--contact-sheet"],
    ["no-standard-stream", "-o", "-"],
  ])("what contradicts itself exits 2 and writes nothing: %s", async (code, ...words) => {
    deck("another.yaml");
    const told = await run(["build", deck("suffix.yaml"), ...words, "--reporter", "json"]);
    expect([told.code, codesOf(told)]).toEqual([2, [code]]);
    expect(readdirSync(folder).filter((name) => name.startsWith("x."))).toEqual([]);
  });

  test("--brand changes the brand that the deck names, --format scene writes the scene", async () => {
    expect(
      (await run(["build", deck("brand.yaml", `brand: bureau\n${MINIMAL}`), "--brand", "sobre", "--format", "scene"]))
        .code,
    ).toBe(0);
    const scene = JSON.parse(readFileSync(join(folder, "brand.scene.json"), "utf8"));
    expect([scene.theme.name, scene.slides.length]).toEqual(["sobre", 2]);
    expect((await run(["build", "brand.yaml", "--format", "scene"])).code).toBe(0);
  });

  test("--format pptx,pdf writes both, the same each time; an edited PDF is left alone", async () => {
    const build = ["build", deck("both.yaml"), "--format", "pptx,pdf"];
    expect((await run(build)).code).toBe(0);
    const path = join(folder, "both.pdf");
    const first = readFileSync(path);
    expect(first.subarray(0, 8).toString("latin1")).toBe("%PDF-1.7");
    expect(existsSync(join(folder, "both.pptx"))).toBe(true);
    expect((await run(build)).code).toBe(0);
    expect(Buffer.compare(first, readFileSync(path))).toBe(0);
    writeFileSync(path, Buffer.concat([first, Buffer.from("% a note\n")]));
    expect((await run(build)).code).not.toBe(0);
    expect(readFileSync(path).length).toBe(first.length + 9);
  });

  test("--format svg,png writes a folder of each; retouched drawings are left alone", async () => {
    const drawings = ["build", deck("drawn.yaml"), "--format", "svg,png", "--width", "160", "--contact-sheet"];
    expect((await run(drawings)).code).toBe(0);
    expect(readdirSync(join(folder, "drawn-svg"))).toEqual(["slide-01.svg", "slide-02.svg"]);
    expect(readdirSync(join(folder, "drawn-png"))).toEqual(["sheet-01.png", "slide-01.png", "slide-02.png"]);
    const first = join(folder, "drawn-svg/slide-01.svg");
    const text = readFileSync(first, "utf8");
    expect((await run(drawings)).code).toBe(0);
    expect(readFileSync(first, "utf8")).toBe(text);
    writeFileSync(first, text.replace("<rect", "<rect class='mine'"));
    expect((await run(drawings)).code).toBe(1);
    expect(readFileSync(first, "utf8")).toContain("mine");
  });

  test("--strict takes warnings for errors, and then writes nothing", async () => {
    const text = `${MINIMAL}axes: [{ title: La 3ème voie }]\n`;
    expect((await run(["build", deck("warned.yaml", text)])).code).toBe(0);
    expect((await run(["build", deck("strict.yaml", text), "--strict"])).code).toBe(1);
    expect(existsSync(join(folder, "strict.pptx"))).toBe(false);
  });
});

describe("mistakes", () => {
  test("are all told at once, in JSON with places from 1, and nothing is written", async () => {
    const result = await run([
      "build",
      deck("broken.yaml", "edition: 0\nplcae: Annecy\norganisation: { name: A }\ndates: 2026-02-30\n"),
      "--reporter",
      "json",
      "--ui-lang",
      "fr",
    ]);
    const report = JSON.parse(result.out);
    expect([result.code, report.ok, report.outputs, existsSync(join(folder, "broken.pptx"))]).toEqual([
      1,
      false,
      [],
      false,
    ]);
    expect(report.diagnostics.map((each: { code: string }) => each.code).sort()).toEqual([
      "bad-date",
      "missing-key",
      "out-of-range",
      "unknown-key",
    ]);
    const unknown = report.diagnostics.find((each: { code: string }) => each.code === "unknown-key");
    expect(unknown).toMatchObject({
      severity: "error",
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 6,
      hints: ["Vouliez-vous dire «\u00a0place\u00a0»\u202f?"],
    });
  });

  test.each([
    ["absent.yaml", 1, "file-missing"],
    [".", 1, "file-is-folder"],
  ])("%s exits %d", async (path, code, word) => {
    const result = await run(["build", path]);
    expect([result.code, result.err.includes(`[${word}]`)]).toEqual([code, true]);
  });

  test("a name nearly right is suggested", async () => {
    deck("assemblee.yaml");
    expect((await run(["build", "asemblee.yaml"])).err).toContain('"assemblee.yaml"');
  });

  test("check writes nothing", async () => {
    expect(await run(["check", deck("checked.yaml")])).toMatchObject({ code: 0, out: "" });
    expect(existsSync(join(folder, "checked.pptx"))).toBe(false);
  });
});

describe("retouches", () => {
  test("a file that we did not make, or that was edited, stays; --force keeps a dated copy", async () => {
    deck("kept.yaml");
    const target = join(folder, "kept.pptx");
    writeFileSync(target, "not ours");
    const refused = await run(["build", "kept.yaml"]);
    expect([refused.code, refused.err.includes("[output-not-ours]"), readFileSync(target, "utf8")]).toEqual([
      1,
      true,
      "not ours",
    ]);
    expect((await run(["build", "kept.yaml", "--force"])).code).toBe(0);
    expect(readdirSync(folder).filter((name) => /^kept\.\d{4}-.*\.pptx$/.test(name))).toHaveLength(1);
    expect((await run(["build", "kept.yaml"])).code).toBe(0);
  });

  test("what a deck is made from is never written over, even with --force", async () => {
    const picture = join(folder, "inputs/a.svg");
    const axis = `axes: [{ title: A, topics: [{ template: picture, title: B, picture: { file: a.svg, decorative: true } }] }]\n`;
    deck("inputs/deck.yaml", MINIMAL + axis);
    cpSync(join(import.meta.dirname, "errors/point.svg"), picture);
    symlinkSync("deck.yaml", join(folder, "inputs/link.pptx"));
    const refused = await run(["build", "inputs/deck.yaml", "-o", "inputs/link.pptx", "--force"]);
    expect([refused.code, refused.err.includes("[output-is-input]")]).toEqual([1, true]);
    for (const target of ["inputs/deck.yaml", "inputs/a.svg"])
      expect((await run(["build", "inputs/deck.yaml", "-o", target, "--force"])).code).toBe(2);
    expect(readdirSync(join(folder, "inputs")).toSorted()).toEqual(["a.svg", "deck.yaml", "link.pptx"]);
    expect(readFileSync(join(folder, "inputs/deck.yaml"), "utf8")).toBe(MINIMAL + axis);
  });

  test("an edit of one part is seen", async () => {
    const { readZip, writeZip } = await import("../src/doors/zip.js");
    deck("edited.yaml");
    await run(["build", "edited.yaml"]);
    const target = join(folder, "edited.pptx");
    const zip = readZip(readFileSync(target));
    if (!zip.ok) throw new Error(zip.reason);
    const entries = zip.entries.map((entry) =>
      entry.path === "ppt/slides/slide1.xml"
        ? { ...entry, bytes: Buffer.from(Buffer.from(entry.bytes).toString("utf8").replace("Association", "Réunion")) }
        : entry,
    );
    writeFileSync(target, writeZip(entries));
    const refused = await run(["build", "edited.yaml"]);
    expect([refused.code, refused.err.includes("[output-changed]")]).toEqual([1, true]);
  });
});

describe("check-package", () => {
  const edited = (name: string, change: (path: string, text: string) => string | undefined): string => {
    const reading = readZip(readFileSync(join(folder, "package.pptx")));
    const parts = (reading.ok ? reading.entries : []).flatMap(({ path, bytes }) => {
      const text = change(path, Buffer.from(bytes).toString("latin1"));
      return text === undefined ? [] : [{ path, bytes: Buffer.from(text, "latin1") }];
    });
    writeFileSync(join(folder, name), writeZip(parts));
    return name;
  };
  const withoutEffects = (path: string, text: string): string =>
    path.startsWith("ppt/slide") ? text.replaceAll(/(<\/a:solidFill>)<a:effectLst\/>(<\/p:bgPr>)/g, "$1$2") : text;
  const withoutTexts = (path: string, text: string): string =>
    path === "ppt/slides/slide1.xml" ? text.replaceAll(/<p:txBody>.*?<\/p:txBody>/g, "") : text;
  const saved = (path: string, text: string): string =>
    path === "docProps/app.xml" ? text.replace(">mot-deck<", ">Microsoft Office PowerPoint<") : text;
  beforeAll(async () => {
    deck("package.yaml");
    await run(["build", "package.yaml"]);
  });

  test("tells what is wrong with any file", async () => {
    expect(await run(["check-package", "package.pptx"])).toMatchObject({ code: 0, err: "" });
    expect(await run(["check-package", "package.yaml"])).toMatchObject({ code: 1 });
    expect((await run(["check-package", "absent.pptx"])).code).toBe(1);
  });

  test("takes what is only reported to trouble PowerPoint for an error in our decks, and warns of it in others", async () => {
    const ours = await run(["check-package", edited("ours.pptx", withoutTexts)]);
    expect(ours.code).toBe(1);
    expect(ours.err).toContain("[package-fault]");
    const theirs = await run([
      "check-package",
      edited("theirs.pptx", (path, text) => saved(path, withoutEffects(path, text))),
    ]);
    expect(theirs.code).toBe(0);
    expect(theirs.err).toContain("[package-doubt]");
  });

  test("finds nothing to say of what PowerPoint saved, were it a deck of ours", async () => {
    const kept = edited("saved.pptx", (path, text) => saved(path, withoutTexts(path, text)));
    expect(await run(["check-package", kept])).toMatchObject({ code: 0, err: "" });
  });
});

describe("tools", () => {
  test("templates lists them, and shows one with an example that builds", async () => {
    expect((await run(["templates"])).out).toContain("key-figures");
    const page = (await run(["templates", "bullets"])).out;
    expect(page).toContain("- template: bullets");
    expect(page).toContain("pictures of samples/ are examples");
    expect((await run(["templates", "agenda"])).out).not.toContain("samples/");
    const quote = (await run(["templates", "quote"])).out;
    const example = quote.slice(quote.indexOf("      - template: quote"));
    const pasted = deck("pasted.yaml", `${MINIMAL}axes:\n  - title: A\n    topics:\n${example}`);
    expect(await run(["check", pasted])).toMatchObject({ code: 0, err: expect.not.stringContaining("[") });
    expect(await run(["templates", "bulets"])).toMatchObject({ code: 1, out: "" });
    expect((await run(["templates", "bulets"])).err).toContain('Did you mean "bullets"?');
    expect(JSON.parse((await run(["templates", "bulets", "--reporter", "json"])).out)).toMatchObject({ ok: false });
  });

  test("schema --write, and check warns when it is stale", async () => {
    mkdirSync(join(folder, "s"), { recursive: true });
    deck("s/deck.yaml");
    expect((await run(["schema", "deck", "--write"], { cwd: join(folder, "s") })).code).toBe(0);
    expect((await run(["check", "deck.yaml"], { cwd: join(folder, "s") })).err).toBe("");
    writeFileSync(join(folder, "s/schemas/deck.schema.json"), "{}\n");
    expect((await run(["check", "deck.yaml"], { cwd: join(folder, "s") })).err).toContain("[stale-schema]");
  });

  test("init gives a deck that builds at once, and writes over nothing", async () => {
    const made = await run(["init", "new"]);
    expect(made.code).toBe(0);
    expect(await run(["build", made.out.trim(), "--strict"])).toMatchObject({ code: 0 });
    const again = await run(["init", "new"]);
    expect([again.code, again.err.includes("[init-over-file]")]).toEqual([1, true]);
    expect((await run(["init", "office", "--brand", "bureau"])).code).toBe(0);
    expect(readFileSync(join(folder, "office/assemblee.yaml"), "utf8")).toMatch(/^brand: bureau {2,}# la charte/mu);
    expect(await run(["build", "office/assemblee.yaml", "--strict"])).toMatchObject({ code: 0 });
    const misspelt = await run(["init", "wrong", "--brand", "burau"]);
    expect([misspelt.code, misspelt.err.includes("bureau"), existsSync(join(folder, "wrong"))]).toEqual([
      1,
      true,
      false,
    ]);
    expect(JSON.parse((await run(["init", "other", "--reporter", "json"])).out)).toMatchObject({
      ok: true,
      outputs: [{ path: join(folder, "other/assemblee.yaml"), format: "yaml" }],
    });
  });

  test("what the machine refuses any command is told, and is not our bug", async () => {
    writeFileSync(join(folder, "file"), "");
    expect(await run(["init", "file"])).toMatchObject({ code: 3 });
    mkdirSync(join(folder, "taken"), { recursive: true });
    writeFileSync(join(folder, "taken/schemas"), "");
    const refused = await run(["schema", "deck", "--write"], { cwd: join(folder, "taken") });
    expect([refused.code, refused.err.includes("[folder-is-file]")]).toEqual([3, true]);
    expect(await run(["build", deck("device.yaml"), "-o", "/dev/null", "--force"])).toMatchObject({ code: 3 });
  });
});
