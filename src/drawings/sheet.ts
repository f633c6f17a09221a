import { functionsIn } from "./beyond.js";
import { fontDeclarations, styleText } from "./style.js";
import { plainTransform, plainValue } from "./values.js";

type Customs = ReadonlyMap<string, string>;

const AT_RULE =
  /^@(?:(layer|supports|container|scope|starting-style|import)\b|(media)\s+(?!print\b)(?!.*(?:prefers|width|height|hover|forced)))/iu;
/** At-rules whose declarations are not those of elements. */
const APART = /^@(?:-\w+-)?(?:keyframes|font-face|page|property|counter-style)\b/iu;
const SELECTOR =
  /:(not|is|where|has|nth-[a-z-]+|first-of-type|last-of-type|last-child|only-child|only-of-type|empty|root\s+\S)(?=[\s({.,:>+[\]])/iu;
const SIBLING = /[\w\])]\s*~\s*[\w.#[*]/u;
const GEOMETRY = /^(x|y|cx|cy|r|rx|ry|d|transform-origin|transform-box|vector-effect|clip-path)\s*:\s*(\w+\()?/iu;

/** Whether a block is, or stands in, one apart or a rule. */
type Block = { readonly isApart: boolean; readonly isRule: boolean };
const OUTERMOST: Block = { isApart: false, isRule: false };

/** What a style sheet asks for that is not drawn, by name. */
export function beyondSheet(sheet: string, customs: Customs): readonly string[] {
  const told: string[] = [];
  const open: Block[] = [];
  for (const part of partsOf(plainValue(withoutComments(sheet), customs))) {
    const words = part.slice(0, -1).trim();
    const around = open.at(-1) ?? OUTERMOST;
    if (part.endsWith("{")) {
      if (!around.isApart) told.push(...beyondPrelude(words, around.isRule));
      open.push({
        isApart: around.isApart || APART.test(words),
        isRule: around.isRule || !words.startsWith("@"),
      });
      continue;
    }
    if (!around.isApart) told.push(...beyondLine(words));
    if (part.endsWith("}")) open.pop();
  }
  return told;
}

const withoutComments = (sheet: string): string => sheet.replace(/\/\*[\s\S]*?\*\//gu, " ");

/** Cut after each brace and semicolon. */
const partsOf = (sheet: string): readonly string[] => `${sheet.trim()};`.split(/(?<=[{};])/u);

function beyondPrelude(words: string, isWithinRule: boolean): readonly string[] {
  if (words.startsWith("@")) return beyondAtRule(words);
  const selector = SELECTOR.exec(`${words}{`)?.[1];
  return [
    ...(isWithinRule ? ["{ { } }"] : []),
    ...(selector === undefined ? [] : [`:${selector.split(/\s/u)[0]}`]),
    ...(SIBLING.test(words) ? ["~"] : []),
  ];
}

function beyondAtRule(words: string): readonly string[] {
  const [, own, media] = AT_RULE.exec(words) ?? [];
  const name = own ?? media;
  return name === undefined ? [] : [`@${name.toLowerCase()}`];
}

function beyondLine(words: string): readonly string[] {
  if (words.startsWith("@")) return beyondAtRule(words);
  if (words.startsWith("--")) return [];
  const [, property, shape] = GEOMETRY.exec(words) ?? [];
  const isBeyond = property !== undefined && (property.toLowerCase() !== "clip-path" || shape !== undefined);
  return [...(isBeyond ? [property] : []), ...functionsIn(words)];
}

/** A style sheet in words that the engine knows. */
export const readySheet = (sheet: string, customs: Customs): string =>
  importantLast(
    plainValue(withoutComments(sheet).replace(/<!--|-->/gu, ""), customs)
      .replace(
        /((?:^|[{;\s])transform\s*:)([^;}]*)/giu,
        (_, property: string, value: string) => property + plainTransform(value),
      )
      .replace(/([{;\s])font\s*:([^;}]*)/giu, (whole, before: string, value: string) => {
        const longer = styleText(fontDeclarations(value));
        return longer === "" ? whole : before + longer;
      }),
  );

/** The engine lets the last of two rules win; so what is important comes after all others. */
function importantLast(sheet: string): string {
  if (!/!\s*important/iu.test(sheet)) return sheet;
  const later = sheet.split("}").flatMap((rule) => {
    const [selector = "", block, ...nested] = rule.split("{");
    const important = (block ?? "").split(";").filter((each) => /!\s*important\s*$/iu.test(each));
    return important.length === 0 || nested.length > 0 || selector.trim().startsWith("@")
      ? []
      : [`${selector}{${important.map((each) => each.replace(/!\s*important\s*$/iu, "")).join(";")}}`];
  });
  return sheet + later.join("");
}
