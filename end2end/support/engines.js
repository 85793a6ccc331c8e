// Three accessibility engines that find different faults, each run inside the page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const find = createRequire(import.meta.url).resolve;
const source = (file) => readFileSync(find(file), "utf8");
const sources = [
  source("axe-core/axe.min.js"),
  source("@pa11y/html_codesniffer/build/HTMLCS.js"),
  `${source("accessibility-checker-engine/ace.js")};window.ace = ace;`,
];

/** Brings the engines into a document, once, and a set of colour rules for the two that have none. */
async function bring(page) {
  if (await page.evaluate(() => "checker" in window)) return;
  for (const one of sources) await page.evaluate(one);
  await page.evaluate(() => {
    const [{ standard, include }] = window.HTMLCS_WCAG2AA.sniffs;
    window.sniffs = {
      all: window.HTMLCS_WCAG2AA.sniffs,
      colours: [{ standard, include: include.filter((one) => /1_4_3(_F24|_Contrast)?$/.test(one)) }],
    };
    window.checker = new window.ace.Checker();
    const all = window.checker.getGuidelines().find((one) => one.id === "IBM_Accessibility");
    const coloured = (rule) => /contrast|colou?r/.test(rule.id);
    const checkpoints = all.checkpoints.map((one) => ({ ...one, rules: (one.rules ?? []).filter(coloured) }));
    window.checker.addGuideline({ ...all, id: "COLOURS", checkpoints: checkpoints.filter((one) => one.rules.length > 0) });
  });
}

/** What axe finds: by every rule, target size included, or by those that look at colours. */
const askAxe = (page, colours) =>
  page.evaluate(async (only) => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const asked = only
      ? { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } }
      : { runOnly: { type: "tag", values: tags }, rules: { "target-size": { enabled: true } } };
    const { violations } = await window.axe.run(document, { ...asked, resultTypes: ["violations"] });
    return violations.flatMap((v) => v.nodes.map((n) => `axe ${v.id}: ${n.html}`));
  }, colours);

/** What HTML_CodeSniffer calls an error against WCAG 2 AA. */
const askSniffer = (page, colours) =>
  page.evaluate(
    (sniffs) =>
      new Promise((done, fail) => {
        // It knows its own standards only: this one is told what it consists of.
        window.HTMLCS_WCAG2AA.sniffs = window.sniffs[sniffs];
        const heard = () => {
          const errors = window.HTMLCS.getMessages().filter((m) => m.type === window.HTMLCS.ERROR);
          done(errors.map((m) => `HTML_CodeSniffer ${m.code}: ${m.msg} ${m.element?.outerHTML?.slice(0, 160) ?? ""}`));
        };
        window.HTMLCS.process("WCAG2AA", document, heard, () => fail(new Error("HTML_CodeSniffer does not run")));
      }),
    colours ? "colours" : "all",
  );

/** What the IBM engine calls a violation. */
const askIbm = (page, colours) =>
  page.evaluate(async (guideline) => {
    const report = await window.checker.check(document, [guideline]);
    return report.results
      .filter((r) => r.value[0] === "VIOLATION" && r.value[1] === "FAIL")
      .map((r) => `IBM ${r.ruleId}: ${r.message} ${r.snippet ?? ""}`);
  }, colours ? "COLOURS" : "IBM_Accessibility");

/** Every fault that any of the three finds on the page as it stands. */
export async function faults(page, { colours = false } = {}) {
  await bring(page);
  return [...(await askAxe(page, colours)), ...(await askSniffer(page, colours)), ...(await askIbm(page, colours))];
}
