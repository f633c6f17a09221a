// What an item is, and the lines that made it: to open in the editor, or to copy.
import { focusOn, make, remember, remembered, words } from "./words.js";

/** @typedef {import("../items.js").SlideReport} Report */
/** @typedef {import("../items.js").ItemReport} Item */

/** @type {readonly ("content" | "template" | "style")[]} */
const KINDS_OF_PLACES = ["content", "template", "style"];

let clickOpens = remembered("click") === "open";

/** @typedef {Omit<import("../items.js").Written, "text">} Place */

/**
 * A place as its editor's address; of a path, letters that end or cut an address are escaped.
 * @param {string} pattern
 * @param {Place} place
 */
export function editorAddress(pattern, { file, line, column }) {
  const path = encodeURI(file.replaceAll("\\", "/")).replaceAll("#", "%23").replaceAll("?", "%3F");
  const inAddress = pattern.includes("/{path}") ? path.replace(/^\/+/, "") : path;
  return pattern.replace("{path}", inAddress).replace("{line}", String(line)).replace("{column}", String(column));
}

/** @param {Place} place */
export const placeText = ({ file, line, column }) => `${file}:${line}:${column}`;

/** @param {Place} place */
export async function copyPlace(place) {
  const text = placeText(place);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = make("textarea", { class: "unseen", readonly: true });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  const status = document.querySelector("#copied");
  if (status) status.textContent = `${words().copied} ${text}`;
}

/**
 * What a click on an item does: as the reader chose.
 * @param {Place | undefined} place
 * @param {string} pattern
 */
export function follow(place, pattern) {
  if (place === undefined) return;
  if (clickOpens) location.assign(editorAddress(pattern, place));
  else void copyPlace(place);
}

/**
 * The panel: the item that is pointed at, or how to point at one.
 * @param {HTMLElement} panel
 * @param {Item | undefined} item
 * @param {{ report?: Report | undefined, editor?: string }} seen
 */
export function drawInspector(panel, item, { report, editor }) {
  const told = words();
  const focused = panel.contains(document.activeElement) ? nameOf(document.activeElement) : undefined;
  panel.setAttribute("aria-label", told.inspector);
  const lines =
    item === undefined || report === undefined
      ? [make("p", { class: "muted" }, told.pointAt)]
      : itemLines(item, report, editor ?? "");
  panel.replaceChildren(
    make("h2", {}, told.inspector),
    ...lines,
    clickChoice(),
    (item && panel.querySelector("#copied")) ?? make("p", { id: "copied", role: "status" }),
  );
  if (focused !== undefined)
    focusOn([...panel.querySelectorAll("a, button, select")].find((each) => nameOf(each) === focused));
}

/**
 * By which a control of the panel is known again when it is drawn anew.
 * @param {Element | null} control
 */
const nameOf = (control) => control?.id || control?.getAttribute("aria-label");

/**
 * @param {Item} item
 * @param {Report} report
 * @param {string} editor
 */
function itemLines(item, report, editor) {
  const told = words();
  const facts = [
    [told.template, report.template],
    [told.field, item.field],
    [told.style, item.style],
    [told.size, item.sizePt === undefined ? undefined : sizeText(item.sizePt, item.fullSizePt)],
    [told.placeholder, item.placeholder],
    [told.contrast, item.contrast && told.contrastOf(item.contrast)],
    [told.alternative, item.alt],
  ].filter(([, value]) => value !== undefined);
  return [
    make("p", { class: "item-name" }, make("strong", {}, told.kinds[item.kind]), ` ${item.name}`),
    item.onLayout ? make("p", { class: "muted" }, told.drawnByLayout) : undefined,
    make("dl", {}, ...facts.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)])),
    ...KINDS_OF_PLACES.map((kind) => item.places[kind] && placeCard(kind, item.places[kind], editor)),
  ].filter((each) => each !== undefined);
}

/**
 * @param {number} sizePt
 * @param {number | undefined} fullSizePt
 */
const sizeText = (sizePt, fullSizePt) =>
  fullSizePt === undefined || fullSizePt === sizePt ? words().exact(sizePt) : words().fitted(sizePt, fullSizePt);

/**
 * As `comptes.xlsx, Résultat!C7`.
 *
 * @param {{ file: string, cell: string }} data
 */
const dataName = ({ file, cell }) => `${file.split(/[\\/]/).at(-1)}, ${cell}`;

/**
 * @param {"content" | "template" | "style"} kind
 * @param {import("../items.js").Written} place
 * @param {string} editor
 */
function placeCard(kind, place, editor) {
  const told = words();
  const name = place.file.split(/[\\/]/).at(-1);
  return make(
    "section",
    { class: "place", "data-place": kind },
    make("h3", {}, told[kind]),
    make("p", { class: "where", title: place.file }, `${name}:${place.line}`),
    place.text && make("pre", {}, place.text),
    place.data && make("p", { class: "where", title: place.data.file }, dataName(place.data)),
    make(
      "p",
      { class: "tools" },
      make(
        "a",
        { class: "button", href: editorAddress(editor, place), "aria-label": `${told.open} ${told[kind]}` },
        told.open,
      ),
      make(
        "button",
        { type: "button", "aria-label": `${told.copy} ${told[kind]}`, onclick: () => copyPlace(place) },
        told.copy,
      ),
    ),
  );
}

function clickChoice() {
  const told = words();
  const choice = make(
    "select",
    {
      id: "click",
      onchange: ({ target }) => {
        clickOpens = target.value === "open";
        remember("click", target.value);
      },
    },
    make("option", { value: "copy", selected: !clickOpens }, told.clickCopies),
    make("option", { value: "open", selected: clickOpens }, told.clickOpens),
  );
  return make("p", { class: "choice" }, make("label", {}, `${told.onClick} `, choice));
}
