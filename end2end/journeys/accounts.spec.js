// Accounts: a second step, an invitation, a colleague who leaves, and one's own devices.
import { expect, send, signIn, test } from "../support/base.js";
import { manifest } from "../support/place.js";
import { code } from "../support/totp.js";

const guarded = () => manifest().guarded[0];
const password = "otter lantern thursday";

test("whoever has a second step is asked for a code after the password", async ({ page }) => {
  const who = guarded();
  await page.goto("/sign-in");
  await page.getByLabel("Work email address").fill(who.email);
  await page.getByLabel("Password", { exact: true }).fill(who.password);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Enter the 6-digit code");
  await page.goto("/people");
  await expect(page).toHaveURL(/sign-in/);
  await page.goto("/sign-in/code");
  await page.getByLabel("Code").fill("12 34");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.locator("main")).toContainText("Code must be 6 numbers");
});

/** Invites somebody as a manager. Returns their address, the link and the code to say with it. */
async function invite(page, info, name) {
  await signIn(page, "administrator");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("People");
  await page.getByRole("link", { name: "Invite a person" }).click();
  const email = `${name.toLowerCase()}.${info.project.name}.${Date.now()}@harbourlight.example`;
  await page.locator("#name").fill(`${name} Test`);
  await page.locator("#email").fill(email);
  await page.getByLabel("Manager").check();
  await page.getByRole("button", { name: "Make the link" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pass on this link and this code");
  const [link, spoken] = await page.locator("code.key").allInnerTexts();
  return { email, link, spoken };
}

/** Chooses a password behind a link. */
async function choose(page, spoken, chosen) {
  await page.locator("#code").fill(spoken);
  await page.locator("#password").fill(chosen);
  await page.getByRole("button", { name: "Continue" }).click();
}

test("an administrator invites somebody, who chooses a password; then access is removed", async ({ page, browser }, info) => {
  const { link, spoken } = await invite(page, info, "Mina");
  const elsewhere = await browser.newContext({ javaScriptEnabled: info.project.name !== "no-js" });
  const mina = await elsewhere.newPage();
  await mina.goto(link);
  await choose(mina, spoken, "abcabcabcabcabcabcabc");
  await expect(mina.locator(".errors")).toContainText("A computer would guess this soon");
  await choose(mina, spoken, password);
  await expect(mina).toHaveURL(/reports/);

  await page.getByRole("button", { name: "I have passed them on" }).click();
  await expect(page.locator("main")).toContainText("Active");
  await page.getByRole("button", { name: "Remove access" }).click();
  await expect(page.locator("main")).toContainText("Access is removed");
  await mina.goto("/reports");
  await expect(mina).toHaveURL(/sign-in/);
  await elsewhere.close();
});

test("a second step is set up with a key and a code, and recovery codes are shown once", async ({ page }, info) => {
  const { email, link, spoken } = await invite(page, info, "Noor");
  await send(page, page.getByRole("button", { name: "Sign out", exact: true }));
  await page.goto(link);
  await choose(page, spoken, password);
  await page.goto("/account/second-step");
  await page.getByRole("button", { name: "Show a key for the app" }).click();
  const key = await page.locator("code.key").innerText();
  await expect(page.locator("svg.qr")).toBeVisible();
  await page.getByLabel("Code").fill(code(key));
  await page.getByRole("button", { name: "Turn on the second step" }).click();
  await expect(page.locator(".codes li")).toHaveCount(8);
  const recovery = await page.locator(".codes code").first().innerText();
  await send(page, page.getByRole("button", { name: "I have kept them" }));
  await page.goto("/account/codes");
  await expect(page.locator("body")).not.toContainText(recovery);
  await send(page, page.getByRole("button", { name: "Sign out", exact: true }));

  await page.goto("/sign-in");
  await page.getByLabel("Work email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("link", { name: "Use a recovery code instead" }).click();
  await page.getByLabel("Recovery code").fill(recovery);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
});

test("another device is seen on the account page and signed out from there", async ({ page, browser }, info) => {
  // Somebody of their own: whoever signs out everywhere else would end the journeys that run beside this one.
  const { email, link, spoken } = await invite(page, info, "Vera");
  await send(page, page.getByRole("button", { name: "Sign out", exact: true }));
  await page.goto(link);
  await choose(page, spoken, password);
  await expect(page).toHaveURL(/reports/);
  const elsewhere = await browser.newContext({ javaScriptEnabled: info.project.name !== "no-js" });
  const other = await elsewhere.newPage();
  await other.goto("/sign-in");
  await other.getByLabel("Work email address").fill(email);
  await other.getByLabel("Password", { exact: true }).fill(password);
  await other.getByRole("button", { name: "Continue" }).click();
  await expect(other).not.toHaveURL(/sign-in/);
  await page.goto("/account");
  await expect(page.locator("main table tbody tr")).toHaveCount(2);
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.locator("main")).toContainText("Every device but this one has to sign in again");
  await other.goto("/reports");
  await expect(other).toHaveURL(/sign-in/);
  await elsewhere.close();
});
