// Measures the easy text as it is written; every button works without this too.
"use strict";
(() => {
  const form = document.querySelector("form.easy");
  if (!form) return;
  let isUnsaved = "unsaved" in form.dataset;
  let isAsking = false;
  let isNew = false;
  let pause = 0;
  const asked = async (button) => {
    const written = new URLSearchParams(new FormData(form));
    if (button) written.set(button.name, button.value);
    const answer = await fetch(location.href, { method: "POST", body: written });
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const old of form.querySelectorAll(".measured")) {
      const fresh = page.getElementById(old.id);
      if (fresh && fresh.innerHTML !== old.innerHTML) old.innerHTML = fresh.innerHTML;
    }
    return page;
  };
  const measure = async () => {
    if (isAsking) {
      isNew = true;
      return;
    }
    isAsking = true;
    try {
      await asked(null);
    } catch {
      isNew = false; // docgen was closed; what is written stands in the page still
    }
    isAsking = false;
    if (isNew) {
      isNew = false;
      measure();
    }
  };
  form.addEventListener("input", () => {
    isUnsaved = true;
    clearTimeout(pause);
    pause = setTimeout(measure, 600);
  });
  form.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (!button || !["byt", "udkast", "maal"].includes(button.name)) {
      isUnsaved = false;
      return;
    }
    event.preventDefault();
    const page = await asked(button).catch(() => null);
    if (!page) return;
    for (const field of form.querySelectorAll("textarea")) {
      const fresh = page.getElementById(field.id);
      if (fresh && fresh.value !== field.value) {
        field.value = fresh.value;
        field.focus();
        isUnsaved = true;
      }
    }
    if (button.name === "udkast") button.closest("p").remove();
  });
  addEventListener("beforeunload", (event) => {
    if (isUnsaved) event.preventDefault();
  });
})();
