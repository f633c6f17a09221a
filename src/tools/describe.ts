import type { Field, Fields, Words } from "../model/field.js";
import type { Template } from "../model/template.js";

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
  readonly help: string;
};

/** What a template is for, its fields, and an example to paste: its own typical sample. `source` is the template's text. */
export function describeTemplate(template: Template, source: string, language: "fr" | "en"): Description {
  const fields = fieldLines(template.fields, "", language);
  const help = inLanguage(template.help, language);
  const avoid = inLanguage(template.avoid, language);
  const label = inLanguage(template.label, language);
  const example = exampleOf(template, source);
  const width = Math.max(0, ...fields.map(({ name }) => name.length)) + 2;
  const lines = fields.map(
    (field) =>
      `  ${field.name.padEnd(width)}${typeWords(field, language)}${field.help === "" ? "" : ` — ${field.help}`}`,
  );
  const heads =
    language === "fr"
      ? {
          avoid: "Un autre plutôt\u00a0: ",
          fields: "Champs",
          example: "Exemple à coller",
          pictures: "Les images de samples/ sont des exemples : mettez-y les vôtres.",
        }
      : {
          avoid: "Rather another: ",
          fields: "Fields",
          example: "Example to paste",
          pictures: "The pictures of samples/ are examples: put yours in their place.",
        };
  const pictures = /\bsamples\//u.test(example) ? `\n${heads.pictures}\n` : "";
  const page = `${template.name} (${label})\n${help}\n${avoid === "" ? "" : `${heads.avoid}${avoid[0]?.toLowerCase()}${avoid.slice(1)}\n`}\n${heads.fields}\n${lines.join("\n")}\n\n${heads.example}\n${example}${pictures}`;
  return { name: template.name, label, help, avoid, fields, example, page };
}

const inLanguage = (words: Words | undefined, language: "fr" | "en"): string => words?.[language] ?? words?.en ?? "";
const typeWords = ({ type, optional }: FieldLine, language: "fr" | "en"): string =>
  `${type}${optional ? (language === "fr" ? ", facultatif" : ", optional") : ""}`;

function fieldLines(fields: Fields, prefix: string, language: "fr" | "en"): readonly FieldLine[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    { name: `${prefix}${name}`, type: typeOf(field), optional: field.optional, help: inLanguage(field.help, language) },
    ...innerLines(field, `${prefix}${name}`, language),
  ]);
}

function innerLines(field: Field, name: string, language: "fr" | "en"): readonly FieldLine[] {
  if (field.kind === "group") return fieldLines(field.of, `${name}.`, language);
  return field.kind === "list" && field.of.kind === "group" ? fieldLines(field.of.of, `${name}[].`, language) : [];
}

function typeOf(field: Field): string {
  const range =
    ("min" in field && field.min !== undefined) || ("max" in field && field.max !== undefined)
      ? ` ${"min" in field ? (field.min ?? 0) : 0}–${"max" in field ? (field.max ?? "…") : "…"}`
      : "";
  const letters = field.kind === "text" && field.maxLength !== undefined ? ` ≤ ${field.maxLength}` : "";
  return field.kind === "choice" ? `choice (${field.values.join(", ")})` : `${field.kind}${range}${letters}`;
}

/** The lines of the typical sample, as an entry among the topics. */
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
        .map((line) => `    ${line.slice(indent)}`)
        .join("\n");
  return `  - template: ${template.name}\n${sample}${sample === "" ? "" : "\n"}`;
}
