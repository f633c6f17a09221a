// Preloaded into a measured process: writes its peak memory, in KiB, when it ends.
import { readFileSync, writeFileSync } from "node:fs";

process.on("exit", () => writeFileSync(process.env.PEAK_FILE ?? "", String(peak())));

/** Linux counts in a child's maxRSS what its parent held before it; VmHWM begins with the process. */
function peak() {
  try {
    const [, kibibytes] = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
    if (kibibytes !== undefined) return kibibytes;
  } catch {
    // Another system.
  }
  return process.resourceUsage().maxRSS;
}
