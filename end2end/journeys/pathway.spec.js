// The way into a referral and the odd things on it: declined, asked for, believed too early.
import { dayFromToday, expect, signIn, test } from "../support/base.js";
import { addCase, certain, prepare, refer, save } from "../support/steps.js";

test("Rosa records that an adult declined, and later asks a first responder to refer with consent", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);

  await prepare(page, path, "declined", { on: dayFromToday(-20), review: dayFromToday(60) }, async (p) => {
    await certain(p);
    await p.getByLabel("Afraid of the trafficker").check();
    await p.getByLabel("Does not trust the authorities").check();
  });
  await save(page, path);
  await expect(page.getByText("Now: declined to be referred.")).toBeVisible();
  await expect(page.getByText("Afraid of the trafficker; Does not trust the authorities")).toBeVisible();

  await prepare(page, path, "requested_referral", { on: dayFromToday(-10) }, async (p) => {
    await p.locator("#responder").selectOption("NGO");
  });
  await expect(page.locator(".errors")).toContainText("An adult is referred only with consent");
  await expect(page.locator("#responder")).toHaveValue("NGO");
  await page.getByLabel("To be referred", { exact: true }).check();
  await page.getByRole("button", { name: "See what this changes" }).click();
  await save(page, path);
  await expect(page.getByText("Now: waiting to be referred.")).toBeVisible();
});

test("a final decision that came too early is warned about and kept with the reason", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await refer(page, path, dayFromToday(-40));
  await prepare(page, path, "first_positive", { on: dayFromToday(-30) }, certain);
  await save(page, path);

  await prepare(page, path, "final_positive", { on: dayFromToday(-20) }, certain);
  await expect(page.getByText(/A final decision should not come before/)).toBeVisible();
  await page.locator("#although").fill("The letter says so: both dates were checked.");
  await save(page, path);

  await expect(page.getByText(/both dates were checked/)).toBeVisible();
  await expect(page.getByText("Now: final decision positive.")).toBeVisible();
});

test("what stands beside the referral is said at the top of the case and does not move it", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await prepare(page, path, "support_started", { on: dayFromToday(-30) }, async (p) => {
    await certain(p);
    await p.locator("#scheme").selectOption("MSVCC");
  });
  await save(page, path);
  await prepare(page, path, "missing", { on: dayFromToday(-3) }, async (p) => {
    await certain(p);
    await p.getByLabel("Police", { exact: true }).check();
  });
  await save(page, path);

  const beside = page.getByRole("list", { name: "Beside the referral" });
  await expect(beside).toContainText("Missing since");
  await expect(beside).toContainText("Supported since");
  await expect(page.getByText("Now: no referral yet.")).toBeVisible();
});
