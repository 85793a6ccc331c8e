// What becomes of a date: more time, another date, the certificate; when a case is looked at again; a rule approved.
import { dayFromToday, expect, signIn, test } from "../support/base.js";
import { addCase, certain, openEmpty, prepare, refer, save, typeDay } from "../support/steps.js";

/** A case of Rosa's with a negative first decision of three weeks ago. */
async function refused(page) {
  const path = await addCase(page);
  await refer(page, path, dayFromToday(-40));
  await prepare(page, path, "first_negative", { on: dayFromToday(-21) }, certain);
  await save(page, path);
  return path;
}

test("Rosa asks for more time, gets it, and the worked-out date stays beside the new one", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await refused(page);
  const tell = async (label, fill) => {
    await page.getByRole("link", { name: /Something else happened.*Ask for reconsideration/ }).click();
    await page.getByLabel(label).check();
    await fill();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
  };

  await tell("We asked for more time", async () => {
    await typeDay(page, "on", dayFromToday(-2));
    await page.locator("#why").fill("By email, with the doctor's appointment.");
  });
  await expect(page.locator("main")).toContainText("More time asked for");

  const until = dayFromToday(30);
  await tell("More time was given, or the letter gives another date", async () => {
    await typeDay(page, "on", dayFromToday(-1));
    await typeDay(page, "due", until);
    await page.locator("#why").fill("They wrote that they wait for the report.");
    await page.locator("#document").fill("Letter of the authority, scan 3");
  });
  await expect(page.locator("main")).toContainText("Extended");
  await expect(page.getByText(until.short).first()).toBeVisible();
  await expect(page.locator("main")).toContainText("The worked-out date is");

  await page.getByRole("link", { name: "Ask for reconsideration", exact: true }).click();
  await expect(page.getByRole("heading", { name: "The rule, as it was used" })).toBeVisible();
  await expect(page.locator("main")).toContainText("Letter of the authority, scan 3");
});

test("a new date without a letter comes back with everything that was typed", async ({ page }) => {
  await signIn(page, "caseworker");
  await refused(page);
  await page.getByRole("link", { name: /Something else happened.*Ask for reconsideration/ }).click();
  await page.getByLabel("Another date is set by hand").check();
  await typeDay(page, "on", dayFromToday(-1));
  await page.locator("#why").fill("The letter says so.");
  await page.getByRole("button", { name: "Save" }).click();

  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByText("Enter the new date").first()).toBeVisible();
  await expect(page.getByText("Say what the new date rests on").first()).toBeVisible();
  await expect(page.locator("#why")).toHaveValue("The letter says so.");
});

test("Rosa ends the last task of a case only with a day to look at it again", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  const first = "Speak with the person and agree what comes next";
  await expect(page.locator("main")).toContainText(`Next: ${first}`);

  await page.getByRole("button", { name: /^Done ?: Speak with the person/ }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator(".errors")).toContainText("Say what comes next in this case");
  await page.getByLabel("We look at this case again on a day").check();
  const again = dayFromToday(20);
  await typeDay(page, "next_on", again);
  await page.locator("#next_why").fill("Ask the council for its answer");
  await page.getByRole("button", { name: "Save" }).click();

  await expect(page).toHaveURL(new RegExp(path));
  await expect(page.locator("main")).toContainText(`Look at this case again on ${again.short}`);
});

test("Farah approves a rule, and its page says so to everybody", async ({ page }) => {
  const { name } = await signIn(page, "legal_adviser");
  await page.goto("/deadlines");
  await page.getByRole("link", { name: "The rules behind these dates" }).click();
  await page.locator('a[href="/rules/AGE_18"]').click();
  await page.getByLabel("I have read the source and approve this version").check();
  await page.getByRole("button", { name: "Save" }).click();

  await expect(page).toHaveURL(/\/rules\/AGE_18$/);
  await expect(page.locator("main")).toContainText(`Approved by ${name}`);
});

test("Rosa reports an adult who declined, and nothing on the page could name anybody", async ({ page }) => {
  await signIn(page, "caseworker");
  await openEmpty(page, "/notices/new");
  await expect(page.locator("main textarea")).toHaveCount(0);
  await typeDay(page, "on", dayFromToday(-1));
  await page.locator("#by").selectOption({ index: 1 });
  await page.getByLabel("Female", { exact: true }).check();
  await page.getByLabel("Does not trust the authorities").check();
  await page.getByRole("button", { name: "Save report" }).click();

  await expect(page).toHaveURL(/\/notices$/);
  await expect(page.locator("main")).toContainText("Does not trust the authorities");
});

test("the page of a date prints as a certificate: the sum, the rule, and who printed it", async ({ page }, info) => {
  const { name } = await signIn(page, "caseworker");
  await refused(page);
  await page.getByRole("link", { name: "Ask for reconsideration", exact: true }).click();
  const printed = page.getByText(`Printed by ${name} on `);
  await expect(page.getByRole("heading", { name: "The rule, as it was used" })).toBeVisible();
  await expect(printed).toBeHidden();

  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 672, height: 987 });
  await expect(printed).toBeVisible();
  await expect(page.getByText("Day 30 is")).toBeVisible();
  await expect(page.locator("nav.menu")).toBeHidden();
  await expect(page.locator("main .actions").first()).toBeHidden();
  await page.screenshot({ path: info.outputPath("certificate.png"), fullPage: true });
});
