import { memo } from "../basics/memo.js";
import { elementsOf } from "../model/elements.js";
import type { Placeholder } from "../model/scene.js";
import type { Element, PictureElement, Template, TextElement } from "../model/template.js";

/** Indices of body placeholders begin here; those of pictures at 40. 10 to 12 are the date's, the footer's and the number's. */
const FIRST = { body: 20, pic: 40 } as const;

type PlaceholderBook = (element: TextElement | PictureElement) => Placeholder | undefined;

/** The placeholder that an element fills: one index for each field that is shown, whatever the variant. */
export const placeholderBook = memo(({ layout }: Template): PlaceholderBook => {
  const elements = elementsOf(layout);
  const bodies = distinct(
    elements
      .filter(isText)
      .filter((element) => element.placeholder === "body")
      .map(textKey),
  );
  const pictures = distinct(
    elements
      .filter(isPicture)
      .filter((element) => element.placeholder !== undefined)
      .map(pictureKey),
  );
  return (element) => {
    if (element.placeholder === undefined) return undefined;
    if (element.placeholder === "title") return { type: "title" };
    return element.kind === "text"
      ? { type: "body", idx: FIRST.body + bodies.indexOf(textKey(element)) }
      : { type: "pic", idx: FIRST.pic + pictures.indexOf(pictureKey(element)) };
  };
});

const isText = (element: Element): element is TextElement => element.kind === "text";
const isPicture = (element: Element): element is PictureElement => element.kind === "picture";
const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)];

const textKey = (element: TextElement): string =>
  element.parts
    .map((part) => part.of.value.map((piece) => (piece.kind === "path" ? piece.path.join(".") : piece.text)).join(""))
    .join("|");

const pictureKey = (element: PictureElement): string =>
  element.source.kind === "field" ? element.source.path.join(".") : `artwork ${element.source.name.value}`;
