// The words and pictures of a deck, slide by slide, as its scene has them.

/** Gives [{ title, texts, pictures }]; `pictures` are file names beside the deck. */
export function wordsOf(scene) {
  const pictures = new Map(scene.pictures.map((picture) => [picture.id, picture.path]));
  return scene.slides.map((slide) => {
    const items = slide.items.flatMap(leaves);
    const texts = items.filter((item) => item.kind === "text" && item.placeholder?.type !== "title");
    const images = items.filter((item) => item.kind === "image").map((item) => pictures.get(item.picture));
    return {
      title: slide.title,
      texts: texts.flatMap((item) =>
        item.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join("")),
      ),
      pictures: images.filter((path) => path?.endsWith(".jpg")),
    };
  });
}

const leaves = (item) => (item.kind === "group" ? item.items.flatMap(leaves) : [item]);

/** For pandoc: one level-two heading a slide. */
export function markdownOf(slides) {
  const escaped = (text) => text.replace(/([\\`*_{}[\]<>#+\-!|~^$])/g, "\\$1");
  return slides
    .map(({ title, texts, pictures }) =>
      [
        `## ${escaped(title)}`,
        ...texts.map((text) => `- ${escaped(text)}`),
        "",
        ...pictures.map((path) => `![](${path})\n`),
      ].join("\n"),
    )
    .join("\n\n");
}
