import { andThen, outcome } from "../model/outcome.js";
import type { OutputFormat, Renderer } from "../model/render.js";
import { signatures } from "./signature.js";

/** Files of a format that know themselves again: what somebody edits in one of them is told from what was made. */
const signed = (format: OutputFormat, render: Renderer): Renderer => {
  const { sign } = signatures[format];
  return async (request) =>
    andThen(await render(request), (files) => outcome(files.map((file) => ({ ...file, bytes: sign(file.bytes) }))));
};

/** One line for each format; what a renderer needs is loaded when it is asked for. */
export const renderers = {
  pptx: signed("pptx", async ({ scene, name, host, options }) => {
    const { embedPictures } = await import("../pictures/embed.js");
    const { embedFonts } = await import("../fonts/embed.js");
    const embedding = embedPictures(scene, host);
    const { renderPptx } = await import("./pptx/render.js");
    const { chartParts } = await import("./pptx/package/chart-parts.js");
    const charts = await chartParts(scene);
    const fonts = await embedFonts(scene, host, options.embedFonts);
    return andThen(await embedding, (pictures) =>
      andThen(fonts, (faces) => outcome([{ path: `${name}.pptx`, bytes: renderPptx(scene, pictures, charts, faces) }])),
    );
  }),
  png: signed("png", async (request) => (await import("./png/render.js")).renderPng(request)),
  svg: signed("svg", async (request) => (await import("./svg/render.js")).renderSvg(request)),
  html: signed("html", async ({ scene, name, host }) => {
    const { embedPictures } = await import("../pictures/embed.js");
    const { renderHtml } = await import("./html/render.js");
    const pictures = await embedPictures(scene, host);
    if (!pictures.ok) return pictures;
    const page = await renderHtml(scene, pictures.value);
    return andThen(page, (bytes) => outcome([{ path: `${name}.html`, bytes }], pictures.diagnostics));
  }),
  pdf: signed("pdf", async ({ scene, name, host }) => {
    const { embedPictures } = await import("../pictures/embed.js");
    const [pictures, { renderPdf }] = await Promise.all([embedPictures(scene, host), import("./pdf/render.js")]);
    if (!pictures.ok) return pictures;
    const document = await renderPdf(scene, pictures.value, host);
    return andThen(document, (bytes) => outcome([{ path: `${name}.pdf`, bytes }], pictures.diagnostics));
  }),
  scene: signed("scene", async ({ scene, name, folder }) => {
    const { sceneJson } = await import("./scene-json.js");
    return outcome([{ path: `${name}.scene.json`, bytes: new TextEncoder().encode(sceneJson(scene, folder)) }]);
  }),
} satisfies Record<OutputFormat, Renderer>;
