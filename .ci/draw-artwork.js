// Draws the brands' artwork and packs their fonts (dist/drawn), as a first build would: a deck that shows all of them is
// built in each brand, with a cache that is kept.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// As many parts as the storyboard allows, so that every artwork has its turn; and every face, in words of both fonts.
const parts = Array.from({ length: 9 }, (_, index) => `  - title: Part ${index + 1}\n`).join("");
const faces = "A *b* **c** ***d***";
const topics = [
  `{ template: statement, title: ${faces}, statement: "${faces}" }`,
  `{ template: bullets, title: Faces, points: ["${faces}"] }`,
];
const words = `${parts}    topics:\n${topics.map((topic) => `      - ${topic}\n`).join("")}`;
const text = `lang: en\norganisation: { name: A }\ndates: 2000-01-01\nplace: A\naxes:\n${words}`;

/** `library`: what dist/index.js exports. */
export async function drawArtwork(library, root, drawn) {
  const deck = join(root, "artwork.yaml");
  const host = keeping(withFile(library.nodeHost({ cache: false }), deck, new TextEncoder().encode(text)), drawn);
  mkdirSync(drawn, { recursive: true });
  for (const brand of readdirSync(join(root, "assets"))) {
    const { outcome } = await library.compileDeck({ deck, brand, folders: [root] }, host);
    const options = library.defaultRenderOptions;
    const rendered =
      outcome.ok &&
      (await library.renderers.pptx({ scene: outcome.value, name: "artwork", folder: root, host, options }));
    if (!rendered?.ok) throw new Error(`the deck that shows the artwork of ${brand} does not build`);
  }
}

const keeping = (host, folder) => ({
  ...host,
  writeCache: async (key, bytes) => writeFileSync(join(folder, key), bytes),
});

const withFile = (host, path, bytes) => ({
  ...host,
  readFile: async (each) => (each === path ? bytes : host.readFile(each)),
  stat: async (each) => (each === path ? { kind: "file", bytes: bytes.length } : host.stat(each)),
});
