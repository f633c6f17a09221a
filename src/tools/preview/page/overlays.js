// What can be laid over a slide: each on its key.
import { make, remember, remembered, words } from "./words.js";

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

export function toggleOverlay(name) {
  if (!shown.delete(name)) shown.add(name);
  remember("overlays", [...shown].join(" "));
}

/** One button for each overlay. */
export function drawOverlayTools(toolbar, toggle) {
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
          title: `${words()[name]} (${key.toUpperCase()})`,
          onclick: () => toggle(name),
        },
        words()[name],
      ),
    ),
  );
}

/** The overlays that are on, as SVG over the slide; lengths in points. */
export function overlayShapes(report) {
  const { size } = report;
  const own = report.items.filter((item) => !item.onLayout);
  const draw = {
    margins: () => marginShapes(report, size),
    boxes: () => own.map(({ box, kind }) => rect(box, `box ${kind}`)),
    baselines: () => own.flatMap((item) => (item.baselines ?? []).map((y) => line(0, y, size.cx, y, "baseline"))),
    placeholders: () => own.filter((item) => item.placeholder).flatMap((item) => labelled(item, item.placeholder)),
    contrasts: () => own.filter((item) => item.contrast).flatMap(contrastShapes),
    order: () => own.filter(isRead).flatMap((item, index) => badge(item.box, String(index + 1), "order")),
  };
  return Object.entries(draw).flatMap(([name, shapes]) => (shown.has(name) ? shapes() : []));
}

/** What programs read aloud: texts, and pictures that say something. */
const isRead = ({ kind, alt }) => kind === "text" || alt !== undefined;

function marginShapes({ safe, columns }, size) {
  const width = (safe.cx - (columns.count - 1) * columns.gutter) / columns.count;
  const stripes = Array.from({ length: columns.count }, (_, index) =>
    rect({ x: safe.x + index * (width + columns.gutter), y: safe.y, cx: width, cy: safe.cy }, "column"),
  );
  const around = `M0 0H${size.cx}V${size.cy}H0ZM${safe.x} ${safe.y}v${safe.cy}h${safe.cx}v${-safe.cy}Z`;
  return [shape("path", { d: around, class: "margin" }), ...stripes, rect(safe, "safe")];
}

function contrastShapes({ box, contrast }) {
  const fails = contrast.ratio < contrast.needed;
  return [
    rect(box, fails ? "contrast fails" : "contrast"),
    ...label(box, `${contrast.ratio.toFixed(1)}`, fails ? "fails" : "holds"),
  ];
}

const labelled = ({ box }, text) => [rect(box, "placeholder"), ...label(box, text, "placeholder")];

const EM = 11;

function label(box, text, kind) {
  const width = (text.length * 0.62 + 0.8) * EM;
  const [x, y] = [box.x + box.cx - width, Math.max(0, box.y)];
  return [rect({ x, y, cx: width, cy: EM * 1.5 }, `tag ${kind}`), written(text, x + width / 2, y + EM * 1.1, EM)];
}

function badge(box, text, kind) {
  const radius = EM * 1.1;
  const [x, y] = [Math.max(radius, box.x), Math.max(radius, box.y)];
  return [
    shape("circle", { cx: x, cy: y, r: radius, class: `tag ${kind}` }),
    written(text, x, y + EM * 0.38, EM * 1.05),
  ];
}

const written = (text, x, y, size) => {
  const element = shape("text", { x, y, "font-size": size, "text-anchor": "middle", class: "label" });
  element.textContent = text;
  return element;
};
export const rect = ({ x, y, cx, cy }, name) => shape("rect", { x, y, width: cx, height: cy, class: name });
const line = (x1, y1, x2, y2, name) => shape("line", { x1, y1, x2, y2, class: name });

export function shape(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
