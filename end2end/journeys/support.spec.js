// Rosa plans with Amina what she wants to reach, refers her on with her consent and never without, and records what
// went wrong.
import { dayFromToday, expect, signIn, test } from "../support/base.js";
import { addCase, typeDay } from "../support/steps.js";
import { consent, recordIncident, referOn } from "../support/support.js";

const save = (page) => page.getByRole("button", { name: "Save", exact: true }).click();

test("Rosa names a need, sets a task for its goal, says that it is reached and scores the outcomes", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await page.getByRole("link", { name: "Support plan" }).click();
  await page.getByRole("link", { name: "Name a need" }).click();
  await page.getByLabel("Secure and suitable housing").check();
  await page.locator("#what").fill("The room has no lock.");
  await page.locator("#goal").fill("A door I can lock");
  await save(page);
  await expect(page.getByRole("heading", { name: /The room has no lock/ })).toBeVisible();

  await page.getByRole("link", { name: "A door I can lock" }).click();
  await page.getByRole("link", { name: "Set a task for this goal" }).click();
  await page.locator("#what").fill("Ask the house for a lock");
  await typeDay(page, "on", dayFromToday(5));
  await save(page);
  await expect(page.getByRole("heading", { name: "Ask the house for a lock" })).toBeVisible();
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "Ask the house for a lock" })).toBeVisible();

  await page.goto(`${path}/plan`);
  await page.getByRole("link", { name: "A door I can lock" }).click();
  await page.getByLabel("Reached", { exact: true }).check();
  await save(page);
  await expect(page.getByRole("main")).toContainText("Say why the goal stands so");
  await page.locator("#reason").fill("The lock is there. She sleeps.");
  await save(page);
  await expect(page.getByText("The lock is there. She sleeps.")).toBeVisible();

  for (const [moment, step] of [["On entry", "2"], ["At 6 months", "4"]]) {
    await page.goto(`${path}/plan/scores`);
    await page.getByLabel(moment).check();
    await page.locator("#housing").selectOption(step);
    await save(page);
    await expect(page).toHaveURL(new RegExp(`${path}/plan$`));
  }
  const housing = page.getByRole("row").filter({ hasText: "Secure and suitable housing" });
  await expect(housing).toContainText("Better by 2 steps");
});

test("nothing about Amina is sent without her consent, and a withdrawn one stops the next", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await referOn(page, path, "Riverside Surgery", "Name and language");
  await expect(page.getByText("Choose the consent this is shared by, or record one first").first()).toBeVisible();
  await expect(page.locator("#what")).toHaveValue("Name and language");

  await consent(page, path, "Riverside Surgery");
  await referOn(page, path, "Riverside Surgery", "Name and language");
  await expect(page.getByRole("heading", { name: /Riverside Surgery/ }).first()).toBeVisible();

  await page.getByRole("link", { name: /^Open, or record that it was withdrawn/ }).click();
  await save(page);
  await expect(page.getByText(/The consent was withdrawn after this was sent/)).toBeVisible();
  await referOn(page, path, "Riverside Surgery", "Phone number");
  await expect(page.getByText(/Nothing may be shared by it: ask the person again/).first()).toBeVisible();
});

test("an incident that describes harm opens on its own page, and a review sets the day to look again", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  const said = "He waited outside the college.";
  await recordIncident(page, path, said);
  await expect(page.getByText(said)).toHaveCount(0);
  await page.getByRole("link", { name: /^Open the incident \(about 1 minute to read, describes harm\)/ }).click();
  await expect(page.getByText(said).first()).toBeVisible();

  await page.locator("#body").fill("He waited outside the college, twice.");
  await page.locator("#reason").fill("The second time came to light.");
  await page.getByRole("button", { name: "Save the amendment" }).click();
  await expect(page.getByRole("heading", { name: /^Amended by .*The second time came to light/ })).toBeVisible();
  await expect(page.getByText(said, { exact: true })).toBeVisible();

  await page.goto(`${path}/reviews/new`);
  await page.locator("#by").fill("Grace with Rosa");
  await page.locator("#agreed").fill("Ask the council again.");
  await typeDay(page, "next_on", dayFromToday(3));
  await save(page);
  await expect(page.getByText("Ask the council again.")).toBeVisible();
  await page.goto(path);
  await expect(page.getByText(/Look at this case again on .*: The next case review/).first()).toBeVisible();
});
