// Runs whole processes and keeps their time and memory.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const peak = pathToFileURL(join(import.meta.dirname, "peak.js")).href;

/** One run: { seconds, mebibytes }. A run that fails stops the bench: a time of a failure means nothing. */
export function runOnce([command, ...args], options = {}) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const peakFile = join(folder, "peak");
  const isNode = command === process.execPath;
  const env = {
    ...process.env,
    ...options.env,
    ...(isNode && options.memory ? { NODE_OPTIONS: `--import=${peak}`, PEAK_FILE: peakFile } : {}),
  };
  const start = process.hrtime.bigint();
  const result = spawnSync(command, args, { ...options, env, stdio: ["ignore", "ignore", "pipe"] });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (result.status !== 0) throw new Error(`${command} ${args.join(" ")}: ${result.stderr ?? result.error}`);
  const mebibytes = isNode && options.memory ? Number(readFileSync(peakFile, "utf8")) / 1024 : undefined;
  rmSync(folder, { recursive: true, force: true });
  return { seconds, mebibytes };
}

/** Medians of `times` runs of each, in turn, so that a noisy moment falls on all. */
export function sideBySide(runs, times) {
  const results = new Map(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < times; round += 1) {
    for (const [name, { command, options, before }] of Object.entries(runs)) {
      before?.();
      results.get(name).push(runOnce(command, options));
    }
  }
  return Object.fromEntries(
    [...results].map(([name, all]) => [
      name,
      { seconds: median(all.map((each) => each.seconds)), mebibytes: median(all.map((each) => each.mebibytes ?? 0)) },
    ]),
  );
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
