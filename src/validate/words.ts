import { report } from "../model/diagnostic.js";
import type { Words } from "../model/field.js";
import type { RawNode } from "../model/raw.js";
import { asMap, asString, type Findings, isLanguage, requireKeys } from "./read.js";

/** Words by language; a plain text stands for every language. */
export function readWords(node: RawNode | undefined, name: string, findings: Findings): Words | undefined {
  if (node === undefined) return undefined;
  if (node.kind === "scalar") {
    const text = asString(node, name, findings);
    return text === undefined ? undefined : { fr: text, en: text };
  }
  const map = asMap(node, name, findings);
  return Object.fromEntries(
    (map?.entries ?? []).flatMap(({ key, keyPlace, value }) => {
      if (!isLanguage(key)) findings.push(report("bad-language", { lang: key }, keyPlace));
      const text = asString(value, `${name}.${key}`, findings);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

/** Words of a template: by name, then by language; each in every language that another is in. */
export function readWordTable(node: RawNode | undefined, findings: Findings): Readonly<Record<string, Words>> {
  const map = node === undefined ? undefined : asMap(node, "words", findings);
  const read = (map?.entries ?? []).flatMap(({ key, value }) => {
    const words = readWords(value, key, findings);
    return words === undefined ? [] : [{ key, words, value }];
  });
  const languages = [...new Set(read.flatMap(({ words, value }) => (value.kind === "map" ? Object.keys(words) : [])))];
  for (const { key, value } of read) if (value.kind === "map") requireKeys(value, languages, findings, key);
  return Object.fromEntries(read.map(({ key, words }) => [key, words]));
}
