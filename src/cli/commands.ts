export { build } from "./commands/build.js";
export { checkPackages } from "./commands/check-package.js";
export { init } from "./commands/init.js";
export { schema } from "./commands/schema.js";
export { templates } from "./commands/templates.js";
export { orMachineFault } from "./reporter.js";
