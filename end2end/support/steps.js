// What people do, step by step, named as they would name it.
import { expect } from "@playwright/test";

/** Types a day into its three boxes. */
export async function typeDay(page, field, day) {
  await page.locator(`#${field}-day`).fill(day.day);
  await page.locator(`#${field}-month`).fill(day.month);
  await page.locator(`#${field}-year`).fill(day.year);
}

/** Opens a form with nothing in it: what somebody else of this name began elsewhere is not ours to send. */
export async function openEmpty(page, path) {
  const emptied = page.getByRole("button", { name: "Start again with an empty form" });
  for (let turn = 0; turn < 9; turn += 1) {
    await page.goto(path);
    if ((await emptied.count()) === 0) return;
    await emptied.click();
    await expect(page).toHaveURL(new RegExp(path));
  }
}

/** Fills the form for a new case about somebody. */
export async function fillCase(page, { name = "Amina Test", nrm = "", language = "Albanian", safe = "Text only, weekdays after 4pm. Do not leave voicemail." } = {}) {
  await openEmpty(page, "/cases/new");
  await page.locator("#name").fill(name);
  await page.locator("#language").fill(language);
  await page.locator("#nationality").selectOption("AL");
  await page.getByLabel("Female", { exact: true }).check();
  await page.getByLabel("Adult (18 or over)").check();
  await page.getByLabel("England or Wales").check();
  await page.locator("#safe_contact").fill(safe);
  if (nrm) await page.locator("#nrm").fill(nrm);
}

/** Adds a case for somebody and ends on its page. Returns the path of the case. */
export async function addCase(page, who) {
  await fillCase(page, who);
  await page.getByRole("button", { name: "Add case", exact: true }).click();
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Fills the event form of a case as far as told, and asks what it changes. */
export async function prepare(page, path, kind, days, fill = async () => {}) {
  await page.goto(`${path}/event`);
  await fillEvent(page, kind, days, fill);
  await page.getByRole("button", { name: "See what this changes" }).click();
}

/** Fills the event form that is open. */
export async function fillEvent(page, kind, days, fill = async () => {}) {
  await page.locator("#kind").selectOption(kind);
  for (const [field, day] of Object.entries(days)) await typeDay(page, field, day);
  await fill(page);
}

/** Saves what the check page shows and ends on the case. */
export async function save(page, path) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check what this changes");
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
}

/** Yes, the date is on the letter. */
export const certain = (page) => page.getByLabel(/^Yes/).check();

/** Records a referral to the Single Competent Authority on this day, and ends on the case. */
export async function refer(page, path, on) {
  await prepare(page, path, "referral", { on }, async (p) => {
    await p.getByLabel("Single Competent Authority").check();
    await certain(p);
  });
  await save(page, path);
}

/** The card of one deadline on the case page. */
export const card = (page, title) => page.locator("main").locator("section, article, li, div.panel").filter({ has: page.getByRole("heading", { name: title }) }).last();

/** Closes every period whose turn has come, so that reports have figures. Whoever else closes one meanwhile is no matter. */
export async function closePeriods(page) {
  const close = page.getByRole("button", { name: /^Close/ });
  for (await page.goto("/reports"); (await close.count()) > 0; await page.goto("/reports")) {
    await close.first().click();
    await page.waitForLoadState();
  }
}
