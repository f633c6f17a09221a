import { build, check } from "./syntax/build.js";
import { checkPackage } from "./syntax/check-package.js";
import { data } from "./syntax/data.js";
import { fonts } from "./syntax/fonts.js";
import { init } from "./syntax/init.js";
import { preview } from "./syntax/preview.js";
import { schema } from "./syntax/schema.js";
import { templates } from "./syntax/templates.js";
import type { CommandSyntax } from "./syntax.js";

/** Every command, in the order of the help. Each is given the options that its own syntax declares. */
export const commands: readonly CommandSyntax<never>[] = [
  build,
  check,
  checkPackage,
  templates,
  data,
  fonts,
  schema,
  preview,
  init,
];
