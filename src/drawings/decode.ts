import { documentType } from "../doors/xml.js";

/** What entities may add to a document: those of Illustrator are a few addresses; a thousand millions of laughs are not. */
const ENTITY_LETTERS_MAX = 1_000_000;
const NESTING_MAX = 16;
const HEAD_BYTES = 200;

/** Why a document's text cannot be had: its bytes are of no encoding that is known, or its entities have no end. */
export type MarkupFault = { readonly fault: "encoding" | "entities" };

/**
 * The text of an XML document in the encoding that it has or declares, its own entities in their places (each on one line,
 * so that lines keep their numbers).
 */
export function markupText(bytes: Uint8Array): string | MarkupFault {
  const text = decoded(bytes, encodingOf(bytes));
  if (text === undefined) return { fault: "encoding" };
  if (!text.includes("<!ENTITY")) return text;
  return expanded(text, entitiesOf(documentType(text))) ?? { fault: "entities" };
}

/** A file outside that an entity stands for and that the document calls on. */
export function outwardEntity(text: string): { readonly line: number; readonly target: string } | undefined {
  if (!text.includes("<!ENTITY")) return undefined;
  const outer = /<!ENTITY\s+([\w.:-]+)\s+(?:SYSTEM|PUBLIC\s+(?:"[^"]*"|'[^']*'))\s+["']([^"']*)["']/gu;
  for (const [, name = "", target = ""] of documentType(text).matchAll(outer)) {
    const at = text.indexOf(`&${name};`);
    if (at >= 0) return { line: text.slice(0, at).split("\n").length, target };
  }
  return undefined;
}

/** What the web means by Latin-1 and by Windows-1252 alike: letters and signs, where ISO 8859-1 has control characters. */
const WESTERN = /^(?:windows-1252|cp1252|x-cp1252|iso-?8859-1|latin-?1|us-ascii|ascii)$/iu;
const WESTERN_SIGNS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  if (WESTERN.test(encoding))
    return Buffer.from(bytes)
      .toString("latin1")
      .replace(/[\x80-\x9f]/gu, (letter) => WESTERN_SIGNS[letter.charCodeAt(0) - 0x80] ?? letter);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  const declared = /^\s*(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1];
  return declared === undefined || /^utf-?16/iu.test(declared) ? "utf-8" : declared;
}

const entitiesOf = (type: string): ReadonlyMap<string, string> =>
  new Map(
    [...type.matchAll(/<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/gu)].map(([, name = "", double, single]) => [
      name,
      (double ?? single ?? "").replace(/[\r\n]+/gu, " "),
    ]),
  );

/** Nothing when it would have no end. */
function expanded(text: string, entities: ReadonlyMap<string, string>): string | undefined {
  let left = ENTITY_LETTERS_MAX;
  const expand = (part: string, depth: number): string =>
    part.replace(/&([\w.:-]+);/gu, (whole, name: string) => {
      const value = entities.get(name);
      if (value === undefined) return whole;
      left -= value.length;
      if (depth > NESTING_MAX) left = -1;
      return left < 0 ? "" : expand(value, depth + 1);
    });
  const whole = expand(text, 0);
  return left < 0 ? undefined : whole;
}
