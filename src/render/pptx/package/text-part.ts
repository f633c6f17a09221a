import type { ZipEntry } from "../../../doors/zip.js";

const encoder = new TextEncoder();

/** A part of XML, by its path in the package. */
export const textPart = (path: string, text: string): ZipEntry => ({ path, bytes: encoder.encode(text) });
