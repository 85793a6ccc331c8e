// Farah's desk: every limit across her cases, a permission that ends, a duty done late.
import { dayFromToday, expect, signIn, test } from "../support/base.js";
import { certain, prepare, save, typeDay } from "../support/steps.js";

/** The tables below a heading: each by its caption, with how many days away its dates are. */
const bands = (page, heading) =>
  page.getByRole("heading", { level: 2, name: heading, exact: true }).evaluate((here, today) => {
    const found = {};
    for (let one = here.nextElementSibling; one && one.tagName !== "H2"; one = one.nextElementSibling) {
      const days = [...one.querySelectorAll("tbody th time")].map((day) => (Date.parse(day.dateTime) - Date.parse(today)) / 86_400_000);
      if (one.tagName === "TABLE") found[one.caption.innerText] = days;
    }
    return found;
  }, london());

/** Today where the charity is, as machines write it. */
const london = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date());

test("Farah sees what we must do apart from what they owe us, by how near it is", async ({ page }) => {
  await signIn(page, "legal_adviser");
  await page.goto("/deadlines");
  for (const [heading, past] of [["We must", "Overdue"], ["They owe us", "Later than expected"]]) {
    const found = await bands(page, heading);
    const order = [[past, -Infinity, -1], ["Next 7 days", 0, 7], ["Next 28 days", 8, 28], ["Later", 29, Infinity]];
    // A band without dates is left out.
    expect(Object.keys(found), heading).toEqual(order.map(([band]) => band).filter((band) => band in found));
    expect(Object.keys(found), heading).toContain(past);
    for (const [band, least, most] of order) {
      expect((found[band] ?? []).filter((days) => days < least || days > most), `${heading}, ${band}`).toEqual([]);
    }
  }
});

test("Farah marks an overdue date as done today, and the case says how late that was", async ({ page }) => {
  // The demonstration may have only one that is hers, and the others still look for it.
  test.skip(test.info().project.name !== "small", "a date is late once");
  await signIn(page, "legal_adviser");
  await page.goto("/deadlines");
  const late = -(await bands(page, "We must")).Overdue[0];
  const link = page.locator("table", { has: page.getByText("Overdue", { exact: true }) }).first().locator("td a").first();
  await page.goto(`${(await link.getAttribute("href")).replace("#deadline-", "/deadlines/")}/met`);
  await typeDay(page, "done", dayFromToday(0));
  await page.locator("#evidence").fill("Sent by post, receipt kept.");
  await page.locator("main form button").first().click();

  await page.getByText(/Earlier deadlines/).click();
  await expect(page.locator("main details li").filter({ hasText: "Sent by post, receipt kept." })).toContainText(`Done ${late} day${late === 1 ? "" : "s"} late`);
});

test("Farah records a permission; its last day and the countdown appear; she marks it done", async ({ page }) => {
  const farah = await signIn(page, "legal_adviser");
  // Another case in each way of using Waymark: the store is one, and a permission is granted once.
  const path = `/cases/${farah.cases[3 + test.info().project.metadata.turn]}`;
  const until = dayFromToday(47);
  await prepare(page, path, "permission_granted", { on: dayFromToday(-2), from: dayFromToday(-2), until }, async (p) => {
    await p.locator("#route").selectOption("VTS");
    await certain(p);
  });
  await expect(page.getByText("Apply to extend or change permission to stay").first()).toBeVisible();
  await expect(page.getByText(until.short).first()).toBeVisible();
  await save(page, path);

  await expect(page.getByText("Due in 47 days").first()).toBeVisible();
  await page.getByRole("link", { name: /Mark as done/ }).last().click();
  await typeDay(page, "done", dayFromToday(-1));
  await page.locator("#evidence").fill("Form sent online, receipt kept.");
  await page.locator("main form button").first().click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.locator("main")).toContainText(/Done/);
});

test("Farah records a refusal; a challenge it does not allow is told which are; the right one is kept", async ({ page }) => {
  await signIn(page, "legal_adviser");
  // Another open case in each way of looking, as above.
  await page.goto("/cases?sort=reference");
  const path = await page.locator("main tbody th a").nth(20 - test.info().project.metadata.turn).getAttribute("href");
  await prepare(page, path, "permission_refused", { on: dayFromToday(-9) }, async (p) => {
    await p.locator("#route").selectOption("VTS");
    await certain(p);
  });
  await save(page, path);

  const challenge = (kind) => prepare(page, path, "challenged", { on: dayFromToday(-1) }, async (p) => {
    await p.locator("#against").selectOption({ index: 1 });
    await p.locator("#challenge").selectOption(kind);
    await certain(p);
  });
  await challenge("APPEAL");
  await expect(page.locator("main")).toContainText("This decision does not allow that. It allows: reconsideration, letter before claim or judicial review");
  await page.locator("#challenge").selectOption("JR");
  await page.getByRole("button", { name: "See what this changes" }).click();
  await save(page, path);

  await expect(page.getByRole("heading", { name: "Permission to stay", level: 2 })).toBeVisible();
  await expect(page.locator("main")).toContainText(/Judicial review, .*It waits for an answer/);
});
