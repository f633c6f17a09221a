import { join } from "node:path";
import { nodeHost } from "../../src/host/node.js";
import { followedHost } from "../../src/host/watch.js";
import type { Host } from "../../src/model/host.js";
import { repositoryRoot } from "./office.js";

const libraries = join(repositoryRoot, "dist", "libraries");

/**
 * The disk without what the last build of the package worked out: tests see the code as it is now. What was read of a
 * file that is still the same is the same array, so that one test file reads templates and fonts once.
 */
export function sourceHost(options: { readonly cache: boolean } = { cache: true }): Host {
  const { host } = followedHost(nodeHost(options));
  return { ...host, stat: async (path) => (path.startsWith(libraries) ? undefined : host.stat(path)) };
}

/** A disk that has one file more, of this text. */
export function withFile(disk: Host, path: string, text: string): Host {
  const bytes = new TextEncoder().encode(text);
  return {
    ...disk,
    readFile: async (asked) => (asked === path ? bytes : disk.readFile(asked)),
    stat: async (asked) => (asked === path ? { kind: "file", bytes: bytes.length } : disk.stat(asked)),
    realPath: async (asked) => (asked === path ? path : disk.realPath(asked)),
  };
}
