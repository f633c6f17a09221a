import { encode } from "uqr";

/**
 * The modules of a QR code in rows, true where they are dark, without the quiet zone around them; nothing for a text that
 * none can hold (2,331 letters). Level M: a code on a wall is read askew and from afar.
 */
export function qrModules(text: string): readonly (readonly boolean[])[] | undefined {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length === 0 || bytes.length > BYTES_MAX) return undefined;
  return encode([...bytes], { ecc: "M", border: 0 }).data;
}

const BYTES_MAX = 2331;
