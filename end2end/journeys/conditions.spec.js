// Farah records what was paid for an application, what the letter allows, and what the online status shows.
import { dayFromToday, expect, signIn, test } from "../support/base.js";
import { addCase, certain, prepare, refer, save } from "../support/steps.js";

test("the fee, the conditions and the online status stand with the permission", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await refer(page, path, dayFromToday(-400));

  const asked = { on: dayFromToday(-60), waiver_asked: dayFromToday(-80), waiver_decided: dayFromToday(-90) };
  await prepare(page, path, "permission_asked", asked, async (p) => {
    await certain(p);
    await p.getByLabel("Application", { exact: true }).check();
    await p.locator("#route").selectOption("VTS");
    await p.getByLabel("Waived", { exact: true }).check();
    await p.locator("input[name=waiver][value=GRANTED]").check();
  });
  await expect(page.getByText(/fee waiver was decided must be the same as or after/).first()).toBeVisible();
  await prepare(page, path, "permission_asked", { ...asked, waiver_decided: dayFromToday(-70) });
  await save(page, path);
  await expect(page.getByText(/fee waived\. Fee waiver asked for on .*, granted on/).first()).toBeVisible();

  const granted = { on: dayFromToday(-10), from: dayFromToday(-10), until: dayFromToday(300) };
  await prepare(page, path, "permission_granted", granted, async (p) => {
    await certain(p);
    await p.locator("#route").selectOption("VTS");
    await p.getByLabel("Work allowed").check();
    await p.getByLabel("No public funds").check();
  });
  await save(page, path);
  await expect(page.getByText("Conditions: Work allowed; No public funds.").first()).toBeVisible();
  await expect(page.getByText("The online status (eVisa) was not checked yet.")).toBeVisible();

  await prepare(page, path, "online_checked", { on: dayFromToday(-1), last: dayFromToday(300) });
  await save(page, path);
  await expect(page.getByText(/Online status \(eVisa\) checked on .*: last day shown/)).toBeVisible();
});
