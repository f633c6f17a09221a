import { type SchemeColor, schemeColors } from "../../model/color.js";
import { contrast } from "../../model/contrast.js";
import { drawnFamily, type TextStyle, type Theme } from "../../model/theme.js";
import { escapeMarkup } from "../../render/svg/markup.js";
import type { GalleryWords } from "./words.js";

const GROUNDS = ["lt1", "lt2", "dk2"] as const satisfies readonly SchemeColor[];
/** WCAG 2.2, criterion 1.4.3: text, and text of 18 pt or more. */
const ENOUGH = { body: 4.5, large: 3 } as const;

/** The brand: colours with their contrast, the type scale in its own faces, spacing. */
export function themeHtml(theme: Theme, words: GalleryWords): string {
  return `<section class="theme" aria-labelledby="theme"><h2 id="theme">${escapeMarkup(`${words.brand} ${theme.label}`)}</h2>${colorsHtml(theme, words)}${scaleHtml(theme, words)}${spacingHtml(theme, words)}</section>`;
}

function colorsHtml(theme: Theme, words: GalleryWords): string {
  const heads = GROUNDS.map((ground) => `<th scope="col">${words.on[ground]}</th>`).join("");
  const rows = schemeColors.map((name) => {
    const hex = theme.colors[name];
    const cells = GROUNDS.map((ground) => contrastCell(hex, theme.colors[ground], words)).join("");
    const uses = Object.entries(theme.tokens)
      .filter(([, { scheme, lumMod, alpha }]) => scheme === name && lumMod === undefined && alpha === undefined)
      .map(([token]) => token);
    return `<tr><th scope="row"><svg class="swatch" viewBox="0 0 1 1" aria-hidden="true"><rect width="1" height="1" fill="#${hex}"/></svg>${name}</th><td><code>#${hex}</code></td><td>${escapeMarkup(uses.join(", "))}</td>${cells}</tr>`;
  });
  return `<h3>${words.colors}</h3><table><caption>${words.contrast}</caption><thead><tr><th scope="col">${words.color}</th><td></td><td></td>${heads}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function contrastCell(hex: string, ground: string, words: GalleryWords): string {
  const ratio = contrast(hex, ground);
  const verdict = ratio >= ENOUGH.body ? "body" : ratio >= ENOUGH.large ? "large" : "none";
  return `<td class="${verdict}">${(Math.floor(ratio * 10) / 10).toFixed(1)} <small>${words.verdict[verdict]}</small></td>`;
}

function scaleHtml(theme: Theme, words: GalleryWords): string {
  const styles = Object.values(theme.styles).toSorted((a, b) => b.sizePt - a.sizePt || (a.name < b.name ? -1 : 1));
  return `<h3>${words.scale}</h3><ul class="scale">${styles.map((style) => styleHtml(style, theme, words)).join("")}</ul>`;
}

/** A style's own name, set in it, no larger than a page can hold. */
const LARGEST_PX = 64;
function styleHtml(style: TextStyle, theme: Theme, words: GalleryWords): string {
  const font = theme.fonts[style.font];
  const size = Math.min(LARGEST_PX, style.sizePt);
  const look = `<text x="0" y="${size}" font-family="'${escapeMarkup(drawnFamily(font))}'" font-size="${size}"${style.bold ? ' font-weight="bold"' : ""}${style.italic ? ' font-style="italic"' : ""} fill="currentColor">${escapeMarkup(style.name)}</text>`;
  return `<li><svg viewBox="0 0 480 ${Math.ceil(size * 1.3)}" role="img" aria-label="${escapeMarkup(style.name)}">${look}</svg><span>${words.sizes(style.sizePt, style.smallestPt)} · ${escapeMarkup(font.family)}</span></li>`;
}

function spacingHtml({ spacing }: Theme, words: GalleryWords): string {
  const bars = Object.entries(spacing).map(
    ([name, size]) =>
      `<li><svg viewBox="0 0 ${Math.max(1, size)} 12" width="${Math.max(1, size)}" height="12" aria-hidden="true"><rect width="100%" height="12" fill="currentColor"/></svg><code>${escapeMarkup(name)}</code> ${size} pt</li>`,
  );
  return `<h3>${words.spacing}</h3><ul class="spacing">${bars.join("")}</ul>`;
}
