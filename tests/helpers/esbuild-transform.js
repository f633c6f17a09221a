import { transform } from "esbuild";

/** One process of esbuild serves them all; asked in turn and in time, it would start one for each file. */
export default {
  processAsync: (source, path) =>
    transform(source, { loader: "ts", format: "esm", target: "node20", sourcefile: path, sourcemap: "external" }),
};
