// Rosa gathers evidence in the 30 days after a refusal: one press for each thing asked and each thing that came.
import { dayFromToday, expect, send, signIn, test } from "../support/base.js";
import { addCase, certain, prepare, refer, save } from "../support/steps.js";

const press = (page, name) => send(page, page.getByRole("button", { name }).first());

test("Rosa begins the list on day 12, asks, ticks, and prints a request for more time", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await refer(page, path, dayFromToday(-40));
  await prepare(page, path, "first_negative", { on: dayFromToday(-12) }, certain);
  await save(page, path);
  await page.goto(path);
  await page.getByRole("link", { name: /^Day by day, with evidence/ }).first().click();
  await expect(page.getByText("Day 12 of 30")).toBeVisible();

  await press(page, "Begin the list");
  await expect(page.getByText("0 of 8 there.")).toBeVisible();
  await press(page, /^Asked today ?: A letter or report/);
  await expect(page.getByRole("heading", { name: "What is asked of whom" })).toBeVisible();
  await press(page, /^Got today ?: The decision letter/);
  await expect(page.getByText("1 of 8 there.")).toBeVisible();

  await page.getByRole("link", { name: /^More ?: Country or pattern/ }).click();
  await page.getByLabel("Not needed", { exact: true }).check();
  await page.getByLabel("Something else shows it").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${path}/evidence$`));
  await expect(page.getByText("1 of 7 there.")).toBeVisible();

  await page.goBack();
  await page.goto(path);
  await page.getByRole("link", { name: /^Day by day, with evidence/ }).first().click();
  await page.getByRole("link", { name: "A request for more time" }).click();
  const letter = page.getByRole("group", { name: "The letter" });
  await expect(letter).toContainText("A letter or report by a health professional, asked for on");
  await expect(letter).not.toContainText("The decision letter, all pages");
});
