// Sweetens plain pages. Every page and every form works with this file missing.
"use strict";
{
  const root = document.documentElement;
  const one = (what) => document.querySelector(what);
  const listen = (target, name, then) => target.addEventListener(name, then);
  const post = (to, form) =>
    fetch(to, { method: "POST", body: new URLSearchParams(form && new FormData(form)), keepalive: true });
  let lastSeen = Date.now();

  // A page restored by the Back button may belong to somebody who has signed out: ask for it again.
  listen(window, "pageshow", (event) => event.persisted && location.reload());

  // A refused form: the summary of what to put right takes the focus.
  one(".errors")?.focus();

  // What is being typed about a case is kept on the server after each pause, and never in the browser.
  const typing = one("form[data-keep]");
  let unkept = false;
  let pause;
  const keep = async () => {
    clearTimeout(pause);
    if (!unkept) return;
    unkept = false;
    const answer = await post(typing.dataset.keep, typing).catch(() => ({ ok: false }));
    if (answer.ok && !answer.redirected) lastSeen = Date.now();
  };
  if (typing) {
    listen(typing, "input", () => {
      unkept = true;
      clearTimeout(pause);
      pause = setTimeout(keep, 2000);
    });
    listen(typing, "submit", () => {
      unkept = false;
      clearTimeout(pause);
    });
  }

  // Hide screen: blank first, then keep what was typed, then lock. Shift three times within five seconds does the same.
  const hide = one("form[data-hide]");
  if (hide) {
    listen(hide, "submit", (event) => {
      root.dataset.hidden = "";
      document.title = "Page";
      if (!unkept) return;
      event.preventDefault();
      Promise.race([keep(), new Promise((done) => setTimeout(done, 1000))]).then(() => hide.submit());
    });
    let presses = [];
    listen(document, "keyup", (event) => {
      const alone = event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey;
      const now = Date.now();
      presses = alone ? [...presses.filter((then) => now - then < 5000), now] : [];
      if (presses.length === 3) hide.querySelector("button").click();
    });
  }

  // A double press sends a form once. The server would notice too; this saves the wait.
  const sent = new WeakSet();
  listen(document, "submit", (event) => {
    if (sent.has(event.target)) event.preventDefault();
    sent.add(event.target);
    setTimeout(() => sent.delete(event.target), 3000);
  });

  // How many characters are left, said once the typing pauses.
  for (const box of document.querySelectorAll("textarea[data-max]")) {
    const said = document.getElementById(`${box.id}-count`);
    let wait;
    listen(box, "input", () => {
      clearTimeout(wait);
      wait = setTimeout(() => {
        const left = box.dataset.max - box.value.length;
        const count = `${Math.abs(left)} character${Math.abs(left) === 1 ? "" : "s"}`;
        said.textContent = left < 0 ? `You are ${count} over` : `You have ${count} left`;
      }, 600);
    });
  }

  // Two minutes before the session ends, say so, twice only, and let people stay.
  const ending = one("dialog[data-idle]");
  if (ending) {
    const limit = ending.dataset.idle * 1000;
    const left = ending.querySelector("[data-left]");
    const leave = () => location.assign(`${ending.dataset.then}?then=${location.pathname}`);
    let said = 0;
    setInterval(() => {
      const minutes = Math.ceil((limit - (Date.now() - lastSeen)) / 60000);
      if (minutes <= 0) return leave();
      if (minutes > 2 || minutes === said) return;
      said = minutes;
      left.textContent = minutes === 1 ? "1 minute" : `${minutes} minutes`;
      if (!ending.open) ending.showModal();
    }, 5000);
    listen(ending, "submit", async (event) => {
      event.preventDefault();
      const answer = await post(event.target.action).catch(() => ({ ok: false }));
      if (!answer.ok || answer.url.includes(ending.dataset.then)) return leave();
      lastSeen = Date.now();
      said = 0;
      ending.close();
    });
  }
}
