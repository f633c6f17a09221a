// Draws one SVG after the other for resvg.ts, in a process of its own: the library cannot be interrupted, and what it
// cannot bear ends its process. The work is done by another thread, so that this one can watch over time and memory.
import process from "node:process";
import { Resvg, renderAsync } from "@resvg/resvg-js";

const WATCH_MS = 20;
/** The library keeps what it once used: a process that holds this much is not asked again. */
const TIRED_BYTES = 250_000_000;

process.on("message", async ({ svg, options, cpuMs, bytes, isMeasured }) => {
  const before = process.cpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 > cpuMs) end({ refused: "time" });
    else if (process.memoryUsage.rss() > bytes) end({ refused: "memory" });
  }, WATCH_MS);
  const answer = isMeasured ? measured(svg, options) : await drawn(svg, options);
  clearInterval(timer);
  process.send?.({ ...answer, isTired: process.memoryUsage.rss() > TIRED_BYTES });
});
process.on("disconnect", kill);

async function drawn(svg, options) {
  try {
    return { png: (await renderAsync(svg, options)).asPng() };
  } catch {
    return { refused: "engine" };
  }
}

function measured(svg, options) {
  try {
    const { x, y, width, height } = new Resvg(svg, options).getBBox() ?? {};
    return { extent: [x, y, width, height] };
  } catch {
    return { refused: "engine" };
  }
}

/** No other end comes before the thread that draws has done. */
function end(answer) {
  process.send?.(answer, kill);
}

function kill() {
  process.kill(process.pid, "SIGKILL");
}
