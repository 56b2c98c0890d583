(() => {
"use strict";
const script = document.currentScript;
const folder = "/_ainews/";
const scrollKey = "ainews-scroll";
let mark = script.dataset.mark;
let source;

// Scroll is kept by hand: images that are still loading would let the browser's own memory land short.
const keepScroll = () => {
  try {
    sessionStorage.setItem(scrollKey, JSON.stringify({ at: location.pathname, x: scrollX, y: scrollY }));
  } catch {}
};

const restoreScroll = () => {
  let kept;
  try {
    kept = JSON.parse(sessionStorage.getItem(scrollKey));
    sessionStorage.removeItem(scrollKey);
  } catch {}
  if (!kept || kept.at !== location.pathname) return;
  history.scrollRestoration = "manual";
  const go = () => scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
  go();
  addEventListener("DOMContentLoaded", go, { once: true });
  addEventListener("load", () => { go(); history.scrollRestoration = "auto"; }, { once: true });
};

const reload = () => {
  keepScroll();
  location.reload();
};

const pathOf = (href) => new URL(href, location.href).pathname;

// "/assets/site.0123456789.css" and "/assets/site.abcdef0123.css" are one sheet.
const sheetName = (href) => pathOf(href).replace(/\.[0-9a-f]{10}\.css$/, ".css");

// The new sheet is loaded beside the old one, which goes when the new one works: no flash of a bare page.
const swapSheet = (link, href) => {
  const next = link.cloneNode();
  next.href = href;
  next.addEventListener("load", () => link.remove(), { once: true });
  next.addEventListener("error", () => next.remove(), { once: true });
  link.after(next);
};

const sheets = () => [...document.querySelectorAll('link[rel~="stylesheet"][href]')];

const swapStyles = (hrefs) => {
  for (const link of sheets()) {
    const next = hrefs.find((href) => sheetName(href) === sheetName(link.href));
    if (next && pathOf(next) !== pathOf(link.href)) swapSheet(link, next);
  }
};

const refreshFiles = (urls) => {
  const changed = new Set(urls.map(pathOf));
  const fresh = (href) => {
    const url = new URL(href, location.href);
    url.searchParams.set("ainews", Date.now());
    return url.href;
  };
  const own = (href) => {
    const url = new URL(href, location.href);
    return url.origin === location.origin && changed.has(url.pathname);
  };
  if ([...document.scripts].some((one) => one.src && own(one.src))) return reload();
  for (const link of sheets()) if (own(link.href)) swapSheet(link, fresh(link.href));
  for (const image of document.images) {
    if (own(image.currentSrc || image.src)) {
      image.removeAttribute("srcset");
      image.src = fresh(image.src);
    }
  }
};

const connect = () => {
  if (source) return;
  source = new EventSource(`${folder}events?path=${encodeURIComponent(location.pathname)}&mark=${mark}`);
  source.addEventListener("reload", reload);
  source.addEventListener("styles", (event) => swapStyles(JSON.parse(event.data)));
  source.addEventListener("files", (event) => refreshFiles(JSON.parse(event.data)));
  source.addEventListener("page", (event) => {
    const page = JSON.parse(event.data);
    mark = page.mark;
    document.dispatchEvent(new CustomEvent("ainews-page", { detail: page }));
  });
};

const disconnect = () => {
  source?.close();
  source = undefined;
};

restoreScroll();
// A browser opens six connections to one place: tabs that nobody sees give theirs back, and catch up when shown.
document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
addEventListener("pagehide", disconnect);
addEventListener("pageshow", () => { if (!document.hidden) connect(); });
if (!document.hidden) connect();
})();
