import { readFileSync } from "node:fs";
import { type FontFiles, faceStyles, fontRoles } from "../../src/model/fonts.js";
import type { Theme } from "../../src/model/theme.js";

/** The faces that a theme names, read: as a scene holds them. */
export const fontFilesOf = ({ fonts }: Theme): FontFiles =>
  new Map(
    fontRoles.flatMap((role) =>
      faceStyles.flatMap((style) => {
        const path = fonts[role]?.files[style]?.path;
        return path === undefined ? [] : [[`${role}/${style}`, { path, bytes: readFileSync(path) }] as const];
      }),
    ),
  );
