declare module "subset-font" {
  /** A font file with the glyphs of `text`. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: "truetype" | "woff";
      readonly preserveNameIds: number[];
      readonly keepFeatures: string[];
    },
  ): Promise<Uint8Array>;
}
