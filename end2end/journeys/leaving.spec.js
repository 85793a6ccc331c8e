// Leaving the desk: signed out is signed out, and a hidden screen shows nothing.
import { expect, signIn, test } from "../support/base.js";

test("after signing out, Back shows nothing of the cases", async ({ page }) => {
  await signIn(page, "caseworker");
  await page.goto("/cases");
  const reference = await page.locator("main table a").first().innerText();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goBack();
  await page.waitForLoadState();
  // At once, before anything is asked of the server again: what was kept for going back is gone too.
  expect(await page.locator("body").innerText()).not.toContain(reference.split(" ")[0]);
  await expect(page).toHaveURL(/sign-in/);
});

test("Hide screen blanks the page and asks who is there before it comes back", async ({ page }) => {
  const rosa = await signIn(page, "caseworker");
  await page.goto("/cases");
  await page.getByRole("button", { name: "Hide screen" }).click();
  await expect(page).toHaveURL(/locked/);
  await page.goto("/cases");
  await expect(page).toHaveURL(/sign-in|locked/);
  await page.goto("/sign-in");
  await page.getByLabel("Work email address").fill(rosa.email);
  await page.getByLabel("Password", { exact: true }).fill(rosa.password);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
});

test("a wrong password says the same for an unknown address, and keeps the address typed", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Work email address").fill("nobody@harbourlight.example");
  await page.getByLabel("Password", { exact: true }).fill("not this one at all");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.locator("main")).toContainText("The email address or password is wrong");
  await expect(page.getByLabel("Work email address")).toHaveValue("nobody@harbourlight.example");
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
});
