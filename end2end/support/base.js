// The test everybody imports: it fails on any console error, any outside request and any name in a title or address.
import { expect, test as plain } from "@playwright/test";
import { address, manifest } from "./place.js";

const quiet = (message) => /\b(Download the React|DevTools)\b/.test(message);

/** That a page which was asked for is not there is for the journey to say. */
const isNotThere = (message, page) => message.text().includes("404") && message.location().url === page.url();

export const test = plain.extend({
  page: async ({ page }, use) => {
    const wrong = [];
    page.on("console", (m) => m.type() === "error" && !quiet(m.text()) && !isNotThere(m, page) && wrong.push(`console: ${m.text()}`));
    page.on("pageerror", (e) => wrong.push(`script: ${e.message}`));
    page.on("request", (r) => {
      const url = r.url();
      if (!url.startsWith(address) && !url.startsWith("data:") && !url.startsWith("about:")) wrong.push(`outside: ${url}`);
    });
    await use(page);
    expect(wrong, "nothing goes wrong in the console and nothing is asked from outside").toEqual([]);
  },
});

/** Signs in one of the demonstration's people by role, or one of them by name. */
export async function signIn(page, role, name) {
  const person = manifest().accounts.find((a) => a.role === role && (!name || a.name === name));
  await page.goto("/sign-in");
  await page.getByLabel("Work email address").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  return person;
}

/** Presses what sends a form, and waits for the page that answers: whoever goes on at once would take the form back. */
export async function send(page, button) {
  const answered = page.waitForEvent("framenavigated");
  await button.click();
  await answered;
}

/** A day as people type it, `ahead` days from today in London. */
export function dayFromToday(ahead) {
  const london = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date());
  const day = new Date(`${london}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + ahead);
  return {
    day: String(day.getUTCDate()),
    month: String(day.getUTCMonth() + 1),
    year: String(day.getUTCFullYear()),
    short: new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" })
      .format(day)
      .replace(",", "")
      // Browsers write September with four letters, and months with three beside it.
      .replace("Sept ", "Sep "),
  };
}

export { expect };
