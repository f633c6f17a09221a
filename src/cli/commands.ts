import type { build as Build } from "./commands/build.js";
import type { checkPackages as CheckPackages } from "./commands/check-package.js";
import type { fonts as Fonts } from "./commands/fonts.js";
import type { init as Init } from "./commands/init.js";
import type { preview as Preview } from "./commands/preview.js";
import type { schema as Schema } from "./commands/schema.js";
import type { templates as Templates } from "./commands/templates.js";

/** The commands, each loaded when it is run. */
export const build: typeof Build = async (...words) => (await import("./commands/build.js")).build(...words);
export const checkPackages: typeof CheckPackages = async (...words) =>
  (await import("./commands/check-package.js")).checkPackages(...words);
export const fonts: typeof Fonts = async (...words) => (await import("./commands/fonts.js")).fonts(...words);
export const init: typeof Init = async (...words) => (await import("./commands/init.js")).init(...words);
export const preview: typeof Preview = async (...words) => (await import("./commands/preview.js")).preview(...words);
export const schema: typeof Schema = async (...words) => (await import("./commands/schema.js")).schema(...words);
export const templates: typeof Templates = async (...words) =>
  (await import("./commands/templates.js")).templates(...words);
export { orMachineFault, printFault } from "./reporter.js";
