import { dirname, join } from "node:path";
import { given } from "../basics/given.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { FaceStyle } from "../model/fonts.js";
import type { Host } from "../model/host.js";
import type { Scene } from "../model/scene.js";
import { isBitmapOnly, isWholeOnly, type Rights, refusalOf, rightsOf } from "./rights.js";
import { faceFacts } from "./sfnt.js";
import { brandFaces, usedFaces } from "./used.js";

/** A face that a deck uses. */
export type FaceReport = {
  readonly family: string;
  /** The family that a PPTX names in its place, of which it carries nothing. */
  readonly measures?: string;
  readonly style: FaceStyle;
  readonly path: string;
  readonly bytes: number;
  /** Absent when the face says nothing that can be read. */
  readonly fsType?: number;
  readonly rights?: Rights;
  readonly wholeOnly: boolean;
  readonly bitmapOnly: boolean;
  /** Whether a PPTX may carry it, and can. */
  readonly embeds: boolean;
};

/** The faces that a deck uses, in the order of the brand: headings, then texts. */
export const faceReports = (scene: Scene): readonly FaceReport[] =>
  usedFaces(scene).map(({ family, measures, style, path, bytes }) => {
    const facts = faceFacts(bytes);
    const fsType = facts?.fsType ?? 0;
    return {
      family,
      ...given({ measures }),
      style,
      path,
      bytes: bytes.length,
      ...(facts === undefined ? {} : { fsType, rights: rightsOf(fsType) }),
      wholeOnly: isWholeOnly(fsType),
      bitmapOnly: isBitmapOnly(fsType),
      embeds: measures === undefined && refusalOf(facts, "pptx") === undefined,
    };
  });

/** What is told of letters that the brand's fonts lack. */
export const missingLetters = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ code }) => code === "glyph-missing");

const LICENCE = /OFL|LICEN[CS]E|COPYING/iu;
const FONT = /\.(?:ttf|otf|ttc|woff2?)$/iu;

/** The files that install the brand's fonts: every face, as people who retouch a deck use others, and the licences. */
export async function installFiles(scene: Scene, host: Host): Promise<readonly string[]> {
  const fonts = [...new Set(brandFaces(scene).map(({ path }) => path))];
  const folders = [...new Set(fonts.map((path) => dirname(path)))];
  const licences = await Promise.all(
    folders.map(async (folder) => {
      const names = (await host.list(folder)).filter((name) => LICENCE.test(name) && !FONT.test(name));
      return names.map((name) => join(folder, name));
    }),
  );
  return [...fonts, ...licences.flat()];
}
