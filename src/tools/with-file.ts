import type { Host } from "../model/host.js";

/** A host that has one file more: what the tools draw without a deck needs one around it. */
export function withFile(host: Host, path: string, text: string): Host {
  const bytes = new TextEncoder().encode(text);
  return {
    ...host,
    readFile: async (each) => (each === path ? bytes : host.readFile(each)),
    stat: async (each) => (each === path ? { kind: "file", bytes: bytes.length } : host.stat(each)),
  };
}
