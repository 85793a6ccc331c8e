// Grace's reports: closed once, drawn from the protected figures, downloaded; and no way into a case.
import { readFileSync } from "node:fs";
import { expect, send, signIn, test } from "../support/base.js";
import { manifest } from "../support/place.js";
import { closePeriods } from "../support/steps.js";

test("Grace reads a report with its table, its chart and what it does not tell", async ({ page }) => {
  await signIn(page, "manager");
  await closePeriods(page);
  await page.getByRole("link", { name: "First decisions" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("First decisions");
  await expect(page.locator("main figure + table")).toHaveCount(1);
  await expect(page.locator("main figure").first().locator("svg:visible")).toHaveCount(1);
  await expect(page.locator("main")).toContainText("The figures are not exact");

  await page.goto("/reports");
  await page.getByRole("link", { name: "Who was referred: gender", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who was referred: gender");
  const table = page.locator("main figure + table").first();
  for (const row of ["Female", "Male"]) await expect(table.getByRole("rowheader", { name: row, exact: true })).toBeVisible();
  const chart = page.locator("main figure").first().locator("svg:visible");
  await expect(chart).toHaveCount(1);
  expect(await chart.locator("rect, path, line").count()).toBeGreaterThan(2);
});

for (const kind of ["CSV", "Excel"]) {
  test(`Grace downloads the ${kind} file`, async ({ page }) => {
    await signIn(page, "manager");
    await page.goto("/reports/gender");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: new RegExp(kind) }).first().click();
    const name = (await download).suggestedFilename();
    expect(name).toMatch(kind === "CSV" ? /\.csv$/ : /\.xlsx$/);
    const content = readFileSync(await (await download).path());
    if (kind === "CSV") expect(content.toString()).toMatch(/Female.*\d/);
    else expect(content.subarray(0, 2).toString()).toBe("PK"); // a workbook is a zip of its sheets
    expect(content.length).toBeGreaterThan(kind === "CSV" ? 100 : 5000);
  });
}

test("Grace enters a report in the register and answers where exact figures are", async ({ page }) => {
  await signIn(page, "manager");
  await page.goto("/reports/gender");
  await page.getByRole("button", { name: "Enter in the register" }).click();
  await expect(page.locator("main")).toContainText("In the register");
  await page.getByLabel("No", { exact: true }).check();
  await page.locator("#published").fill("Annual report 2026");
  await send(page, page.getByRole("button", { name: "Save in the register" }));
  await page.goto("/reports/releases");
  await expect(page.locator("main")).toContainText("Annual report 2026");
});

test("Grace sees exact figures only where they are marked", async ({ page }) => {
  await signIn(page, "manager");
  await page.goto("/reports/internal/waits");
  await expect(page.locator("main .marking")).toContainText("NOT FOR PUBLICATION");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("main .marking")).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.locator("#by").selectOption("GENDER");
  await page.getByRole("button", { name: "Show table" }).click();
  await expect(page).toHaveURL(/by=GENDER/);
});

test("Grace cannot open a case", async ({ page }) => {
  await signIn(page, "manager");
  const id = manifest().accounts.find((a) => a.role === "caseworker").cases[0];
  const response = await page.request.get(`/cases/${id}`);
  expect(response.status()).toBe(404);
});
