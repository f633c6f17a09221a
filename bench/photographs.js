// Photographs of a given weight: soft shapes and grain, from a seeded generator, so that every run has the same.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";

/** Writes `count` JPEG files of about `kilobytes` each, `width` × 3/4 of it; gives their names. */
export async function makePhotographs(folder, count, width, kilobytes) {
  mkdirSync(folder, { recursive: true });
  const names = [];
  for (let index = 0; index < count; index += 1) {
    const name = `photo-${String(index + 1).padStart(2, "0")}.jpg`;
    names.push(name);
    if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), await photograph(index, width, kilobytes));
  }
  return names;
}

async function photograph(seed, width, kilobytes) {
  const height = Math.round(width * 0.75);
  const grain = await sharp(noise(seed, 400 * 300), { raw: { width: 400, height: 300, channels: 3 } })
    .resize(width, height)
    .raw()
    .toBuffer();
  const image = sharp(grain, { raw: { width, height, channels: 3 } });
  let [low, high] = [20, 100];
  let best;
  while (high - low > 1) {
    const quality = Math.round((low + high) / 2);
    const bytes = await image.clone().jpeg({ quality }).toBuffer();
    if (best === undefined || Math.abs(bytes.length - kilobytes * 1000) < Math.abs(best.length - kilobytes * 1000))
      best = bytes;
    if (bytes.length > kilobytes * 1000) high = quality;
    else low = quality;
  }
  return best;
}

function noise(seed, pixels) {
  const bytes = Buffer.alloc(pixels * 3);
  let state = (seed + 1) * 2654435761;
  for (let at = 0; at < bytes.length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const wave = 128 + 90 * Math.sin(at / (900 + 70 * seed)) * Math.cos(at / (12_000 + 500 * seed));
    bytes[at] = Math.max(0, Math.min(255, wave + (state >>> 24) / 4 - 32));
  }
  return bytes;
}
