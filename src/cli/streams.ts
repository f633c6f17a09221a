import { exitCodes } from "./exit-codes.js";

/**
 * Who reads what is printed may stop reading, as `head` does: that is no fault. A stream that cannot be written otherwise,
 * as on a full disk, is the machine's.
 */
export function outliveStreams(own: NodeJS.Process): void {
  for (const stream of [own.stdout, own.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") return;
      own.exitCode = exitCodes.machine;
      if (stream === own.stdout) own.stderr.write(`mot-deck: stdout: ${error.message}\n`);
    });
  }
}
