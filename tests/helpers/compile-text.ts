import { dirname, join } from "node:path";
import { compileDeck } from "../../src/compile.js";
import type { SlideMemory } from "../../src/layout/memory.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { textsOf } from "../../src/model/leaves.js";
import type { Scene, SceneSlide, TextItem } from "../../src/model/scene.js";
import { repositoryRoot } from "./office.js";
import { sourceHost, withFile } from "./source-host.js";

const path = join(repositoryRoot, "tests", "golden", "essai.yaml");
const disk = sourceHost();
/** Slide layouts of all templates are laid out once for each brand, and what a description adds each time. */
const memory: SlideMemory = new Map();

/** A description that is on no disk, compiled; a deck with errors has no scene. */
export async function compileText(
  yaml: string,
  brand = "sobre",
): Promise<{ readonly scene: Scene | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const request = { deck: path, brand, folders: [dirname(path), repositoryRoot] };
  const { outcome } = await compileDeck(request, withFile(disk, path, yaml), memory);
  return { scene: outcome.ok ? outcome.value : undefined, diagnostics: outcome.diagnostics };
}

/** The same of a description that must build. */
export async function sceneOfText(yaml: string, brand?: string): Promise<Scene> {
  const { scene, diagnostics } = await compileText(yaml, brand);
  if (scene === undefined) throw new Error(JSON.stringify(diagnostics, undefined, 2));
  return scene;
}

/** Every text of a slide, those of groups too. */
export const textItems = ({ items }: Pick<SceneSlide, "items">): readonly TextItem[] => textsOf(items);

/** What a text says, a paragraph each. */
export const wordsIn = ({ paragraphs }: TextItem): readonly string[] =>
  paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(""));
