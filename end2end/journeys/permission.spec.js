// Permission to stay from the first grant to the last challenge: what the page says of where the person stands.
import { dayFromToday, expect, signIn, test } from "../support/base.js";
import { addCase, certain, prepare, save } from "../support/steps.js";

const main = (page) => page.locator("main");

/** Chooses these options, by the name of their box. */
const choosing = (choices) => async (page) => {
  for (const [box, value] of Object.entries(choices)) {
    const options = page.locator(`select#${box}`);
    if (await options.count()) await options.selectOption(value);
    else await page.locator(`input[name="${box}"][value="${value}"]`).check();
  }
  if (await page.getByLabel(/^Yes/).count()) await certain(page);
};

/** Records one thing that happened so many days ago. */
async function happened(page, path, kind, ago, choices = {}, days = {}) {
  await prepare(page, path, kind, { on: dayFromToday(-ago), ...days }, choosing(choices));
  await save(page, path);
}

const granted = (page, path, from, until, route = "VTS") =>
  happened(page, path, "permission_granted", -from, { route }, { from: dayFromToday(from), until: dayFromToday(until) });

async function newCase(page) {
  await signIn(page, "caseworker");
  return addCase(page);
}

/** Chooses the latest decision, or the latest challenge, in the box of this name. */
const latest = (box) => async (page) => {
  const options = page.locator(`select#${box} option`);
  await page.locator(`select#${box}`).selectOption({ index: (await options.count()) - 1 });
};

async function challenged(page, path, ago, challenge) {
  await prepare(page, path, "challenged", { on: dayFromToday(-ago) }, async (p) => {
    await latest("against")(p);
    await choosing({ challenge })(p);
  });
  await save(page, path);
}

async function answered(page, path, ago, result) {
  await prepare(page, path, "challenge_answered", { on: dayFromToday(-ago) }, async (p) => {
    await latest("pending")(p);
    await choosing({ result })(p);
  });
  await save(page, path);
}

test("a first permission of eleven months shows its last day as the letter has it, and when to apply", async ({ page }) => {
  const path = await newCase(page);
  await granted(page, path, -30, 304);
  await expect(main(page)).toContainText("Has permission.");
  await expect(main(page)).toContainText("304 days left");
  await expect(main(page)).toContainText("Apply to extend or change permission to stay");
  await expect(main(page)).toContainText(dayFromToday(304).short);
});

test("a refusal goes to judicial review, which waits for an answer and then has one", async ({ page }) => {
  const path = await newCase(page);
  await happened(page, path, "permission_refused", 20, { route: "VTS" });
  await expect(main(page)).toContainText("Refused on");
  await challenged(page, path, 5, "JR");
  await expect(main(page)).toContainText(/Judicial review, .*It waits for an answer/);
  await answered(page, path, 1, "DISMISSED");
  await expect(main(page)).not.toContainText(/It waits for an answer/);
});

test("an application in time keeps permission going by law, and one a day late does not", async ({ page }) => {
  const path = await newCase(page);
  await granted(page, path, -400, -10);
  await expect(main(page)).toContainText("No application in time is recorded.");
  await happened(page, path, "permission_asked", 11, { asking: "APPLICATION", route: "VTS" });
  await expect(main(page)).toContainText("Continues by law.");
  await expect(main(page)).toContainText("Section 3C. An application made in time waits for a decision.");

  const late = await addCase(page);
  await granted(page, late, -400, -10);
  await prepare(page, late, "permission_asked", { on: dayFromToday(-9) }, choosing({ asking: "APPLICATION", route: "VTS" }));
  await expect(main(page)).toContainText("The last permission ended on");
  await save(page, late);
  await expect(main(page)).toContainText("so leave did not continue");
});

test("asylum is refused, appealed and dismissed, and the way on has its own limit", async ({ page }) => {
  const path = await newCase(page);
  await happened(page, path, "permission_asked", 300, { asking: "CLAIM", route: "REFUGEE" });
  await happened(page, path, "claim_refused", 90, {}, { sent: dayFromToday(-90) });
  await expect(main(page)).toContainText(/[Aa]ppeal/);
  await challenged(page, path, 80, "APPEAL");
  await answered(page, path, 4, "DISMISSED");
  await expect(main(page)).toContainText(/permission to appeal/i);
});

test("refugee permission is as long as the law at the day of the claim gives, and anything else is asked about", async ({ page }) => {
  const path = await newCase(page);
  // A claim from before 2 March 2026 gives five years: 30 months are asked about and kept.
  await prepare(page, path, "permission_asked", { on: { day: "1", month: "3", year: "2026" } }, choosing({ asking: "CLAIM", route: "REFUGEE" }));
  await save(page, path);
  await prepare(page, path, "permission_granted", { on: dayFromToday(-3), from: dayFromToday(-3), until: dayFromToday(910) }, choosing({ route: "REFUGEE" }));
  await expect(main(page)).toContainText("the law usually gives 60 months");
  await save(page, path);
  await expect(main(page)).toContainText("Asylum support ends after a grant");

  const after = await addCase(page);
  await prepare(page, after, "permission_asked", { on: { day: "2", month: "3", year: "2026" } }, choosing({ asking: "CLAIM", route: "REFUGEE" }));
  await save(page, after);
  await prepare(page, after, "permission_granted", { on: dayFromToday(-3), from: dayFromToday(-3), until: dayFromToday(910) }, choosing({ route: "REFUGEE" }));
  await expect(main(page)).not.toContainText("the law usually gives");
  await save(page, after);

  // The letter that ends asylum support came late: support lasts 28 days from it.
  await happened(page, after, "asylum_letter", -0);
  await expect(main(page)).toContainText("Asylum support ends after a grant");
});
