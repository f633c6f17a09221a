/** A colour of CSS Color 4 as `#rrggbb` or `#rrggbbaa`, which every program reads; nothing when it is not understood. */
export function hexColor(space: string, words: string): string | undefined {
  const parts = words.trim().split(/[\s,/]+/u);
  const [a, b, c, alpha = "1", ...more] = parts;
  const convert = SPACES[space];
  if (convert === undefined || a === undefined || b === undefined || c === undefined || more.length > 0) return;
  const channels = convert(a, b, c);
  const opacity = share(alpha, 1);
  if (channels.some(Number.isNaN) || Number.isNaN(opacity)) return undefined;
  const bytes = [...channels, ...(opacity < 1 ? [opacity] : [])];
  return `#${bytes
    .map((each) =>
      Math.round(Math.min(1, Math.max(0, each)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

type Channels = readonly [number, number, number];
type Convert = (a: string, b: string, c: string) => Channels;

/** A number as a share of `whole`, or a percentage. */
function share(word: string, whole: number): number {
  if (word === "none") return 0;
  return word.endsWith("%") ? Number(word.slice(0, -1)) / 100 : Number(word) / whole;
}

const TURNS: Readonly<Record<string, number>> = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 };

function degrees(word: string): number {
  if (word === "none") return 0;
  const [, number, unit = "deg"] = /^([-+.\de]+?)(deg|grad|rad|turn)?$/iu.exec(word) ?? [];
  return Number(number) * (TURNS[unit.toLowerCase()] ?? Number.NaN);
}

const rgb: Convert = (r, g, b) => [share(r, 255), share(g, 255), share(b, 255)];

function hslChannels(hue: number, saturation: number, lightness: number): Channels {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const k = (((offset + hue / 30) % 12) + 12) % 12;
    return lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

const hsl: Convert = (h, s, l) => hslChannels(degrees(h), Math.min(1, share(s, 100)), share(l, 100));

const hwb: Convert = (h, w, b) => {
  const [white, black] = [share(w, 100), share(b, 100)];
  const sum = Math.max(1, white + black);
  const [r, g, blue] = hslChannels(degrees(h), 1, 0.5);
  const mixed = (each: number): number => each * (1 - white / sum - black / sum) + white / sum;
  return [mixed(r), mixed(g), mixed(blue)];
};

/** Oklab to sRGB (CSS Color 4, 17): what lies outside of sRGB is cut off. */
function oklabChannels(light: number, a: number, b: number): Channels {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const encoded = (linear: number): number =>
  linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;

/** Chroma of 100 %. */
const OK_CHROMA = 0.4;
const chroma = (word: string): number => (word.endsWith("%") ? share(word, 1) * OK_CHROMA : share(word, 1));

const oklab: Convert = (l, a, b) => oklabChannels(share(l, 1), chroma(a), chroma(b));
const oklch: Convert = (l, c, h) => {
  const angle = (degrees(h) * Math.PI) / 180;
  return oklabChannels(share(l, 1), chroma(c) * Math.cos(angle), chroma(c) * Math.sin(angle));
};

const SPACES: Readonly<Record<string, Convert>> = { rgb, rgba: rgb, hsl, hsla: hsl, hwb, oklab, oklch };
