// What is wrong with the files: where, and what to do.
import { editorAddress } from "./inspector.js";
import { languageNow, make, showOnly, words } from "./words.js";

/** @typedef {import("../session.js").PageState} PageState */

/**
 * The list of mistakes beside the last good picture; nothing when there is none.
 * @param {HTMLElement} panel
 * @param {PageState} state
 */
export function drawProblems(panel, state) {
  const told = words();
  const problems = state.problems[languageNow()];
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const notes = problems.filter(({ severity }) => severity === "note").length;
  const heading = told.problems(errors, problems.length - errors - notes, notes);
  panel.hidden = problems.length === 0;
  panel.setAttribute("aria-label", heading);
  const isOld = !state.ok && state.slides.length > 0;
  showOnly(
    panel,
    make("h2", {}, heading),
    isOld ? make("p", { class: "muted" }, told.lastGood) : "",
    make("ul", {}, ...problems.map((problem) => problemLine(problem, state))),
  );
}

/**
 * @param {import("../view.js").Problem} problem
 * @param {PageState} state
 */
function problemLine({ severity, message, hints, file, line, column, shown, slide }, { editor }) {
  const where = line === undefined ? shown : `${shown}:${line}:${column}`;
  const place = file === undefined ? undefined : { file, line: line ?? 1, column: column ?? 1 };
  return make(
    "li",
    { class: `problem ${severity}` },
    place && make("a", { class: "where", href: editorAddress(editor, place) }, where),
    make("p", {}, message, slide === undefined ? "" : ` (${words().slide.toLowerCase()} ${slide})`),
    ...hints.map((hint) => make("p", { class: "hint" }, hint)),
  );
}
