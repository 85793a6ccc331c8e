// The whole way through the referral, and what each step does to the dates: refused, asked about in time and late,
// changed to positive, confirmed, moved on; a birthday on the way; a date put right.
import { dayFromToday, expect, signIn, test } from "../support/base.js";
import { addCase, certain, fillEvent, openEmpty, prepare, refer, save, typeDay } from "../support/steps.js";

const main = (page) => page.locator("main");

/** A case of Rosa's, referred so many days ago. */
async function referred(page, ago, path) {
  const at = path ?? (await addCase(page));
  await refer(page, at, dayFromToday(-ago));
  return at;
}

async function refused(page, ago) {
  const path = await referred(page, ago + 20);
  await prepare(page, path, "first_negative", { on: dayFromToday(-ago) }, certain);
  await save(page, path);
  return path;
}

/** The rows of dates that are done, replaced or not needed any more. */
async function earlier(page) {
  await page.getByText(/Earlier deadlines/).click();
  return main(page);
}

test("a refusal is asked about in time, changed to positive, confirmed, and move-on support begins", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await refused(page, 120);
  await expect(main(page)).toContainText("Ask for reconsideration");
  await expect(main(page)).toContainText("Apply for judicial review");

  await prepare(page, path, "asked_first", { on: dayFromToday(-100) });
  await save(page, path);
  await expect(page.getByText("Now: first decision negative, asking again.")).toBeVisible();
  await expect(await earlier(page)).toContainText("10 days early");

  await prepare(page, path, "answer_first", { on: dayFromToday(-70) }, async (p) => {
    await p.getByLabel("Changed to positive").check();
    await certain(p);
  });
  await expect(main(page)).toContainText("Minimum recovery period ends");
  await save(page, path);
  await expect(page.getByText("Now: waiting for final decision.")).toBeVisible();
  await expect(page.getByRole("heading", { name: /Apply for judicial review/ })).toHaveCount(0);

  await prepare(page, path, "final_positive", { on: dayFromToday(-10) }, certain);
  await expect(main(page)).toContainText("Move-on support ends at the earliest");
  await expect(main(page)).toContainText(dayFromToday(35).short);
  await save(page, path);
  await expect(page.getByText("Now: final decision positive.")).toBeVisible();
});

test("a refusal asked about late is warned of, kept with the reason, and says how late it was", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await refused(page, 60);
  await expect(main(page)).toContainText("30 days overdue");

  await prepare(page, path, "asked_first", { on: dayFromToday(-10) });
  await expect(main(page)).toContainText(dayFromToday(-30).short);
  await page.locator("#although").fill("The person was in hospital until last week.");
  await save(page, path);
  await expect(await earlier(page)).toContainText("Done 20 days late");

  await prepare(page, path, "answer_first", { on: dayFromToday(-2) }, async (p) => {
    await p.locator('input[name="answer"][value="TOO_LATE"]').check();
    await certain(p);
  });
  await save(page, path);
  await expect(page.getByText("Now: first decision negative.")).toBeVisible();
  await expect(page.getByRole("heading", { name: /Apply for judicial review/ }).first()).toBeVisible();
});

test("somebody who turns 18 on the way has that day on the case from the first", async ({ page }) => {
  await signIn(page, "caseworker");
  const birthday = dayFromToday(12);
  await openEmpty(page, "/cases/new");
  // Nobody else here is called so: he would be shown first.
  await page.locator("#name").fill(`Daniel ${Math.random().toString(36).slice(2)}`);
  await page.locator("#language").fill("Tigrinya");
  await page.locator("#nationality").selectOption("ER");
  await page.getByLabel("Male", { exact: true }).check();
  await page.getByLabel("Child (17 or under)").check();
  await page.getByLabel("England or Wales").check();
  await typeDay(page, "born", { ...birthday, year: String(Number(birthday.year) - 18) });
  await page.locator("#safe_contact").fill("Through the social worker.");
  await page.getByRole("button", { name: "Add case", exact: true }).click();
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}$/);
  const path = new URL(page.url()).pathname;

  await referred(page, 80, path);
  await prepare(page, path, "first_positive", { on: dayFromToday(-70) }, certain);
  await save(page, path);
  await expect(main(page)).toContainText("Turns 18");
  await expect(main(page)).toContainText(birthday.short);
  await expect(main(page)).toContainText("Comes in 12 days");

  await prepare(page, path, "final_positive", { on: dayFromToday(-5) }, certain);
  await save(page, path);
  await expect(page.getByText("Now: final decision positive.")).toBeVisible();
  await expect(main(page)).toContainText("Move-on support ends at the earliest");
});

test("a corrected letter shows both dates before it is saved, and the old one stays readable", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await refused(page, 21);
  const entry = page.locator("main ol li").filter({ hasText: "First decision received: negative" }).last();
  await entry.getByRole("link", { name: /Correct this entry/ }).click();
  await fillEvent(page, "first_negative", { on: dayFromToday(-18) }, async (p) => {
    await p.locator("#why").fill("The day on the letter was misread.");
  });
  await page.getByRole("button", { name: "See what this changes" }).click();

  for (const day of [dayFromToday(9), dayFromToday(12)]) await expect(main(page)).toContainText(day.short);
  await save(page, path);
  await expect(main(page)).toContainText("Moved because a date was corrected.");
  await expect(await earlier(page)).toContainText("Replaced by event");
});
