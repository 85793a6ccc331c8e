// Asks the browser for a passkey and sends what it says with the form. The form is hidden without this file, and a code
// does instead.
"use strict";
for (const form of document.querySelectorAll("form[data-passkey]")) {
  const said = form.querySelector("[data-said]");
  const { passkey: what, begin, cancelled, known, failed } = form.dataset;
  const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const named = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }));

  // What the server asks, in the browser's own kind of bytes.
  const make = ({ challenge, user, excludeCredentials, ...rest }) =>
    navigator.credentials.create({
      publicKey: { ...rest, challenge: bytes(challenge), user: { ...user, id: bytes(user.id) }, excludeCredentials: named(excludeCredentials) },
    });
  const use = ({ challenge, allowCredentials, ...rest }) =>
    navigator.credentials.get({ publicKey: { ...rest, challenge: bytes(challenge), allowCredentials: named(allowCredentials) } });

  // What the browser says, as the server reads it.
  const parts = ["attestationObject", "authenticatorData", "clientDataJSON", "signature", "userHandle"];
  const answer = ({ id, rawId, type, response }) => {
    const given = parts.filter((part) => response[part]).map((part) => [part, text(response[part])]);
    return JSON.stringify({ id, rawId: text(rawId), type, response: Object.fromEntries(given), extensions: {} });
  };
  const why = ({ name }) => ({ NotAllowedError: cancelled, AbortError: cancelled, InvalidStateError: known })[name] ?? failed;

  const ask = async () => {
    const asked = await fetch(begin, { method: "POST", body: new URLSearchParams({ what }), headers: { accept: "application/json" } });
    // Signed out, or it must be confirmed first who this is: the page says so.
    if (asked.redirected) return location.assign(asked.url);
    const { problem, publicKey } = await asked.json();
    if (problem) return (said.textContent = problem);
    form.elements.answer.value = answer(await (what === "add" ? make(publicKey) : use(publicKey)));
    form.submit();
  };

  let isAsking = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    const unnamed = form.elements.name?.value.trim() === "" && form.querySelector("[data-empty]");
    said.textContent = unnamed ? unnamed.dataset.empty : "";
    if (unnamed) return form.elements.name.focus();
    if (isAsking) return;
    isAsking = true;
    await ask().catch((error) => (said.textContent = why(error)));
    isAsking = false;
  });

  document.querySelector("[data-without-script]").hidden = true;
  if (window.PublicKeyCredential) form.hidden = false;
  else form.previousElementSibling.hidden = false;
}
