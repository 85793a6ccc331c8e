// Rosa looks whether somebody is known before she adds them, and never types a name twice.
import { expect, signIn, test } from "../support/base.js";
import { openEmpty, typeDay } from "../support/steps.js";

/** A name nobody else here has. */
const surname = () => Math.random().toString(36).replace(/[^a-z]/g, "").padEnd(8, "q");

async function rest(page) {
  await page.locator("#nationality").selectOption("AL");
  await page.getByLabel("Female", { exact: true }).check();
  await page.getByLabel("Adult (18 or over)").check();
  await page.getByLabel("England or Wales").check();
  await page.locator("#safe_contact").fill("Text first.");
  await page.getByRole("button", { name: "Add case", exact: true }).click();
}

test("a name that was searched for is carried into the new case, and somebody known is shown with why", async ({ page }) => {
  await signIn(page, "caseworker", "Dev Malhotra");
  const name = surname();
  await openEmpty(page, "/cases/new");
  await page.goto("/find");
  await page.locator("#name").fill(`Zamira ${name}`);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page.getByRole("button", { name: "Add a case with this name" }).click();
  await expect(page).toHaveURL(/\/cases\/new$/);
  await expect(page.locator("#name")).toHaveValue(`Zamira ${name}`);
  await typeDay(page, "born", { day: "17", month: "5", year: "1998" });
  await rest(page);
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}$/);
  const path = new URL(page.url()).pathname;

  await openEmpty(page, "/cases/new");
  await page.locator("#name").fill(`${name} Zamira`);
  await typeDay(page, "born", { day: "17", month: "5", year: "1998" });
  await page.getByRole("button", { name: "See whether this person is known" }).click();
  await expect(page.locator(`main a[href="${path}"]`)).toBeVisible();
  await expect(page.getByText("born on the same day")).toBeVisible();
  await expect(page.locator("#name")).toHaveValue(`${name} Zamira`);
  await rest(page);
  await expect(page.getByText("Somebody like this is known")).toBeVisible();
  await page.getByLabel(/^Yes. I have looked, and this is another person/).check();
  await page.getByRole("button", { name: "Add case", exact: true }).click();
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}$/);
});
