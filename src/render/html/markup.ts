/** HTML that is ready to be written; only `escaped` and `element` make it from texts. */
export type Markup = string;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as HTML shows it, in content or in a quoted attribute; characters that HTML forbids are left out. */
export const escaped = (text: string): Markup =>
  text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/(?![\t\n\r])\p{Cc}/gu, "")
    .replace(/[&<>"]/gu, (letter) => ENTITIES[letter] ?? letter);

export type Attributes = Readonly<Record<string, string | number | true | undefined>>;

const attributesOf = (attributes: Attributes): Markup =>
  Object.entries(attributes)
    .flatMap(([name, value]) => {
      if (value === undefined) return [];
      return value === true ? [` ${name}`] : [` ${name}="${escaped(String(value))}"`];
    })
    .join("");

/** An element with its end tag; attributes that are undefined are left out. */
export const element = (name: string, attributes: Attributes, content: Markup): Markup =>
  `<${name}${attributesOf(attributes)}>${content}</${name}>`;

/** An element that HTML never ends. */
export const voidElement = (name: string, attributes: Attributes): Markup => `<${name}${attributesOf(attributes)}>`;

/** A web address that a reader may be sent to: nothing that runs. */
export const isSafeUrl = (url: string): boolean => /^(?:https?:|mailto:|tel:)/iu.test(url);
