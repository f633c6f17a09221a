// What can be laid over a slide: each on its key.
import { focusOn, make, remember, remembered, words } from "./words.js";

/** @typedef {import("../items.js").SlideReport} Report */
/** @typedef {import("../items.js").ItemReport} Item */
/** @typedef {import("../items.js").Frame} Frame */

const SVG = "http://www.w3.org/2000/svg";
export const overlayKeys = {
  b: "boxes",
  g: "baselines",
  m: "margins",
  o: "order",
  p: "placeholders",
  c: "contrasts",
};
const shown = new Set((remembered("overlays") ?? "").split(" ").filter(Boolean));

/** @param {string} name */
export function toggleOverlay(name) {
  if (!shown.delete(name)) shown.add(name);
  remember("overlays", [...shown].join(" "));
}

/**
 * One button for each overlay.
 * @param {HTMLElement} toolbar
 * @param {(name: string) => void} toggle
 */
export function drawOverlayTools(toolbar, toggle) {
  const focused = document.activeElement?.getAttribute("data-overlay");
  toolbar.setAttribute("aria-label", words().overlays);
  toolbar.replaceChildren(
    ...Object.entries(overlayKeys).map(([key, name]) =>
      make(
        "button",
        {
          type: "button",
          "data-overlay": name,
          "aria-pressed": String(shown.has(name)),
          "aria-keyshortcuts": key,
          onclick: () => toggle(name),
        },
        words()[name],
        make("kbd", { "aria-hidden": "true" }, key.toUpperCase()),
      ),
    ),
  );
  focusOn(toolbar.querySelector(`[data-overlay="${focused}"]`));
}

/**
 * The overlays that are on, as SVG over the slide; lengths in points. `em`: the size of labels.
 * @param {Report} report
 * @param {number} em
 */
export function overlayShapes(report, em) {
  const { size } = report;
  const own = report.items.filter((item) => !item.onLayout);
  const draw = {
    margins: () => marginShapes(report, size),
    boxes: () => [...report.padded.flatMap(paddingShapes), ...own.map(({ box, kind }) => rect(box, `box ${kind}`))],
    baselines: () => own.flatMap((item) => (item.baselines ?? []).map((y) => line(0, y, size.cx, y, "baseline"))),
    placeholders: () =>
      own.flatMap((item) => (item.placeholder === undefined ? [] : labelled(item, item.placeholder, em))),
    contrasts: () => own.filter(({ kind }) => kind === "text").flatMap((item) => contrastShapes(item, em)),
    order: () => own.filter(isRead).flatMap((item, index) => badge(item.box, String(index + 1), em)),
  };
  return Object.entries(draw).flatMap(([name, shapes]) => (shown.has(name) ? shapes() : []));
}

/**
 * What programs read aloud: texts, and pictures that say something.
 * @param {Item} item
 */
const isRead = ({ kind, alt }) => kind === "text" || alt !== undefined;

/** The room between a box and what it holds, and the edge of the box, which may draw nothing of itself. */
const paddingShapes = ({ box, inner }) => [
  shape("path", { d: ring(box, inner), class: "padding" }),
  rect(box, "padded"),
];
const ring = (outer, inner) => `${path(outer)}${path(inner)}`;
const path = ({ x, y, cx, cy }) => `M${x} ${y}h${cx}v${cy}h${-cx}Z`;

/**
 * @param {Report} report
 * @param {Report["size"]} size
 */
function marginShapes({ safe, columns }, size) {
  const width = (safe.cx - (columns.count - 1) * columns.gutter) / columns.count;
  const stripes = Array.from({ length: columns.count }, (_, index) =>
    rect({ x: safe.x + index * (width + columns.gutter), y: safe.y, cx: width, cy: safe.cy }, "column"),
  );
  const around = ring({ x: 0, y: 0, ...size }, safe);
  return [shape("path", { d: around, class: "margin" }), ...stripes, rect(safe, "safe")];
}

/**
 * Over a picture only eyes can tell: it is said.
 * @param {Item} item
 * @param {number} em
 */
function contrastShapes({ box, contrast }, em) {
  const kind = contrast === undefined ? "unknown" : contrast.ratio < contrast.needed ? "fails" : "holds";
  const text = contrast === undefined ? "?" : contrast.ratio.toFixed(1);
  return [rect(box, `contrast ${kind}`), ...label({ ...box, x: box.x + box.cx - tagWidth(text, em) }, text, kind, em)];
}

/**
 * A label stands after the number of the reading order.
 * @param {Item} item
 * @param {string} text
 * @param {number} em
 */
const labelled = ({ box }, text, em) => [
  rect(box, "placeholder"),
  ...label({ ...box, x: box.x + em * 1.2 }, text, "placeholder", em),
];

const tagWidth = (text, em) => (text.length * 0.62 + 0.8) * em;

/**
 * On the upper edge of a box, so that what it holds is seen.
 * @param {Frame} box
 * @param {string} text
 * @param {string} kind
 * @param {number} em
 */
function label(box, text, kind, em) {
  const [width, height] = [tagWidth(text, em), em * 1.5];
  const y = Math.max(0, box.y - height);
  return [
    rect({ x: box.x, y, cx: width, cy: height }, `tag ${kind}`),
    written(text, box.x + width / 2, y + em * 1.1, em),
  ];
}

function badge(box, text, em) {
  const radius = em * 0.95;
  const [x, y] = [Math.max(radius, box.x), Math.max(radius, box.y - radius * 0.6)];
  return [shape("circle", { cx: x, cy: y, r: radius, class: "tag order" }), written(text, x, y + em * 0.36, em)];
}

const written = (text, x, y, size) => {
  const element = shape("text", { x, y, "font-size": size, "text-anchor": "middle", class: "label" });
  element.textContent = text;
  return element;
};
/**
 * @param {Frame} box
 * @param {string} name
 */
export const rect = ({ x, y, cx, cy }, name) => shape("rect", { x, y, width: cx, height: cy, class: name });
const line = (x1, y1, x2, y2, name) => shape("line", { x1, y1, x2, y2, class: name });

/**
 * @param {string} name
 * @param {Readonly<Record<string, string | number>>} attributes
 */
export function shape(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
