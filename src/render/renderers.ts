import type { Foresight } from "../model/embedded.js";
import type { Host } from "../model/host.js";
import { type Outcome, outcome } from "../model/outcome.js";
import type { Scene } from "../model/scene.js";

export const outputFormats = ["pptx", "scene"] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** `folder`: that of the description; paths in a scene's JSON are relative to it. */
export type RenderRequest = {
  readonly scene: Scene;
  readonly folder: string;
  readonly host: Host;
  readonly foresight?: Foresight;
};
type Renderer = (request: RenderRequest) => Promise<Outcome<Uint8Array>>;

/** One line for each format; what a renderer needs is loaded when it is asked for. */
export const renderers = {
  pptx: async ({ scene, host, foresight }) => {
    const { embedPictures } = await import("../pictures/embed.js");
    const embedding = embedPictures(scene, host, foresight);
    // Shapes are drawn while other threads work on the pictures.
    const { drawScene, renderPptx } = await import("./pptx/render.js");
    const formOf = await drawScene(scene);
    const pictures = await embedding;
    return pictures.ok ? outcome(renderPptx(scene, pictures.value, formOf), pictures.diagnostics) : pictures;
  },
  scene: async ({ scene, folder }) => {
    const { sceneJson } = await import("./scene-json.js");
    return outcome(new TextEncoder().encode(sceneJson(scene, folder)));
  },
} satisfies Record<OutputFormat, Renderer>;

export const extensionOf: Readonly<Record<OutputFormat, string>> = { pptx: ".pptx", scene: ".scene.json" };
