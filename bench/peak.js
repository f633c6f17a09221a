// Preloaded into a measured process: writes its peak memory, in KiB, when it ends.
import { readFileSync, writeFileSync } from "node:fs";

process.on("exit", () => writeFileSync(process.env.PEAK_FILE, String(peak())));

/** Linux counts in a child's maxRSS what its parent held before it; VmHWM begins with the process. */
function peak() {
  try {
    return /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
