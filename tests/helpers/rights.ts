import type { Host } from "../../src/model/host.js";

/** A host whose fonts of these names have other licence bits (OS/2 fsType). */
export const withRights = (host: Host, fsType: number, names: RegExp): Host => ({
  ...host,
  readFile: async (path) => {
    const bytes = Buffer.from(await host.readFile(path));
    if (!names.test(path)) return bytes;
    const records = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
    const at = records.find((each) => bytes.toString("latin1", each, each + 4) === "OS/2");
    if (at === undefined) throw new Error(`no OS/2 in ${path}`);
    bytes.writeUInt16BE(fsType, bytes.readUInt32BE(at + 8) + 8);
    return bytes;
  },
});
