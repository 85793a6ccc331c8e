// How somebody is reached without harm, and a case found by the name of the person.
import { expect, signIn, test } from "../support/base.js";
import { addCase } from "../support/steps.js";

test("Rosa records a safe number, and sees it before she logs a call", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await page.getByRole("link", { name: "People and how to reach them" }).first().click();
  await page.getByRole("link", { name: "Add a way to reach the person" }).click();
  await page.getByLabel("Phone", { exact: true }).check();
  await page.locator("#value").fill("020 7946 0000");
  await page.getByLabel("Only as agreed below").check();
  await page.locator("#times").fill("Weekdays after 4pm");
  await page.getByLabel("Never leave a message").check();
  await page.locator("#code_word").fill("the library");
  await page.getByRole("button", { name: "Save", exact: true }).click();

  await expect(page).toHaveURL(new RegExp(`${path}/people$`));
  await expect(page.getByRole("heading", { name: /020 7946 0000/ })).toBeVisible();
  await page.goto(`${path}/log`);
  await page.getByText(/People and how to reach them \(1\)/).click();
  await expect(page.getByText("Code word: the library")).toBeVisible();

  await page.goto(`${path}/people`);
  await page.getByRole("button", { name: /^Does not hold any more/ }).click();
  await expect(page.getByRole("heading", { name: /020 7946 0000/ })).toHaveCount(0);
});

test("Rosa says what a solicitor may be told", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await page.goto(`${path}/people/professional`);
  await page.getByLabel("Solicitor or adviser").check();
  await page.locator("#name").fill("Leo Marsh");
  await page.getByLabel("Yes", { exact: true }).check();
  await page.locator("#told").fill("Appointments and travel.");
  await page.getByRole("button", { name: "Save", exact: true }).click();

  await expect(page.getByText("May be told: Appointments and travel.")).toBeVisible();
});

test("Rosa finds a case by a name spelt another way, and the name stays out of the address", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page, { name: "Nguyễn Thị Quỳnh Hoa" });
  await page.goto("/cases");
  await page.getByRole("link", { name: "Find a person by name" }).click();
  await page.locator("#name").fill("quynh nguyen");
  await page.getByRole("button", { name: "Search" }).click();

  const row = page.getByRole("row").filter({ has: page.locator(`a[href="${path}"]`) });
  await expect(row).toContainText("The same words in another order");
  await expect(page).toHaveURL(/\/find$/);
  await expect(page.locator("table")).not.toContainText("Nguy");
});

test("Rosa finds a case by another name the person has, and the number of one person is of one case", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page, { name: "Oriana Test" });
  await page.goto(`${path}/people`);
  await page.getByRole("link", { name: "Add another name" }).click();
  await page.getByLabel("Name that traffickers gave or used").check();
  await page.locator("#name").fill("Valdete Krasniqi");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Name that traffickers gave or used" })).toBeVisible();
  await expect(page.locator("main")).not.toContainText("Krasniqi");

  await page.goto("/find");
  await page.locator("#name").fill("krasniqi valdete");
  await page.getByRole("button", { name: "Search" }).click();
  const row = page.getByRole("row").filter({ has: page.locator(`a[href="${path}"]`) });
  await expect(row).toContainText("by another name they have");

  const passport = `P${Date.now()}`;
  const other = await addCase(page, { name: "Petra Test" });
  for (const of of [path, other]) {
    await page.goto(`${of}/people/number`);
    await page.getByLabel("Passport or identity card").check();
    await page.locator("#value").fill(passport);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.locator(of === path ? "main" : ".errors")).toContainText(of === path ? passport : "This number stands in R-");
  }
  await expect(page.locator("#value")).toHaveValue(passport);
});

test("Rosa corrects what a case was opened with", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page, { name: "Mira Test" });
  await page.goto(path);
  await page.getByRole("link", { name: /^Correct this entry.*event 1$/i }).click();
  await expect(page.locator("#authority")).toHaveCount(0);
  await page.locator("#nationality").selectOption("VN");
  await page.getByLabel("Male", { exact: true }).check();
  await page.locator("#why").fill("The passport came.");
  await page.getByRole("button", { name: "See what this changes" }).click();
  await expect(page.locator("main")).toContainText("Vietnam");
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page.locator("main")).toContainText("The passport came.");
  await expect(page.locator("main")).toContainText("Nationality: Albania.");
});

test("Rosa sees a name when she asks for it, until she hides it, and nobody prints it", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page, { name: "Elira Prifti" });
  await page.goto(path);
  await expect(page.locator("body")).not.toContainText("Elira");
  await page.getByRole("button", { name: "Show name" }).click();

  await expect(page.getByText("Elira Prifti")).toBeVisible();
  await expect(page.getByText(/^Shown until/)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${path}#name$`));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Elira Prifti")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "Hide name" }).click();
  await expect(page.locator("body")).not.toContainText("Elira");
});
