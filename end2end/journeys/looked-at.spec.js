// Every page of the site, looked at by three engines and by measure in every way people look at it, and kept as
// pictures. That each kind of fault would be seen is proved in looked-at.faults.spec.js.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, signIn, test as plain } from "../support/base.js";
import { lookAt } from "../support/looks.js";
import { charity, first } from "../support/own-server.js";
import { elsewhere, pages } from "../support/pages.js";
import { port } from "../support/place.js";
import { addCase } from "../support/steps.js";

const fresh = 60_000; // well within the five minutes for which grave pages believe who somebody is

/** Each kind of person signs in once for many pages, and again before anybody would ask. */
const test = plain.extend({
  as: [
    async ({ browser }, use) => {
      const known = new Map();
      await use(async (context, role) => {
        if (!(Date.now() - known.get(role)?.at < fresh)) {
          const first = await browser.newPage();
          await signIn(first, role);
          known.set(role, { at: Date.now(), cookies: await first.context().cookies() });
          await first.context().close();
        }
        await context.addCookies(known.get(role).cookies);
      });
    },
    { scope: "worker" },
  ],
});

test.describe.configure({ mode: "parallel", timeout: 120_000 });

/** The addresses that belong to a route. */
const addresses = (route) => new RegExp(`^${route.replace(/:\w+/g, "[^/]+").replace("*", ".+")}$`);

for (const { route, name, role, reach } of pages) {
  test(`${name} has no barrier in any way of looking`, async ({ page, browser, as }) => {
    if (role) await as(page.context(), role);
    await reach(page, role, browser);
    await expect(page, "the page that was meant").toHaveURL((url) => addresses(route).test(url.pathname));
    await page.waitForLoadState();

    expect(await lookAt(page, name)).toEqual([]);
  });
}

test("every page of the site is looked at", () => {
  const file = resolve(fileURLToPath(import.meta.url), "../../../app/src/site/routes.rs");
  const routes = [...readFileSync(file, "utf8").matchAll(/<Route path=path!\("([^"]+)"\)/g)].map(([, route]) => route);

  const seen = [...pages.map((one) => one.route), ...Object.keys(elsewhere)];
  expect(routes.length).toBeGreaterThan(60);
  expect(routes.filter((route) => !seen.includes(route)), "looked at by nobody").toEqual([]);
  expect(seen.filter((route) => route !== "/*" && !routes.includes(route)), "no page of the site").toEqual([]);
});

test("what is typed from right to left runs so, and turns nothing around it", async ({ page, as }) => {
  const said = { name: "زهرا احمدی", language: "فارسی", safe: "فقط پیامک، روزهای کاری بعد از ساعت 16. پیام صوتی نگذارید." };
  const note = "او دوشنبه 14 دسامبر زنگ زد (حالش خوب است).";
  await as(page.context(), "caseworker");
  const path = await addCase(page, said);
  await page.goto(`${path}/log`);
  await page.locator("#body").fill(note);
  await expect(page.locator("#body")).toHaveCSS("direction", "rtl");
  await page.getByRole("button", { name: "Save", exact: true }).click();

  for (const text of [said.safe, note]) await expect(page.getByText(text)).toHaveCSS("direction", "rtl");
  await expect(page.locator("bdi", { hasText: said.language })).toHaveCount(1);
  await expect(page.locator("main")).toHaveCSS("direction", "ltr");
  expect(await lookAt(page, "case in Farsi")).toEqual([]);
});

test("the second step that a charity asks everybody for is set up without a barrier", async ({ browser }) => {
  const own = charity(port + 30, { isReal: true });
  try {
    await own.start();
    const page = await browser.newPage();
    await page.goto(`${own.address}/sign-in`);
    await page.getByLabel("Work email address").fill(first.email);
    await page.getByLabel("Password", { exact: true }).fill(first.password);
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveURL(/sign-in\/set-up/);

    expect(await lookAt(page, "set up")).toEqual([]);
  } finally {
    await own.close();
  }
});
