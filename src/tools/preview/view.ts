import { dirname, join, relative } from "node:path";
import { type Compilation, compileDeck } from "../../compile.js";
import type { UiLanguage } from "../../diagnostics/catalog.js";
import { type DiagnosticJson, diagnosticJson } from "../../diagnostics/format.js";
import { hostDiagnostic } from "../../diagnostics/host-diagnostic.js";
import type { SlideMemory } from "../../layout/memory.js";
import { type Diagnostic, report } from "../../model/diagnostic.js";
import type { EmbeddedMedia } from "../../model/embedded.js";
import { type Host, HostError } from "../../model/host.js";
import type { Note, Scene } from "../../model/scene.js";
import type { Texts } from "../../model/sources.js";
import { type Drawing, type DrawingMemory, drawSlides } from "./drawings.js";
import { type SlideReport, slideReport } from "./items.js";

export type Subject = {
  readonly deck: string;
  readonly folders: readonly string[];
  readonly brand?: string;
  readonly host: Host;
};

/** A deck in one brand, as the page shows it. */
export type ViewState = {
  /** Whether what is shown is what the files say now; else it is the last that could be drawn. */
  readonly ok: boolean;
  readonly deck: string;
  readonly title: string;
  /** Of the deck. */
  readonly language: string;
  readonly brand: string;
  readonly brands: readonly string[];
  readonly size: Scene["size"];
  readonly parts: Scene["sections"];
  readonly slides: readonly SlideState[];
  readonly problems: Readonly<Record<UiLanguage, readonly Problem[]>>;
  /** Of the faces: the page loads them again when they change. */
  readonly fonts: string;
};
export type SlideState = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly template: string;
  readonly hidden: boolean;
  readonly picture: string;
  readonly notes: readonly string[];
};
/** `shown`: the file as told to people, from the deck's folder. */
export type Problem = DiagnosticJson & { readonly shown?: string };

/** One deck in one brand, compiled again when asked; it keeps the last that could be drawn. */
export type View = {
  refresh(): Promise<ViewState>;
  picture(hash: string): string | undefined;
  media(id: string): EmbeddedMedia | undefined;
  report(slide: string): SlideReport | undefined;
  /** What is shown; nothing before the first picture. */
  scene(): Scene | undefined;
};

type Good = { readonly scene: Scene; readonly texts: Texts; readonly drawings: readonly Drawing[] };

/** A view of a deck. Mistakes are part of its state; it never rejects. */
export function openView(subject: Subject): View {
  const slides: SlideMemory = new Map();
  const memory: DrawingMemory = { drawings: new Map(), media: new Map() };
  let good: Good | undefined;
  return {
    refresh: async () => {
      const { outcome, texts } = await compiled(subject, slides);
      const drawn = outcome.ok ? await drawnOr(outcome.value, subject.host, memory) : undefined;
      const ok = outcome.ok && drawn?.ok === true;
      if (outcome.ok && drawn?.ok) good = { scene: outcome.value, texts, drawings: drawn.drawings };
      const diagnostics = [...outcome.diagnostics, ...(drawn?.diagnostics ?? [])];
      return stateOf(subject, good, ok, diagnostics, texts, await brandsOf(subject));
    },
    picture: (hash) => good?.drawings.find((drawing) => drawing.hash === hash)?.svg,
    media: (id) => memory.media.get(id),
    report: (id) => {
      const slide = good?.scene.slides.find((each) => each.id === id);
      return good && slide && slideReport(slide, good.scene, good.texts);
    },
    scene: () => good?.scene,
  };
}

/** What the machine refuses is a mistake like others; what is our own bug is told too, and the preview goes on. */
async function compiled({ host, ...request }: Subject, memory: SlideMemory): Promise<Compilation> {
  try {
    return await compileDeck(request, host, memory);
  } catch (error) {
    return { outcome: { ok: false, diagnostics: [thrown(error)] }, texts: new Map() };
  }
}

async function drawnOr(scene: Scene, host: Host, memory: DrawingMemory): ReturnType<typeof drawSlides> {
  try {
    return await drawSlides(scene, host, memory);
  } catch (error) {
    return { ok: false, drawings: [], diagnostics: [thrown(error)] };
  }
}

const thrown = (error: unknown): Diagnostic =>
  error instanceof HostError
    ? hostDiagnostic(error)
    : report("internal", { detail: error instanceof Error ? error.message : String(error) });

function stateOf(
  { deck, brand }: Subject,
  good: Good | undefined,
  ok: boolean,
  diagnostics: readonly Diagnostic[],
  texts: Texts,
  brands: readonly string[],
): ViewState {
  const { scene } = good ?? {};
  const problems = (language: UiLanguage): readonly Problem[] =>
    diagnostics.map((diagnostic) => problemOf(diagnostic, texts, language, dirname(deck)));
  return {
    ok,
    deck: relative(dirname(deck), deck),
    title: scene?.properties.title ?? "",
    language: scene?.language ?? "",
    brand: scene?.theme.name ?? brand ?? "",
    brands,
    size: scene?.size ?? ({ cx: 16, cy: 9 } as Scene["size"]),
    parts: scene?.sections ?? [],
    slides: (good?.scene.slides ?? []).map(({ id, number, title, layout, hidden, notes }, index) => ({
      id,
      number,
      title,
      template: layout,
      hidden,
      picture: good?.drawings[index]?.hash ?? "",
      notes: notes.map(noteText),
    })),
    problems: { fr: problems("fr"), en: problems("en") },
    fonts: scene === undefined ? "" : JSON.stringify(scene.theme.fonts, (name, each) => (name === "place" ? 0 : each)),
  };
}

function noteText({ runs, mark }: Note): string {
  const sign = mark === undefined ? "" : mark.kind === "sign" ? "• " : `${mark.value}${mark.end} `;
  return sign + runs.map(({ text }) => text).join("");
}

function problemOf(diagnostic: Diagnostic, texts: Texts, language: UiLanguage, folder: string): Problem {
  const told = diagnosticJson(diagnostic, texts, { language, color: false, folder });
  if (told.file === undefined) return told;
  const short = relative(folder, told.file);
  return { ...told, shown: short.startsWith(join("..", "..", "..")) ? told.file : short };
}

async function brandsOf({ folders, host }: Subject): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const names = await host.list(join(folder, "assets"));
      const stats = await Promise.all(names.map((name) => host.stat(join(folder, "assets", name, "theme.yaml"))));
      return names.filter((_, index) => stats[index]?.kind === "file");
    }),
  );
  return [...new Set(found.flat())].toSorted();
}
