// Runs whole processes and keeps their time and memory.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The Node that is measured: the one that runs the bench, or another that NODE names. */
export const node = process.env.BENCH_NODE ?? process.execPath;
/** Its version, as `22.23.3`. */
export const nodeVersion = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim().slice(1);

const peak = pathToFileURL(join(import.meta.dirname, "peak.js")).href;

/**
 * @typedef {{ seconds: number, mebibytes: number }} Measured
 * @typedef {{ env?: Readonly<Record<string, string>>, cwd?: string, memory?: boolean }} Options
 * @typedef {{ command: readonly string[], options: Options, before?: () => void }} Run
 */

/**
 * One run. A run that fails stops the bench: a time of a failure means nothing. Memory is 0 where it is not asked for.
 * @param {readonly string[]} words
 * @param {Options} options
 * @returns {Measured}
 */
export function runOnce([command = "", ...args], options = {}) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const peakFile = join(folder, "peak");
  const isWatched = command === node && options.memory === true;
  const env = {
    ...process.env,
    ...options.env,
    ...(isWatched ? { NODE_OPTIONS: `--import=${peak}`, PEAK_FILE: peakFile } : {}),
  };
  const start = process.hrtime.bigint();
  const result = spawnSync(command, args, { ...options, env, stdio: ["ignore", "ignore", "pipe"] });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (result.status !== 0) throw new Error(`${command} ${args.join(" ")}: ${result.stderr ?? result.error}`);
  const mebibytes = isWatched ? Number(readFileSync(peakFile, "utf8")) / 1024 : 0;
  rmSync(folder, { recursive: true, force: true });
  return { seconds, mebibytes };
}

/**
 * Medians of `times` runs of each, in turn, so that a noisy moment falls on all.
 * @template {string} Name
 * @param {Readonly<Record<Name, Run>>} runs
 * @param {number} times
 * @returns {Record<Name, Measured>}
 */
export function sideBySide(runs, times) {
  const all = Object.entries(runs).map(([name, run]) => ({ name, run, results: /** @type {Measured[]} */ ([]) }));
  for (let round = 0; round < times; round += 1) {
    for (const { run, results } of all) {
      run.before?.();
      results.push(runOnce(run.command, run.options));
    }
  }
  const medians = all.map(({ name, results }) => [
    name,
    {
      seconds: median(results.map((each) => each.seconds)),
      mebibytes: median(results.map((each) => each.mebibytes)),
    },
  ]);
  return Object.fromEntries(medians);
}

/** @param {readonly number[]} values */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
