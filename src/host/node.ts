import { randomBytes } from "node:crypto";
import { constants, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { access, open, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { type FileStat, type Host, HostError, type HostFailure } from "../model/host.js";
import { codeOf, replaceFile } from "./replace.js";

/** Dates in outputs when SOURCE_DATE_EPOCH says nothing: what is built must not depend on the day. */
const FIXED_STAMP = Date.UTC(2000, 0, 1);

/**
 * The disk and the clock. `cache: false` neither reads nor writes the user's cache; `drawn` is a folder of pictures that
 * were drawn when the package was built, kept as the cache keeps them. Reading blocks: a build reads some
 * eighty files, and waiting for each in turn takes ten times longer than reading it.
 */
export function nodeHost(options: { readonly cache: boolean; readonly drawn?: string }): Host {
  const folder = cacheFolder();
  return {
    readFile: (path) => guarded(path, async () => readFileSync(path)),
    writeFile: (path, bytes) => guarded(path, () => writeWhole(path, bytes), "denied"),
    stat: statOf,
    realPath: async (path) => attempt(() => realpathSync(path)),
    list: async (path) => (attempt(() => readdirSync(path)) ?? []).toSorted(),
    readCache: async (key) =>
      (options.cache ? attempt(() => readFileSync(join(folder, key))) : undefined) ??
      (options.drawn === undefined ? undefined : attempt(() => readFileSync(join(options.drawn ?? "", key)))),
    writeCache: async (key, bytes) => {
      if (options.cache) await writeWhole(join(folder, key), bytes).catch(() => undefined);
    },
    stamp: () => new Date(stampMilliseconds(process.env.SOURCE_DATE_EPOCH)),
    now: () => new Date(),
  };
}

function stampMilliseconds(epoch: string | undefined): number {
  const seconds = epoch === undefined || epoch.trim() === "" ? Number.NaN : Number(epoch);
  return Number.isSafeInteger(seconds) && seconds >= 0 && seconds < 253_402_300_800 ? seconds * 1000 : FIXED_STAMP;
}

function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, "mot-deck");
  if (process.platform === "win32" && LOCALAPPDATA) return join(LOCALAPPDATA, "mot-deck", "cache");
  return process.platform === "darwin"
    ? join(homedir(), "Library", "Caches", "mot-deck")
    : join(homedir(), ".cache", "mot-deck");
}

async function statOf(path: string): Promise<FileStat | undefined> {
  const found = attempt(() => statSync(path));
  if (found === undefined) return undefined;
  return { kind: found.isFile() ? "file" : found.isDirectory() ? "folder" : "other", bytes: found.size };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** One after the other: asked for all of them at once, Node never returns where none can be made, as in /proc. */
function makeFolder(folder: string): void {
  const found = attempt(() => statSync(folder));
  if (found?.isDirectory()) return;
  if (found !== undefined) throw new HostError("file", folder);
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!attempt(() => statSync(folder))?.isDirectory()) throw error;
  }
}

/** A temporary file beside the target, flushed, then renamed over it: whole, or not at all. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  makeFolder(dirname(path));
  if ((await statOf(path))?.kind === "folder") throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  if ((await statOf(path)) !== undefined) await access(path, constants.W_OK);
  const temporary = join(dirname(path), `.mot-deck-${randomBytes(6).toString("hex")}.tmp`);
  await removeStale(dirname(path));
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await replaceFile(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

const TEMPORARY = /^\.mot-deck-[0-9a-f]{12}\.tmp$/u;
const HOUR_MS = 3_600_000;

/** A build that was killed leaves its temporary file behind: the next one in that folder takes it away, once nobody can still be writing it. */
async function removeStale(folder: string): Promise<void> {
  for (const name of (attempt(() => readdirSync(folder)) ?? []).filter((each) => TEMPORARY.test(each))) {
    const path = join(folder, name);
    const age = Date.now() - (attempt(() => statSync(path).mtimeMs) ?? Number.POSITIVE_INFINITY);
    if (age > HOUR_MS) await rm(path, { force: true }).catch(() => undefined);
  }
}

const REASONS: Readonly<Record<string, HostFailure>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EISDIR: "folder",
  EACCES: "denied",
  EPERM: "denied",
  EROFS: "denied",
  EBUSY: "busy",
  ETXTBSY: "busy",
  ENOSPC: "full",
  EDQUOT: "full",
  EEXIST: "other",
};

/** `missing`: what it means that something on the way is not there. */
async function guarded<T>(path: string, work: () => Promise<T>, missing: HostFailure = "missing"): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError) throw error;
    const reason = REASONS[codeOf(error)] ?? "other";
    throw new HostError(reason === "missing" ? missing : reason, path, error);
  }
}
