import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { exitCodeOf } from "../../src/cli/reporter.js";
import { wordsOf } from "../../src/diagnostics/catalog.js";
import { hostDiagnostic } from "../../src/diagnostics/host-diagnostic.js";
import { nodeHost } from "../../src/host/node.js";
import { replaceFile } from "../../src/host/replace.js";
import { HostError, type HostFailure } from "../../src/model/host.js";

const folder = mkdtempSync(join(tmpdir(), "mot-deck-"));
const host = nodeHost({ cache: false });

test("a file is written whole, with the folders that lack, and leaves no trace of the way", async () => {
  await host.writeFile(join(folder, "a", "b.txt"), Buffer.from("one"));
  await host.writeFile(join(folder, "a", "b.txt"), Buffer.from("two"));
  expect([readFileSync(join(folder, "a", "b.txt"), "utf8"), readdirSync(join(folder, "a"))]).toEqual([
    "two",
    ["b.txt"],
  ]);
});

test.each([
  ["a missing file", () => host.readFile(join(folder, "none")), "missing"],
  ["a folder read", () => host.readFile(folder), "folder"],
  ["a folder written over", () => host.writeFile(folder, Buffer.from("x")), "folder"],
  ["a folder made under a file", () => host.writeFile(join(folder, "a", "b.txt", "c"), Buffer.from("x")), "file"],
  ...(existsSync("/proc/self")
    ? [["a folder made in /proc", () => host.writeFile("/proc/x/y", Buffer.from("x")), "denied"] as const]
    : []),
] as const)("%s is refused as a value", async (_, work, reason) => {
  await expect(work()).rejects.toMatchObject({ name: "Error", reason });
});

test("a write that fails at its last step leaves nothing", async () => {
  const place = mkdtempSync(join(tmpdir(), "mot-deck-"));
  const tooLong = join(place, "x".repeat(300));
  await expect(host.writeFile(tooLong, Buffer.from("x"))).rejects.toMatchObject({ reason: "other" });
  expect(readdirSync(place)).toEqual([]);
});

test("temporary files of builds that were killed go after an hour, and nobody else's do", async () => {
  const old = new Date(Date.now() - 2 * 3_600_000);
  const names = [".mot-deck-0123456789ab.tmp", ".mot-deck-ba9876543210.tmp", ".other.tmp"];
  for (const name of names) writeFileSync(join(folder, name), "half");
  for (const name of [names[0], names[2]]) utimesSync(join(folder, name ?? ""), old, old);
  await host.writeFile(join(folder, "new.txt"), Buffer.from("x"));
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual(names.slice(1));
});

test("what is there stays when it cannot be replaced", async () => {
  const path = join(folder, "read-only.txt");
  writeFileSync(path, "kept");
  chmodSync(path, 0o444);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) await expect(host.writeFile(path, Buffer.from("lost"))).rejects.toBeInstanceOf(HostError);
  expect(existsSync(path)).toBe(true);
});

/** What Windows answers, and what it means: rename refuses with the first code, opening the file with the second. */
const refusals: readonly (readonly [platform: string, refusal: string, opening: string | undefined, told: string])[] = [
  ["win32", "EPERM", undefined, "busy"],
  ["win32", "EACCES", undefined, "busy"],
  ["win32", "EPERM", "EBUSY", "busy"],
  ["win32", "EPERM", "EPERM", "EPERM"],
  ["win32", "EACCES", "ENOENT", "EACCES"],
  ["win32", "ENOSPC", undefined, "ENOSPC"],
  ["linux", "EACCES", undefined, "EACCES"],
];
test.each(refusals)("%s refuses to rename (%s) over what opens, or not (%s): %s", async (...row) => {
  const [platform, refusal, opening, told] = row;
  const fail = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));
  const rename = () => fail(refusal);
  const openToWrite = async () => (opening === undefined ? undefined : fail(opening));
  const error = await replaceFile("a.tmp", "a.pptx", { platform, rename, openToWrite }).catch((each) => each);
  expect(error instanceof HostError ? error.reason : error.code).toBe(told);
});

describe("the machine's faults exit 3, with what to do", () => {
  test.each([
    ["denied", "file-denied"],
    ["file", "folder-is-file"],
    ["busy", "file-busy"],
    ["full", "disk-full"],
    ["other", "file-unreadable"],
  ] satisfies readonly (readonly [HostFailure, string])[])("%s", (reason, code) => {
    const diagnostic = hostDiagnostic(new HostError(reason, "/a.pptx"));
    expect([diagnostic.code, exitCodeOf([diagnostic], false)]).toEqual([code, 3]);
    for (const language of ["fr", "en"] as const)
      expect(wordsOf(diagnostic.code, diagnostic.args, language).hints).toHaveLength(1);
  });
});

test("dates come from SOURCE_DATE_EPOCH, else never change", () => {
  const stampWith = (epoch: string | undefined): string => {
    if (epoch === undefined) delete process.env.SOURCE_DATE_EPOCH;
    else process.env.SOURCE_DATE_EPOCH = epoch;
    return host.stamp().toISOString();
  };
  expect([stampWith("86400"), stampWith("soon"), stampWith(undefined)]).toEqual([
    "1970-01-02T00:00:00.000Z",
    "2000-01-01T00:00:00.000Z",
    "2000-01-01T00:00:00.000Z",
  ]);
});
