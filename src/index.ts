// The library: what docs/api.md shows. The command line imports the files that define what it needs, not this one.
export { type Compilation, compileDeck, compileSamples, readLibrary } from "./compile.js";
export type { UiLanguage } from "./diagnostics/catalog.js";
export { type DiagnosticJson, diagnosticJson, type FormatOptions, formatDiagnostic } from "./diagnostics/format.js";
export { nodeHost } from "./host/node.js";
export { packageFolder } from "./host/package-folder.js";
export type { Request } from "./load/documents.js";
export type { Diagnostic, DiagnosticCode, Severity } from "./model/diagnostic.js";
export { type FileStat, type Host, HostError, type HostFailure } from "./model/host.js";
export type { Outcome } from "./model/outcome.js";
export type { Place } from "./model/place.js";
export {
  defaultRenderOptions,
  type OutputFile,
  type OutputFormat,
  outputFormats,
  type Renderer,
  type RenderOptions,
  type RenderRequest,
} from "./model/render.js";
export type { Scene, SceneItem, SceneSlide } from "./model/scene.js";
export type { Template } from "./model/template.js";
export type { Theme } from "./model/theme.js";
export type { Library } from "./model/validated.js";
export { checkPackage, type PackageFault } from "./package-rules/check.js";
export { faultMessage } from "./package-rules/words.js";
export { renderers } from "./render/renderers.js";
export { type FileState, fileState } from "./render/signature.js";
export { type Description, describeTemplate } from "./tools/describe.js";
export { type GalleryRequest, galleryHtml } from "./tools/gallery/gallery.js";
export { type SchemaName, schemaNames, schemaText } from "./tools/schemas.js";
