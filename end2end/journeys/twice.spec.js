// The same press twice, and two people at once.
import { dayFromToday, expect, signIn, test } from "../support/base.js";
import { addCase, certain, prepare, save } from "../support/steps.js";

const authority = async (page) => {
  await page.getByLabel("Single Competent Authority").check();
  await certain(page);
};

test("pressing save twice records one event", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await prepare(page, path, "referral", { on: dayFromToday(-3) }, authority);
  await page.getByRole("button", { name: /^Save/ }).dblclick();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "Referral received" })).toHaveCount(1);
});

test("going back and saving the same form again records one event", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await prepare(page, path, "referral", { on: dayFromToday(-3) }, authority);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check what this changes");
  const answers = await page.locator("main form input[type=hidden]").evaluateAll((all) => all.map((i) => [i.name, i.value]));
  await save(page, path);
  const again = await page.request.post("/api/save-event", {
    form: Object.fromEntries(answers),
    headers: { "sec-fetch-site": "same-origin", origin: new URL(page.url()).origin },
  });
  expect(again.status()).toBeLessThan(400);
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "Referral received" })).toHaveCount(1);
});

test("the second of two people is told, and keeps what was typed", async ({ page, browser, contextOptions }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await prepare(page, path, "referral", { on: dayFromToday(-9) }, authority);
  await save(page, path);
  const other = await (await browser.newContext(contextOptions)).newPage();
  await signIn(other, "caseworker", "Carys Bevan");

  await prepare(page, path, "first_positive", { on: dayFromToday(-2) }, certain);
  // Before the other saves, or the page would be about the case as it is after that.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check what this changes");
  await prepare(other, path, "on_hold", { on: dayFromToday(-1) }, certain);
  await save(other, path);
  await page.getByRole("button", { name: /^Save/ }).click();

  await expect(page.locator("main")).toContainText(/changed this case/);
  await expect(page.locator("#kind")).toHaveValue("first_positive");
  await expect(page.locator("#on-day")).toHaveValue(dayFromToday(-2).day);
  await other.context().close();
});
