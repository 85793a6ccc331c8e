// Rosa's day: a new case, a referral, a refusal, the date it starts, and a slip put right.
import { dayFromToday, expect, signIn, test } from "../support/base.js";
import { addCase, certain, fillCase, fillEvent, prepare, refer, save } from "../support/steps.js";

test("Rosa records a negative first decision and sees the date it starts before she saves", async ({ page }) => {
  await signIn(page, "caseworker");
  const nrm = `NRM-${test.info().project.name}-${Date.now()}`.toUpperCase();
  const path = await addCase(page, { nrm });
  await expect(page.getByText("Text only, weekdays after 4pm.")).toBeVisible();
  const reference = await page.locator("h1 .ref").innerText();
  await fillCase(page, { nrm });
  await page.getByRole("button", { name: "Add case", exact: true }).click();
  await expect(page.locator("main")).toContainText(`A case with this NRM reference already exists: ${reference}`);
  await expect(page.locator("#nrm")).toHaveValue(nrm);
  await page.getByRole("link", { name: "Open it" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));

  await prepare(page, path, "referral", { on: dayFromToday(-40) }, async (p) => {
    await p.getByLabel("Single Competent Authority").check();
    await certain(p);
  });
  await expect(page.getByText("First decision expected").first()).toBeVisible();
  await save(page, path);

  const letter = dayFromToday(-20);
  await prepare(page, path, "first_negative", { on: letter, sent: dayFromToday(-19), received: dayFromToday(-17) }, certain);
  const due = dayFromToday(10).short;
  const change = page.locator("main li").filter({ has: page.getByRole("heading", { name: /^Ask for reconsideration/ }) });
  await expect(change.getByRole("heading")).toContainText(due);
  await expect(change).toContainText(/Last working day to act: (the same day, )?\w{3} \d{1,2} \w{3} \d{4}/);
  await change.getByText("How we worked this out").click();
  await expect(change.getByText(/30 calendar days/)).toBeVisible();
  await expect(change.getByText(/Rule RECON_30CD, version \d+\. \S+/)).toBeVisible();
  await save(page, path);

  await expect(page.getByRole("heading", { name: /Ask for reconsideration/ }).first()).toBeVisible();
  await expect(page.getByText("Due in 10 days").first()).toBeVisible();
  await page.getByText("How we worked this out").first().click();
  await expect(page.getByText(/30 calendar days/).first()).toBeVisible();
});

test("the date a refusal starts stands under its day while it is typed, and is the one that is saved", async ({ page, javaScriptEnabled }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await refer(page, path, dayFromToday(-40));

  await page.goto(`${path}/event`);
  await fillEvent(page, "first_negative", { on: dayFromToday(-20) }, certain);
  const preview = page.locator(".preview");
  if (javaScriptEnabled === false) {
    await expect(preview).toBeEmpty();
  } else {
    await expect(preview).toContainText("Ask for reconsideration");
    await expect(preview).toContainText(dayFromToday(10).short);
  }
  await page.getByRole("button", { name: "See what this changes" }).click();
  await save(page, path);
  await expect(page.getByRole("heading", { name: /Ask for reconsideration/ }).first()).toBeVisible();
  await expect(page.getByText(dayFromToday(10).short).first()).toBeVisible();
});

test("Rosa corrects the date of a letter: the old date stays readable and the new one says what moved", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await refer(page, path, dayFromToday(-60));
  await prepare(page, path, "first_negative", { on: dayFromToday(-20) }, certain);
  await save(page, path);

  const entry = page.locator("main ol li").filter({ hasText: "First decision received: negative" }).last();
  await entry.getByRole("link", { name: /Correct this entry/ }).click();
  await fillEvent(page, "first_negative", { on: dayFromToday(-15) }, async (p) => {
    await p.locator("#why").fill("The day on the letter was misread.");
  });
  await page.getByRole("button", { name: "See what this changes" }).click();
  await expect(page.getByText(dayFromToday(15).short).first()).toBeVisible();
  await save(page, path);

  await expect(page.getByText(/In 15 days/).first()).toBeVisible();
  await expect(page.getByText(/Changed/).first()).toBeVisible();
  await page.getByText(/Earlier deadlines/).click();
  const earlier = page.locator("main details li").filter({ has: page.getByRole("heading", { name: "Ask for reconsideration" }) });
  await expect(earlier).toContainText("Replaced");
  await expect(earlier.getByText(`Was ${dayFromToday(10).short}. A later entry replaced it.`)).toBeVisible();
  await expect(page.getByText(/Replaced by event/).first()).toBeVisible();
});
