import { existsSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { expect } from "@jest/globals";

/** A text is that of its file. UPDATE_GOLDEN=1 writes the file, and nothing else does: one that is missing fails. */
export function expectGolden(path: string, text: string): void {
  if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(path, text);
  if (!existsSync(path)) throw new Error(`${path} is missing: UPDATE_GOLDEN=1 npm test writes it; read it`);
  expect(text).toBe(readFileSync(path, "utf8"));
}
