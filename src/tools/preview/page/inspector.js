// What an item is, and the lines that made it: to open in the editor, or to copy.
import { make, remember, remembered, words } from "./words.js";

let clickOpens = remembered("click") === "open";

/** A place as its editor's address; of a path, letters that end or cut an address are escaped. */
export function editorAddress(pattern, { file, line, column }) {
  const path = encodeURI(file.replaceAll("\\", "/")).replaceAll("#", "%23").replaceAll("?", "%3F");
  const inAddress = pattern.includes("/{path}") ? path.replace(/^\/+/, "") : path;
  return pattern.replace("{path}", inAddress).replace("{line}", line).replace("{column}", column);
}

export const placeText = ({ file, line, column }) => `${file}:${line}:${column}`;

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

/** What a click on an item does: as the reader chose. */
export function follow(place, pattern) {
  if (place === undefined) return;
  if (clickOpens) location.assign(editorAddress(pattern, place));
  else copyPlace(place);
}

/** The panel: the item that is pointed at, or how to point at one. */
export function drawInspector(panel, item, { report, editor }) {
  const told = words();
  const focused = panel.contains(document.activeElement) ? nameOf(document.activeElement) : undefined;
  panel.setAttribute("aria-label", told.inspector);
  const lines = item === undefined ? [make("p", { class: "muted" }, told.pointAt)] : itemLines(item, report, editor);
  panel.replaceChildren(
    make("h2", {}, told.inspector),
    ...lines,
    clickChoice(),
    (item && panel.querySelector("#copied")) ?? make("p", { id: "copied", role: "status" }),
  );
  if (focused !== undefined)
    [...panel.querySelectorAll("a, button, select")].find((each) => nameOf(each) === focused)?.focus();
}

/** By which a control of the panel is known again when it is drawn anew. */
const nameOf = (control) => control.id || control.getAttribute("aria-label");

function itemLines(item, report, editor) {
  const told = words();
  const facts = [
    [told.template, report.template],
    [told.field, item.field],
    [told.style, item.style],
    [told.size, item.sizePt && sizeText(item)],
    [told.placeholder, item.placeholder],
    [told.contrast, item.contrast && told.contrastOf(item.contrast)],
    [told.alternative, item.alt],
  ].filter(([, value]) => value !== undefined);
  return [
    make("p", { class: "item-name" }, make("strong", {}, told.kinds[item.kind] ?? item.kind), ` ${item.name}`),
    item.onLayout ? make("p", { class: "muted" }, told.drawnByLayout) : undefined,
    make("dl", {}, ...facts.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)])),
    ...["content", "template", "style"].map((kind) => item.places[kind] && placeCard(kind, item.places[kind], editor)),
  ].filter((each) => each !== undefined);
}

const sizeText = ({ sizePt, fullSizePt }) =>
  fullSizePt === undefined || fullSizePt === sizePt ? words().exact(sizePt) : words().fitted(sizePt, fullSizePt);

function placeCard(kind, place, editor) {
  const told = words();
  const name = place.file.split(/[\\/]/).at(-1);
  return make(
    "section",
    { class: "place", "data-place": kind },
    make("h3", {}, told[kind]),
    make("p", { class: "where", title: place.file }, `${name}:${place.line}`),
    place.text && make("pre", {}, place.text),
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
