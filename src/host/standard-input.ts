import process from "node:process";
import type { Host } from "../model/host.js";

/** A host in which what comes in on standard input is a file of this path; it is read once, when it is asked for. */
export function withStandardInput(host: Host, path: string, bytesMax: number): Host {
  let reading: Promise<Uint8Array> | undefined;
  const read = (): Promise<Uint8Array> => {
    reading ??= readAll(bytesMax);
    return reading;
  };
  return {
    ...host,
    readFile: (asked) => (asked === path ? read() : host.readFile(asked)),
    stat: async (asked) => (asked === path ? { kind: "file", bytes: (await read()).length } : host.stat(asked)),
    realPath: async (asked) => (asked === path ? undefined : host.realPath(asked)),
  };
}

/** Up to just over `bytesMax`, so that who refuses large files sees one, and a stream without end ends. */
async function readAll(bytesMax: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length > bytesMax) break;
  }
  return Buffer.concat(chunks);
}
