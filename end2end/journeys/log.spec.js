// A call and its next step, from a case and from anywhere; the tasks that come of it.
import { expect, signIn, test } from "../support/base.js";
import { addCase, openEmpty } from "../support/steps.js";

test("Rosa picks the case by its code name, and ticks the task off with the next note", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  const heading = await page.getByRole("heading", { level: 1 }).innerText();
  await openEmpty(page, "/log");
  await page.locator("#which").fill("no such case");
  await page.locator("#body").fill("Tried twice, no answer.");
  await page.locator("#next").fill("Ring again");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator("#body")).toHaveValue("Tried twice, no answer.");
  await page.locator("#which").fill(heading);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));

  await page.goto(`${path}/log`);
  await page.getByLabel(/^Ring again, by/).check();
  await page.locator("#body").fill("Rang again, reached her.");
  await page.getByRole("button", { name: "Save", exact: true }).click();

  await expect(page.getByText("1 task is done.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ring again" })).toHaveCount(0);
});

test("a task gets another day, goes to a colleague, and is done in one press", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await page.getByRole("link", { name: "Set a task" }).click();
  await page.locator("#what").fill("Book an interpreter");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Due today")).toBeVisible();

  await page.getByRole("link", { name: /^Change ?: Book an interpreter/ }).click();
  await page.getByLabel("A colleague does it").check();
  await page.locator("#who").selectOption({ label: "Carys Bevan" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator("#tasks ~ ul").first()).toContainText("Carys Bevan");

  await page.getByRole("button", { name: /^Done ?: Book an interpreter/ }).click();
  await expect(page).toHaveURL(new RegExp(path));
  await expect(page.getByRole("heading", { name: "Book an interpreter" })).toHaveCount(0);
});

test("a note is amended in sight of its first wording", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await page.goto(`${path}/log`);
  await page.locator("#body").fill("She rang on Friday.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("link", { name: /^Amend this note/ }).click();
  await page.locator("#body").fill("She rang on Thursday.");
  await page.locator("#reason").fill("A slip");
  await page.getByRole("button", { name: "Save amendment" }).click();

  await expect(page.locator("main")).toContainText("She rang on Friday.");
  await expect(page.locator("main")).toContainText("A slip");
  await page.goto(path);
  await expect(page.getByText("She rang on Thursday.")).toBeVisible();
});
