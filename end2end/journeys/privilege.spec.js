// Farah writes down her advice and asks Rosa for a letter; Rosa sees what to do and not a word of why.
import { expect, send, signIn, test } from "../support/base.js";
import { manifest } from "../support/place.js";

const advised = () => {
  const cases = (role) => manifest().accounts.find((one) => one.role === role).cases;
  return `/cases/${cases("legal_adviser").find((id) => cases("caseworker").includes(id))}`;
};
const press = (page, name) => send(page, page.getByRole("button", { name, exact: true }));

test("Farah writes a legal note, amends it and shares one step; Rosa sees the step only", async ({ page, browser }) => {
  const path = advised();
  const step = `Ask the GP for the letter ${Date.now()}`;
  await signIn(page, "legal_adviser");
  await page.goto(path);
  await page.getByRole("link", { name: "Legal notes" }).click();
  await page.getByRole("link", { name: "Write a legal note" }).click();
  await press(page, "Save");
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByLabel("Prospects and strategy").check();
  await page.locator("#body").fill("Good with the letter, poor without.");
  await page.locator("#step").fill(step);
  await press(page, "Save");
  await expect(page).toHaveURL(new RegExp(`${path}/legal$`));
  await expect(page.getByText("Good with the letter, poor without.").first()).toBeVisible();
  await expect(page.getByText(step)).toBeVisible();

  await page.getByRole("link", { name: /^Amend this note/ }).first().click();
  await page.locator("#body").fill("Good with the letter and its dates.");
  await page.locator("#reason").fill("The dates matter too");
  await press(page, "Save amendment");
  await expect(page.getByRole("heading", { name: /Amended by .*: The dates matter too/ })).toBeVisible();
  await expect(page.getByText("Good with the letter, poor without.").first()).toBeVisible();

  const rosa = await browser.newPage();
  await signIn(rosa, "caseworker");
  await rosa.goto(path);
  await expect(rosa.getByRole("heading", { name: step })).toBeVisible();
  await expect(rosa.getByText("Legal notes")).toHaveCount(0);
  expect(await rosa.content()).not.toContain("Good with the letter");
  const refused = await rosa.goto(`${path}/legal`);
  expect(refused.status()).toBe(404);
  await rosa.context().close();
});
