// Looks whether something is new, and shows it; what a person is writing or has ticked is never taken away.
"use strict";
(async () => {
  if (!document.body.dataset.version) return;
  let changed = false;
  document.addEventListener("input", () => { changed = true; });
  let known = Number(document.body.dataset.version); // what is on the page: something may be new before it is first asked
  let missed = 0;
  const look = async () => {
    try {
      const answer = await fetch("/version", { cache: "no-store" });
      const { version } = await answer.json();
      if (version !== known) await show();
      known = version;
      missed = 0;
    } catch {
      missed += 1;
    }
    if (missed < 5) setTimeout(look, 400);
    else say("docgen er lukket. Åbn det igen fra ikonet, og luk denne fane.");
  };
  const say = (words) => {
    const told = document.createElement("p");
    told.setAttribute("role", "alert");
    told.className = "fault";
    told.textContent = words;
    document.querySelector("main").prepend(told);
  };
  const isSame = (one, other) => one.id === other.id && one.name === other.name && one.textContent === other.textContent;
  const show = async () => {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const parts = changed ? ["[aria-live]"] : ["main", "aside"];
    for (const part of parts) {
      const old = document.querySelector(part);
      const fresh = page.querySelector(part);
      if (old && fresh && old.innerHTML !== fresh.innerHTML) {
        const held = document.activeElement;
        const isInside = held && old.contains(held);
        old.replaceWith(fresh);
        if (isInside) [...fresh.querySelectorAll(held.localName)].find((one) => isSame(one, held))?.focus();
      } else if (old && !fresh && part === "aside") old.remove();
      else if (!old && fresh) document.querySelector("main").after(fresh);
    }
    if (!page.body.dataset.version) delete document.body.dataset.version;
  };
  look();
})();
