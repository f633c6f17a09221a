import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import sharp, { type Sharp } from "sharp";
import { imageHead } from "../../src/load/image-size.js";
import type { EmbeddedMedia, EmbeddedPictures } from "../../src/model/embedded.js";
import type { PictureRef } from "../../src/model/files.js";
import { type Host, HostError } from "../../src/model/host.js";
import type { Outcome } from "../../src/model/outcome.js";
import type { ImageItem, Scene } from "../../src/model/scene.js";
import type { Theme } from "../../src/model/theme.js";
import { boxFromPt } from "../../src/model/units.js";
import { cacheKey } from "../../src/pictures/cached.js";
import { type Drawings, embedPictures } from "../../src/pictures/embed.js";
import { foreseeing } from "../../src/pictures/focus.js";
import { fontFilesOf } from "../helpers/font-files.js";
import { scene, slide } from "../helpers/scene.js";

const PATH = "/deck/picture";
const RED = [255, 0, 0];
const BLUE = [0, 0, 255];

/** A place on a slide, in points: at 220 ppi, 72 points are 220 pixels. */
type Use = { readonly width: number; readonly height: number; readonly focus?: readonly [number, number] };

function refOf(bytes: Uint8Array): PictureRef {
  const head = imageHead(bytes);
  if (head.kind !== "picture") throw new Error(head.kind);
  const { kind: _, ...size } = head;
  return { id: createHash("sha256").update(bytes).digest("hex"), path: PATH, ...size, bytes: bytes.length };
}

function letteredIn(path: string): Theme {
  const font = { family: "Sample", files: { regular: { path, place: { path, start: 0, end: 0 } } } };
  return { ...scene.theme, fonts: { heading: font, body: font } };
}

async function embed(
  bytes: Uint8Array,
  uses: readonly Use[],
  drawings?: Drawings,
  face?: string,
): Promise<Outcome<EmbeddedPictures>> {
  const picture = refOf(bytes);
  const items = uses.map(
    ({ width, height, focus }, index): ImageItem => ({
      id: `slide#${index}`,
      name: "picture",
      origin: { content: { path: "/deck/deck.yaml", start: index, end: index + 1 } },
      kind: "image",
      picture: picture.id,
      box: boxFromPt(0, 0, width, height),
      ...(focus === undefined ? {} : { focus }),
    }),
  );
  const theme = face === undefined ? scene.theme : letteredIn(face);
  const deck: Scene = {
    ...scene,
    theme,
    fonts: fontFilesOf(theme),
    layouts: [],
    pictures: [picture],
    slides: [slide("slide", 1, "bullets", items)],
  };
  const missing = async (path: string): Promise<never> => Promise.reject(new HostError("missing", path));
  const host = {
    readFile: (path: string) => (path === PATH ? Promise.resolve(bytes) : missing(path)),
    readCache: async () => undefined,
    writeCache: async () => undefined,
  } as unknown as Host;
  return embedPictures(deck, host, drawings);
}

/** The only file that a picture gives. */
async function embedOne(bytes: Uint8Array, uses: readonly Use[] = [{ width: 72, height: 54 }]): Promise<EmbeddedMedia> {
  const result = await embed(bytes, uses);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  const files = [...result.value.media.values()];
  if (files.length !== 1 || files[0] === undefined) throw new Error(`${files.length} files`);
  return files[0];
}

async function pixel(bytes: Uint8Array, x: number, y: number): Promise<readonly number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * info.channels;
  return [...data.subarray(at, at + info.channels)];
}
const near = (found: readonly number[], wanted: readonly number[]): boolean =>
  wanted.every((value, index) => Math.abs((found[index] ?? 999) - value) < 40);

const plain = (width: number, height: number, background = "#ff0000"): Sharp =>
  sharp({ create: { width, height, channels: 3, background } });

/** Red at the top left, blue elsewhere. */
const cornered = (width: number, height: number): Sharp =>
  plain(width, height, "#0000ff").composite([
    {
      input: {
        create: {
          width: Math.round(width / 2),
          height: Math.round(height / 2),
          channels: 3,
          background: "#ff0000",
        },
      },
      left: 0,
      top: 0,
    },
  ]);

const segment = (marker: number, payload: Buffer): Buffer => {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
};
/** Puts segments after the first two bytes of a JPEG. */
const withSegments = (jpeg: Buffer, ...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
const exif = (orientation: number): Buffer =>
  Buffer.concat([
    Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\x01", "latin1"),
    Buffer.of(1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0),
    Buffer.from("\0\0\0\0Lat 45.23 GPS secret", "latin1"),
  ]);
const xmp = Buffer.from("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>secret</x:xmpmeta>", "latin1");

describe("orientation", () => {
  const WHERE: Readonly<Record<number, readonly [number, number]>> = {
    1: [0, 0],
    2: [1, 0],
    3: [1, 1],
    4: [0, 1],
    5: [0, 0],
    6: [1, 0],
    7: [1, 1],
    8: [0, 1],
  };
  const raw = cornered(80, 40).removeAlpha().raw().toBuffer();
  const lying = async (): Promise<Sharp> => sharp(await raw, { raw: { width: 80, height: 40, channels: 3 } });
  const makers: Readonly<Record<string, (orientation: number) => Promise<Buffer>>> = {
    jpeg: async (orientation) =>
      withSegments(await (await lying()).jpeg().toBuffer(), segment(0xe1, exif(orientation))),
    "jpeg, its EXIF after another block": async (orientation) =>
      withSegments(await (await lying()).jpeg().toBuffer(), segment(0xe1, xmp), segment(0xe1, exif(orientation))),
    png: async (orientation) => (await lying()).withMetadata({ orientation }).png().toBuffer(),
    webp: async (orientation) => (await lying()).withMetadata({ orientation }).webp({ lossless: true }).toBuffer(),
  };
  const cases = Object.keys(makers).flatMap((name) => [1, 2, 3, 4, 5, 6, 7, 8].map((each) => [name, each] as const));
  test.each(cases)("%s, turned by EXIF %i, stands upright", async (name, orientation) => {
    const bytes = (await makers[name]?.(orientation)) ?? Buffer.of();
    const size = orientation < 5 ? { widthPx: 80, heightPx: 40 } : { widthPx: 40, heightPx: 80 };
    expect(refOf(bytes)).toMatchObject(size);
    const media = await embedOne(bytes, [{ width: size.widthPx, height: size.heightPx }]);
    const { width, height, orientation: left } = await sharp(media.bytes).metadata();
    expect([width, height, left ?? 1]).toEqual([size.widthPx, size.heightPx, 1]);
    const [right, bottom] = WHERE[orientation] ?? [0, 0];
    const x = Math.round(size.widthPx * (0.25 + right / 2));
    const y = Math.round(size.heightPx * (0.25 + bottom / 2));
    expect(near(await pixel(media.bytes, x, y), RED)).toBe(true);
    expect(near(await pixel(media.bytes, size.widthPx - x, size.heightPx - y), BLUE)).toBe(true);
  });
});

describe("size", () => {
  const jpeg = (width: number, height: number): Promise<Buffer> => plain(width, height).jpeg().toBuffer();
  const png = (width: number, height: number): Promise<Buffer> => plain(width, height).png().toBuffer();
  const widthOf = async (bytes: Buffer, uses: readonly Use[]): Promise<number | undefined> =>
    (await sharp((await embedOne(bytes, uses)).bytes).metadata()).width;
  test.each<[string, Promise<Buffer>, readonly Use[], number]>([
    ["a JPEG far above 220 ppi is scaled", jpeg(880, 660), [{ width: 72, height: 54 }], 220],
    ["a JPEG under 1.5 × the target keeps its pixels", jpeg(324, 243), [{ width: 72, height: 54 }], 324],
    ["a PNG loses nothing by being scaled", png(324, 243), [{ width: 72, height: 54 }], 220],
    ["nothing is enlarged", jpeg(80, 60), [{ width: 720, height: 540 }], 80],
    [
      "the largest use decides, one file serves all",
      jpeg(880, 660),
      [
        { width: 36, height: 27 },
        { width: 144, height: 108 },
        { width: 72, height: 54 },
      ],
      440,
    ],
    ["what a crop leaves is sharp", jpeg(880, 660), [{ width: 27, height: 54, focus: [0.5, 0.5] }], 222],
  ])("%s", async (_, bytes, uses, width) => expect(await widthOf(await bytes, uses)).toBe(width));

  test("a JPEG near its target is only stripped: its pixels are the same", async () => {
    const bytes = withSegments(await jpeg(300, 225), segment(0xe1, exif(1)), segment(0xfe, Buffer.from("secret")));
    const media = await embedOne(bytes);
    expect(Buffer.from(media.bytes).equals(await jpeg(300, 225))).toBe(true);
  });

  test("a crop follows the focus, and the eye where none is given", async () => {
    const bytes = await plain(400, 200, "#808080")
      .composite([
        { input: { create: { width: 60, height: 60, channels: 3, background: "#ff0000" } }, left: 330, top: 70 },
      ])
      .png()
      .toBuffer();
    const result = await embed(bytes, [
      { width: 72, height: 72, focus: [0, 0.5] },
      { width: 72, height: 72 },
    ]);
    const crops = result.ok ? [...result.value.uses.values()].map(({ crop }) => crop) : [];
    expect(crops[0]).toEqual({ l: 0, t: 0, r: 50_000, b: 0 });
    expect(crops[1]?.l).toBeGreaterThan(40_000);
  });
});

test("what draws the eye is looked for as soon as a picture is read, and the cache then has it; not of what cannot be decoded", async () => {
  const kept = new Map<string, Uint8Array>();
  const disk = {
    readCache: async () => undefined,
    writeCache: async (key: string, bytes: Uint8Array) => void kept.set(key, bytes),
  } as unknown as Host;
  const { host, onPicture } = foreseeing(disk);
  const sound = await cornered(400, 200).jpeg().toBuffer();
  const cut = (await cornered(200, 400).png().toBuffer()).subarray(0, 60);
  onPicture(refOf(sound), sound);
  onPicture(refOf(cut), cut);
  const [found, none] = await Promise.all([sound, cut].map((each) => host.readCache(cacheKey("focus", refOf(each)))));
  expect([...kept.values()]).toEqual([found]);
  expect(JSON.parse(Buffer.from(found ?? "").toString())).toHaveLength(2);
  expect(none).toBeUndefined();
});

describe("formats and colours", () => {
  const deep = async (): Promise<Buffer> =>
    sharp(Buffer.from(new Uint16Array(40 * 30 * 3).fill(0xffff).buffer), {
      raw: { width: 40, height: 30, channels: 3 },
    })
      .toColourspace("rgb16")
      .png()
      .toBuffer();
  const frames = (): Promise<Buffer> =>
    sharp(Buffer.alloc(40 * 60 * 3, 200), { raw: { width: 40, height: 60, channels: 3, pageHeight: 30 } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
  const clear = (): Sharp => sharp({ create: { width: 40, height: 30, channels: 4, background: "#ff000080" } });
  test.each<[string, () => Promise<Buffer>, "jpeg" | "png", number]>([
    ["WebP", () => plain(40, 30).webp().toBuffer(), "jpeg", 3],
    ["animated WebP: its first picture", frames, "jpeg", 3],
    ["transparent WebP", () => clear().webp().toBuffer(), "png", 4],
    ["AVIF", () => plain(40, 30).avif().toBuffer(), "jpeg", 3],
    ["transparent AVIF", () => clear().avif().toBuffer(), "png", 4],
    ["CMYK JPEG", () => plain(40, 30).toColourspace("cmyk").jpeg().toBuffer(), "jpeg", 3],
    ["grey JPEG", () => plain(40, 30).greyscale().toColourspace("b-w").jpeg().toBuffer(), "jpeg", 1],
    ["progressive JPEG", () => plain(40, 30).jpeg({ progressive: true }).toBuffer(), "jpeg", 3],
    ["JPEG in Display P3", () => plain(40, 30).withIccProfile("p3").jpeg().toBuffer(), "jpeg", 3],
    ["16-bit PNG", deep, "png", 3],
    ["PNG of few colours", () => plain(40, 30).png({ palette: true }).toBuffer(), "png", 3],
    ["transparent PNG", () => clear().png().toBuffer(), "png", 4],
    ["PNG in Display P3", () => plain(40, 30).withIccProfile("p3").png().toBuffer(), "png", 3],
    ["grey PNG", () => plain(40, 30).greyscale().toColourspace("b-w").png().toBuffer(), "png", 1],
  ])("%s", async (_, make, extension, channels) => {
    const media = await embedOne(await make());
    expect(media.extension).toBe(extension);
    const found = await sharp(media.bytes).metadata();
    expect(found).toMatchObject({ format: extension, width: 40, height: 30, channels, depth: "uchar" });
    expect([found.icc, found.exif, found.xmp, found.pages]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe("nothing but pixels goes in", () => {
  const jpeg = (): Promise<Buffer> => plain(40, 30).jpeg().toBuffer();
  test.each<[string, () => Promise<Buffer>]>([
    ["EXIF with a place", async () => withSegments(await jpeg(), segment(0xe1, exif(1)))],
    ["XMP", async () => withSegments(await jpeg(), segment(0xe1, xmp))],
    ["a comment", async () => withSegments(await jpeg(), segment(0xfe, Buffer.from("secret")))],
    [
      "a second picture after the end, as telephones write",
      async () => Buffer.concat([await jpeg(), withSegments(await jpeg(), segment(0xe1, exif(1)))]),
    ],
    ["a film after the end", async () => Buffer.concat([await jpeg(), Buffer.from("....ftypmp42 secret")])],
    [
      "text after the end of a PNG",
      async () => Buffer.concat([await plain(40, 30).png().toBuffer(), Buffer.from("secret")]),
    ],
    [
      "EXIF in a PNG",
      () =>
        plain(40, 30)
          .withExif({ IFD0: { Copyright: "secret" } })
          .png()
          .toBuffer(),
    ],
    [
      "EXIF in a WebP",
      () =>
        plain(40, 30)
          .withExif({ IFD0: { Copyright: "secret" } })
          .webp()
          .toBuffer(),
    ],
  ])("%s", async (_, make) => {
    const bytes = await make();
    expect(bytes.includes("secret")).toBe(true);
    expect(Buffer.from((await embedOne(bytes)).bytes).includes("secret")).toBe(false);
  });
});

describe("damaged files are told at their line", () => {
  const noise = async (): Promise<Sharp> =>
    sharp(Buffer.from(Array.from({ length: 200 * 150 * 3 }, (_, index) => (index * 7919) % 251)), {
      raw: { width: 200, height: 150, channels: 3 },
    });
  const cut = (bytes: Buffer, share: number): Buffer => bytes.subarray(0, Math.round(bytes.length * share));
  const spoilt = (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    copy.fill(0x55, Math.round(copy.length * 0.5), Math.round(copy.length * 0.5) + 40);
    return copy;
  };
  test.each<[string, () => Promise<Buffer>]>([
    ["half a JPEG", async () => cut(await (await noise()).jpeg().toBuffer(), 0.5)],
    ["a JPEG without its last bytes", async () => cut(await (await noise()).jpeg().toBuffer(), 0.98)],
    ["half a progressive JPEG", async () => cut(await (await noise()).jpeg({ progressive: true }).toBuffer(), 0.5)],
    ["half a PNG", async () => cut(await (await noise()).png().toBuffer(), 0.5)],
    ["a PNG with a hole", async () => spoilt(await (await noise()).png().toBuffer())],
    ["half a WebP", async () => cut(await (await noise()).webp({ lossless: true }).toBuffer(), 0.5)],
  ])("%s", async (_, make) => {
    const result = await embed(await make(), [{ width: 72, height: 54 }]);
    expect(result.diagnostics).toMatchObject([
      { code: "picture-unreadable", place: { path: "/deck/deck.yaml", start: 0 } },
    ]);
  });

  test.each([72, 20])("a JPEG that decodes to something else is a warning, at %i points", async (width) => {
    const jpeg = await (await noise()).jpeg().toBuffer();
    for (let at = jpeg.length >> 1; at < jpeg.length - 2; at += 97) jpeg[at] = 0x55;
    const result = await embed(jpeg, [{ width, height: (width * 3) / 4 }]);
    expect(result).toMatchObject({ ok: true, diagnostics: [{ code: "picture-damaged", place: { start: 0 } }] });
    const [media] = result.ok ? [...result.value.media.values()] : [];
    await expect(sharp(media?.bytes, { failOn: "warning" }).stats()).resolves.toBeDefined();
  });

  test.each<[string, (jpeg: Buffer) => Buffer]>([
    ["its last marker", (jpeg) => jpeg.subarray(0, -2)],
    [
      "nothing, with stray bytes after its head",
      (jpeg) => Buffer.concat([jpeg.subarray(0, 20), Buffer.from([1, 2, 3]), jpeg.subarray(20)]),
    ],
  ])("a JPEG that lacks %s is whole", async (_, lacking) => {
    const jpeg = await (await noise()).jpeg().toBuffer();
    const result = await embed(lacking(jpeg), [{ width: 72, height: 54 }]);
    expect(result).toMatchObject({ ok: true, diagnostics: [] });
  });
});

describe("drawings", () => {
  const svg = (attributes: string, inside = ""): Buffer =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="100%" height="100%" fill="#0000ff"/>${inside}</svg>`,
    );
  const both = async (bytes: Buffer): Promise<{ readonly png: Uint8Array; readonly svg?: Uint8Array }> => {
    const result = await embed(bytes, [{ width: 72, height: 36 }]);
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    const [use] = result.value.uses.values();
    const bytesOf = (id = ""): Uint8Array => result.value.media.get(id)?.bytes ?? Buffer.of();
    return { png: bytesOf(use?.media), ...(use?.svg === undefined ? {} : { svg: bytesOf(use.svg) }) };
  };

  /** A red square as high as the drawing, at its left: a blurred or squeezed fallback would not end where it does. */
  const square = (side: number): string => `<rect width="${side}" height="${side}" fill="#ff0000"/>`;
  test.each<[string, Buffer]>([
    ["as it is", svg('viewBox="0 0 200 100"', square(100))],
    ["in metres, as maps are", svg('viewBox="0 0 2000000 1000000"', square(1_000_000))],
    ["in metres, with sides", svg('width="2000000" height="1000000"', square(1_000_000))],
    ["tiny", svg('viewBox="0 0 2 1"', square(1))],
    ["with sides smaller than its viewBox", svg('width="4" height="2" viewBox="0 0 4000 2000"', square(2000))],
    ["with sides in millimetres", svg('width="20mm" height="10mm" viewBox="0 0 200 100"', square(100))],
  ])("%s: stays SVG, beside a PNG that shows the same", async (_, bytes) => {
    const found = await both(bytes);
    expect(found.svg).toEqual(bytes);
    expect(await sharp(found.png).metadata()).toMatchObject({ format: "png", width: 144, height: 72 });
    expect(near(await pixel(found.png, 69, 36), RED)).toBe(true);
    expect(near(await pixel(found.png, 75, 36), BLUE)).toBe(true);
  });

  test.each<[string, string]>([
    ["a filter", '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>'],
    ["a handler", '<path d="M0 0" onclick="alert(1)"/>'],
  ])("%s makes it a PNG alone", async (_, inside) =>
    expect(Object.keys(await both(svg('viewBox="0 0 200 100"', inside)))).toEqual(["png"]),
  );

  describe("takes two seconds and 600 MB at most, in a process that is ended", () => {
    const zigzag = Array.from({ length: 300_000 }, (_, at) => `L${(at * 7919) % 1000} ${(at * 104_729) % 500}`).join(
      "",
    );
    const clouds = Array.from(
      { length: 20 },
      (_, at) => `<feTurbulence baseFrequency="0.0${at + 1}" numOctaves="20"/><feGaussianBlur stdDeviation="9"/>`,
    ).join("");
    const floods = Array.from({ length: 30 }, (_, at) => `<feFlood result="r${at}"/>`).join("");
    const copies = Array.from(
      { length: 10 },
      (_, level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(10)}</g>`,
    ).join("");
    test.each<[string, string, string]>([
      ["a path of 300,000 segments", "time", `<path fill="none" stroke="#000" d="M0 0${zigzag}"/>`],
      ["a filter", "time", `<filter id="f">${clouds}</filter><path filter="url(#f)" d="M0 0h1000v500z"/>`],
      // Where memory is slow to be had, the other limit comes first.
      [
        "thirty floods",
        "(?:memory|time)",
        `<filter id="f" color-interpolation-filters="sRGB">${floods}</filter><path filter="url(#f)" d="M0 0h1000v500z"/>`,
      ],
      ["ten thousand million copies", "engine", `<g id="a0"><path d="M0 0h1"/></g>${copies}`],
      ["fifty thousand groups in each other", "engine", `${"<g>".repeat(50_000)}${"</g>".repeat(50_000)}`],
    ])("%s: refused for its %s", async (_, limit, inside) => {
      const drawing = svg('viewBox="0 0 1000 500"', inside);
      expect((await embed(drawing, [{ width: 1300, height: 650 }])).diagnostics).toMatchObject([
        { code: "drawing-too-heavy", args: { limit: expect.stringMatching(`^${limit}$`) }, place: { start: 0 } },
      ]);
      expect(Object.keys(await both(svg('viewBox="0 0 200 100"')))).toEqual(["png", "svg"]);
    });
  });

  describe("is lettered in the brand's faces, whatever the machine has", () => {
    const file = join(import.meta.dirname, "../../assets/sobre/fonts/IBMPlexSans-Bold.ttf");
    const lettered = async (text: string) => {
      const drawing = svg('viewBox="0 0 200 100"', `<text y="90" font-size="90" fill="#f00" ${text}</text>`);
      const result = await embed(drawing, [{ width: 72, height: 36 }], undefined, file);
      return { bytes: result.ok ? [...result.value.media.values()][0]?.bytes : undefined, told: result.diagnostics };
    };
    test("those that it asks for are not looked for", async () => {
      const { bytes, told } = await lettered('font-family="DejaVu Sans, serif">H');
      expect(told).toEqual([]);
      expect(bytes).toEqual((await lettered('font-family="Nowhere">H')).bytes);
      expect(near(await pixel(bytes ?? Buffer.of(), 9, 60), RED)).toBe(true);
    });
    test("letters that they lack are told", async () => {
      expect((await lettered(">H\u6c34")).told).toMatchObject([
        { code: "drawing-letters", args: { letters: "\u6c34" }, place: { start: 0 } },
      ]);
    });
  });

  test("draws the eye where it is drawn, in any words of SVG", async () => {
    const drawing =
      '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><s:rect width="400" height="200" fill="gray"/><s:rect x="330" y="70" width="60" height="60" fill="var(--a, red)"/></s:svg>';
    const result = await embed(Buffer.from(drawing), [{ width: 72, height: 72 }]);
    const [use] = result.ok ? result.value.uses.values() : [];
    expect(use?.crop.l).toBeGreaterThan(40_000);
  });

  describe("what goes beside an SVG", () => {
    const dots = Array.from({ length: 900 }, (_, at) => {
      const color = `rgb(${(at * 47) % 256},${(at * 91) % 256},${(at * 13) % 256})`;
      return `<circle cx="${(at * 61) % 150}" cy="${(at * 37) % 100}" r="30" fill-opacity=".2" fill="${color}"/>`;
    }).join("");
    test.each([
      ["is a JPEG where it is opaque", 'width="200" height="100"', "jpeg"],
      ["though its last row is covered in part", 'y="0.2" width="200" height="100"', "jpeg"],
      ["and a PNG where something shows through", 'width="190" height="100"', "png"],
    ])("%s", async (_, ground, extension) => {
      const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect ${ground}/>${dots}</svg>`;
      const result = await embed(Buffer.from(drawing), [{ width: 144, height: 72 }]);
      const media = result.ok ? [...result.value.media.values()] : [];
      expect(media.map((each) => each.extension).toSorted()).toEqual([extension, "svg"]);
    });
  });

  test("for those that draw SVG it goes alone, unless it would run or call on files", async () => {
    const files = async (bytes: Buffer): Promise<readonly EmbeddedMedia[]> => {
      const result = await embed(bytes, [{ width: 72, height: 36 }], "alone");
      return result.ok ? [...result.value.media.values()] : [];
    };
    const plain = svg('viewBox="0 0 200 100"', square(100));
    expect(await files(plain)).toEqual([{ bytes: plain, extension: "svg" }]);
    expect(await files(svg('viewBox="0 0 200 100"', '<path d="M0 0" onclick="alert(1)"/>'))).toMatchObject([
      { extension: "png" },
    ]);
  });
});
