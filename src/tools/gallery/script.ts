/** Search, and copying of examples, in the page itself. */
export const script = `
const articles = [...document.querySelectorAll("article")];
const words = articles.map((article) => plain(article.textContent));
const none = document.getElementById("none");
function plain(text) {
  return text.normalize("NFD").replace(/\\p{M}/gu, "").toLowerCase();
}
document.getElementById("search").addEventListener("input", ({ target }) => {
  const asked = plain(target.value).split(/\\s+/u).filter(Boolean);
  let shown = 0;
  articles.forEach((article, index) => {
    article.hidden = !asked.every((word) => words[index].includes(word));
    document.querySelector('nav a[href="#' + article.id + '"]').parentElement.hidden = article.hidden;
    if (!article.hidden) shown += 1;
  });
  none.hidden = shown > 0;
});
for (const button of document.querySelectorAll(".example button")) {
  const said = button.textContent;
  button.addEventListener("click", async () => {
    const text = button.previousElementSibling.textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const range = document.createRange();
      range.selectNodeContents(button.previousElementSibling);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      document.execCommand("copy");
    }
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = said; }, 1500);
  });
}
`;
