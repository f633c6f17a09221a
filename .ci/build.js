// Bundles src/ into dist/: one file per entry and shared chunks, so that each command loads only what it uses.
// Then compiles the package's own templates and brands, so that builds need not.
import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { build } from "esbuild";

rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: { cli: "src/cli/main.ts", index: "src/index.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  // What is plain JavaScript goes in: one file loads faster than fifty. The others bring binaries, or are large and lazy.
  external: ["sharp", "harfbuzzjs", "pptxgenjs", "esbuild"],
  banner: {
    js: 'import { createRequire as bundledRequire } from "node:module"; const require = bundledRequire(import.meta.url);',
  },
  // Yoga would ask it for the bytes that it carries itself, and starting it takes longer than a layout. Nothing else asks.
  define: { fetch: "undefined" },
  minifySyntax: true,
  logLevel: "warning",
});

const { compileLibraries, nodeHost } = await import("../dist/index.js");
await compileLibraries(dirname(import.meta.dirname), nodeHost({ cache: false }));
