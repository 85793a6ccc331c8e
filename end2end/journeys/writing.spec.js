// Nothing typed is ever lost: the session, the server and the network each end in the middle of a note of 800 words.
// Not the test everybody imports: here things are meant to go wrong.
import { expect, test } from "@playwright/test";
import { charity } from "../support/own-server.js";
import { port } from "../support/place.js";

const words = (from, to) => Array.from({ length: to - from }, (_, n) => `word${from + n}`).join(" ");
const half = words(0, 400);
const whole = words(0, 800);

async function signIn(page, own) {
  const rosa = own.people().find((one) => one.role === "caseworker");
  if (!page.url().includes("sign-in")) await page.goto(`${own.address}/sign-in`);
  await page.getByLabel("Work email address").fill(rosa.email);
  await page.getByLabel("Password", { exact: true }).fill(rosa.password);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  return `${own.address}/cases/${rosa.cases[0]}`;
}

/** Opens the form and types the first half, as people do: letter by letter at the end. */
async function begin(page, path) {
  await page.goto(`${path}/log`);
  await page.getByLabel("A longer statement, kept closed").check();
  await page.locator("#body").fill(half);
  await page.locator("#body").pressSequentially(" and");
  await page.locator("#body").fill(whole);
  await expect(page.locator("#body")).toHaveValue(whole);
}

const save = (page) => page.getByRole("button", { name: "Save", exact: true }).click();

/** The note is saved and says every word. */
async function expectSaved(page, path) {
  await expect(page.getByText("Logged", { exact: true })).toBeVisible();
  expect(page.url()).toBe(path);
  await page.getByRole("link", { name: /Open the statement/ }).first().click();
  await expect(page.locator("main")).toContainText(whole);
}

test.describe("in the middle of 800 words", () => {
  let own;
  test.beforeAll(async ({}, info) => {
    own = charity(port + 20 + info.project.metadata.turn);
    await own.start();
  });
  test.afterAll(() => own.close());

  test("the session ends, and the words are there after signing in again", async ({ page, browser, contextOptions }) => {
    const path = await signIn(page, own);
    await begin(page, path);
    const elsewhere = await (await browser.newContext(contextOptions)).newPage();
    await signIn(elsewhere, own);
    await elsewhere.goto(`${own.address}/account`);
    await elsewhere.getByRole("button", { name: "Sign out everywhere", exact: true }).click();
    await expect(elsewhere).toHaveURL(/sign-in/);
    await elsewhere.context().close();

    await save(page);
    await expect(page).toHaveURL(/sign-in/);
    await signIn(page, own);

    await expect(page).toHaveURL(/\/log$/);
    await expect(page.locator("#body")).toHaveValue(whole);
    await save(page);
    await expectSaved(page, path);
  });

  test("the server dies, and the words are saved once it is back", async ({ page, javaScriptEnabled }) => {
    const path = await signIn(page, own);
    await begin(page, path);
    await own.kill();
    await save(page).catch(() => {});
    if (javaScriptEnabled !== false) {
      await expect(page.getByText(/Waymark cannot be reached/)).toBeVisible();
      await expect(page.locator("#body")).toHaveValue(whole);
      await own.start();
      await save(page);
    } else {
      await own.start();
      await page.reload();
    }
    await expectSaved(page, path);
  });

  test("the network goes, and the words are saved once it is back", async ({ page, context, javaScriptEnabled }) => {
    const path = await signIn(page, own);
    await begin(page, path);
    await context.setOffline(true);
    await save(page).catch(() => {});
    if (javaScriptEnabled !== false) {
      await expect(page.getByText(/Waymark cannot be reached/)).toBeVisible();
      await context.setOffline(false);
      await save(page);
    } else {
      await context.setOffline(false);
      await page.reload();
    }
    await expectSaved(page, path);
  });

  test("why a case is offered is kept like every other text, below another form of the same page", async ({ page, browser, contextOptions, javaScriptEnabled }) => {
    await signIn(page, own);
    // One that is open: a closed case is offered to nobody.
    for (const id of own.people().find((one) => one.role === "caseworker").cases) {
      await page.goto(`${own.address}/cases/${id}/holder`);
      if ((await page.locator("#offer_why").count()) > 0) break;
    }
    await page.locator("#offer_why").fill(half.slice(0, 500));
    await page.locator("#offer_why").pressSequentially(" and so");
    const typed = await page.locator("#offer_why").inputValue();
    if (javaScriptEnabled === false) {
      const elsewhere = await (await browser.newContext(contextOptions)).newPage();
      await signIn(elsewhere, own);
      await elsewhere.goto(`${own.address}/account`);
      await elsewhere.getByRole("button", { name: "Sign out everywhere", exact: true }).click();
      await expect(elsewhere).toHaveURL(/sign-in/);
      await elsewhere.context().close();
      await page.getByRole("button", { name: "Offer the case" }).click();
      await signIn(page, own);
    } else {
      await expect(page.getByText(/Kept as a draft at/)).toBeVisible({ timeout: 20_000 });
      await page.goto(own.address);
      await page.getByRole("link", { name: /^Go on.*Offer/ }).first().click();
    }

    await expect(page).toHaveURL(/\/holder$/);
    await expect(page.locator("#offer_why")).toHaveValue(typed);
    await page.goto(own.address);
    await page.getByRole("button", { name: /^Throw away.*Offer/ }).first().click();
    await expect(page.getByRole("link", { name: /^Go on.*Offer/ })).toHaveCount(0);
  });

  test("the browser is closed, and the words typed until then are offered on the first page", async ({ page, browser, contextOptions, javaScriptEnabled }) => {
    test.skip(javaScriptEnabled === false, "without a script nothing has left the browser yet");
    const path = await signIn(page, own);
    await begin(page, path);
    await expect(page.getByText(/Kept as a draft at/)).toBeVisible();
    await page.close();
    const again = await (await browser.newContext(contextOptions)).newPage();
    await signIn(again, own);
    await again.goto(own.address);

    await expect(again.getByRole("heading", { name: "You were writing" })).toBeVisible();
    await again.getByRole("link", { name: /^Go on/ }).first().click();
    await expect(again.locator("#body")).toHaveValue(whole);
    await again.goto(own.address);
    await again.getByRole("button", { name: /^Throw away/ }).first().click();
    await expect(again.getByRole("heading", { name: "You were writing" })).toHaveCount(0);
    await again.context().close();
  });
});
