export { type Compilation, compileDeck, compileSamples, type Library, readLibrary } from "./compile.js";
export { checkPackage, type PackageFault } from "./package-rules/check.js";
export { faultMessage } from "./package-rules/words.js";
export { packageState } from "./render/pptx/digest.js";
export { extensionOf, type OutputFormat, outputFormats, renderers } from "./render/renderers.js";
export { describeTemplate } from "./tools/describe.js";
export { type SchemaName, schemaNames, schemaText, staleSchemas, writeSchemas } from "./tools/schemas.js";
