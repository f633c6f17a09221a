import type { Host } from "../../src/model/host.js";
import { defaultRenderOptions, type OutputFile, type OutputFormat } from "../../src/model/render.js";
import type { Scene } from "../../src/model/scene.js";
import { renderers } from "../../src/render/renderers.js";

/** The files of a scene in a format, as they are written; throws on mistakes. */
export async function filesOf(
  format: OutputFormat,
  scene: Scene,
  folder: string,
  host: Host,
): Promise<readonly OutputFile[]> {
  const rendered = await renderers[format]({ scene, name: "deck", folder, host, options: defaultRenderOptions });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  return rendered.value;
}

/** The PPTX of a scene. */
export async function pptxOf(scene: Scene, folder: string, host: Host): Promise<Uint8Array> {
  const [file] = await filesOf("pptx", scene, folder, host);
  if (file === undefined) throw new Error("no file");
  return file.bytes;
}
