import { SaxesParser } from "saxes";

/** An element by its qualified name, as `p:sp`; text is that of its own text nodes. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

type Growing = { name: string; attributes: Record<string, string>; children: Growing[]; text: string };

/** The root of a document; the fault's words when it is not well-formed. */
export function parseXml(source: string): { readonly root: XmlElement } | { readonly fault: string } {
  const parser = new SaxesParser();
  const stack: Growing[] = [{ name: "", attributes: {}, children: [], text: "" }];
  let fault: string | undefined;
  parser.on("error", (error) => {
    fault ??= error.message;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Growing = { name, attributes: { ...attributes }, children: [], text: "" };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on("closetag", () => {
    if (stack.length > 1) stack.pop();
  });
  parser.on("text", (text) => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  });
  parser.write(source).close();
  const root = stack[0]?.children[0];
  return fault !== undefined || root === undefined ? { fault: fault ?? "no root element" } : { root };
}
