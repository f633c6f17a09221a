import type { Host } from "./host.js";
import type { Outcome } from "./outcome.js";
import type { Scene } from "./scene.js";

export const outputFormats = ["pptx", "pdf", "html", "png", "svg", "scene"] as const;
export type OutputFormat = (typeof outputFormats)[number];

export const svgFontChoices = ["embedded", "linked"] as const;
export const embeddedFontChoices = ["subset", "full", "none"] as const;

/** What a format leaves to choose. */
export type RenderOptions = {
  /** Whether drawings carry the brand's fonts, or name them. */
  readonly svgFonts: (typeof svgFontChoices)[number];
  /** Of a picture of a slide, in pixels. */
  readonly widthPx: number;
  /** Whether sheets of nine slides stand beside the pictures. */
  readonly contactSheet: boolean;
  /** How much of the brand's fonts a PPTX carries. */
  readonly embedFonts: (typeof embeddedFontChoices)[number];
};

export const defaultRenderOptions: RenderOptions = {
  svgFonts: "embedded",
  widthPx: 1920,
  contactSheet: false,
  embedFonts: "subset",
};

export type RenderRequest = {
  readonly scene: Scene;
  /** Of the description, without its extension: outputs are named after it. */
  readonly name: string;
  /** That of the description; paths in a scene's JSON are relative to it. */
  readonly folder: string;
  /** For the pictures, which a scene only names, and for what a cache keeps. */
  readonly host: Host;
  readonly options: RenderOptions;
};

/** One file of an output. */
export type OutputFile = { readonly path: string; readonly bytes: Uint8Array };

/** A scene to files, whose paths are relative: `name.pdf`, or `name-svg/slide-01.svg` where a format gives several. */
export type Renderer = (request: RenderRequest) => Promise<Outcome<readonly OutputFile[]>>;
