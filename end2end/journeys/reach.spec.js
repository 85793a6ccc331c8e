// How somebody is reached without harm, and a case found by the name of the person.
import { expect, signIn, test } from "../support/base.js";
import { addCase } from "../support/steps.js";

test("Rosa records a safe number, and sees it before she logs a call", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await page.getByRole("link", { name: "People and how to reach them" }).first().click();
  await page.getByRole("link", { name: "Add a way to reach the person" }).click();
  await page.getByLabel("Phone", { exact: true }).check();
  await page.locator("#value").fill("020 7946 0000");
  await page.getByLabel("Only as agreed below").check();
  await page.locator("#times").fill("Weekdays after 4pm");
  await page.getByLabel("Never leave a message").check();
  await page.locator("#code_word").fill("the library");
  await page.getByRole("button", { name: "Save", exact: true }).click();

  await expect(page).toHaveURL(new RegExp(`${path}/people$`));
  await expect(page.getByRole("heading", { name: /020 7946 0000/ })).toBeVisible();
  await page.goto(`${path}/log`);
  await page.getByText(/People and how to reach them \(1\)/).click();
  await expect(page.getByText("Code word: the library")).toBeVisible();

  await page.goto(`${path}/people`);
  await page.getByRole("button", { name: /^Does not hold any more/ }).click();
  await expect(page.getByRole("heading", { name: /020 7946 0000/ })).toHaveCount(0);
});

test("Rosa says what a solicitor may be told", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await page.goto(`${path}/people/professional`);
  await page.getByLabel("Solicitor or adviser").check();
  await page.locator("#name").fill("Leo Marsh");
  await page.getByLabel("Yes", { exact: true }).check();
  await page.locator("#told").fill("Appointments and travel.");
  await page.getByRole("button", { name: "Save", exact: true }).click();

  await expect(page.getByText("May be told: Appointments and travel.")).toBeVisible();
});

test("Rosa finds a case by a name spelt another way, and the name stays out of the address", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page, { name: "Nguyễn Thị Quỳnh Hoa" });
  await page.goto("/cases");
  await page.getByRole("link", { name: "Find a person by name" }).click();
  await page.locator("#name").fill("quynh nguyen");
  await page.getByRole("button", { name: "Search" }).click();

  const row = page.getByRole("row").filter({ has: page.locator(`a[href="${path}"]`) });
  await expect(row).toContainText("The same words in another order");
  await expect(page).toHaveURL(/\/find$/);
  await expect(page.locator("table")).not.toContainText("Nguy");
});
