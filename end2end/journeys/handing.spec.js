// A case goes to another team only once somebody there takes it; one with a limit in law is closed only with a reason;
// a list is kept under a name; a case is found by its Home Office number.
import { dayFromToday, expect, signIn, test } from "../support/base.js";
import { addCase, certain, prepare, refer, save } from "../support/steps.js";

test("Rosa offers a case; Tom sees no more than how many dates run, and takes it", async ({ page, browser }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  const reference = await page.locator("h1 .ref").innerText();
  await page.getByRole("link", { name: "Who held it, and other teams" }).click();
  await page.locator("#team").selectOption({ label: "Team 2" });
  await page.locator("#offer_why").fill("She moves to the area of the other team.");
  await page.getByRole("button", { name: "Offer the case" }).click();
  await expect(page.locator("main")).toContainText("Until then it stays with you");

  const context = await browser.newContext({ javaScriptEnabled: test.info().project.use.javaScriptEnabled ?? true });
  const other = await context.newPage();
  await signIn(other, "caseworker", "Tom Ashdown");
  await expect(other.getByRole("heading", { name: /offered to your team/ })).toBeVisible();
  await other.goto("/transfers");
  await other.getByRole("link", { name: new RegExp(reference) }).click();
  await expect(other.locator("main")).not.toContainText("She moves");
  expect((await other.goto(path)).status()).toBe(404);
  await other.goto("/transfers");
  await other.getByRole("link", { name: new RegExp(reference) }).click();
  await other.getByLabel("We take the case").check();
  await other.getByRole("button", { name: "Send the answer" }).click();
  await expect(other).toHaveURL(new RegExp(`${path}$`));
  await expect(other.locator("main")).toContainText("The case is with your team now");
  expect((await page.goto(path)).status()).toBe(404);
  await context.close();
});

test("Rosa closes a case with a limit in law only with who keeps it, and opens it again", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await refer(page, path, dayFromToday(-40));
  await prepare(page, path, "first_negative", { on: dayFromToday(-20) }, certain);
  await save(page, path);

  await page.getByRole("link", { name: "Close this case" }).click();
  await page.locator("#on-day").fill(dayFromToday(0).day);
  await page.locator("#on-month").fill(dayFromToday(0).month);
  await page.locator("#on-year").fill(dayFromToday(0).year);
  await page.locator("#closure").selectOption("MOVED");
  await page.getByRole("button", { name: "See what this changes" }).click();
  await expect(page.getByRole("heading", { name: "Dates in law that stay open" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ask for reconsideration" }).first()).toBeVisible();
  await page.getByRole("button", { name: "Save event" }).click();
  await expect(page.getByRole("link", { name: "Say why it is closed with these dates open, and who keeps them" })).toBeVisible();
  await page.locator("#although").fill("Her solicitor keeps the date.");
  await page.getByRole("button", { name: "Save event" }).click();

  await expect(page.getByRole("heading", { name: /^This case was closed on/ })).toBeVisible();
  await page.getByRole("link", { name: "Open this case again" }).click();
  await page.locator("#on-day").fill(dayFromToday(0).day);
  await page.locator("#on-month").fill(dayFromToday(0).month);
  await page.locator("#on-year").fill(dayFromToday(0).year);
  await page.getByRole("button", { name: "See what this changes" }).click();
  await page.getByRole("button", { name: "Save event" }).click();
  await expect(page.getByRole("link", { name: "Close this case" })).toBeVisible();
});

test("Rosa keeps a list under a name, chooses it again and takes it away", async ({ page }) => {
  await signIn(page, "caseworker");
  const name = `Mine ${test.info().project.name} ${Date.now() % 100_000}`;
  await page.goto("/cases?worker=me&sort=entry");
  await page.getByText(/^Lists you kept/).click();
  await page.locator("#view_name").fill(name);
  await page.getByRole("button", { name: "Keep this list" }).click();

  await page.goto("/cases");
  await page.getByText(/^Lists you kept/).click();
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page).toHaveURL(/\/cases\?worker=me&sort=entry$/);
  await page.getByText(/^Lists you kept/).click();
  await page.getByRole("button", { name: new RegExp(`^Take away ?: ?${name}$`) }).click();
  await page.getByText(/^Lists you kept/).click();
  await expect(page.getByRole("link", { name, exact: true })).toHaveCount(0);
});

test("Rosa records a Home Office number, and finds the case by it", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  const number = `B${Date.now() % 10_000_000}`.padEnd(8, "0");
  await page.getByRole("link", { name: /^Change ?: Reference numbers/ }).click();
  await page.locator("#home_office").fill(number.toLowerCase());
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator("aside")).toContainText(number);

  await page.goto("/cases");
  await page.locator("#q").fill(number);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page.locator(`main a[href="${path}"]`)).toBeVisible();
});
