// The page in French and in English.

const english = {
  brand: "Brand",
  look: "Light or dark",
  before: "Slide before",
  after: "Next slide",
  changedSlides: (count) => `${count} changed`,
  downloads: "Downloads",
  download: "Download",
  downloadLater: "Can be downloaded once the mistakes are mended",
  field: "Field",
  notes: "Notes",
  noNotes: "No notes on this slide.",
  slides: "Slides",
  slide: "Slide",
  stage: "The slide",
  changed: "changed",
  hidden: "hidden",
  inspector: "What this is",
  pointAt: "Point at something on the slide, or press Tab on it, to see which line made it.",
  template: "Template",
  content: "Content",
  style: "Style",
  size: "Size",
  fitted: (size, full) => `${size} pt, from ${full} pt`,
  exact: (size) => `${size} pt`,
  contrast: "Contrast",
  contrastOf: ({ ratio, needed }) => `${ratio.toFixed(2)}\u00a0:\u00a01, at least ${needed}\u00a0:\u00a01`,
  placeholder: "Placeholder",
  alternative: "Alternative text",
  drawnByLayout: "drawn by the slide layout",
  open: "Open",
  copy: "Copy",
  copied: "Copied:",
  onClick: "A click on the slide",
  clickCopies: "copies the place",
  clickOpens: "opens the editor",
  /** @type {Readonly<Record<import("../../../model/scene.js").SceneItem["kind"], string>>} */
  kinds: {
    text: "Text",
    image: "Picture",
    shape: "Shape",
    chart: "Chart",
    table: "Table",
    tree: "Boxes",
    group: "Group",
  },
  overlays: "Overlays",
  boxes: "Boxes",
  baselines: "Baselines",
  margins: "Margins",
  order: "Order",
  placeholders: "Placeholders",
  contrasts: "Contrasts",
  problems: (errors, warnings, notes) =>
    [
      errors > 0 ? `${errors} to mend` : "",
      warnings > 0 ? `${warnings} to look at` : "",
      notes > 0 ? `${notes} ${notes > 1 ? "notes" : "note"}` : "",
    ]
      .filter(Boolean)
      .join(", "),
  lastGood: "The slides are shown as they last were without a mistake.",
  nothingYet: "Nothing can be shown yet: mend what is listed, and the slides appear.",
  connected: "up to date",
  lost: "stopped",
  lostHow: "mot-deck has stopped. Start it again in your terminal: this page will follow by itself.",
  broken: "mistakes",
  stale: "mistakes: earlier slides shown",
  loading: "reading the deck…",
  help: "Keys",
  close: "Close",
  keys: [
    ["→ ← or Page Down, Page Up", "next slide, slide before"],
    ["Home, End", "first slide, last slide"],
    ["N", "next slide that changed"],
    ["Tab, on the slide", "through what it shows, in reading order"],
    ["Enter", "the line of the content; with Shift, of the template; with Alt, of the style"],
    ["Escape", "lets go of what is pointed at"],
    ["B G M O P C", "boxes and padding, baselines, margins, order, placeholders, contrasts"],
    ["L", "language"],
    ["D", "light or dark"],
    ["?", "these keys"],
  ],
  otherLanguage: "Français",
};

/** @type {typeof english} */
const french = {
  brand: "Charte",
  look: "Clair ou sombre",
  before: "Diapositive précédente",
  after: "Diapositive suivante",
  changedSlides: (count) => `${count} ${count > 1 ? "changées" : "changée"}`,
  downloads: "Téléchargements",
  download: "Télécharger",
  downloadLater: "Téléchargeable une fois les fautes corrigées",
  field: "Champ",
  notes: "Notes",
  noNotes: "Pas de notes sur cette diapositive.",
  slides: "Diapositives",
  slide: "Diapositive",
  stage: "La diapositive",
  changed: "changée",
  hidden: "masquée",
  inspector: "Ce que c’est",
  pointAt: "Montrez un élément de la diapositive, ou atteignez-le avec Tab, pour voir la ligne qui l’a fait.",
  template: "Modèle",
  content: "Contenu",
  style: "Style",
  size: "Corps",
  fitted: (size, full) => `${size} pt, au lieu de ${full} pt`.replaceAll(".", ","),
  exact: (size) => `${size} pt`.replace(".", ","),
  contrast: "Contraste",
  contrastOf: ({ ratio, needed }) =>
    `${ratio.toFixed(2)}\u00a0:\u00a01, au moins ${needed}\u00a0:\u00a01`.replaceAll(".", ","),
  placeholder: "Espace réservé",
  alternative: "Texte de remplacement",
  drawnByLayout: "dessiné par la disposition",
  open: "Ouvrir",
  copy: "Copier",
  copied: "Copié :",
  onClick: "Un clic sur la diapositive",
  clickCopies: "copie l’endroit",
  clickOpens: "ouvre l’éditeur",
  kinds: {
    text: "Texte",
    image: "Image",
    shape: "Forme",
    chart: "Graphique",
    table: "Tableau",
    tree: "Organigramme",
    group: "Groupe",
  },
  overlays: "Calques",
  boxes: "Boîtes",
  baselines: "Lignes de base",
  margins: "Marges",
  order: "Ordre",
  placeholders: "Espaces réservés",
  contrasts: "Contrastes",
  problems: (errors, warnings, notes) =>
    [
      errors > 0 ? `${errors} à corriger` : "",
      warnings > 0 ? `${warnings} à regarder` : "",
      notes > 0 ? `${notes} ${notes > 1 ? "remarques" : "remarque"}` : "",
    ]
      .filter(Boolean)
      .join(", "),
  lastGood: "Les diapositives sont montrées telles qu’elles étaient avant la faute.",
  nothingYet: "Rien à montrer encore : corrigez ce qui est listé, et les diapositives apparaîtront.",
  connected: "à jour",
  lost: "arrêté",
  lostHow: "mot-deck est arrêté. Relancez-le dans votre terminal : cette page suivra d’elle-même.",
  broken: "des fautes",
  stale: "des fautes : diapositives d’avant",
  loading: "lecture de la description…",
  help: "Touches",
  close: "Fermer",
  keys: [
    ["→ ← ou Page suivante, Page précédente", "diapositive suivante, précédente"],
    ["Origine, Fin", "première, dernière diapositive"],
    ["N", "diapositive changée suivante"],
    ["Tab, sur la diapositive", "d’un élément à l’autre, dans l’ordre de lecture"],
    ["Entrée", "la ligne du contenu ; avec Maj, du modèle ; avec Alt, du style"],
    ["Échap", "lâche l’élément montré"],
    ["B G M O P C", "boîtes et marges intérieures, lignes de base, marges, ordre, espaces réservés, contrastes"],
    ["L", "langue"],
    ["D", "clair ou sombre"],
    ["?", "ces touches"],
  ],
  otherLanguage: "English",
};

let language = remembered("language") ?? (navigator.language.startsWith("fr") ? "fr" : "en");

export const languageNow = () => language;
export const words = () => (language === "fr" ? french : english);

export function switchLanguage() {
  language = language === "fr" ? "en" : "fr";
  remember("language", language);
}

/**
 * What the reader chose is kept by the browser, where it allows it.
 * @param {string} name
 * @param {string} value
 */
export function remember(name, value) {
  try {
    localStorage.setItem(`mot-deck ${name}`, value);
  } catch {}
}

/** @param {string} name */
export function remembered(name) {
  try {
    return localStorage.getItem(`mot-deck ${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * An element with its attributes, properties that begin with "on" as listeners, and what it holds.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Readonly<Record<string, any>>} attributes
 * @param {(Node | string | undefined)[]} content
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  for (const each of content) if (each !== undefined && each !== "") element.append(each);
  return element;
}

/**
 * Gives the keyboard to an element, where there is one.
 * @param {Element | null | undefined} element
 * @param {FocusOptions} [options]
 */
export function focusOn(element, options) {
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus(options);
}

/**
 * Shows this content; what is there already stays, and with it the focus that it may have.
 * @param {Element} panel
 * @param {(Node | string | undefined)[]} content
 */
export function showOnly(panel, ...content) {
  const wanted = make("div", {}, ...content);
  const isThere =
    panel.childNodes.length === wanted.childNodes.length &&
    [...wanted.childNodes].every((node, index) => node.isEqualNode(panel.childNodes[index] ?? null));
  if (!isThere) panel.replaceChildren(...wanted.childNodes);
}
