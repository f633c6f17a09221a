import type { ChartItem, Scene } from "../../model/scene.js";
import { points } from "../svg/markup.js";
import { itemMarkup } from "../svg/slide.js";
import { element, escaped, type Markup } from "./markup.js";
import type { Interface } from "./words.js";

export type ChartContext = { readonly scene: Scene; readonly interface: Interface };

/** A chart as it is drawn, told by its words, and its numbers as a table in a fold. */
export function chartFigure(item: ChartItem, caption: Markup, context: ChartContext): Markup {
  const { words, lang } = context.interface;
  const summary = element("summary", { lang }, escaped(words.numbers));
  return element(
    "figure",
    { class: "chart" },
    `${picture(item, context)}${caption}${element("details", {}, `${summary}\n${numbers(item)}`)}`,
  );
}

/** The part of its slide that it takes. */
function picture(item: ChartItem, { scene }: ChartContext): Markup {
  const pictures = { media: new Map(), uses: new Map() };
  const drawing = { theme: scene.theme, scene, resources: { pictures, text: "text" as const }, prefix: `d-${item.id}` };
  const { link: _, ...own } = item;
  const [x, y, width, height] = [item.box.x, item.box.y, item.box.cx, item.box.cy].map(points);
  const viewBox = [x, y, width, height].join(" ");
  return element("svg", { viewBox, width, height, role: "img", "aria-label": item.alt }, itemMarkup(own, drawing));
}

/** A row for each entry, a column for each series, which is headed by its name when there are several. */
function numbers({ data, title }: ChartItem): Markup {
  const head = ["", ...data.series.map(({ name }) => name)].map((name) =>
    name === "" ? element("td", {}, "") : element("th", { scope: "col" }, escaped(name)),
  );
  const rows = data.entries.map(({ label, values, gaps }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, escaped(label)) +
        values.map((number, index) => element("td", {}, escaped(number?.written ?? gaps?.[index] ?? "–"))).join(""),
    ),
  );
  const named = title === "" ? "" : element("caption", { class: "unseen" }, escaped(title));
  const heading = data.series.length > 1 ? [element("tr", {}, head.join(""))] : [];
  return element("table", { class: "numbers" }, [named, ...heading, ...rows].join("\n"));
}
