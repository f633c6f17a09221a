import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readZip, writeZip, type ZipEntry } from "../../src/doors/zip.js";

const plain = (entries: readonly ZipEntry[]) =>
  entries.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("hex")]);
const text = { path: "a.xml", bytes: Buffer.from("a".repeat(500)) };
const END_BYTES = 22;

test("gives back what it was given, and the same bytes for the same entries", () => {
  const entry = fc.record({
    path: fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((path) => !path.endsWith("/")),
    bytes: fc.uint8Array({ maxLength: 300 }),
    stored: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const bytes = writeZip(entries);
      const reading = readZip(bytes);
      expect(reading.ok && plain(reading.entries)).toEqual(plain(entries));
      expect(Buffer.compare(bytes, writeZip(entries))).toBe(0);
    }),
  );
});

test("deflates what gains by it, dates everything 1980 and says that names are UTF-8", () => {
  const noise = { path: "é.bin", bytes: Uint8Array.of(1, 2, 3) };
  const [deflated, kept, asked] = [text, noise, { ...text, stored: true }].map((entry) =>
    Buffer.from(writeZip([entry])),
  );
  expect([deflated, kept, asked].map((bytes) => bytes?.readUInt16LE(8))).toEqual([8, 0, 0]);
  expect(deflated?.readUInt32LE(10)).toBe(0x0021_0000);
  expect(kept?.readUInt16LE(6)).toBe(0x0800);
});

/** A zip of one text, spoiled at an offset of its directory entry or of its end record. */
const spoiled = (spoil: (bytes: Buffer, central: number, end: number) => void): Uint8Array => {
  const bytes = Buffer.from(writeZip([text]));
  const end = bytes.length - END_BYTES;
  spoil(bytes, bytes.readUInt32LE(end + 16), end);
  return bytes;
};

describe("refuses", () => {
  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "not-a-zip"],
    ["text", Buffer.from("hello, this is no zip at all"), "not-a-zip"],
    ["a file cut short", writeZip([text]).subarray(0, 60), "not-a-zip"],
    ["a directory out of the file", spoiled((b, _, end) => b.writeUInt32LE(0xffff_ffff, end + 16)), "damaged"],
    ["more entries than there are", spoiled((b, _, end) => b.writeUInt16LE(9, end + 10)), "damaged"],
    ["an entry out of the file", spoiled((b, central) => b.writeUInt32LE(1e9, central + 42)), "damaged"],
    ["an unknown method", spoiled((b, central) => b.writeUInt16LE(12, central + 10)), "damaged"],
    ["a wrong checksum", spoiled((b, central) => b.writeUInt32LE(7, central + 16)), "damaged"],
    ["an entry larger than it says", spoiled((b, central) => b.writeUInt32LE(10, central + 24)), "damaged"],
    ["an entry smaller than it says", spoiled((b, central) => b.writeUInt32LE(501, central + 24)), "damaged"],
    ["a bomb, before it inflates", spoiled((b, central) => b.writeUInt32LE(0x7fff_ffff, central + 24)), "too-large"],
    ["a password", spoiled((b, central) => b.writeUInt16LE(1, central + 8)), "encrypted"],
  ])("%s", (_, bytes, reason) => expect(readZip(bytes)).toEqual({ ok: false, reason }));
});

test("never throws, whichever byte is spoiled", () => {
  const good = writeZip([text, { path: "b", bytes: Uint8Array.of(1), stored: true }]);
  const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
      const bytes = Uint8Array.from(good);
      for (const [at, value] of changes) bytes[at] = value;
      expect(() => readZip(bytes)).not.toThrow();
    }),
  );
});
