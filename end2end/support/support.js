// What Rosa does around a plan, services and incidents, named as she would name it.
import { send } from "./base.js";
import { expect } from "@playwright/test";

const press = (page, name) => send(page, page.getByRole("button", { name, exact: true }));

/** Records today that the person agreed: their name and language may be shared with these. */
export async function consent(page, path, whom) {
  await page.goto(`${path}/consents/new`);
  await page.locator("#whom").fill(whom);
  await page.locator("#what").fill("Name and language");
  await page.getByLabel("Spoken, to a worker").check();
  await press(page, "Save");
  await expect(page).toHaveURL(new RegExp(`${path}/services$`));
}

/** Refers the person on to a doctor today and shares something, by the consent for those. */
export async function referOn(page, path, whom, what) {
  await page.goto(`${path}/services/new`);
  await page.getByLabel("Doctor, dentist or hospital").check();
  await page.locator("#whom").fill(whom);
  await page.getByLabel("Something about the person", { exact: true }).check();
  await page.locator("#what").fill(what);
  const known = page.locator("#consent option", { hasText: whom });
  if ((await known.count()) > 0) await page.locator("#consent").selectOption(await known.first().getAttribute("value"));
  await press(page, "Save");
}

/** Records an incident of today that describes harm, and ends on the list. */
export async function recordIncident(page, path, body) {
  await page.goto(`${path}/incidents/new`);
  await page.getByLabel("Threat or contact by a trafficker or abuser").check();
  await page.locator("#body").fill(body);
  await page.getByLabel("Yes. Keep it closed until somebody chooses to read it").check();
  await page.locator("#told").fill("Police, at once by phone");
  await page.locator("#done").fill("The way to college was changed.");
  await press(page, "Save");
  await expect(page).toHaveURL(new RegExp(`${path}/incidents$`));
}

/** Answers two parts of the NRM pack: what happened, and the account. */
export async function answerPack(page, path) {
  await page.goto(`${path}/pack/parts/exploitation`);
  await page.locator("#period").fill("Spring 2023 to May 2025");
  await page.getByLabel("Through friends, or at a social event").check();
  await page.getByLabel("Debt bondage").check();
  await page.getByLabel("Their documents were taken").check();
  await page.locator("fieldset", { hasText: "What was the trafficker to them before?" }).getByLabel("Not known").check();
  await press(page, "Save");
  await expect(page).toHaveURL(new RegExp(`${path}/pack$`));
  await page.goto(`${path}/pack/parts/account`);
  await page.locator("#account").fill("She was promised work in a hotel. The door was locked.");
  await press(page, "Save");
  await expect(page).toHaveURL(new RegExp(`${path}/pack$`));
}

/** Looks for the other record of a person from the page of the one that is kept, and sees both. */
export async function compare(page, kept, other) {
  await page.goto(other);
  const reference = await page.locator("h1 .ref").innerText();
  await page.goto(`${kept}/merge`);
  await page.locator("#called").fill(reference);
  await press(page, "See both");
  await expect(page).toHaveURL(new RegExp(`${kept}/merge${other.replace("/cases", "")}$`));
  return reference;
}

/** Merges the two records that are shown. */
export async function mergeThem(page) {
  await page.locator("#why").fill("The same date of birth and the same number.");
  await page.getByLabel("Yes. They are the same person").check();
  await press(page, "Merge the records");
  await expect(page.getByRole("heading", { name: "These records are merged" })).toBeVisible();
}
