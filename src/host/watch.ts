import { type FSWatcher, statSync, watch } from "node:fs";
import { dirname } from "node:path";
import type { Host } from "../model/host.js";

/** A save is several events: those that come within this time are one. */
const QUIET_MILLISECONDS = 10;

export type Watch = {
  /** From now on: changes to these folders' files. One that does not exist is awaited in the nearest above it. */
  follow(folders: ReadonlySet<string>): void;
  close(): void;
};

/** Calls when something changed in the folders that are followed; a file that is written aside and renamed is one. */
export function watchFolders(changed: () => void): Watch {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MILLISECONDS);
  };
  const end = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const begin = (folder: string) => {
    try {
      const watcher = watch(folder, { persistent: false }, soon);
      // The folder itself went: whoever reads it again will say what to follow.
      watcher.on("error", () => {
        end(folder);
        soon();
      });
      watchers.set(folder, watcher);
    } catch {
      // It went between two looks; the one above tells when it is back.
    }
  };
  return {
    follow: (folders) => {
      const wanted = new Set([...folders].map(nearestFolder));
      for (const folder of watchers.keys()) if (!wanted.has(folder) || !isFolder(folder)) end(folder);
      for (const folder of wanted) if (!watchers.has(folder)) begin(folder);
    },
    close: () => {
      clearTimeout(timer);
      for (const folder of [...watchers.keys()]) end(folder);
    },
  };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function nearestFolder(path: string): string {
  let folder = path;
  while (!isFolder(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** A host, and the folders of all that it was asked for: a change elsewhere cannot change what it gave. */
export type FollowedHost = { readonly host: Host; readonly folders: ReadonlySet<string> };

/**
 * Pictures and fonts that did not change since are not read again; texts always are. What a file holds is the very same
 * array as before when it is equal: what was made of it is then known.
 */
export function followedHost(inner: Host): FollowedHost {
  const folders = new Set<string>();
  const kept = new Map<string, { readonly version: string | undefined; readonly bytes: Uint8Array }>();
  const readFile = async (path: string): Promise<Uint8Array> => {
    folders.add(dirname(path));
    const version = /\.ya?ml$/u.test(path) ? undefined : versionOf(path);
    const known = kept.get(path);
    if (version !== undefined && known?.version === version) return known.bytes;
    const read = await inner.readFile(path);
    const bytes = known !== undefined && Buffer.compare(read, known.bytes) === 0 ? known.bytes : read;
    kept.set(path, { version, bytes });
    return bytes;
  };
  const stat: Host["stat"] = (path) => {
    folders.add(dirname(path));
    return inner.stat(path);
  };
  const list: Host["list"] = (folder) => {
    folders.add(folder);
    return inner.list(folder);
  };
  return { host: { ...inner, readFile, stat, list }, folders };
}

function versionOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
}
