export type Declaration = { readonly property: string; readonly value: string };

/** The declarations of a `style` attribute: cut at semicolons that stand outside of brackets and quotes. */
export const declarationsOf = (style: string): readonly Declaration[] =>
  (
    style.replace(/\/\*[\s\S]*?\*\//gu, " ").match(/(?:\((?:[^()]|\([^()]*\))*\)|"[^"]*"|'[^']*'|[^;])+/gu) ?? []
  ).flatMap((part) => {
    const colon = part.indexOf(":");
    const property = part.slice(0, colon).trim();
    const value = part
      .slice(colon + 1)
      .replace(/!\s*important\s*$/iu, "")
      .trim();
    return colon < 0 || property === ""
      ? []
      : [{ property: property.startsWith("--") ? property : property.toLowerCase(), value }];
  });

/** Custom properties that a text of style declares: the first of each name, as dark variants come after. */
export const customsOf = (style: string): readonly (readonly [string, string])[] =>
  [...style.matchAll(/(?<![\w-])(--[\w-]+)\s*:\s*((?:\((?:[^()]|\([^()]*\))*\)|[^;{}()])*)/gu)].map(
    ([, name = "", value = ""]) => [name, value.trim()],
  );

const FONT = /^((?:[a-z-]+|\d00)\s+)*?([\d.]+(?:[a-z]+|%)|(?:xx?-)?(?:small|large)|medium)\s*(?:\/\s*\S+)?\s+(\S.*)$/iu;

/** What the shorthand `font` stands for; nothing when it is not understood. */
export function fontDeclarations(value: string): readonly Declaration[] {
  const [, , size, family] = FONT.exec(value.trim()) ?? [];
  if (size === undefined || family === undefined) return [];
  const before = value.slice(0, value.indexOf(size)).trim().split(/\s+/u);
  const style = before.find((word) => /^(?:italic|oblique)$/iu.test(word));
  const weight = before.find((word) => /^(?:bold|bolder|lighter|\d00)$/iu.test(word));
  return [
    { property: "font-style", value: style ?? "normal" },
    { property: "font-weight", value: weight ?? "normal" },
    { property: "font-size", value: size },
    { property: "font-family", value: family },
  ];
}

export const styleText = (declarations: readonly Declaration[]): string =>
  declarations.map(({ property, value }) => `${property}:${value}`).join(";");
