import type { Context } from "./context.js";

const DELAY_MILLISECONDS = 500;

/** Tells what is being done, on a terminal, when it takes more than half a second; gives what ends the telling. */
export function startProgress(text: string, { terminal, quiet, json }: Context): () => void {
  if (terminal.stderr.isTTY !== true || quiet || json) return () => undefined;
  let isShown = false;
  const timer = setTimeout(() => {
    isShown = true;
    terminal.stderr.write(text);
  }, DELAY_MILLISECONDS);
  return () => {
    clearTimeout(timer);
    if (isShown) terminal.stderr.write("\r\u001b[2K");
  };
}
