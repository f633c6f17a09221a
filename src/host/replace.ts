import { open, rename } from "node:fs/promises";
import process from "node:process";
import { HostError } from "../model/host.js";

/** What of the disk a replacement asks for. */
export type Disk = {
  readonly platform: string;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Opens a file to write into it, and closes it again. */
  readonly openToWrite: (path: string) => Promise<void>;
};

const machine: Disk = {
  platform: process.platform,
  rename,
  openToWrite: async (path) => (await open(path, "r+")).close(),
};

/** Renames a file over another, which may be there or not. Windows refuses in the same words what nobody may write and what another program holds. */
export async function replaceFile(from: string, to: string, disk: Disk = machine): Promise<void> {
  try {
    await disk.rename(from, to);
  } catch (error) {
    if (disk.platform === "win32" && isRefusal(error) && (await isHeld(to, disk)))
      throw new HostError("busy", to, error);
    throw error;
  }
}

/** A file that may be written but not replaced, or that another program shares with nobody. */
async function isHeld(path: string, disk: Disk): Promise<boolean> {
  try {
    await disk.openToWrite(path);
    return true;
  } catch (error) {
    return codeOf(error) === "EBUSY";
  }
}

const isRefusal = (error: unknown): boolean => ["EPERM", "EACCES"].includes(codeOf(error));

/** The name that the system has for a fault; none when it is no fault of the system. */
export const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
