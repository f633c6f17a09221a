import type { Scene } from "../../src/model/scene.js";

/** A scene whose fonts of these names have other licence bits (OS/2 fsType). */
export const withRights = (scene: Scene, fsType: number, names: RegExp): Scene => ({
  ...scene,
  fonts: new Map(
    [...scene.fonts].map(([key, { path, bytes }]) => [
      key,
      { path, bytes: names.test(path) ? withBits(bytes, fsType, path) : bytes },
    ]),
  ),
});

function withBits(font: Uint8Array, fsType: number, path: string): Uint8Array {
  const bytes = Buffer.from(font);
  const records = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const at = records.find((each) => bytes.toString("latin1", each, each + 4) === "OS/2");
  if (at === undefined) throw new Error(`no OS/2 in ${path}`);
  bytes.writeUInt16BE(fsType, bytes.readUInt32BE(at + 8) + 8);
  return bytes;
}
