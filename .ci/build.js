// Makes dist/: the command line (cli.js) and the library (index.js, with its types), which share their chunks; and what of
// the package's own can be worked out beforehand, its templates and its artwork.
import { copyFileSync, cpSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { drawArtwork } from "./draw-artwork.js";
import { writeTypes } from "./types.js";

const root = dirname(import.meta.dirname);
const dist = join(root, "dist");

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: {
    cli: "src/cli/main.ts",
    index: "src/index.ts",
    "compile-libraries": "src/tools/compile-libraries.ts",
  },
  outdir: "dist",
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  // They bring binaries, or are seldom asked for.
  external: ["sharp", "harfbuzzjs", "@resvg/resvg-js", "subset-font"],
  // Yoga would ask it for the bytes that it carries itself: a twentieth of a small build on Node 20. Nothing else asks.
  define: { fetch: "undefined" },
  // Libraries that are CommonJS ask for what Node brings.
  banner: {
    js: 'import { createRequire as bundledRequire } from "node:module"; const require = bundledRequire(import.meta.url);',
  },
  logLevel: "warning",
});
cpSync(join(root, "src", "tools", "preview", "page"), join(dist, "preview"), { recursive: true });
copyFileSync(join(root, "src", "doors", "resvg-process.js"), join(dist, "resvg-process.js"));
writeTypes(root, join(dist, "types"));

const library = await import("mot-deck");
const { compileLibraries } = await import(pathToFileURL(join(dist, "compile-libraries.js")).href);
const failed = await compileLibraries(root, library.nodeHost({ cache: false }));
if (failed.length > 0) console.warn(`not compiled, because their files have mistakes: ${failed.join(", ")}`);
await drawArtwork(library, root, join(dist, "drawn"));
