// Passkeys, with an authenticator that Chromium plays: adding, signing in, confirming, removing. On a server of its own,
// for passkeys need a host with a name. Not the test everybody imports: that one knows the other server only.
import { expect, test as plain } from "@playwright/test";
import { lookAt } from "../support/looks.js";
import { charity, first } from "../support/own-server.js";
import { port } from "../support/place.js";
import { code } from "../support/totp.js";

const test = plain.extend({
  own: async ({}, use, info) => {
    const own = charity(port + 40 + info.project.metadata.turn, { isReal: true, host: "localhost" });
    await own.start();
    await use(own);
    await own.close();
  },
  page: async ({ page }, use) => {
    const wrong = [];
    page.on("console", (m) => m.type() === "error" && wrong.push(`console: ${m.text()}`));
    page.on("pageerror", (e) => wrong.push(`script: ${e.message}`));
    await use(page);
    expect(wrong, "nothing goes wrong in the console").toEqual([]);
  },
});

test.describe.configure({ timeout: 120_000 });

/** A device built into the computer, that recognises its owner or does not. */
async function device(page, isUserVerified = true) {
  const chromium = await page.context().newCDPSession(page);
  await chromium.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified };
  const { authenticatorId } = await chromium.send("WebAuthn.addVirtualAuthenticator", { options });
  return { chromium, authenticatorId };
}

/** Looks at the page in every way, and leaves it as it was. */
async function noBarrier(page, what) {
  const size = page.viewportSize();
  expect(await lookAt(page), what).toEqual([]);
  await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: null });
  await page.setViewportSize(size);
}

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const heading = (page) => page.getByRole("heading", { level: 1 });

async function password(page, own) {
  await page.goto(`${own.address}/sign-in`);
  await page.getByLabel("Work email address").fill(first.email);
  await page.getByLabel("Password", { exact: true }).fill(first.password);
  await press(page, "Continue");
}

/** The first sign-in of a charity: an authenticator app is set up. Returns its key and a recovery code. */
async function begin(page, own) {
  await password(page, own);
  const key = await page.locator("code.key").innerText();
  await page.getByLabel("Code").fill(code(key));
  await press(page, "Turn on the second step");
  const recovery = await page.locator(".codes code").first().innerText();
  await press(page, "I have kept them");
  return { key, recovery };
}

/** Adds a passkey, from the notice that asks for one. */
async function add(page, name) {
  await page.getByRole("link", { name: "Add a passkey" }).click();
  await expect(heading(page)).toHaveText("Add a passkey");
  await page.getByLabel("Name of this passkey").fill(name);
  await press(page, "Add this device");
}

test("a passkey is added, signs in, confirms and is removed", async ({ page, own }, info) => {
  test.skip(info.project.name === "no-js", "a passkey needs JavaScript");
  await begin(page, own);
  await device(page);
  await expect(page.locator("main")).toContainText("a code can be taken by a false website");
  await add(page, "Work laptop");
  await expect(page.getByRole("heading", { name: "The passkey is added" })).toBeVisible();
  await expect(page.locator("main table")).toContainText("Work laptop");
  await noBarrier(page, "the list");

  await page.goto(`${own.address}/audit`);
  await expect(heading(page), "what is grave asks for the passkey now").toHaveText("Confirm it is you");
  await press(page, "Use a passkey");
  await expect(page).toHaveURL(/\/audit$/);

  await press(page, "Sign out");
  await password(page, own);
  await expect(heading(page)).toHaveText("Show that it is you");
  await press(page, "Use a passkey");
  await expect(page).toHaveURL(/\/people$/);

  await page.goto(`${own.address}/account/passkeys`);
  await page.getByRole("button", { name: /^Remove/ }).click();
  await expect(page.getByRole("heading", { name: "The passkey is removed" })).toBeVisible();
  await expect(page.locator("main")).toContainText("Removed lately");
  await press(page, "Sign out");
  await password(page, own);
  await expect(heading(page)).toHaveText("Enter the 6-digit code");
});

test("what the browser refuses is said, and the pages have no barrier", async ({ page, own }, info) => {
  test.skip(info.project.name === "no-js", "a passkey needs JavaScript");
  await begin(page, own);
  const { chromium, authenticatorId } = await device(page);
  await page.goto(`${own.address}/account/passkeys/new`);
  await press(page, "Add this device");
  await expect(page.getByRole("alert")).toContainText("Enter a name for this passkey");
  await noBarrier(page, "a name is missing");
  await page.goto(`${own.address}/account/passkeys`);
  await add(page, "Work laptop");
  await expect(page.getByRole("heading", { name: "The passkey is added" })).toBeVisible();

  await page.goto(`${own.address}/account/passkeys/new`);
  await expect(heading(page)).toHaveText("Confirm it is you");
  await noBarrier(page, "confirming");
  await press(page, "Use a passkey");
  await page.getByLabel("Name of this passkey").fill("Again");
  await press(page, "Add this device");
  await expect(page.getByRole("alert")).toContainText("You have a passkey on this device already");

  await chromium.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await press(page, "Sign out");
  await password(page, own);
  await noBarrier(page, "the second step");
  await press(page, "Use a passkey");
  await expect(page.getByRole("alert")).toContainText("No passkey came.");
  await expect(heading(page)).toHaveText("Show that it is you");
});

test("without JavaScript a sentence stands in its place, and a code signs in", async ({ page, own, browser }, info) => {
  const elsewhere = await browser.newContext({ javaScriptEnabled: true });
  const other = await elsewhere.newPage();
  const { key, recovery } = await begin(other, own);
  await device(other);
  await add(other, "Work laptop");
  await expect(other.getByRole("heading", { name: "The passkey is added" })).toBeVisible();
  await elsewhere.close();

  await password(page, own);
  await expect(heading(page)).toHaveText("Show that it is you");
  const hasScript = info.project.name !== "no-js";
  await expect(page.getByRole("button", { name: "Use a passkey" })).toHaveCount(hasScript ? 1 : 0);
  if (!hasScript) await expect(page.locator("main")).toContainText("A passkey needs JavaScript");
  await page.getByLabel("Code").fill(code(key, 1));
  await press(page, "Sign in");
  await expect(page).toHaveURL(/\/people$/);
  await page.goto(`${own.address}/audit`);
  await page.getByLabel("Recovery code").fill(recovery);
  await press(page, "Confirm");
  await expect(page).toHaveURL(/\/audit$/);
});
