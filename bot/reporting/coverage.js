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

  // Following a link to a note would scroll the text away from the reader, so it is opened here.
  const open = (hash) => {
    for (const one of notes) one.classList.toggle("open", "#" + one.id === hash);
    for (const one of sentences) {
      if (one.hash === hash) one.setAttribute("aria-current", "true");
      else one.removeAttribute("aria-current");
    }
    document.body.classList.toggle("reading", notes.some((one) => "#" + one.id === hash));
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#note-"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const hash = link.hasAttribute("aria-current") ? "#text" : link.hash; // again: close it
    history.replaceState(null, "", hash);
    open(hash);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !document.body.classList.contains("reading")) return;
    const from = sentences.find((one) => one.hasAttribute("aria-current"));
    history.replaceState(null, "", "#text");
    open("");
    from?.focus({ preventScroll: true });
  });
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => open(location.hash));
  form.hidden = false;
  document.body.classList.add("scripted");
  filter();
  open(location.hash);
})();
