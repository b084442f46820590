"use strict";
(() => {
  const form = document.getElementById("filters");
  const search = document.getElementById("search");
  const count = document.getElementById("count");
  const sentences = [...document.querySelectorAll(".sentence")];
  const paragraphs = [...document.querySelectorAll(".prose p")];
  const notes = [...document.querySelectorAll(".note")];
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const spoken = new Map(
    sentences.map((one) => [one, fold(document.getElementById(one.hash.slice(1)).textContent)]),
  );

  const filter = () => {
    const kind = form.elements.cover.value;
    const wanted = fold(search.value.trim());
    let shown = 0;
    for (const one of sentences) {
      const fits = (!kind || one.dataset.cover === kind) && spoken.get(one).includes(wanted);
      one.hidden = !fits;
      shown += fits;
    }
    for (const one of paragraphs) {
      one.hidden = !one.querySelector(".sentence:not([hidden])");
    }
    count.textContent = `${shown} / ${sentences.length}`;
  };

  const mark = () => {
    for (const one of sentences) {
      if (one.hash === location.hash) one.setAttribute("aria-current", "true");
      else one.removeAttribute("aria-current");
    }
  };

  // The note shows beside the text, which must stay where the reader is.
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#note-"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { scrollX: left, scrollY: top } = window;
    location.hash = link.hash;
    scrollTo({ left, top, behavior: "instant" });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && notes.some((one) => "#" + one.id === location.hash)) {
      const from = sentences.find((one) => one.hash === location.hash);
      location.hash = "#none";
      from?.focus({ preventScroll: true });
    }
  });
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", mark);
  form.hidden = false;
  filter();
  mark();
})();
