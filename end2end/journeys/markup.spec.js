// Markup that somebody types stays text, in every box of every form about a case, kept or refused, with scripts on.
import { expect, signIn, test } from "../support/base.js";
import { addCase } from "../support/steps.js";

const MARKUP = `</textarea></title>"'><img src=x onerror=document.title='taken'><script>document.title='taken'</script>`;

/** The forms of a case that take words. */
const FORMS = [
  "event", "review", "log", "tasks/new", "risk", "people/reach", "people/interpreter", "people/professional", "people/relative",
  "people/name", "people/number", "plan/needs/new", "plan/scores", "services/new", "consents/new", "incidents/new", "reviews/new",
  "numbers", "holder", "documents/new", "events/1/correction",
  ...["person", "exploitation", "account", "others", "authorities"].map((part) => `pack/parts/${part}`),
];

/** Where what was typed is shown again. */
const SHOWN = ["", "/notes", "/people", "/plan", "/services", "/incidents", "/reviews", "/pack", "/pack/whole", "/documents", "/seen"];

/** Types the markup into every box, and chooses the first of everything that can be chosen. */
async function fill(form) {
  for (const box of await form.locator('input[type="text"]:visible, input:not([type]):visible, textarea:visible').all()) {
    const name = (await box.getAttribute("name")) ?? "";
    await box.fill(/\[(day|month|year)\]$/.test(name) ? "1" : MARKUP);
  }
  const groups = new Set();
  for (const radio of await form.locator('input[type="radio"]:visible').all()) {
    const name = await radio.getAttribute("name");
    if (!groups.has(name)) await radio.check();
    groups.add(name);
  }
}

/** Nothing of it became part of the page. */
async function isText(page, where) {
  expect(await page.title(), where).not.toContain("taken");
  expect(await page.locator('img[src="x"], main script').count(), where).toBe(0);
}

test("markup typed into every form of a case stays text, when it is refused and when it is kept", async ({ page }, info) => {
  test.skip(info.project.name !== "with-js", "where scripts would run");
  test.setTimeout(240_000);
  await signIn(page, "caseworker");
  const path = await addCase(page, { name: `Markup ${MARKUP}`, language: MARKUP, safe: MARKUP });
  for (const form of FORMS) {
    await page.goto(`${path}/${form}`);
    const typed = page.locator('main form[method="post"]').first();
    await expect(typed, form).toBeVisible();
    await fill(typed);
    const answered = page.waitForEvent("load");
    await typed.locator("button.button:not([formaction])").first().click();
    await answered;
    await isText(page, form);
    await page.goto(`${path}/${form}`);
    await isText(page, `${form}, again`);
  }
  for (const shown of SHOWN) {
    await page.goto(`${path}${shown}`);
    await isText(page, shown);
  }
  await page.goto("/find");
  await fill(page.locator('main form[method="post"]').first());
  const answered = page.waitForEvent("load");
  await page.getByRole("button", { name: "Search" }).click();
  await answered;
  await isText(page, "find");
});
