/** An element of a document that is walked: by its local name and its namespace, with its attributes by their names. */
export type MarkupElement = {
  readonly name: string;
  readonly space: string;
  /** Those of the element's own vocabulary by local name, others with the prefix that their namespace is known by. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
};

export type MarkupVisitor = {
  /** `false` ends the walk. */
  open(element: MarkupElement): unknown;
  close(): unknown;
  text(text: string, line: number): void;
  instruction(target: string, line: number): void;
};

const XLINK = "http://www.w3.org/1999/xlink";
const XML = "http://www.w3.org/XML/1998/namespace";
/** What each prefix in force stands for. */
export type MarkupScope = ReadonlyMap<string, string>;
/** Some programs use these prefixes without a word of what they mean. */
export const outermostMarkup: MarkupScope = new Map([
  ["", ""],
  ["xml", XML],
  ["xlink", XLINK],
]);

/** Most elements declare nothing: their scope is that of their parent. */
export function scopeWithin(outer: MarkupScope, attributes: Readonly<Record<string, string>>): MarkupScope {
  let scope: Map<string, string> | undefined;
  for (const name in attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    scope ??= new Map(outer);
    scope.set(name.slice("xmlns:".length), attributes[name] ?? "");
  }
  return scope ?? outer;
}

export const markupElement = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  scope: MarkupScope,
  line: number,
): MarkupElement => ({ ...named(name, scope), attributes: ownAttributes(attributes, scope), line });

function named(qualified: string, scope: MarkupScope): { readonly name: string; readonly space: string } {
  const colon = qualified.indexOf(":");
  const prefix = colon < 0 ? "" : qualified.slice(0, colon);
  return { name: qualified.slice(colon + 1), space: scope.get(prefix) ?? prefix };
}

/** An attribute without a prefix wins over the same of another namespace. */
function ownAttributes(attributes: Readonly<Record<string, string>>, scope: MarkupScope): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const qualified in attributes) {
    if (qualified.startsWith("xmlns")) continue;
    const { name, space } = qualified.includes(":") ? named(qualified, scope) : { name: qualified, space: "" };
    const value = attributes[qualified] ?? "";
    if (space === "") own.set(name, value);
    else if (space === XLINK && !("href" in attributes)) own.set(name, value);
    else if (space === XML) own.set(`xml:${name}`, value);
  }
  return own;
}
