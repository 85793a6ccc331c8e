// Farah's desk: every limit across her cases, a permission that ends, a duty done late.
import { dayFromToday, expect, signIn, test } from "../support/base.js";
import { certain, prepare, save, typeDay } from "../support/steps.js";

test("Farah sees what we must do apart from what they owe us", async ({ page }) => {
  await signIn(page, "legal_adviser");
  await page.goto("/deadlines");
  await expect(page.getByRole("heading", { name: /We must/ }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: /They owe us/ }).first()).toBeVisible();
  await expect(page.locator("main")).toContainText(/Overdue/);
});

test("Farah records a permission; its last day and the countdown appear; she marks it done", async ({ page }) => {
  const farah = await signIn(page, "legal_adviser");
  // Another case in each way of using Waymark: the store is one, and a permission is granted once.
  const path = `/cases/${farah.cases[3 + test.info().project.metadata.turn]}`;
  const until = dayFromToday(47);
  await prepare(page, path, "permission_granted", { on: dayFromToday(-2), from: dayFromToday(-2), until }, async (p) => {
    await p.locator("#route").selectOption("VTS");
    await certain(p);
  });
  await expect(page.getByText("Apply to extend or change permission to stay").first()).toBeVisible();
  await expect(page.getByText(until.short).first()).toBeVisible();
  await save(page, path);

  await expect(page.getByText("Due in 47 days").first()).toBeVisible();
  await page.getByRole("link", { name: /Mark as done/ }).last().click();
  await typeDay(page, "done", dayFromToday(-1));
  await page.locator("#evidence").fill("Form sent online, receipt kept.");
  await page.locator("main form button").first().click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.locator("main")).toContainText(/Done/);
});

test("Farah records a refusal; a challenge it does not allow is told which are; the right one is kept", async ({ page }) => {
  await signIn(page, "legal_adviser");
  // Another open case in each way of looking, as above.
  await page.goto("/cases?sort=reference");
  const path = await page.locator("main tbody th a").nth(20 - test.info().project.metadata.turn).getAttribute("href");
  await prepare(page, path, "permission_refused", { on: dayFromToday(-9) }, async (p) => {
    await p.locator("#route").selectOption("VTS");
    await certain(p);
  });
  await save(page, path);

  const challenge = (kind) => prepare(page, path, "challenged", { on: dayFromToday(-1) }, async (p) => {
    await p.locator("#against").selectOption({ index: 1 });
    await p.locator("#challenge").selectOption(kind);
    await certain(p);
  });
  await challenge("APPEAL");
  await expect(page.locator("main")).toContainText("This decision does not allow that. It allows: reconsideration, letter before claim or judicial review");
  await page.locator("#challenge").selectOption("JR");
  await page.getByRole("button", { name: "See what this changes" }).click();
  await save(page, path);

  await expect(page.getByRole("heading", { name: "Permission to stay", level: 2 })).toBeVisible();
  await expect(page.locator("main")).toContainText(/Judicial review, .*It waits for an answer/);
});
