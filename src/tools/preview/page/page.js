// The preview: follows the server's events, keeps the reader's place.
import { drawOverlayTools, overlayKeys, toggleOverlay } from "./overlays.js";
import { drawProblems } from "./problems.js";
import { drawStrip, forgetOthers } from "./slides.js";
import { drawOver, drawStage, letGo } from "./stage.js";
import { languageNow, make, remember, remembered, showOnly, switchLanguage, words } from "./words.js";

const $ = (selector) => document.querySelector(selector);
/** @typedef {import("../session.js").PageState} PageState */

/** @type {PageState} */
const loading = {
  ok: true,
  deck: "",
  title: "",
  language: "",
  brand: "",
  fonts: "",
  editor: "",
  slides: [],
  parts: [],
  brands: [],
  problems: { fr: [], en: [] },
  downloads: [],
  size: /** @type {any} */ ({ cx: 16, cy: 9 }),
};
const view = {
  state: loading,
  brand: new URLSearchParams(location.search).get("brand") ?? "",
  current: decodeURIComponent(location.hash.slice(1)),
  position: 0,
  /** @type {Set<string>} */
  changed: new Set(),
  isNew: true,
  isSwitching: false,
  fontTurn: 0,
  isLost: false,
};
/** @type {EventSource | undefined} */
let events;

if (remembered("look")) document.documentElement.dataset.look = remembered("look");
listen();
drawAll();
drawFrame();

function listen() {
  events?.close();
  events = new EventSource(`/events?brand=${view.brand}`);
  const own = events;
  events.onmessage = ({ data }) => receive(JSON.parse(data));
  events.onerror = () => {
    view.isLost = true;
    drawStatus();
    // A browser that gives up is asked again.
    if (own.readyState === EventSource.CLOSED) setTimeout(() => own === events && listen(), 500);
  };
}

/**
 * A new state: slides whose picture is another one are marked; the reader stays at the same slide, or where it was.
 * @param {PageState} state
 */
function receive(state) {
  const before = new Map(view.state.slides.map(({ id, picture }) => [id, picture]));
  const changed = state.slides.filter(({ id, picture }) => before.get(id) !== picture).map(({ id }) => id);
  const isFirst = before.size === 0;
  if (!isFirst && changed.length > 0 && !view.isSwitching) view.changed = new Set(changed);
  if (view.isSwitching) view.changed = new Set();
  if (state.fonts !== view.state.fonts) $("#fonts").href = `/fonts.css?brand=${view.brand}&of=${++view.fontTurn}`;
  Object.assign(view, { state, isLost: false, isSwitching: false });
  if (!state.slides.some(({ id }) => id === view.current))
    view.current = state.slides[Math.min(view.position, state.slides.length - 1)]?.id ?? view.current;
  const isFirstSight = view.isNew;
  view.isNew = false;
  forgetOthers(new Set(state.slides.map(({ picture }) => picture)));
  drawAll();
  if (isFirstSight) showCurrent();
}

function drawAll() {
  const { state } = view;
  view.position = Math.max(
    0,
    state.slides.findIndex(({ id }) => id === view.current),
  );
  const slide = state.slides[view.position];
  document.title = state.title ? `${state.title} – mot-deck` : "mot-deck";
  $("#title").textContent = state.title || state.deck || "mot-deck";
  void drawStage($("#stage"), slide, view);
  drawStrip($("#strip"), view, choose);
  drawProblems($("#problems"), state);
  drawNotes(slide);
  drawBar(slide);
  drawStatus();
  drawChoices();
}

/** What changes with the language alone. */
function drawFrame() {
  document.documentElement.lang = languageNow();
  for (const element of document.querySelectorAll("[data-words]"))
    element.textContent = words()[element.getAttribute("data-words") ?? ""];
  $("#language").textContent = words().otherLanguage;
  for (const [id, name] of Object.entries({ look: "look", "help-button": "help", before: "before", after: "after" })) {
    $(`#${id}`).setAttribute("aria-label", words()[name]);
    $(`#${id}`).title = words()[name];
  }
  $("#downloads").setAttribute("aria-label", words().downloads);
  $("#strip").setAttribute("aria-label", words().slides);
  drawOverlayTools($("#overlay-tools"), overlay);
}

/** @param {import("../view.js").SlideState | undefined} slide */
function drawNotes(slide) {
  const notes = slide?.notes ?? [];
  $("#notes-section").hidden = slide === undefined;
  showOnly(
    $("#notes"),
    ...(notes.length > 0
      ? notes.map((text) => make("p", { lang: view.state.language }, text))
      : [make("p", { class: "muted" }, words().noNotes)]),
  );
}

/**
 * Where the reader is, and the way to what changed.
 * @param {import("../view.js").SlideState | undefined} slide
 */
function drawBar(slide) {
  const { state, position, changed } = view;
  const place = make("strong", {}, `${position + 1} / ${state.slides.length}`);
  $("#where").replaceChildren(...(slide === undefined ? [] : [place, ` ${slide.title}`]));
  $("#before").setAttribute("aria-disabled", String(position === 0));
  $("#after").setAttribute("aria-disabled", String(position >= state.slides.length - 1));
  const others = state.slides.filter(({ id }) => changed.has(id)).length;
  $("#next-changed").hidden = others === 0;
  $("#next-changed").textContent = words().changedSlides(others);
}

function drawStatus() {
  const { state, isLost } = view;
  const hasSlides = state.slides.length > 0;
  const kind = isLost ? "lost" : state.ok ? (hasSlides ? "connected" : "loading") : hasSlides ? "stale" : "broken";
  $("#status").className = kind;
  if ($("#status").textContent !== words()[kind]) $("#status").textContent = words()[kind];
  $("#lost").hidden = !isLost;
  $("#lost").textContent = words().lostHow;
}

function drawChoices() {
  const { brands, brand, downloads, ok } = view.state;
  const chosen = view.brand || brand;
  if ([...$("#brand").options].map(({ value }) => value).join() !== brands.join())
    $("#brand").replaceChildren(...brands.map((name) => make("option", { value: name }, name)));
  $("#brand").value = chosen;
  $("#brand").disabled = !brands.includes(chosen);
  showOnly(
    $("#downloads"),
    ...downloads.map((format) =>
      make(
        "a",
        ok
          ? {
              class: "button",
              href: `/download/${format}?brand=${view.brand}`,
              download: true,
              title: words().download,
            }
          : { class: "button", role: "link", "aria-disabled": "true", title: words().downloadLater },
        format.toUpperCase(),
      ),
    ),
  );
}

/** @param {string} id */
function choose(id) {
  view.current = id;
  view.changed.delete(id);
  history.replaceState(null, "", `#${encodeURIComponent(id)}`);
  const isInStrip = $("#strip").contains(document.activeElement);
  drawAll();
  showCurrent();
  if (isInStrip) $('#strip [aria-current="true"]')?.focus({ preventScroll: true });
}

const showCurrent = () => $('#strip [aria-current="true"]')?.scrollIntoView({ block: "nearest" });

function step(by) {
  const slide = view.state.slides[Math.min(view.state.slides.length - 1, Math.max(0, view.position + by))];
  if (slide !== undefined) choose(slide.id);
}

function nextChanged() {
  const { slides } = view.state;
  const turned = [...slides.slice(view.position + 1), ...slides.slice(0, view.position + 1)];
  const next = turned.find(({ id }) => view.changed.has(id));
  if (next !== undefined) choose(next.id);
}

/** @param {string} name */
function overlay(name) {
  toggleOverlay(name);
  drawOverlayTools($("#overlay-tools"), overlay);
  drawOver();
}

function changeLanguage() {
  switchLanguage();
  drawFrame();
  drawAll();
  drawOver();
}

function changeLook() {
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const now = document.documentElement.dataset.look ?? (isDark ? "dark" : "light");
  document.documentElement.dataset.look = now === "dark" ? "light" : "dark";
  remember("look", document.documentElement.dataset.look);
}

/** @param {string} name */
function changeBrand(name) {
  view.brand = name;
  view.isSwitching = true;
  const address = new URL(location.href);
  address.searchParams.set("brand", name);
  history.replaceState(null, "", address);
  listen();
}

function help() {
  const told = words();
  const keys = told.keys.flatMap(([key, what]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, what)]);
  const close = make("button", { type: "button", onclick: () => $("#help").close() }, told.close);
  $("#help").setAttribute("aria-label", told.help);
  $("#help").replaceChildren(make("h2", {}, told.help), make("dl", {}, ...keys), close);
  $("#help").showModal();
}

const keys = {
  ArrowRight: () => step(1),
  ArrowDown: () => step(1),
  PageDown: () => step(1),
  ArrowLeft: () => step(-1),
  ArrowUp: () => step(-1),
  PageUp: () => step(-1),
  Home: () => step(-view.state.slides.length),
  End: () => step(view.state.slides.length),
  Escape: letGo,
  n: nextChanged,
  l: changeLanguage,
  d: changeLook,
  "?": help,
  ...Object.fromEntries(Object.entries(overlayKeys).map(([key, name]) => [key, () => overlay(name)])),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const isInField = event.target instanceof Element && event.target.closest("select, input, textarea") !== null;
  if ($("#help").open || isInField) return;
  const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
});
$("#brand").addEventListener("change", ({ target }) => changeBrand(target.value));
$("#language").addEventListener("click", changeLanguage);
$("#look").addEventListener("click", changeLook);
$("#help-button").addEventListener("click", help);
$("#before").addEventListener("click", () => step(-1));
$("#after").addEventListener("click", () => step(1));
$("#next-changed").addEventListener("click", nextChanged);
addEventListener("hashchange", () => {
  const id = decodeURIComponent(location.hash.slice(1));
  if (view.state.slides.some((slide) => slide.id === id)) choose(id);
});
