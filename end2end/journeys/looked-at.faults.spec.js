// The proof that looking at pages finds what is wrong with them: one known fault of each kind is planted and must be
// reported, by the engine or the measure that is there for it, in the look where it shows, and nothing else with it.
// Not the test everybody imports: an engine that finds a fault may complain in the console too.
import { expect, test } from "@playwright/test";
import { lookAt } from "../support/looks.js";

test.describe.configure({ mode: "parallel", timeout: 120_000 });

/** Puts rules of style onto a page, which its policy would not let a style element do. */
const style = (page, rules) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rules);

const planted = [
  ["a box without its label", (page) => page.evaluate(() => document.querySelector("label[for=email]").remove()), { axe: "light", HTML_CodeSniffer: "light", IBM: "phone" }],
  ["pale text in dark only", (page) => style(page, "@media (prefers-color-scheme: dark) { main p, main label { color: #333b40 } }"), { axe: "dark", HTML_CodeSniffer: "dark", IBM: "dark" }],
  ["pale text on a phone only", (page) => style(page, "@media (max-width: 340px) { main label { color: #ddd } }"), { axe: "phone", HTML_CodeSniffer: "phone", IBM: "phone" }],
  ["something wide at 320 px only", (page) => style(page, "@media (max-width: 340px) { [dir=ltr] main { min-width: 350px } }"), { "scrolls sideways": "phone" }],
  ["something wide from the right only", (page) => style(page, "[dir=rtl] main { min-width: 350px }"), { "scrolls sideways": "right to left" }],
  ["a button too small for a thumb", (page) => style(page, "main .button { min-height: 0; padding-block: 0 }"), { "too small": "phone" }],
  ["no ring around the focus", (page) => style(page, ":focus-visible { outline: 0 }"), { "no ring": "forced colours" }],
  ["a button on paper", (page) => style(page, "@media print { main .button { display: inline-block !important } }"), { "printed, and": "paper" }],
];

for (const [what, plant, expected] of planted) {
  test(`whoever looks sees ${what}`, async ({ page }) => {
    await page.goto("/sign-in");
    await plant(page);

    const found = await lookAt(page);

    for (const [by, where] of Object.entries(expected)) {
      expect(found.filter((fault) => fault.startsWith(`${where}: ${by}`)), `${by}, ${where}`).not.toEqual([]);
    }
    const wanted = (fault) => Object.keys(expected).some((by) => fault.includes(`: ${by}`));
    expect(found.filter((fault) => !wanted(fault)), "nothing else").toEqual([]);
    if (what.endsWith("only")) {
      const where = new Set(Object.values(expected));
      expect(found.filter((fault) => !where.has(fault.split(":")[0])), "and in no other look").toEqual([]);
    }
  });
}
