import { createHash } from "node:crypto";

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export const namespaces = {
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  p: "http://schemas.openxmlformats.org/presentationml/2006/main",
  p14: "http://schemas.microsoft.com/office/powerpoint/2010/main",
} as const;

/** Namespaces of a part of PresentationML. */
export const presentationNamespaces = `xmlns:a="${namespaces.a}" xmlns:r="${namespaces.r}" xmlns:p="${namespaces.p}"`;

/** Characters that XML 1.0 has no place for, and line ends: a run of text has none. */
const UNDRAWABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as it can stand in a run. */
export const drawable = (text: string): string => text.replace(/\r\n?|\n/g, " ").replace(UNDRAWABLE, "");

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text, or an attribute's value between double quotes. */
export const escapeXml = (text: string): string =>
  drawable(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** By name; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Attributes with a space before each. */
export const attributes = (values: Attributes): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`))
    .join("");

const digestOf = (text: string): Buffer => createHash("sha256").update(text).digest();

/** A GUID in braces, upper case, always the same for the same text. */
export function guid(text: string): string {
  const digest = digestOf(text);
  // Version 8 (RFC 9562): made by a hash of our own choice.
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString("hex", 0, 16).toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}}`;
}

/** A number from 1 to 2³² - 1, always the same for the same text. */
export const hash32 = (text: string): number => digestOf(text).readUInt32LE(0) || 1;
