import { given } from "../basics/given.js";
import type { Field, Fields, Words } from "../model/field.js";
import type { Template } from "../model/template.js";
import { defaultWords, typeWords, type WordLanguage } from "./field-words.js";

export type Description = {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  /** When another is better. */
  readonly avoid: string;
  readonly fields: readonly FieldLine[];
  readonly example: string;
  readonly page: string;
};
export type FieldLine = {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  /** What stands there when it is not given. */
  readonly default?: string;
  readonly help: string;
};

/** What a template is for, its fields, and an example to paste: its own typical sample. `source` is the template's text. */
export function describeTemplate(template: Template, source: string, language: WordLanguage): Description {
  const fields = fieldLines(template.fields, "", { words: template.words, language });
  const help = inLanguage(template.help, language);
  const avoid = inLanguage(template.avoid, language);
  const label = inLanguage(template.label, language);
  const example = exampleOf(template, source);
  const width = Math.max(0, ...fields.map(({ name }) => name.length)) + 2;
  const lines = fields.map(
    (field) =>
      `  ${field.name.padEnd(width)}${lineWords(field, language)}${field.help === "" ? "" : ` — ${field.help}`}`,
  );
  const heads =
    language === "fr"
      ? {
          avoid: "Un autre plutôt\u00a0: ",
          fields: "Champs",
          example: "Exemple à coller sous topics: d’un axe (sous highlights, deux espaces de moins)",
          pictures: "Les images de samples/ sont des exemples : mettez-y les vôtres.",
        }
      : {
          avoid: "Rather another: ",
          fields: "Fields",
          example: "Example to paste under topics: of an axis (under highlights, two spaces less)",
          pictures: "The pictures of samples/ are examples: put yours in their place.",
        };
  const pictures = /\bsamples\//u.test(example) ? `\n${heads.pictures}\n` : "";
  const page = `${template.name} (${label})\n${help}\n${avoid === "" ? "" : `${heads.avoid}${avoid[0]?.toLowerCase()}${avoid.slice(1)}\n`}\n${heads.fields}\n${lines.join("\n")}\n\n${heads.example}\n${example}${pictures}`;
  return { name: template.name, label, help, avoid, fields, example, page };
}

const inLanguage = (words: Words | undefined, language: WordLanguage): string => words?.[language] ?? words?.en ?? "";
const lineWords = ({ type, optional, default: fallback }: FieldLine, language: WordLanguage): string => {
  if (fallback !== undefined)
    return `${type}${language === "fr" ? " ; d'office\u00a0: " : "; by default: "}${fallback}`;
  return `${type}${optional ? (language === "fr" ? ", facultatif" : ", optional") : ""}`;
};

type Telling = { readonly words: Template["words"]; readonly language: WordLanguage };

function fieldLines(fields: Fields, prefix: string, telling: Telling): readonly FieldLine[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    fieldLine(`${prefix}${name}`, field, telling),
    ...innerLines(field, `${prefix}${name}`, telling),
  ]);
}

function fieldLine(name: string, field: Field, { words, language }: Telling): FieldLine {
  const fallback = defaultWords(field, words, language);
  return {
    name,
    type: typeWords(field, language),
    optional: field.optional,
    ...given({ default: fallback }),
    help: inLanguage(field.help, language),
  };
}

function innerLines(field: Field, name: string, telling: Telling): readonly FieldLine[] {
  if (field.kind === "group") return fieldLines(field.of, `${name}.`, telling);
  return field.kind === "list" && field.of.kind === "group" ? fieldLines(field.of.of, `${name}[].`, telling) : [];
}

/** The lines of the typical sample, as an entry among the topics of an axis: as far from the margin as these are. */
function exampleOf(template: Template, source: string): string {
  const { start, end } = template.samplePlaces.typical;
  const lineStart = source.lastIndexOf("\n", start) + 1;
  const indent = /^ */u.exec(source.slice(lineStart))?.[0].length ?? 0;
  const isInline = source.slice(lineStart, start).trim() !== "";
  const sample = isInline
    ? ""
    : source
        .slice(lineStart, end)
        .trimEnd()
        .split("\n")
        .map((line) => `        ${line.slice(indent)}`)
        .join("\n");
  return `      - template: ${template.name}\n${sample}${sample === "" ? "" : "\n"}`;
}
