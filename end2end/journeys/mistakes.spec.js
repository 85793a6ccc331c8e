// Answers that cannot be taken: each gets its own sentence, and nothing typed is lost.
import { dayFromToday, expect, signIn, test } from "../support/base.js";
import { addCase, certain, prepare, refer, typeDay } from "../support/steps.js";

const february = { day: "31", month: "February", year: "2026" };

test("a refused form says what to do at the top and by the answer, and keeps everything typed", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);

  await prepare(page, path, "referral", { on: february }, async (p) => {
    await p.locator("#note").fill("Sent by the <b>social worker</b> & copied to us.");
  });

  await expect(page).toHaveTitle(/^Error: /);
  const summary = page.getByRole("alert").or(page.locator(".errors")).first();
  await expect(summary).toContainText("There is a problem");
  await expect(summary).toContainText("must be a real date");
  await expect(page.locator("#on-day")).toHaveValue("31");
  await expect(page.locator("#on-month")).toHaveValue("February");
  await expect(page.locator("#note")).toHaveValue("Sent by the <b>social worker</b> & copied to us.");
  await expect(page.locator("#kind")).toHaveValue("referral");
  expect(page.url()).not.toContain("?");
});

test("each mistake with a date has its own sentence", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  const referral = dayFromToday(-30);
  await refer(page, path, referral);

  const mistakes = [
    ["", {}, "Choose what happened"],
    ["first_negative", {}, /Enter the date on the letter/],
    ["first_negative", { on: { day: "21", month: "", year: "2026" } }, /must include a month/],
    ["first_negative", { on: dayFromToday(1) }, /must be today or in the past/],
    ["first_negative", { on: dayFromToday(-31) }, /referral/],
    ["first_negative", { on: { day: "1", month: "May", year: "2062" } }, /2062 is a long way off/],
    ["final_positive", { on: dayFromToday(-1) }, /first decision/],
  ];
  for (const [kind, days, sentence] of mistakes) {
    await page.goto(`${path}/event`);
    await page.locator("#kind").selectOption(kind);
    for (const field of ["on"]) await typeDay(page, field, days[field] ?? { day: "", month: "", year: "" });
    if (kind) await certain(page);
    await page.getByRole("button", { name: "See what this changes" }).click();
    await expect(page.locator(".errors")).toContainText(sentence);
  }
});
