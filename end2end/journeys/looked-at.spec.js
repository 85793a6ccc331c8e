// Every page, looked at by three engines in light, dark and forced colours and at 320 px, and kept as pictures.
import { expect, signIn, test } from "../support/base.js";
import { expectNoFaults, expectNoSidewaysScroll } from "../support/engines.js";
import { manifest } from "../support/place.js";
import { closePeriods, openEmpty } from "../support/steps.js";
import { choose, sheet } from "../support/sheets.js";

const caseOf = (role, n = 0) => manifest().accounts.find((a) => a.role === role).cases[n];

/** The page of the first date of a case that can still be kept, or a page below it. */
const dateOf = (below = "") => async (page) => {
  await page.goto(`/cases/${caseOf("legal_adviser")}`);
  const link = page.locator('a[href*="/deadlines/"][href$="/news"]').first();
  return (await link.getAttribute("href")).replace(/\/news$/, below);
};

/** A report with figures in it. */
const report = (name) => async (page) => {
  await closePeriods(page);
  return `/reports/${name}`;
};

/** Where a date of theirs is marked as done. */
const metPage = async (page) => {
  await page.goto(`/cases/${caseOf("legal_adviser")}`);
  return page.locator('a[href$="/met"]').first().getAttribute("href");
};

/** The columns of a sheet that was just chosen. */
const sheetPage = async (page) => {
  await choose(page, sheet("NRM-LOOK-"));
  return page.url();
};

const pages = [
  ["sign-in", null, () => "/sign-in"],
  ["today", "caseworker", () => "/"],
  ["cases", "caseworker", () => "/cases"],
  ["cases none", "caseworker", () => "/cases?q=R-ZZZZ"],
  ["case", "caseworker", () => `/cases/${caseOf("caseworker")}`],
  ["case early", "caseworker", () => `/cases/${caseOf("caseworker", 1)}`],
  ["add a case", "caseworker", () => "/cases/new"],
  ["record an event", "caseworker", () => `/cases/${caseOf("caseworker")}/event`],
  ["correct", "caseworker", () => `/cases/${caseOf("caseworker")}/events/12/correction`],
  ["deadlines", "legal_adviser", () => "/deadlines"],
  ["a month", "legal_adviser", () => "/deadlines/month"],
  ["permission ending", "legal_adviser", () => "/deadlines/permission"],
  ["calendar link", "legal_adviser", () => "/deadlines/calendar"],
  ["a date", "legal_adviser", dateOf()],
  ["what happened with a date", "legal_adviser", dateOf("/news")],
  ["mark a date as done", "legal_adviser", metPage],
  ["look again", "caseworker", () => `/cases/${caseOf("caseworker")}/review`],
  ["log", "caseworker", () => `/cases/${caseOf("caseworker")}/log`],
  ["log anywhere", "caseworker", () => "/log"],
  ["notes", "caseworker", () => `/cases/${caseOf("caseworker", 1)}/notes`],
  ["note", "caseworker", () => `/cases/${caseOf("caseworker", 1)}/notes/1`],
  ["people of a case", "caseworker", () => `/cases/${caseOf("caseworker")}/people`],
  ["a way to reach", "caseworker", () => `/cases/${caseOf("caseworker")}/people/reach`],
  ["a professional", "caseworker", () => `/cases/${caseOf("caseworker")}/people/professional`],
  ["find", "caseworker", () => "/find"],
  ["risk", "caseworker", () => `/cases/${caseOf("caseworker")}/risk`],
  ["set a task", "caseworker", () => `/cases/${caseOf("caseworker")}/tasks/new`],
  ["rules", "legal_adviser", () => "/rules"],
  ["a rule", "legal_adviser", () => "/rules/RECON_30CD"],
  ["a rule read only", "caseworker", () => "/rules/FTT_APPEAL_IN_UK_14D"],
  ["rules for administrators", "administrator", () => "/rules"],
  ["dates that would move", "legal_adviser", () => "/moved"],
  ["notices", "caseworker", () => "/notices"],
  ["add a notice", "caseworker", () => "/notices/new"],
  ["bring in", "caseworker", () => "/imports"],
  ["bring in columns", "caseworker", sheetPage],
  ["reports", "manager", () => "/reports"],
  ["first decisions", "manager", report("first-decisions")],
  ["gender", "manager", report("gender")],
  ["register", "manager", () => "/reports/releases"],
  ["internal view", "manager", () => "/reports/internal"],
  ["internal first decisions", "manager", () => "/reports/internal/first-decisions?by=GENDER"],
  ["internal waits", "manager", () => "/reports/internal/waits"],
  ["export access", "administrator", () => "/export-access"],
  ["internal access", "administrator", () => "/internal-access"],
  ["size of the charity", "manager", () => "/reports/set-up"],
  ["national figures", "manager", () => "/reports/national"],
  ["national figure", "manager", () => "/reports/national/10"],
  ["account", "administrator", () => "/account"],
  ["password", "administrator", () => "/account/password"],
  ["second step", "manager", () => "/account/second-step"],
  ["recovery codes", "manager", () => "/account/codes"],
  ["confirm", "manager", () => "/confirm"],
  ["people", "administrator", () => "/people"],
  ["invite", "administrator", () => "/people/new"],
  ["welcome gone", null, () => "/welcome/never-was"],
  ["help", "caseworker", () => "/help"],
  ["accessibility", "caseworker", () => "/accessibility"],
  ["locked", null, () => "/locked"],
];

const modes = [
  ["light", { colorScheme: "light", forcedColors: "none" }, 1280],
  ["dark", { colorScheme: "dark", forcedColors: "none" }, 1280],
  ["forced colours", { colorScheme: "light", forcedColors: "active" }, 1280],
  ["phone", { colorScheme: "light", forcedColors: "none" }, 320],
];

for (const [name, role, path] of pages) {
  test(`${name} has no barrier in any of four ways of looking`, async ({ page }) => {
    test.setTimeout(120_000);
    if (role) await signIn(page, role);
    const address = await path(page);
    for (const [mode, media, width] of modes) {
      await page.emulateMedia(media);
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: `screenshots/${name.replaceAll(" ", "-")}-${mode.replaceAll(" ", "-")}.png`, fullPage: true });
      // What is folded away is looked at too.
      await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
      await expectNoFaults(page, `${name}, ${mode}`);
      await expectNoSidewaysScroll(page, `${name}, ${mode}`);
    }
    await expect(page.locator("h1")).toHaveCount(1);
  });
}

/** One page as it stands, in every way of looking. */
async function look(page, name) {
  for (const [mode, media, width] of modes) {
    await page.emulateMedia(media);
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `screenshots/${name.replaceAll(" ", "-")}-${mode.replaceAll(" ", "-")}.png`, fullPage: true });
    await expectNoFaults(page, `${name}, ${mode}`);
    await expectNoSidewaysScroll(page, `${name}, ${mode}`);
  }
}

test("what was found in a sheet has no barrier", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "caseworker");
  await choose(page, sheet("NRM-FOUND-"));
  await page.getByLabel("The day: 3 April 2025").check();
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByText("Nothing has been saved yet")).toBeVisible({ timeout: 30_000 });
  await look(page, "bring in checked");
});

test("a refused form has no barrier either", async ({ page }) => {
  await signIn(page, "caseworker");
  await openEmpty(page, "/cases/new");
  await page.getByRole("button", { name: "Add case", exact: true }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expectNoFaults(page, "add a case, refused");
});

test("the pages between a link and the first page have no barrier", async ({ page, browser }) => {
  test.setTimeout(120_000);
  await signIn(page, "administrator");
  await page.getByRole("link", { name: /^Rosa/ }).click();
  await look(page, "person");
  await page.getByRole("button", { name: "Make a link" }).click();
  await look(page, "link");
  const [link] = await page.locator("code.key").allInnerTexts();
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  await look(stranger, "welcome");
  await page.goto("/account/second-step");
  await page.getByRole("button", { name: "Show a key for the app" }).click();
  await look(page, "second step key");
});

test("the page that asks for a code has no barrier", async ({ page }) => {
  const who = manifest().guarded[0];
  await page.goto("/sign-in");
  await page.getByLabel("Work email address").fill(who.email);
  await page.getByLabel("Password", { exact: true }).fill(who.password);
  await page.getByRole("button", { name: "Continue" }).click();
  await look(page, "code");
});
