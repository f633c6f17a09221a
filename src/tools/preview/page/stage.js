// The slide at full size: what is under the pointer, and the overlays.
import { drawInspector, follow } from "./inspector.js";
import { overlayShapes, rect, shape } from "./overlays.js";
import { show } from "./slides.js";
import { focusOn, make, words } from "./words.js";

/** Labels are as large on a small page as on a large one. */
const LABEL_PX = 11;
const sizes = new ResizeObserver(() => drawOver());

/** @typedef {import("../items.js").SlideReport} Report */
/** @typedef {import("../items.js").ItemReport} Item */
/** @typedef {import("../view.js").SlideState} Slide */

/** What is on the stage.
 * @type {{ slide?: Slide, report?: Report | undefined, editor?: string, sheet?: HTMLElement }} */
let seen = {};
/** Items by id: the one that was clicked, the one that is told of.
 * @type {string | undefined} */
let pinned;
/** @type {string | undefined} */
let told;

/**
 * Shows a slide; what it is made of is asked for beside.
 * @param {HTMLElement} stage
 * @param {Slide | undefined} slide
 * @param {{ state: import("../session.js").PageState, brand: string }} view
 */
export async function drawStage(stage, slide, view) {
  const { state, brand } = view;
  stage.setAttribute("aria-label", slide ? `${words().stage} ${slide.number}: ${slide.title}` : words().stage);
  const empty = /** @type {HTMLElement} */ (stage.querySelector("#empty"));
  empty.hidden = slide !== undefined;
  empty.textContent = state.problems.fr.length > 0 ? words().nothingYet : words().loading;
  if (slide === undefined) {
    tell(undefined);
    return;
  }
  const sheet = stage.querySelector(".sheet") ?? newSheet(stage);
  sheet.style.setProperty("--ratio", String(state.size.cx / state.size.cy));
  const picture = sheet.querySelector(".drawing") ?? sheet.appendChild(make("div", { class: "drawing" }));
  if (seen.slide?.id !== slide.id) {
    pinned = undefined;
    told = undefined;
    // What answers the pointer is never that of another slide.
    seen.report = undefined;
    sheet.querySelector(".over")?.remove();
    tell(undefined);
  }
  seen = { ...seen, slide, editor: state.editor, sheet };
  const [, answer] = await Promise.all([
    show(picture, slide.picture, brand),
    fetch(`/items?slide=${encodeURIComponent(slide.id)}&brand=${brand}`).catch(() => undefined),
  ]);
  if (seen.slide !== slide || !answer?.ok) return;
  seen.report = await answer.json();
  drawOver();
}

function newSheet(stage) {
  const sheet = stage.appendChild(make("div", { class: "sheet" }));
  sizes.observe(sheet);
  return sheet;
}

/** The overlays, and over them what answers the pointer and the keyboard. */
export function drawOver() {
  const { report, sheet } = seen;
  if (report === undefined || sheet === undefined) return;
  const items = report.items.map((item, index) => ({ ...item, index }));
  const over = shape("svg", { viewBox: `0 0 ${report.size.cx} ${report.size.cy}`, class: "over" });
  const targets = items.map((item) => target(item));
  over.append(...overlayShapes(report, (LABEL_PX * report.size.cx) / sheet.clientWidth), ...targets);
  const focused = document.activeElement?.getAttribute?.("data-item");
  sheet.querySelector(".over")?.remove();
  sheet.append(over);
  targets.find((each) => each.dataset.item === focused)?.focus({ preventScroll: true });
  tell(items.find(({ id }) => id === (pinned ?? told)));
}

/** A rule is too thin to be pointed at. */
const REACH_PT = 8;
/** @param {import("../items.js").Frame} box */
function reach({ x, y, cx, cy }) {
  const [wider, higher] = [Math.max(0, REACH_PT - cx), Math.max(0, REACH_PT - cy)];
  return { x: x - wider / 2, y: y - higher / 2, cx: cx + wider, cy: cy + higher };
}

/** @param {Item} item */
function target(item) {
  const element = rect(reach(item.box), `target${item.id === pinned ? " pinned" : ""}`);
  element.setAttribute("data-item", item.id);
  element.setAttribute("tabindex", item.onLayout ? "-1" : "0");
  element.setAttribute("role", "button");
  element.setAttribute("aria-label", `${words().kinds[item.kind]} ${item.name}`);
  element.addEventListener("pointerenter", () => tell(item));
  element.addEventListener("pointerleave", () => tell(itemOf(pinned)));
  element.addEventListener("focus", () => tell(item));
  element.addEventListener("click", (event) => choose(item, event));
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose(item, event);
  });
  return element;
}

/** @param {string | undefined} id */
const itemOf = (id) => seen.report?.items.find((item) => item.id === id);

/**
 * @param {Item} item
 * @param {MouseEvent | KeyboardEvent} event
 */
function choose(item, event) {
  pinned = item.id;
  for (const element of seen.sheet?.querySelectorAll(".target") ?? [])
    element.classList.toggle("pinned", element.getAttribute("data-item") === pinned);
  tell(item);
  const { content, template, style } = item.places;
  follow(event.altKey ? style : event.shiftKey ? template : (content ?? template ?? style), seen.editor ?? "");
}

export function letGo() {
  pinned = undefined;
  told = undefined;
  if (document.activeElement?.classList.contains("target")) focusOn(document.querySelector("#stage"));
  drawOver();
}

/** @param {Item | undefined} item */
function tell(item) {
  told = item?.id;
  const panel = /** @type {HTMLElement} */ (document.querySelector("#inspector"));
  drawInspector(panel, item, seen);
}
