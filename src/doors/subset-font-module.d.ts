declare module "subset-font" {
  /** TTF bytes with the glyphs of `text`. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: "truetype";
      readonly preserveNameIds: number[];
      readonly keepFeatures: string[];
    },
  ): Promise<Uint8Array>;
}
