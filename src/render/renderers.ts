import { outcome } from "../model/outcome.js";
import type { OutputFormat, Renderer } from "../model/render.js";

/** One line for each format; what a renderer needs is loaded when it is asked for. */
export const renderers = {
  pptx: async ({ scene, name, host, foresight }) => {
    const { embedPictures } = await import("../pictures/embed.js");
    const embedding = embedPictures(scene, host, foresight);
    // Shapes are drawn while other threads work on the pictures.
    const { drawScene, renderPptx } = await import("./pptx/render.js");
    const formOf = await drawScene(scene);
    const pictures = await embedding;
    if (!pictures.ok) return pictures;
    const bytes = renderPptx(scene, pictures.value, formOf);
    return outcome([{ path: `${name}.pptx`, bytes }], pictures.diagnostics);
  },
  png: async (request) => (await import("./png/render.js")).renderPng(request),
  svg: async (request) => (await import("./svg/render.js")).renderSvg(request),
  scene: async ({ scene, name, folder }) => {
    const { sceneJson } = await import("./scene-json.js");
    return outcome([{ path: `${name}.scene.json`, bytes: new TextEncoder().encode(sceneJson(scene, folder)) }]);
  },
} satisfies Record<OutputFormat, Renderer>;
