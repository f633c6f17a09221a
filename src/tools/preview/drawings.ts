import { createHash } from "node:crypto";
import { keepNewest, memo } from "../../basics/memo.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { EmbeddedMedia } from "../../model/embedded.js";
import type { Host } from "../../model/host.js";
import type { Scene, SceneLayout, SceneSlide } from "../../model/scene.js";
import { embedPictures } from "../../pictures/embed.js";
import { element } from "../../render/svg/markup.js";
import { slideSvg } from "../../render/svg/slide.js";

/** A slide as the page shows it; two that look the same have the same hash. */
export type Drawing = { readonly hash: string; readonly svg: string };

/** What was drawn before, by all that it was drawn from; and the pictures that drawings name. */
export type DrawingMemory = {
  readonly drawings: Map<string, Drawing>;
  readonly media: Map<string, EmbeddedMedia>;
};

export type Drawn = {
  readonly drawings: readonly Drawing[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether every slide could be drawn. */
  readonly ok: boolean;
};

/** Older drawings are forgotten: a day of saves leaves many. */
const DRAWINGS_MAX = 3000;

/** Every slide of a scene as SVG; those that look as before are not drawn again. Pictures are named, for the page to ask. */
export async function drawSlides(scene: Scene, host: Host, memory: DrawingMemory): Promise<Drawn> {
  const layouts = new Map(scene.layouts.map((layout) => [layout.name, layout]));
  const results = await Promise.all(
    scene.slides.map(async (slide) => {
      const layout = layouts.get(slide.layout);
      const looks = [scene.theme, layout, slide].map((each) => each && lookOf(each));
      const key = hashOf([scene.language, ...looks].join("\n"));
      const known = memory.drawings.get(key);
      const result = known ? { drawing: known, diagnostics: [] } : await draw(slide, layout, scene, host, memory);
      if (result.drawing !== undefined) keepNewest(memory.drawings, key, result.drawing, DRAWINGS_MAX);
      return result;
    }),
  );
  const drawings = results.flatMap(({ drawing }) => (drawing === undefined ? [] : [drawing]));
  const diagnostics = results.flatMap((each) => each.diagnostics);
  return { drawings, diagnostics, ok: drawings.length === results.length };
}

async function draw(
  slide: SceneSlide,
  layout: SceneLayout | undefined,
  scene: Scene,
  host: Host,
  memory: DrawingMemory,
): Promise<{ readonly drawing?: Drawing; readonly diagnostics: readonly Diagnostic[] }> {
  const alone: Scene = { ...scene, slides: [slide], layouts: layout === undefined ? [] : [layout] };
  const pictures = await embedPictures(alone, host, "alone");
  if (!pictures.ok) return { diagnostics: pictures.diagnostics };
  for (const [id, media] of pictures.value.media) memory.media.set(id, media);
  const imageOf = (id: string, width: number, height: number): string =>
    element("image", { width, height, preserveAspectRatio: "none", href: `/media/${id}` });
  const svg = slideSvg(slide, alone, { pictures: pictures.value, text: "text", imageOf });
  return { drawing: { svg, hash: hashOf(svg) }, diagnostics: pictures.diagnostics };
}

/** Places in files change with every line above; they do not show. */
const UNSEEN = new Set(["origin", "place", "notes", "padded"]);
const lookOf = memo(
  (value: object): string => JSON.stringify(value, (name, each) => (UNSEEN.has(name) ? undefined : each)) ?? "",
);

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 24);
