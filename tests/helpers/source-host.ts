import { join } from "node:path";
import { nodeHost } from "../../src/host/node.js";
import type { Host } from "../../src/model/host.js";
import { repositoryRoot } from "./office.js";

const libraries = join(repositoryRoot, "dist", "libraries");

/** The disk without what the last build of the package worked out: tests see the code as it is now. */
export function sourceHost(): Host {
  const host = nodeHost({ cache: true });
  return { ...host, stat: async (path) => (path.startsWith(libraries) ? undefined : host.stat(path)) };
}
