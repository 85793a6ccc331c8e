// Farah draws up a handover for a solicitor: the chosen events, the sources of their dates, and her legal note.
import { expect, signIn, test } from "../support/base.js";
import { manifest } from "../support/place.js";

test("Farah chooses what goes to the solicitor, and no name goes along unless she says so", async ({ page }) => {
  const mine = (role) => manifest().accounts.find((one) => one.role === role).cases;
  const path = `/cases/${mine("legal_adviser").find((id) => mine("caseworker").includes(id))}`;
  await signIn(page, "legal_adviser");
  await page.goto(path);
  await page.getByRole("link", { name: "Handover and chronology for a solicitor" }).click();
  const draw = page.getByRole("button", { name: "Draw it up", exact: true });
  await draw.click();
  await expect(page.getByRole("table", { name: "Chronology" })).toBeVisible();
  await expect(page.getByText("Safe contact", { exact: true })).toHaveCount(0);
  await expect(page.getByText("Privileged and confidential")).toHaveCount(0);
  await expect(page.getByText(/of \d+ events were chosen/)).toBeVisible();

  await page.getByRole("link", { name: "Choose again" }).click();
  await page.getByLabel("The person's name").check();
  await page.getByLabel("How to reach the person safely").check();
  await page.getByLabel(/^Legal note 1/).check();
  await draw.click();
  await expect(page.getByText("Safe contact", { exact: true })).toBeVisible();
  await expect(page.getByText("Home Office number", { exact: true })).toBeVisible();
  await expect(page.getByText("Privileged and confidential")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Main menu" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Choose again" })).toBeHidden();
});
