/** A picture's bytes as they go into a file. */
export type EmbeddedMedia = { readonly bytes: Uint8Array; readonly extension: "jpeg" | "png" | "svg" };

/** What is cut off at each edge, in thousandths of a percent of the picture's side, as a:srcRect. */
export type Crop = { readonly l: number; readonly t: number; readonly r: number; readonly b: number };

/** `media` and `svg` are media ids; with `svg`, `media` is its fallback: a PNG, or a JPEG of what is opaque. */
export type PictureUse = { readonly media: string; readonly svg?: string; readonly crop: Crop };

/** The pictures of a scene, sized, cropped and encoded. */
export type EmbeddedPictures = {
  /** By media id; each is stored once, whatever shows it. */
  readonly media: ReadonlyMap<string, EmbeddedMedia>;
  /** By id of the image item, which is unique in the deck; items of layouts too. */
  readonly uses: ReadonlyMap<string, PictureUse>;
};

/** A point of a picture, 0 to 1 from the left and the top. */
export type Focus = readonly [number, number];
