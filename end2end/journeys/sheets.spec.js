// A charity moves in from its spreadsheet: choose, match columns, check, import; and takes it back again.
import { expect, signIn, test } from "../support/base.js";
import { choose, sheet } from "../support/sheets.js";

const mark = (info) => `NRM-${info.project.name.slice(0, 3)}-${info.retry}-`.toUpperCase().replaceAll(/[^A-Z0-9-]/g, "");

test("good rows go in, four bad rows come back with what to fix, and all of it is taken back", async ({ page }, info) => {
  test.setTimeout(120_000);
  await signIn(page, "caseworker");
  await choose(page, sheet(mark(info)));

  await expect(page.getByLabel("Your column “RG date”")).toHaveValue("first_decision.on");
  await expect(page.getByLabel("Your column “Shoe size”")).toHaveValue("");
  await expect(page.locator("#column-5-hint")).toContainText("20/01/2026");
  await page.getByLabel("The day: 3 April 2025").check();
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByText("Nothing has been saved yet")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("9 rows. 5 ready")).toBeVisible();
  await expect(page.getByText(/32\/01\/2026.*real date/)).toBeVisible();
  await expect(page.getByText(/possibly.*is not one of/)).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download these rows" }).click();
  expect((await download).suggestedFilename()).toBe("waymark-rows-to-fix.csv");

  await page.getByRole("button", { name: "Bring in 5 rows" }).click();
  await expect(page.getByText("5 cases were brought in")).toBeVisible({ timeout: 30_000 });
  await page.goto("/imports");
  await page.getByRole("button", { name: "Take back" }).first().click();
  await expect(page.getByText("5 cases were taken back")).toBeVisible();
  expect(page.url()).not.toContain("?");
});

test("a file that is no sheet is refused in a sentence, and the page stays", async ({ page }) => {
  await signIn(page, "caseworker");
  await page.goto("/imports");
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]);
  await page.locator("#sheet").setInputFiles({ name: "photo.csv", mimeType: "text/csv", buffer: png });
  await page.getByRole("button", { name: "Choose this file" }).click();

  await expect(page.getByText("This is not a sheet. Choose a CSV, XLSX or ODS file.")).toBeVisible();
  await expect(page.locator("#sheet")).toBeVisible();
});

test("a sheet without a column for the name goes back with everything that was chosen", async ({ page }, info) => {
  await signIn(page, "caseworker");
  await choose(page, sheet(`${mark(info)}B`));
  await page.getByLabel("Your column “First name”").selectOption("");
  await page.getByLabel("Your column “Surname”").selectOption("");
  await page.getByLabel("Your column “Shoe size”").selectOption("language");
  await page.getByRole("button", { name: "Check the rows" }).click();

  await expect(page.locator(".errors")).toContainText("Choose which column has the person");
  await expect(page.getByLabel("Your column “Shoe size”")).toHaveValue("language");
});

test("columns matched once are offered the next time, said so, and forgotten on one press", async ({ page }, info) => {
  test.setTimeout(120_000);
  await signIn(page, "caseworker");
  // Headings of this project's own: others match theirs at the same time.
  const own = (mark) => sheet(mark).replace("Shoe size", `Shelf ${info.project.name} ${info.retry}`);
  await choose(page, own(`${mark(info)}C`));
  await page.getByLabel("Your column “Nationality”").selectOption("");
  await page.getByLabel("The day: 3 April 2025").check();
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByText("Nothing has been saved yet")).toBeVisible({ timeout: 30_000 });
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download how the columns are read" }).click();
  expect((await download).suggestedFilename()).toBe("waymark-map.toml");

  await choose(page, own(`${mark(info)}D`));
  await expect(page.getByRole("heading", { name: "Matched as the last time" })).toBeVisible();
  await expect(page.getByLabel("Your column “Nationality”")).toHaveValue("");
  await expect(page.getByLabel("The day: 3 April 2025")).toBeChecked();
  await page.getByRole("button", { name: "Forget this" }).click();

  await expect(page.getByRole("heading", { name: "Forgotten" })).toBeVisible();
  await expect(page.getByLabel("Your column “Nationality”")).toHaveValue("case_opened.nationality");
});
