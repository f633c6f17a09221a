/**
 * What runs in the page: the slides as drawn, one at a time. Plain JavaScript for browsers, which asks for nothing
 * from elsewhere; its words stand in data attributes of the dialog. Without it the document is whole.
 */
export const showScript = `"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const show = byId("show"), stage = byId("stage"), said = byId("said"), count = byId("count");
  const list = byId("list"), typed = byId("typed"), starter = byId("start"), shortcut = byId("shortcut");
  const slides = [...byId("slides").content.children];
  const words = show.dataset;
  const SWIPE_PX = 40, WAIT_MS = 1500;
  let current = 0, digits = "", timer, touch, swiped = false, staysInShow = false;

  const sections = slides.map((slide) => byId(slide.getAttribute("data-section")));

  function draw(index) {
    current = Math.min(slides.length - 1, Math.max(0, index));
    const slide = slides[current].cloneNode(true);
    const title = slide.querySelector("title"), name = title.textContent;
    // It is that of the stage: as a tooltip it would follow the pointer.
    title.remove();
    slide.setAttribute("role", "presentation");
    stage.replaceChildren(slide);
    const position = words.slide + " " + (current + 1) + " " + words.of + " " + slides.length;
    stage.setAttribute("aria-label", position + ", " + name);
    const spoken = document.createElement("span");
    spoken.lang = title.getAttribute("lang") || document.documentElement.lang;
    spoken.textContent = name;
    said.replaceChildren(position + words.colon, spoken);
    count.textContent = (current + 1) + "\\u2009/\\u2009" + slides.length;
    setBlack(false);
    for (const [other, button] of [...list.querySelectorAll("button")].entries())
      other === current ? button.setAttribute("aria-current", "true") : button.removeAttribute("aria-current");
  }

  function setBlack(on) {
    show.classList.toggle("black", on);
    byId("black").setAttribute("aria-pressed", String(on));
    if (on) said.textContent = words.black;
  }

  function setList(open) {
    list.hidden = !open;
    byId("list-button").setAttribute("aria-expanded", String(open));
    if (open) list.querySelector("[aria-current]").focus();
    else if (show.open) stage.focus();
  }

  function nearest() {
    const middle = innerHeight / 2;
    const passed = sections.filter((section) => section.getBoundingClientRect().top <= middle).length;
    return Math.max(0, passed - 1);
  }

  function fullScreen(on) {
    const change = on ? document.documentElement.requestFullscreen : document.exitFullscreen;
    const owner = on ? document.documentElement : document;
    // A browser may refuse, or have none: the slides then fill its window.
    if (change && on !== Boolean(document.fullscreenElement)) Promise.resolve(change.call(owner)).catch(() => {});
  }

  function start() {
    if (show.open) return;
    list.hidden = true;
    show.showModal();
    draw(nearest());
    stage.focus();
    fullScreen(true);
  }

  function leave() {
    if (show.open) show.close();
  }

  function left() {
    stage.replaceChildren();
    said.textContent = "";
    fullScreen(false);
    const heading = sections[current].querySelector("h2, h3");
    heading.scrollIntoView({ behavior: "instant", block: "center" });
    heading.focus({ preventScroll: true });
  }

  function type(digit) {
    digits = (digits + digit).slice(-4);
    typed.textContent = words.goTo + " " + digits;
    clearTimeout(timer);
    timer = setTimeout(forget, WAIT_MS);
  }

  function forget() {
    digits = "";
    typed.textContent = "";
  }

  function goToNumber() {
    const found = slides.findIndex((slide) => slide.getAttribute("data-number") === String(Number(digits)));
    forget();
    if (found >= 0) draw(found);
  }

  // A link to another slide goes on with the show; one to the web is the browser's.
  function follow(link, event) {
    const anchor = decodeURI(link.getAttribute("href")).replace(/^#/, "");
    const found = slides.findIndex((slide) => slide.getAttribute("data-section") === anchor);
    if (found < 0) return;
    event.preventDefault();
    draw(found);
    stage.focus();
  }

  const keys = {
    ArrowRight: () => draw(current + 1), ArrowDown: () => draw(current + 1), PageDown: () => draw(current + 1),
    ArrowLeft: () => draw(current - 1), ArrowUp: () => draw(current - 1), PageUp: () => draw(current - 1),
    Backspace: () => draw(current - 1), Home: () => draw(0), End: () => draw(slides.length - 1),
    b: () => setBlack(!show.classList.contains("black")), ".": () => keys.b(),
    l: () => setList(list.hidden), f: () => { staysInShow = Boolean(document.fullscreenElement); fullScreen(!staysInShow); }, s: leave,
  };

  show.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isControl = event.target.closest("button, a") !== null;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === "Escape") {
      event.preventDefault();
      list.hidden ? leave() : setList(false);
    } else if (/^[0-9]$/.test(key)) type(key);
    else if (key === "Enter" && digits !== "") {
      event.preventDefault();
      goToNumber();
    } else if ((key === " " || key === "Enter") && !isControl) {
      event.preventDefault();
      draw(current + (event.shiftKey ? -1 : 1));
    } else if (!list.hidden && /^Arrow(Up|Down)$/.test(key)) {
      event.preventDefault();
      const buttons = [...list.querySelectorAll("button")];
      const next = buttons.indexOf(document.activeElement) + (key === "ArrowDown" ? 1 : -1);
      buttons[Math.min(buttons.length - 1, Math.max(0, next))].focus();
    } else if (keys[key] && (list.hidden || key === "l")) {
      event.preventDefault();
      keys[key]();
    }
  });

  // A finger that goes sideways turns the slide; two fingers still enlarge the page.
  stage.addEventListener("touchstart", (event) => {
    touch = event.touches.length === 1 ? event.touches[0] : undefined;
  }, { passive: true });
  stage.addEventListener("touchend", (event) => {
    if (touch === undefined) return;
    const end = event.changedTouches[0];
    const [x, y] = [end.clientX - touch.clientX, end.clientY - touch.clientY];
    touch = undefined;
    if (Math.abs(x) < SWIPE_PX || Math.abs(x) < Math.abs(y)) return;
    swiped = true;
    setTimeout(() => { swiped = false; }, 0);
    draw(current + (x < 0 ? 1 : -1));
  }, { passive: true });
  stage.addEventListener("click", (event) => {
    if (swiped) return;
    const link = event.target.closest("a");
    if (link !== null) return follow(link, event);
    const isLeft = event.clientX < innerWidth / 4;
    draw(current + (isLeft ? -1 : 1));
  });

  const press = (id, work) => byId(id).addEventListener("click", work);
  press("previous", () => draw(current - 1));
  press("next", () => draw(current + 1));
  press("black", () => keys.b());
  press("list-button", () => setList(list.hidden));
  press("full-screen", () => keys.f());
  press("close", leave);
  list.addEventListener("click", (event) => {
    const index = [...list.querySelectorAll("button")].indexOf(event.target.closest("button"));
    if (index < 0) return;
    draw(index);
    setList(false);
  });
  show.addEventListener("cancel", (event) => {
    event.preventDefault();
    leave();
  });
  show.addEventListener("close", left);
  let wasFull = false;
  document.addEventListener("fullscreenchange", () => {
    // Escape is the browser's own while it fills the screen.
    if (wasFull && !document.fullscreenElement && show.open && !staysInShow) leave();
    staysInShow = false;
    wasFull = Boolean(document.fullscreenElement);
  });

  starter.hidden = false;
  starter.querySelector("button").addEventListener("click", start);
  document.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
    if (event.defaultPrevented || event.key.toLowerCase() !== "s" || !isPlain || !shortcut.checked || show.open) return;
    event.preventDefault();
    start();
  });
})();
`;
