// Grace's reports: closed once, drawn from the protected figures, downloaded; and no way into a case.
import { expect, signIn, test } from "../support/base.js";
import { manifest } from "../support/place.js";

test("Grace reads a report with its table, its chart and what it does not tell", async ({ page }) => {
  await signIn(page, "manager");
  await page.goto("/reports");
  const close = page.getByRole("button", { name: /^Close/ });
  while ((await close.count()) > 0) {
    await close.first().click();
    await page.waitForLoadState();
    await page.goto("/reports");
  }
  await page.getByRole("link", { name: "First decisions" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("First decisions");
  await expect(page.locator("main table")).toHaveCount(1);
  await expect(page.locator("main svg:visible")).toHaveCount(1);
  await expect(page.locator("main")).toContainText("The figures are not exact");
});

for (const kind of ["CSV", "Excel"]) {
  test(`Grace downloads the ${kind} file`, async ({ page }) => {
    await signIn(page, "manager");
    await page.goto("/reports/gender");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: new RegExp(kind) }).first().click();
    const name = (await download).suggestedFilename();
    expect(name).toMatch(kind === "CSV" ? /\.csv$/ : /\.xlsx$/);
  });
}

test("Grace cannot open a case", async ({ page }) => {
  await signIn(page, "manager");
  const id = manifest().accounts.find((a) => a.role === "caseworker").cases[0];
  const response = await page.request.get(`/cases/${id}`);
  expect(response.status()).toBe(404);
});
