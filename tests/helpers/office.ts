import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What is missing on this machine for the checks against LibreOffice; empty when nothing is. */
export function missingPrograms(): readonly string[] {
  return [
    ["soffice", "libreoffice-impress"],
    ["pdftotext", "poppler-utils"],
    ["qpdf", "qpdf"],
  ].flatMap(([program, name]) => (spawnSync(program ?? "", ["--version"]).error === undefined ? [] : [name ?? ""]));
}

/** Fonts that a machine may have in place of the brand's, by their Debian packages. */
export const otherFonts = [
  { folder: "/usr/share/fonts/truetype/dejavu", package: "fonts-dejavu-core" },
  { folder: "/usr/share/fonts/truetype/liberation", package: "fonts-liberation" },
] as const;

/** A word of a PDF page: its box in points from the top left. */
export type PdfWord = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
export type PdfPage = { readonly width: number; readonly height: number; readonly words: readonly PdfWord[] };

/** A family that the machine lacks, and what is as wide and stands in for it. */
export type StandIn = { readonly family: string; readonly twin: string };

/** Draws a PPTX by LibreOffice with the fonts of some folders alone, and gives the path of the PDF. */
export function officePdf(pptxPath: string, fontFolders: readonly string[], standIns: readonly StandIn[] = []): string {
  const [pdf] = officePdfs([pptxPath], fontFolders, `${pptxPath}.office`, standIns);
  if (pdf === undefined) throw new Error("no PDF");
  return pdf;
}

/** The same for several at once, into one folder. */
export function officePdfs(
  pptxPaths: readonly string[],
  fontFolders: readonly string[],
  folder: string,
  standIns: readonly StandIn[] = [],
): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const fontConfig = join(folder, "fonts.conf");
  const folders = fontFolders.map((each) => `<dir>${each}</dir>`).join("");
  const aliases = standIns.map(aliasOf).join("");
  writeFileSync(
    fontConfig,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}${aliases}<cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}',
      "--outdir",
      folder,
      ...pptxPaths,
    ],
    { env: { ...process.env, FONTCONFIG_FILE: fontConfig }, stdio: "ignore", timeout: 300_000 },
  );
  return pptxPaths.map((path) => join(folder, basename(path).replace(/\.pptx$/, ".pdf")));
}

const aliasOf = ({ family, twin }: StandIn): string =>
  `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="same"><string>${twin}</string></edit></match>`;

/** The pages of a PDF as PNG, in order. */
export function pdfPictures(path: string, widthPx: number): readonly Uint8Array[] {
  const folder = `${path}-pages`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync("pdftoppm", ["-png", "-scale-to-x", String(widthPx), "-scale-to-y", "-1", path, join(folder, "page")]);
  return readdirSync(folder)
    .toSorted()
    .map((name) => readFileSync(join(folder, name)));
}

/** The words of each page of a PDF where they stand. */
export function pdfWords(path: string): readonly PdfPage[] {
  const html = execFileSync("pdftotext", ["-bbox-layout", path, "-"], { maxBuffer: 1 << 28 }).toString("utf8");
  return html.split("<page ").slice(1).map(pageOf);
}

function pageOf(html: string): PdfPage {
  const number = (name: string, text: string): number =>
    Number(new RegExp(`${name}="([\\d.-]+)"`).exec(text)?.[1] ?? Number.NaN);
  const words = [...html.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, box = "", text = ""]) => ({
    text: decode(text),
    left: number("xMin", box),
    top: number("yMin", box),
    right: number("xMax", box),
    bottom: number("yMax", box),
  }));
  return { width: number("width", html), height: number("height", html), words };
}

const decode = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

export const repositoryRoot = dirname(dirname(import.meta.dirname));
