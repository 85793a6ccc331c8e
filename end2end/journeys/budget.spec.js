// How many presses and answers each everyday task takes. A task that grows fails here, on a wide screen and on a phone.
import { dayFromToday, expect, signIn, test } from "../support/base.js";
import { addCase, certain, openEmpty, prepare, refer, save, typeDay } from "../support/steps.js";

/** Counts what a person does. */
function counting(page) {
  const spent = { presses: 0, answers: 0 };
  return {
    spent,
    press: async (what) => {
      spent.presses += 1;
      await what.click();
    },
    answer: async (fill) => {
      spent.answers += 1;
      await fill(page);
    },
  };
}

test("to log a call and its next step takes two presses and two answers", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  const { spent, press, answer } = counting(page);

  await press(page.getByRole("link", { name: /^Log/ }).first());
  await answer((p) => p.locator("#body").fill("Rang as agreed. She is well."));
  await answer((p) => p.locator("#next").fill("Ring the GP"));
  await press(page.getByRole("button", { name: "Save", exact: true }));

  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByRole("heading", { name: "Ring the GP" })).toBeVisible();
  expect(spent).toEqual({ presses: 2, answers: 2 });
});

test("to record a decision takes three presses and three answers", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await refer(page, path, dayFromToday(-40));
  const { spent, press, answer } = counting(page);

  await press(page.getByRole("link", { name: "Record an event" }));
  await answer((p) => p.locator("#kind").selectOption("first_negative"));
  await answer((p) => typeDay(p, "on", dayFromToday(-3)));
  await answer(certain);
  await press(page.getByRole("button", { name: "See what this changes" }));
  await press(page.getByRole("button", { name: /^Save/ }));

  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByRole("heading", { name: /Ask for reconsideration/ }).first()).toBeVisible();
  expect(spent).toEqual({ presses: 3, answers: 3 });
});

test("to tick a task off takes one press", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await page.goto(`${path}/tasks/new`);
  await page.locator("#what").fill("Book an interpreter");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const { spent, press } = counting(page);

  await press(page.getByRole("button", { name: /^Done ?: Book an interpreter/ }));

  await expect(page.getByRole("heading", { name: "Book an interpreter" })).toHaveCount(0);
  expect(spent).toEqual({ presses: 1, answers: 0 });
});

test("to add somebody new takes three presses and six answers", async ({ page }) => {
  // Whoever else is at work here begins other forms under other names.
  await signIn(page, "caseworker", "Dev Malhotra");
  await openEmpty(page, "/cases/new");
  await page.goto("/");
  const { spent, press, answer } = counting(page);

  await press(page.getByRole("link", { name: "Cases", exact: true }));
  await press(page.getByRole("link", { name: "Add a case", exact: true }));
  await answer((p) => p.locator("#name").fill("Daniel Test"));
  await answer((p) => p.locator("#nationality").selectOption("AL"));
  await answer((p) => p.getByLabel("Male", { exact: true }).check());
  await answer((p) => p.getByLabel("Adult (18 or over)").check());
  await answer((p) => p.getByLabel("Scotland").check());
  await answer((p) => p.locator("#safe_contact").fill("Text first. Never leave a voicemail."));
  await press(page.getByRole("button", { name: "Add case", exact: true }));

  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}$/);
  await expect(page.locator("main")).toContainText("Text first. Never leave a voicemail.");
  expect(spent).toEqual({ presses: 3, answers: 6 });
});

/** A case of Rosa's with a limit that ends within a week, and its reference. */
async function nearLimit(page) {
  const path = await addCase(page);
  await refer(page, path, dayFromToday(-40));
  await prepare(page, path, "first_negative", { on: dayFromToday(-26) }, certain);
  await save(page, path);
  return { path, reference: await page.locator("h1 .ref").innerText() };
}

test("to mark a date as done from Today takes one press", async ({ page }) => {
  await signIn(page, "caseworker");
  const { path, reference } = await nearLimit(page);
  await page.goto("/");
  const { spent, press } = counting(page);

  const row = page.locator("ul.rows > li").filter({ hasText: reference }).filter({ hasText: "Ask for reconsideration" });
  await press(row.getByRole("button", { name: /^Done today/ }));

  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.locator("main")).toContainText("Done: Ask for reconsideration");
  expect(spent).toEqual({ presses: 1, answers: 0 });
});

test("to mark a date as done on its case takes one press, and one more leads to where it is undone", async ({ page }) => {
  await signIn(page, "caseworker");
  const { path } = await nearLimit(page);
  await page.goto(path);
  const { spent, press } = counting(page);

  await press(page.getByRole("button", { name: /^Done today ?: Ask for reconsideration/ }));
  await expect(page.locator("main")).toContainText("Done: Ask for reconsideration");
  expect(spent).toEqual({ presses: 1, answers: 0 });

  await page.getByRole("link", { name: /^Undo/ }).click();
  await page.locator("#kind").selectOption("mistake");
  await page.locator("#why").fill("Pressed on the wrong row.");
  await page.getByRole("button", { name: "See what this changes" }).click();
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByRole("button", { name: /^Done today ?: Ask for reconsideration/ })).toBeVisible();
});

test("to hand a case over takes one press once a colleague is chosen", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  const { spent, press, answer } = counting(page);

  await answer((p) => p.locator("#taker").selectOption({ label: "Carys Bevan" }));
  await press(page.getByRole("button", { name: "Hand over", exact: true }));

  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.locator("main")).toContainText("Handed over");
  await expect(page.locator("aside")).toContainText("Carys Bevan");
  expect(spent).toEqual({ presses: 1, answers: 1 });
});

test("to reassign the cases of somebody who leaves takes no more than four presses, and shows no case", async ({ page }) => {
  await signIn(page, "administrator");
  // Whoever of the two has cases now: another run may have moved them.
  const count = async (name) => {
    await page.getByRole("link", { name }).first().click();
    const cases = await page.locator("dl.facts > div").filter({ hasText: "Cases" }).locator("dd").innerText();
    await page.goto("/people");
    return Number(cases);
  };
  const [from, to] = (await count(/^Dev/)) > 0 ? [/^Dev/, /^Tom/] : [/^Tom/, /^Dev/];
  const { spent, press, answer } = counting(page);

  await press(page.getByRole("link", { name: from }).first());
  const name = (await page.locator("#taker option").allInnerTexts()).find((label) => to.test(label));
  await answer((p) => p.locator("#taker").selectOption({ label: name }));
  await press(page.getByRole("button", { name: "Give the cases over", exact: true }));

  await expect(page.locator("dl.facts > div").filter({ hasText: "Cases" }).locator("dd")).toHaveText("0");
  await expect(page.locator("main")).not.toContainText(/R-[0-9A-Z]{4}/);
  expect(spent.presses).toBeLessThanOrEqual(4);
  expect(spent.answers).toBe(1);
});
