import { basename, dirname, join } from "node:path";
import type { FaceKey } from "../../model/fonts.js";
import type { Host } from "../../model/host.js";
import { mediaTypes } from "../../model/media-types.js";
import { defaultRenderOptions, type OutputFormat, outputFormats } from "../../model/render.js";
import type { Answer, Asked } from "../../model/served.js";
import { drawnFamily } from "../../model/theme.js";
import { renderers } from "../../render/renderers.js";
import { openView, type View, type ViewState } from "./view.js";

/** What a preview is of. */
export type PreviewRequest = {
  readonly deck: string;
  readonly folders: readonly string[];
  readonly brand?: string;
  /** Address that opens an editor: `{path}`, `{line}` and `{column}` are filled in. */
  readonly editor: string;
  /** Of the page's own files. */
  readonly pageFolder: string;
};

/** A deck that is looked at, in one brand or several. */
export type Session = {
  answer(asked: Asked): Promise<Answer>;
  /** Something on the disk changed: what is looked at is compiled again, and told to its pages. */
  changed(): Promise<void>;
};

/** What a page is told of. */
export type PageState = ViewState & { readonly editor: string; readonly downloads: readonly OutputFormat[] };

type Listener = { readonly brand: string; readonly send: (data: string) => void };
type Room = { readonly request: PreviewRequest; readonly host: Host; readonly views: Map<string, View> };

/** What the page may take away, where it can be made. */
const DOWNLOADS = new Map<string, string>([
  ["pptx", mediaTypes.pptx],
  ["pdf", mediaTypes.pdf],
  ["html", `${mediaTypes.html}; charset=utf-8`],
]);
const downloads: readonly OutputFormat[] = outputFormats.filter((format) => DOWNLOADS.has(format));

/** Answers pages and tells them of changes; `after` is called when files were read. */
export function openSession(request: PreviewRequest, host: Host, after: () => void): Session {
  const room: Room = { request, host, views: new Map() };
  const listeners = new Set<Listener>();
  const tell = oneAtATime(async () => {
    for (const brand of new Set([...listeners].map((each) => each.brand))) {
      const data = dataOf(await viewOf(room, brand).refresh(), request);
      after();
      for (const listener of listeners) if (listener.brand === brand) listener.send(data);
    }
  });
  const follow = (brand: string): Answer => ({
    follow: (send) => {
      const listener = { brand, send };
      listeners.add(listener);
      tell().catch(() => undefined);
      return () => listeners.delete(listener);
    },
  });
  return {
    changed: tell,
    answer: async ({ path, query }) => {
      const brand = query.get("brand") ?? request.brand ?? "";
      if (!/^[\w-]*$/u.test(brand)) return missing;
      return path === "/events" ? follow(brand) : await answerFile(path, query, viewOf(room, brand), room);
    },
  };
}

/** While one is at work, any number of calls ask for one more. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let next: Promise<void> | undefined;
  let current: Promise<void> = Promise.resolve();
  return () => {
    next ??= current
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        current = work();
        return current;
      });
    return next;
  };
}

function viewOf({ request, host, views }: Room, brand: string): View {
  const { deck, folders } = request;
  const view = views.get(brand) ?? openView({ deck, folders, host, ...(brand === "" ? {} : { brand }) });
  views.set(brand, view);
  return view;
}

const dataOf = (state: ViewState, { editor }: PreviewRequest): string =>
  JSON.stringify({ ...state, editor, downloads } satisfies PageState);

const missing: Answer = { status: 404, headers: { "content-type": "text/plain" }, body: "404\n" };
const found = (type: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  headers: { "content-type": type, ...headers },
  body,
});

/** The page's own files: nothing else is read by its name. */
const PAGE: Readonly<Record<string, readonly [file: string, type: string]>> = {
  "/": ["index.html", "text/html; charset=utf-8"],
  "/page.css": ["page.css", "text/css; charset=utf-8"],
  ...Object.fromEntries(
    ["page", "words", "slides", "stage", "inspector", "overlays", "problems"].map((name) => [
      `/${name}.js`,
      [`${name}.js`, "text/javascript; charset=utf-8"] as const,
    ]),
  ),
};
/** Drawings hold styles of their own, in attributes; scripts are the page's alone. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

async function answerFile(path: string, query: URLSearchParams, view: View, room: Room): Promise<Answer> {
  const own = PAGE[path];
  if (own !== undefined) {
    const [file, type] = own;
    const bytes = await room.host.readFile(join(room.request.pageFolder, file));
    return found(type, bytes, { "content-security-policy": POLICY });
  }
  const [, kind = "", name = ""] = path.split("/");
  if (kind === "slide") {
    const svg = view.picture(name);
    return svg === undefined ? missing : found(mediaTypes.svg, svg, { "cache-control": "max-age=31536000" });
  }
  if (kind === "media") return mediaAnswer(name, room);
  if (kind === "font") return fontAnswer(name, view);
  if (kind === "items") {
    const report = view.report(query.get("slide") ?? "");
    return report === undefined ? missing : found("application/json", JSON.stringify(report));
  }
  if (path === "/fonts.css") return found("text/css; charset=utf-8", fontCss(view, query.get("brand") ?? ""));
  return kind === "download" ? await downloadAnswer(name, view, room) : missing;
}

/** Named by what they hold, whatever the brand. An SVG opened by itself runs nothing. */
function mediaAnswer(id: string, { views }: Room): Answer {
  const media = [...views.values()].map((view) => view.media(id)).find((each) => each !== undefined);
  return media === undefined
    ? missing
    : found(mediaTypes[media.extension], media.bytes, {
        "cache-control": "max-age=31536000",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      });
}

const FACES = { regular: "", bold: "font-weight: bold;", italic: "font-style: italic;" } as const;
const BOLD_ITALIC = `${FACES.bold} ${FACES.italic}`;

function fontCss(view: View, brand: string): string {
  const fonts = Object.entries(view.scene()?.theme.fonts ?? {});
  return fonts
    .flatMap(([role, font]) =>
      Object.keys(font.files).map((face) => {
        const look = face === "boldItalic" ? BOLD_ITALIC : (FACES[face as keyof typeof FACES] ?? "");
        const url = `/font/${role}.${face}?brand=${brand}`;
        return `@font-face { font-family: ${JSON.stringify(drawnFamily(font))}; src: url("${url}"); ${look} }\n`;
      }),
    )
    .join("");
}

/** The faces of the brand: what was measured, whatever lies on the disk by now. */
function fontAnswer(name: string, view: View): Answer {
  const file = view.scene()?.fonts.get(name.replace(".", "/") as FaceKey);
  return file === undefined ? missing : found("font/ttf", file.bytes);
}

async function downloadAnswer(format: string, view: View, { request, host }: Room): Promise<Answer> {
  const known = downloads.find((each) => each === format);
  if (known === undefined) return missing;
  const state = await view.refresh();
  const scene = view.scene();
  if (!state.ok || scene === undefined) return { ...missing, status: 409, body: "409\n" };
  const name = basename(request.deck).replace(/\.ya?ml$/iu, "");
  const folder = dirname(request.deck);
  const rendered = await renderers[known]({ scene, name, folder, host, options: defaultRenderOptions });
  const file = rendered.ok ? rendered.value[0] : undefined;
  if (file === undefined) return { ...missing, status: 409, body: "409\n" };
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.path)}`;
  return found(DOWNLOADS.get(known) ?? "", file.bytes, { "content-disposition": disposition });
}
