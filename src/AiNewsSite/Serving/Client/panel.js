// What the preview shows over the page: the overlay of errors and the bar. Nothing of it is part of the site.
(() => {
"use strict";
const texts = {
  ja: {
    errors: (n) => `エラー ${n} 件`, earlier: "直るまで、前回の正しい表示を残しています。", close: "閉じる",
    bar: "プレビュー", draft: "下書き", future: "公開前（未来の日付）", unpublished: "非公開", noindex: "検索に出さない",
    findings: "このページの指摘", none: "指摘はありません。", search: "検索結果での見え方", title: "タイトル", description: "説明",
    width: (n, max) => `全角 ${n} / ${max}`, long: "長すぎて途中で切れます", missing: "なし", reading: "読了時間",
    computed: (n) => `計算 ${n} 分`, declared: (n) => `front matter ${n} 分`, differs: "30% 以上ずれています",
    cards: "共有カード", noImage: "画像なし", related: "関連記事が選ばれた理由", waiting: "関連記事を計算中…",
    reasons: { pinned: "記事で指定", tags: "共通タグ", categories: "同じカテゴリー", content: "内容が近い" },
    while: (file) => `${file} の表示中`, more: (n) => `ほか ${n} 件`,
  },
  en: {
    errors: (n) => `${n} error${n === 1 ? "" : "s"}`, earlier: "The last good page stays until this is mended.", close: "Close",
    bar: "Preview", draft: "Draft", future: "Not public yet (dated in the future)", unpublished: "Unpublished", noindex: "Kept out of search",
    findings: "Findings on this page", none: "Nothing found.", search: "In a search result", title: "Title", description: "Description",
    width: (n, max) => `${n} of ${max} full-width characters`, long: "too long: it will be cut", missing: "none", reading: "Reading time",
    computed: (n) => `computed ${n} min`, declared: (n) => `front matter ${n} min`, differs: "off by 30% or more",
    cards: "Shared as a card", noImage: "no image", related: "Why each related post was chosen", waiting: "Related posts are being worked out…",
    reasons: { pinned: "named by the post", tags: "shared tags", categories: "same category", content: "like content" },
    while: (file) => `while rendering ${file}`, more: (n) => `and ${n} more`,
  },
};
const style = `
:host{all:initial;position:static}
*{box-sizing:border-box;margin:0;font:13px/1.6 system-ui,"Hiragino Sans","Noto Sans JP",sans-serif}
.overlay{position:fixed;inset:0;z-index:2147483647;overflow:auto;padding:4vh 4vw;background:rgb(16 18 22/.97);color:#f3f3f1}
.overlay h1{font-size:20px;font-weight:700;color:#ff8f85;margin-bottom:2px}
.overlay ol{list-style:none;padding:0;margin-top:16px;display:grid;gap:12px}
.overlay li{background:#1e2127;border-left:4px solid #ff6b5e;border-radius:6px;padding:12px 16px}
.place,.code{font-family:ui-monospace,Menlo,Consolas,monospace;color:#9fc5ff;overflow-wrap:anywhere}
.code{color:#a9adb5;margin-left:8px}
.message{font-size:15px;margin:4px 0;overflow-wrap:anywhere}
pre{font-family:ui-monospace,Menlo,Consolas,"Noto Sans Mono CJK JP",monospace;background:#0c0d10;color:#eee;padding:8px 12px;border-radius:4px;overflow:auto;white-space:pre}
pre *{font:inherit}
pre .caret{color:#ff8f85}
button{font:inherit;color:inherit;background:none;border:1px solid currentColor;border-radius:6px;padding:4px 12px;cursor:pointer}
button:focus-visible{outline:2px solid #6aa7ff;outline-offset:2px}
.overlay .close{position:fixed;top:16px;right:16px}
.bar{position:fixed;left:12px;bottom:12px;z-index:2147483646;max-width:min(760px,calc(100vw - 24px));background:#1b1d22;color:#f3f3f1;border-radius:10px;box-shadow:0 4px 24px rgb(0 0 0/.35);border:1px solid #454952}
.bar>button{display:flex;flex-wrap:wrap;gap:4px 8px;align-items:center;width:100%;border:0;border-radius:10px;padding:6px 14px;text-align:left}
.bar>button:focus-visible{outline-offset:-3px}
.bar>button>*{white-space:nowrap}
.badge{background:#7a4b00;color:#fff;border-radius:99px;padding:0 8px;font-size:12px}
.badge.bad{background:#a3261a}
.body{max-height:min(70vh,640px);overflow:auto;padding:8px 16px 16px;display:grid;gap:16px;border-top:1px solid #454952}
h2{font-size:12px;font-weight:700;color:#a9adb5}
ul{list-style:none;padding:0;display:grid;gap:6px}
ul li{border-left:3px solid #6b7079;padding-left:10px;overflow-wrap:anywhere}
ul li.warn{border-color:#ffc46b;color:inherit}
ul .place{margin-right:8px}
ul .code{font-size:11px}
h2+*{margin-top:4px}
.warn{color:#ffc46b}
.result{margin-bottom:6px;background:#fff;color:#202124;border-radius:8px;padding:10px 14px;max-width:600px}
.result .t{color:#1a0dab;font-size:18px;line-height:1.35}
.result .u{color:#4d5156;font-size:12px;overflow-wrap:anywhere}
.result .d{color:#4d5156}
.cards{display:flex;flex-wrap:wrap;gap:14px}
.card{width:300px;background:#fff;color:#111;border-radius:12px;overflow:hidden;position:relative}
.card img{display:block;width:100%;aspect-ratio:1.91;object-fit:cover;background:#ddd}
.card .no{width:100%;aspect-ratio:1.91;display:grid;place-items:center;background:#e4e6ea;color:#555}
.card.small{display:grid;grid-template-columns:96px 1fr}
.card.small img,.card.small .no{aspect-ratio:1;height:100%}
.card p{padding:0 10px}
.card .over{position:absolute;left:8px;bottom:8px;max-width:calc(100% - 16px);padding:0 6px;background:rgb(0 0 0/.72);color:#fff;border-radius:4px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.clamp{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.fine{color:#666;font-size:11px}
`;
// What a search result shows, in full-width characters.
const titleRoom = 30;
const descriptionRoom = 120;
const openKey = "ainews-bar";

const element = (name, attributes, ...children) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key === "onclick") node.addEventListener("click", value);
    else if (value !== undefined && value !== false) node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== undefined && child !== null));
  return node;
};

// Full-width characters count one, half-width ones a half (the rule of East Asian Width).
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const widthOf = (text) => [...text].reduce((sum, one) => sum + (wide.test(one) ? 1 : 0.5), 0);
const cut = (text, room) => {
  let used = 0;
  let kept = "";
  for (const one of text) {
    used += wide.test(one) ? 1 : 0.5;
    if (used > room) return kept + "…";
    kept += one;
  }
  return kept;
};

const meta = (name) =>
  document.head?.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute("content") ?? "";

// An image of the site itself is shown from here: where it will live it may not be yet.
const imageHere = () => {
  const written = meta("og:image") || meta("twitter:image");
  if (!written) return "";
  const canonical = document.head.querySelector('link[rel="canonical"]')?.href ?? location.href;
  const url = new URL(written, location.href);
  return url.origin === new URL(canonical, location.href).origin ? url.pathname : url.href;
};

const hostOf = () => {
  try {
    return new URL(document.head.querySelector('link[rel="canonical"]').href).host;
  } catch {
    return location.host;
  }
};

const host = element("ainews-preview");
const root = host.attachShadow({ mode: "open" });
let page;
let dismissed = 0;
let isOpen = false;
try {
  isOpen = localStorage.getItem(openKey) === "open";
} catch {}

const finding = (one, t) =>
  element("li", { "data-code": one.code },
    element("div", null,
      element("span", { class: "place" }, one.line ? `${one.file}:${one.line}:${one.column}` : one.file),
      element("span", { class: "code" }, one.code)),
    element("p", { class: "message" }, one.message),
    one.source === null ? null
      : element("pre", null, one.source + "\n",
        element("span", { class: "caret" }, one.source.slice(0, Math.max(0, one.column - 1)).replace(/[^\t]/gu, (c) => (wide.test(c) ? "　" : " ")) + "^")));

const overlay = (t) => {
  if (page.errorCount === 0 || dismissed === page.version) return null;
  const close = () => { dismissed = page.version; draw(); };
  return element("section", { class: "overlay", role: "alertdialog", "aria-label": t.errors(page.errorCount) },
    element("h1", null, t.errors(page.errorCount)),
    page.earlier ? element("p", null, t.earlier) : null,
    element("button", { class: "close", type: "button", onclick: close }, t.close),
    element("ol", null, ...page.errors.map((one) => finding(one, t))),
    page.errorCount > page.errors.length ? element("p", null, t.more(page.errorCount - page.errors.length)) : null);
};

const part = (title, ...children) => element("section", null, element("h2", null, title), ...children);

const room = (name, text, most, t) => {
  const width = widthOf(text);
  return element("p", { class: width > most ? "warn" : undefined },
    `${name}: ${t.width(width, most)}` + (width > most ? ` — ${t.long}` : ""));
};

const search = (t) => {
  const description = meta("description");
  return part(t.search,
    element("div", { class: "result" },
      element("div", { class: "u" }, decodeURI(location.pathname) === "/" ? hostOf() : `${hostOf()} › ${decodeURI(location.pathname).split("/").filter(Boolean).join(" › ")}`),
      element("div", { class: "t" }, cut(document.title, titleRoom)),
      element("div", { class: "d" }, description ? cut(description, descriptionRoom) : `(${t.description}: ${t.missing})`)),
    room(t.title, document.title, titleRoom, t),
    room(t.description, description, descriptionRoom, t));
};

const picture = (t) => {
  const src = imageHere();
  return src ? element("img", { src, alt: "" }) : element("div", { class: "no" }, t.noImage);
};

const cards = (t) => {
  const title = meta("twitter:title") || meta("og:title") || document.title;
  const description = meta("og:description") || meta("description");
  const large = meta("twitter:card") === "summary_large_image" && imageHere();
  const x = large
    ? element("div", { class: "card", "data-card": "x" }, picture(t), element("span", { class: "over" }, title))
    : element("div", { class: "card small", "data-card": "x" }, picture(t),
      element("div", null, element("p", { class: "fine" }, hostOf()), element("p", { class: "clamp" }, title), element("p", { class: "fine clamp" }, description)));
  const line = element("div", { class: "card", "data-card": "line" }, picture(t),
    element("p", { class: "clamp" }, meta("og:title") || document.title), element("p", { class: "fine clamp" }, description), element("p", { class: "fine" }, hostOf()));
  return part(t.cards, element("div", { class: "cards" },
    element("div", null, element("p", null, "X"), x), element("div", null, element("p", null, "LINE"), line)));
};

const reading = (t) => {
  const { computed, declared } = page.reading;
  const off = declared !== null && Math.abs(declared - computed) / computed > 0.3;
  return part(t.reading, element("p", { class: off ? "warn" : undefined },
    [t.computed(computed), declared === null ? "" : t.declared(declared), off ? t.differs : ""].filter(Boolean).join(" / ")));
};

const related = (t) => {
  if (page.related.length === 0) return page.settled ? null : part(t.related, element("p", null, t.waiting));
  return part(t.related, element("ul", null, ...page.related.map((one) =>
    element("li", null, element("a", { href: one.url, style: "color:#9fc5ff" }, one.title), " — ",
      one.reasons.map((why) => t.reasons[why.kind] + (why.names.length ? `: ${why.names.join(", ")}` : "")).join(" / ")))));
};

const bar = (t) => {
  const toggle = () => {
    isOpen = !isOpen;
    try {
      localStorage.setItem(openKey, isOpen ? "open" : "closed");
    } catch {}
    draw();
    root.querySelector(".bar>button").focus();
  };
  const errors = page.errorCount > 0 ? element("span", { class: "badge bad" }, t.errors(page.errorCount)) : null;
  const badges = page.badges.map((badge) => element("span", { class: "badge", "data-badge": badge }, t[badge]));
  const head = element("button", { type: "button", "aria-expanded": String(isOpen), onclick: toggle },
    element("span", null, `${isOpen ? "▾" : "▸"} ${t.bar}`), ...badges, errors,
    page.findings.length > 0 ? element("span", { class: "badge" }, String(page.findings.length)) : null);
  if (!isOpen) return element("aside", { class: "bar", "aria-label": t.bar }, head);
  const notes = page.findings.length === 0 ? element("p", null, t.none)
    : element("ul", null, ...page.findings.map((one) => element("li", { "data-code": one.code, class: one.severity === "info" ? undefined : "warn" },
      one.line ? element("span", { class: "place" }, `${one.line}:${one.column}`) : null,
      one.message, element("span", { class: "code" }, one.code))));
  return element("aside", { class: "bar", "aria-label": t.bar }, head,
    element("div", { class: "body" }, part(t.findings, notes), page.reading ? reading(t) : null, search(t), cards(t), page.related ? related(t) : null));
};

const draw = () => {
  const t = texts[page.lang];
  const sheet = element("style");
  sheet.textContent = style;
  root.replaceChildren(...[sheet, bar(t), overlay(t)].filter(Boolean));
  if (!host.isConnected) document.documentElement.append(host);
};

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && page?.errorCount > 0 && dismissed !== page.version) {
    dismissed = page.version;
    draw();
  }
});
document.addEventListener("ainews-page", (event) => {
  page = event.detail;
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", draw, { once: true });
  else draw();
});
})();
