// How many presses and answers each everyday task takes. A task that grows fails here, on a wide screen and on a phone.
import { dayFromToday, expect, signIn, test } from "../support/base.js";
import { addCase, certain, refer, typeDay } from "../support/steps.js";

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
