// Rosa puts together what a referral form asks: once, in its order, with what is missing named.
import { dayFromToday, expect, signIn, test } from "../support/base.js";
import { addCase, prepare, save, typeDay } from "../support/steps.js";
import { answerPack } from "../support/support.js";

test("Rosa answers what is missing for a referral, and the case asks nothing twice", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await page.getByRole("link", { name: "Put the NRM pack together" }).click();
  await expect(page.getByText("No agreement to be referred is recorded yet")).toBeVisible();
  const missing = page.locator("ul.links");
  await expect(missing.getByRole("link", { name: "First responder" })).toBeVisible();
  await expect(missing).not.toContainText("Nationality");

  await missing.getByRole("link", { name: "Date of birth" }).click();
  await typeDay(page, "born", { day: "17", month: "5", year: "1998" });
  await page.locator("#health").fill("Back pain");
  await page.locator("#dependants").fill("None");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${path}/pack$`));
  await expect(page.getByText("17 May 1998")).toBeVisible();

  await answerPack(page, path);
  await expect(missing).not.toContainText("How they were recruited");
  await expect(page.getByText("Debt bondage")).toBeVisible();
  await expect(page.getByText("She was promised work")).toHaveCount(0);

  await prepare(page, path, "requested_referral", { on: dayFromToday(0) }, async (p) => {
    await p.locator("#responder").selectOption("POLICE");
    await p.getByLabel("To be referred", { exact: true }).check();
  });
  await save(page, path);
  await page.goto(`${path}/pack`);
  await expect(page.getByText("The person agreed to be referred.")).toBeVisible();

  await page.getByRole("link", { name: /^Open the whole pack, to print/ }).click();
  await expect(page.getByText("She was promised work in a hotel. The door was locked.")).toBeVisible();
  await expect(page.getByText("Amina Test")).toBeVisible();
  await expect(page).not.toHaveTitle(/Amina/);
});
