// Three accessibility engines that find different faults, each run inside the page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "@playwright/test";

const find = createRequire(import.meta.url).resolve;
const source = (file) => readFileSync(find(file), "utf8");
const axe = source("axe-core/axe.min.js");
const sniffer = source("@pa11y/html_codesniffer/build/HTMLCS.js");
const ibm = source("accessibility-checker-engine/ace.js");

const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds, target size included. */
async function askAxe(page) {
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, {
      runOnly: { type: "tag", values: tags },
      rules: { "target-size": { enabled: true } },
    });
    return violations.flatMap((v) => v.nodes.map((n) => `axe ${v.id}: ${n.html}`));
  }, axeTags);
}

/** What HTML_CodeSniffer calls an error against WCAG 2 AA. */
async function askSniffer(page) {
  await page.evaluate(sniffer);
  return page.evaluate(
    () =>
      new Promise((done) => {
        window.HTMLCS.process("WCAG2AA", document, () => {
          const errors = window.HTMLCS.getMessages().filter((m) => m.type === window.HTMLCS.ERROR);
          done(errors.map((m) => `HTML_CodeSniffer ${m.code}: ${m.msg} ${m.element?.outerHTML?.slice(0, 160) ?? ""}`));
        });
      }),
  );
}

/** What the IBM engine calls a violation. */
async function askIbm(page) {
  await page.evaluate(`${ibm};window.ace = ace;`);
  return page.evaluate(async () => {
    const report = await new window.ace.Checker().check(document, ["IBM_Accessibility"]);
    return report.results
      .filter((r) => r.value[0] === "VIOLATION" && r.value[1] === "FAIL")
      .map((r) => `IBM ${r.ruleId}: ${r.message} ${r.snippet ?? ""}`);
  });
}

/** Fails with every fault that any of the three engines finds on the page as it stands. */
export async function expectNoFaults(page, where) {
  const faults = [...(await askAxe(page)), ...(await askSniffer(page)), ...(await askIbm(page))];
  expect(faults, `accessibility of ${where}`).toEqual([]);
}

/** Fails if anything but a region made to scroll sticks out sideways. */
export async function expectNoSidewaysScroll(page, where) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `sideways scroll of ${where}`).toBeLessThanOrEqual(0);
}
