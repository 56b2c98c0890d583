// Everything reads without this file: it only follows the reader in the table of contents and copies.
(() => {
  const { body, documentElement: root } = document;

  const copyOnClick = (button, text) =>
    button.addEventListener("click", async () => {
      const label = button.textContent;
      try {
        await navigator.clipboard.writeText(text());
      } catch {
        return;
      }
      button.textContent = body.dataset.copied;
      setTimeout(() => (button.textContent = label), 2000);
    });

  if (navigator.clipboard) {
    root.classList.add("js");
    for (const share of document.querySelectorAll("[data-url]")) {
      share.setAttribute("aria-live", "polite");
      copyOnClick(share, () => share.dataset.url);
    }
    for (const code of document.querySelectorAll(".code")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "code-copy";
      button.textContent = body.dataset.copy;
      button.setAttribute("aria-live", "polite");
      copyOnClick(button, () => code.querySelector("pre").textContent);
      code.append(button);
    }
  }

  // A box that scrolls must take the keyboard's focus; one that does not only stands in its way.
  const boxes = document.querySelectorAll("pre, .table-scroll");
  const reach = () => {
    const scrolls = Array.from(boxes, (box) => box.scrollWidth > box.clientWidth);
    boxes.forEach((box, i) => scrolls[i] ? (box.tabIndex = 0) : box.removeAttribute("tabindex"));
  };
  reach();
  if (boxes.length) addEventListener("resize", reach);

  const links = new Map();
  for (const link of document.querySelectorAll(".toc-side a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (!links.size) return;

  const side = document.querySelector(".toc-side");
  let current;
  // The heading being read is the last one above the upper third of the window.
  const follow = () => {
    let heading;
    for (const next of links.keys()) {
      if (next.getBoundingClientRect().top > innerHeight / 3) break;
      heading = next;
    }
    const link = links.get(heading);
    if (link === current) return;
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    current = link;
    if (link && side.scrollHeight > side.clientHeight)
      side.scrollTop = link.offsetTop - side.clientHeight / 2;
  };
  let waiting = false;
  addEventListener(
    "scroll",
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        follow();
      });
    },
    { passive: true },
  );
  follow();
})();
