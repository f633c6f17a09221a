import { transformSync } from "esbuild";

export default {
  process: (source, path) =>
    transformSync(source, { loader: "ts", format: "esm", target: "node20", sourcefile: path, sourcemap: "inline" }),
};
