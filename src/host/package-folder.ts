import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of mot-deck itself, which holds its templates and brands: the nearest above that has them. */
export function packageFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "templates", "storyboard.yaml")) && dirname(folder) !== folder)
    folder = dirname(folder);
  return folder;
}
