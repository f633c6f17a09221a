import type { Value } from "../model/field.js";
import type { FileRequest } from "../model/files.js";
import type { ThemeFont } from "../model/theme.js";
import type { FileRequests, Validated } from "../model/validated.js";

/** The files that the description, the samples and the brand name, with the lines that name them. */
export function fileRequests({ deck, theme, samples }: Validated): FileRequests {
  const sampled = Object.values(samples).flatMap((each) => Object.values(each).flatMap(picturesOf));
  const artwork = Object.values(theme.artwork)
    .flat()
    .map(({ path, place }) => ({ path, place }));
  const fonts = Object.values<ThemeFont>(theme.fonts).flatMap(({ files }) =>
    Object.values(files).map(({ path, place }) => ({ path, place })),
  );
  return { pictures: [...picturesOf(deck.facts), ...sampled, ...artwork], fonts };
}

function picturesOf(value: Value): readonly FileRequest[] {
  switch (value.kind) {
    case "picture":
      return [{ path: value.picture.path, place: value.place }];
    case "group":
      return Object.values(value.fields).flatMap(picturesOf);
    case "list":
      return value.items.flatMap(picturesOf);
    case "slides":
      return value.entries.flatMap((entry) => (entry.kind === "slide" ? picturesOf(entry.fields) : []));
    case "text":
    case "paragraphs":
    case "plain":
    case "number":
    case "numbers":
    case "boolean":
    case "dates":
    case "choice":
    case "entry":
    case "link":
    case "rows":
      return [];
  }
}
