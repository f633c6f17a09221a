// Drawings of slides, and the strip that shows them all by part.
import { focusOn, make, words } from "./words.js";

/** By hash.
 * @type {Map<string, Promise<Element>>} */
const drawings = new Map();

/**
 * The drawing of a slide: asked for once, whatever shows it.
 * @param {string} hash
 * @param {string} brand
 * @returns {Promise<Element>}
 */
export function drawingOf(hash, brand) {
  const known = drawings.get(hash);
  if (known !== undefined) return known;
  const asked = fetch(`/slide/${hash}?brand=${brand}`).then(async (answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
  });
  drawings.set(hash, asked);
  asked.catch(() => drawings.delete(hash));
  return asked;
}

/**
 * Drawings that no slide has any more are let go.
 * @param {ReadonlySet<string>} hashes
 */
export function forgetOthers(hashes) {
  for (const hash of drawings.keys()) if (!hashes.has(hash)) drawings.delete(hash);
}

/**
 * Shows a drawing in an element, in a tree of its own, as ids are used again from slide to slide; keeps the old one until then.
 * @param {HTMLElement} host
 * @param {string} hash
 * @param {string} brand
 */
export async function show(host, hash, brand) {
  if (host.dataset.picture === hash) return;
  host.dataset.picture = hash;
  try {
    const drawing = await drawingOf(hash, brand);
    if (host.dataset.picture !== hash) return;
    const tree = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    const copy = document.importNode(drawing, true);
    copy.setAttribute("width", "100%");
    copy.setAttribute("height", "100%");
    for (const link of copy.querySelectorAll("a")) link.removeAttribute("href");
    copy.setAttribute("aria-hidden", "true");
    tree.replaceChildren(copy);
  } catch {
    if (host.dataset.picture === hash) delete host.dataset.picture;
  }
}

/** A small picture; whether it is in sight, or nearly.
 * @typedef {HTMLElement & { isNear?: boolean }} Thumbnail */

const nearby = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      const picture = /** @type {Thumbnail} */ (target);
      picture.isNear = isIntersecting;
      const { wanted = "", brand = "" } = picture.dataset;
      if (isIntersecting) void show(picture, wanted, brand);
    }
  },
  { rootMargin: "400px" },
);

/**
 * The strip: one heading for each part, one button for each slide. Buttons of slides that stay are kept.
 * @param {HTMLElement} strip
 * @param {{ state: import("../session.js").PageState, current: string, changed: ReadonlySet<string>, brand: string }} view
 * @param {(id: string) => void} choose
 */
export function drawStrip(strip, { state, current, changed, brand }, choose) {
  // A button that moves to a new list loses the focus.
  const focused = strip.contains(document.activeElement) ? document.activeElement : undefined;
  const known = new Map([...strip.querySelectorAll("button")].map((button) => [button.dataset.slide, button]));
  const slides = new Map(state.slides.map((slide) => [slide.id, slide]));
  const inParts = new Set(state.parts.flatMap((part) => part.slides));
  const rest = state.slides.filter(({ id }) => !inParts.has(id)).map(({ id }) => id);
  const parts = [...(rest.length > 0 ? [{ name: "", slides: rest }] : []), ...state.parts];
  const groups = parts.map((part) =>
    make(
      "section",
      {},
      part.name && make("h2", {}, part.name),
      make(
        "ol",
        {},
        ...part.slides.flatMap((id) => {
          const slide = slides.get(id);
          if (slide === undefined) return [];
          const button = known.get(id) ?? newButton(id, choose);
          dress(button, slide, { isCurrent: id === current, isChanged: changed.has(id), brand });
          return [make("li", {}, button)];
        }),
      ),
    ),
  );
  const { scrollTop } = strip;
  strip.replaceChildren(...groups);
  strip.scrollTop = scrollTop;
  if (focused && strip.contains(focused)) focusOn(focused, { preventScroll: true });
}

/**
 * @param {string} id
 * @param {(id: string) => void} choose
 */
function newButton(id, choose) {
  const picture = make("span", { class: "thumbnail" });
  nearby.observe(picture);
  return make(
    "button",
    { type: "button", "data-slide": id, onclick: () => choose(id) },
    picture,
    make("span", { class: "number" }),
    make("span", { class: "name" }),
    make("span", { class: "mark" }),
  );
}

/**
 * @param {HTMLElement} button
 * @param {import("../view.js").SlideState} slide
 * @param {{ isCurrent: boolean, isChanged: boolean, brand: string }} standing
 */
function dress(button, slide, { isCurrent, isChanged, brand }) {
  const [picture, number, name, mark] = /** @type {[Thumbnail, Element, Element, Element]} */ ([...button.children]);
  picture.dataset.wanted = slide.picture;
  picture.dataset.brand = brand;
  if (picture.isNear) void show(picture, slide.picture, brand);
  number.textContent = String(slide.number);
  name.textContent = slide.title;
  mark.textContent = isChanged ? words().changed : slide.hidden ? words().hidden : "";
  button.classList.toggle("changed", isChanged);
  button.classList.toggle("is-hidden", slide.hidden);
  if (isCurrent) button.setAttribute("aria-current", "true");
  else button.removeAttribute("aria-current");
  button.tabIndex = isCurrent ? 0 : -1;
  button.title = slide.title;
}
