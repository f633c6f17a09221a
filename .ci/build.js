// Makes dist/: the command line (cli.js starts at once, commands.cjs holds all that it may need), the library API
// (index.js), the library that writes PDF (pdfkit.cjs), and what of the package's own can be worked out beforehand: its
// templates, its compiled code.
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const root = dirname(import.meta.dirname);
const dist = join(root, "dist");
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20.19",
  // Yoga would ask it for the bytes that it carries itself, and starting it takes longer than a layout. Nothing else asks.
  define: { fetch: "undefined" },
  logLevel: "warning",
};
const requires = {
  js: 'import { createRequire as bundledRequire } from "node:module"; const require = bundledRequire(import.meta.url);',
};

/** Libraries that bring binaries, or are seldom asked for, stay outside; what runs in commands.cjs asks its loader for them. */
const outside = ["sharp", "harfbuzzjs", "@resvg/resvg-js", "subset-font", "pdfkit"];
const doors = {
  name: "doors",
  setup: ({ onLoad }) =>
    onLoad({ filter: /src[\\/]doors[\\/][\w-]+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8")
        .replace(
          /\bawait import\("(sharp|harfbuzzjs|@resvg\/resvg-js|subset-font|pdfkit)"\)/g,
          'await loaderImport("$1")',
        )
        .replace('createRequire(import.meta.url)("pptxgenjs")', 'require("pptxgenjs")'),
      loader: "ts",
    })),
};
const lateCommands = {
  name: "late-commands",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/commands\.js$/ }, () => ({ path: "./load-commands.js", external: true })),
};

rmSync(dist, { recursive: true, force: true });
await build({
  ...common,
  entryPoints: ["src/index.ts"],
  outdir: "dist",
  splitting: true,
  format: "esm",
  external: [...outside, "pptxgenjs"],
  banner: requires,
});
await build({
  ...common,
  entryPoints: { cli: "src/cli/main.ts" },
  outdir: "dist",
  format: "esm",
  minifySyntax: true,
  plugins: [lateCommands],
  banner: requires,
});
await build({
  ...common,
  entryPoints: ["src/cli/commands.ts"],
  outfile: "dist/commands.cjs",
  format: "cjs",
  minify: true,
  supported: { "dynamic-import": false },
  external: outside,
  define: { ...common.define, "import.meta.dirname": "__dirname" },
  plugins: [doors],
});
// Its own files, which are beside it in its package, serve what is not asked of it: standard fonts, PDF/A.
await build({
  ...common,
  stdin: { contents: 'module.exports = require("pdfkit");', resolveDir: root },
  outfile: "dist/pdfkit.cjs",
  format: "cjs",
  minify: true,
  define: { ...common.define, "import.meta.url": "scriptUrl" },
});
for (const name of ["commands.cjs", "pdfkit.cjs"]) escapeLetters(join(dist, name));
cpSync(join(root, "src", "tools", "preview", "page"), join(dist, "preview"), { recursive: true });
copyFileSync(join(import.meta.dirname, "load-commands.js"), join(dist, "load-commands.js"));
copyFileSync(join(root, "src", "doors", "resvg-process.js"), join(dist, "resvg-process.js"));

const { compileLibraries, nodeHost } = await import("../dist/index.js");
const failed = await compileLibraries(root, nodeHost({ cache: false }));
if (failed.length > 0) console.warn(`not compiled, because their files have mistakes: ${failed.join(", ")}`);
execFileSync(process.execPath, [join(import.meta.dirname, "warm-commands.js")], { cwd: root });

/** esbuild escapes what is not ASCII in texts, but not in regular expressions; load-commands.js reads ASCII alone. */
function escapeLetters(path) {
  const escaped = readFileSync(path, "utf8").replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  writeFileSync(path, escaped);
}
