// Need to know: Rosa restricts a case and its adviser finds it nowhere; Tom opens it in an emergency, and Rosa is told.
import { expect, send, signIn, test } from "../support/base.js";
import { manifest } from "../support/place.js";

const rosas = () => manifest().accounts.find((one) => one.role === "caseworker");

async function another(browser, role, name) {
  const context = await browser.newContext({ javaScriptEnabled: test.info().project.use.javaScriptEnabled ?? true });
  const page = await context.newPage();
  await signIn(page, role, name);
  return page;
}

test("a restricted case is found by nobody who is not named, and is opened in an emergency for all to know", async ({ page, browser }) => {
  await signIn(page, "caseworker");
  const farahs = manifest().accounts.find((one) => one.role === "legal_adviser").cases;
  const path = `/cases/${rosas().cases.findLast((id) => farahs.includes(id))}`;
  await page.goto(path);
  const reference = await page.locator("h1 .ref").innerText();
  await page.getByRole("link", { name: "Who may see this case" }).click();
  await page.getByRole("button", { name: "Restrict the case" }).click();
  await expect(page.locator("main")).toContainText("To everybody else it does not exist");

  const farah = await another(browser, "legal_adviser");
  expect((await farah.goto(path)).status()).toBe(404);
  await farah.goto(`/cases?q=${reference}`);
  await expect(farah.getByText(`No case matches '${reference}'`)).toBeVisible();
  await expect(farah.locator(`main a[href="${path}"]`)).toHaveCount(0);
  await farah.context().close();

  const idris = await another(browser, "administrator");
  await idris.goto("/grants");
  const give = idris.getByRole("button", { name: /^Give ?: Opens a case in an emergency, Tom Ashdown$/ });
  if (await give.count()) await send(idris, give);
  await idris.context().close();

  const tom = await another(browser, "caseworker", "Tom Ashdown");
  await tom.goto("/find");
  await tom.getByRole("link", { name: "Open a case in an emergency" }).click();
  await tom.getByLabel("Reference of the case").fill(reference);
  await tom.locator("#reason").fill("She rang in distress and nobody on the case answers.");
  await tom.getByRole("button", { name: "Open the case for an hour" }).click();
  await expect(tom.getByRole("heading", { name: /^Open for you until/ })).toBeVisible();
  expect((await tom.goto(path)).status()).toBe(404);
  await tom.context().close();

  await page.goto("/");
  await expect(page.getByRole("heading", { name: `${reference} was opened in an emergency` })).toBeVisible();
  await page.getByRole("button", { name: new RegExp(`^I know of it ?: ${reference}`) }).first().click();
  await expect(page.getByRole("heading", { name: `${reference} was opened in an emergency` })).toHaveCount(0);

  await page.goto(`${path}/access`);
  await page.getByRole("button", { name: "Open the case to its team" }).click();
  await expect(page.locator("main")).toContainText("Everybody in Team 1");
});
