// Rosa finds that a person was recorded twice, sees what both records hold, links them, and undoes it.
import { expect, send, signIn, test } from "../support/base.js";
import { addCase } from "../support/steps.js";
import { compare, mergeThem } from "../support/support.js";

test("Rosa merges two records of one person, is led to the kept one, and undoes it", async ({ page }) => {
  await signIn(page, "caseworker");
  const [kept, other] = [await addCase(page), await addCase(page)];
  const reference = await compare(page, kept, other);
  await expect(page.getByRole("row").filter({ hasText: "Events" })).toContainText("2");

  await page.getByRole("button", { name: "Merge the records", exact: true }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await mergeThem(page);
  await expect(page.getByText("Counted now: nothing was lost")).toBeVisible();

  await page.goto(`/cases?q=${reference}`);
  await expect(page.locator(`main a[href="${kept}"]`).first()).toBeVisible();
  await expect(page.locator(`main a[href="${other}"]`)).toHaveCount(0);
  await page.goto(other);
  await expect(page.getByText("Merged with another record")).toBeVisible();
  await page.getByRole("link", { name: /^Open the kept record/ }).click();
  await expect(page).toHaveURL(new RegExp(`${kept}$`));

  await page.getByRole("link", { name: /^See both, or undo/ }).click();
  await send(page, page.getByRole("button", { name: "Undo the merge" }));
  await page.goto(`/cases?q=${reference}`);
  await expect(page.locator(`main a[href="${other}"]`).first()).toBeVisible();
});
