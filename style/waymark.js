// Sweetens plain pages. Every page and every form works with this file missing.
"use strict";
{
  const root = document.documentElement;
  const one = (what) => document.querySelector(what);
  const listen = (target, name, then) => target.addEventListener(name, then);
  // Browsers send no more than 64 kB for a page that is being left.
  const post = (to, form) => {
    const answers = form ? [...new FormData(form)].filter(([, value]) => typeof value === "string") : [];
    const body = new URLSearchParams(answers);
    return fetch(to, { method: "POST", body, keepalive: String(body).length < 60000 });
  };
  let lastSeen = Date.now();

  // A page restored by the Back button may belong to somebody who has signed out: ask for it again.
  listen(window, "pageshow", (event) => event.persisted && location.reload());

  // A refused form: the summary of what to put right takes the focus.
  one(".errors")?.focus();

  // What is being typed is kept on the server: the first letter at once, then after each pause and every four seconds
  // of typing, and again and again while the server cannot be reached. Never in the browser.
  // Only what asks for something is spoken: a draft kept every few seconds would drown the words typed.
  const sayer = (form) => {
    const kept = form.querySelector("[data-kept]");
    const say = (what, role) => {
      if (!kept) return;
      if (role) kept.setAttribute("role", role);
      else kept.removeAttribute("role");
      kept.textContent = what;
    };
    return { kept, say };
  };
  const watch = (typing) => {
    const { kept, say } = sayer(typing);
    let unkept = false;
    let pause;
    let begun = 0;
    const keep = async () => {
      clearTimeout(pause);
      if (!unkept) return true;
      unkept = false;
      begun = Date.now();
      const answer = await post(typing.dataset.keep, typing).catch(() => ({ status: 0 }));
      const reached = answer.status > 0 && answer.status < 502;
      if (answer.ok) {
        if (!answer.redirected) lastSeen = Date.now();
        const time = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });
        if (!unkept) say(`${kept?.dataset.kept} ${time}`);
      } else if (!reached) {
        unkept = true;
        say(kept?.dataset.unkept, "alert");
        pause = setTimeout(keep, 3000);
      }
      return reached;
    };
    listen(typing, "input", () => {
      if (!unkept) say("");
      unkept = true;
      clearTimeout(pause);
      const since = Date.now() - begun;
      pause = setTimeout(keep, since > 10000 ? 0 : Math.max(0, Math.min(1500, 4000 - since)));
    });
    // Nobody is sent to a page of errors while the server is away: first the answers are kept, then they are sent.
    let step = "idle";
    listen(typing, "submit", async (event) => {
      if (step === "sure") return;
      if (event.submitter?.formAction.endsWith("/leave-form")) {
        clearTimeout(pause);
        unkept = false;
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      if (step === "asking") return;
      step = "asking";
      unkept = true;
      const reached = await keep();
      step = reached ? "sure" : "idle";
      if (reached) typing.requestSubmit(event.submitter);
      else kept?.scrollIntoView({ block: "center" });
      step = "idle";
    });
    return { keep, isUnkept: () => unkept };
  };
  const watched = [...document.querySelectorAll("form[data-keep]")].map(watch);
  const keep = () => Promise.all(watched.map((one) => one.keep()));
  listen(window, "pagehide", keep);

  // A file on its way says how far it has come, and the page stays until it has arrived.
  const upload = one("form[data-upload]");
  if (upload) {
    const file = upload.querySelector("input[type=file]");
    const shown = upload.querySelector("[data-progress]");
    const { kept, say } = sayer(upload);
    const stop = (why) => {
      shown.hidden = true;
      say(why, "alert");
      kept?.scrollIntoView({ block: "center" });
    };
    listen(upload, "submit", (event) => {
      if (event.defaultPrevented || event.submitter?.formAction.endsWith("/leave-form")) return;
      event.preventDefault();
      if (file.files[0]?.size > upload.dataset.upload) return stop(upload.dataset.tooBig);
      const sending = new XMLHttpRequest();
      sending.open("POST", upload.action);
      sending.setRequestHeader("Accept", "application/json");
      listen(sending.upload, "progress", ({ loaded, total }) => {
        shown.querySelector("progress").value = (100 * loaded) / total;
      });
      listen(sending, "load", () => (sending.status === 200 ? location.assign(sending.responseText) : stop(upload.dataset.unsent)));
      listen(sending, "error", () => stop(upload.dataset.unsent));
      shown.hidden = false;
      sending.send(new FormData(upload));
    });
  }

  // Hide screen: blank first, then keep what was typed, then lock. Shift three times within five seconds does the same.
  const hide = one("form[data-hide]");
  if (hide) {
    listen(hide, "submit", (event) => {
      root.dataset.hidden = "";
      document.title = "Page";
      if (!watched.some((one) => one.isUnkept())) return;
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

  // A name that was asked for goes when its time is over.
  for (const shown of document.querySelectorAll("[data-gone-in]")) {
    setTimeout(() => (shown.textContent = shown.dataset.gone), shown.dataset.goneIn * 1000);
  }

  // Two minutes before the session ends, say so, twice only, and let people stay.
  const ending = one("dialog[data-idle]");
  if (ending) {
    const limit = ending.dataset.idle * 1000;
    const left = ending.querySelector("[data-left]");
    const leave = () => keep().then(() => location.assign(`${ending.dataset.then}?then=${location.pathname}`));
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
