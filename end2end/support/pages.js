// Every page of the site and how somebody comes to it, in the order of `app/src/site/routes.rs`. A page may be there
// more than once, in different states.
import { dayFromToday, expect, send, signIn } from "./base.js";
import { manifest } from "./place.js";
import { addDocument } from "./documents.js";
import { choose, sheet } from "./sheets.js";
import { addCase, certain, closePeriods, fillEvent, openEmpty, prepare, refer, save } from "./steps.js";
import { answerPack, compare, consent, mergeThem, recordIncident, referOn } from "./support.js";

const account = (role) => manifest().accounts.find((one) => one.role === role);

/** Opens the address of a route with its places filled: those of cases with one this person may see. */
const at = (route, { query = "", n = 0, ...places } = {}) => async (page, role) => {
  const filled = { case: account(role ?? "caseworker").cases[n], ...places };
  await page.goto(route.replace(/:(\w+)/g, (_, place) => filled[place]) + query);
};

/** Opens a page and follows the first link on it that looks like this. */
const through = (start, link) => async (page, role) => {
  await at(start)(page, role);
  await page.goto(await page.locator(link).first().getAttribute("href"));
};

/** A report with figures in it. */
const report = (name) => async (page) => {
  await closePeriods(page);
  await page.goto(`/reports/${name}`);
};

const press = (page, name) => send(page, page.getByRole("button", { name, exact: true }));

/** A case with a first decision that was refused, of so many days ago. */
async function refused(page) {
  const path = await addCase(page);
  await refer(page, path, dayFromToday(-40));
  await prepare(page, path, "first_negative", { on: dayFromToday(-20) }, certain);
  return path;
}

async function correctionCheck(page) {
  const path = await refused(page);
  await save(page, path);
  await page.goto(`${path}/events/3/correction`);
  await fillEvent(page, "first_negative", { on: dayFromToday(-15) }, (p) => p.locator("#why").fill("The day on the letter was misread."));
  await press(page, "See what this changes");
}

/** A refused case whose evidence is being gathered, day by day. */
async function gathered(page, then) {
  const path = await refused(page);
  await save(page, path);
  await page.goto(path);
  await page.getByRole("link", { name: /^Day by day, with evidence/ }).first().click();
  await press(page, "Begin the list");
  await send(page, page.getByRole("button", { name: /^Asked today ?: A letter or report/ }));
  if (then) await page.goto(then(path));
}

/** Everything that is ticked beforehand, the name, and a legal note. */
async function chronology(page, role) {
  await at("/cases/:case/chronology")(page, role);
  await page.getByLabel("The person's name").check();
  await page.getByLabel(/^Legal note 1/).check();
  await press(page, "Draw it up");
}

async function moreTime(page) {
  await gathered(page);
  await page.getByRole("link", { name: "A request for more time" }).click();
}

async function task(page) {
  const path = await addCase(page);
  await page.goto(`${path}/tasks/new`);
  await page.locator("#what").fill("Book an interpreter");
  await press(page, "Save");
  await page.getByRole("link", { name: /^Change ?: Book an interpreter/ }).click();
}

async function goalTask(page, role) {
  await through("/cases/:case/plan", 'a[href*="/plan/goals/"]')(page, role);
  await page.getByRole("link", { name: "Set a task for this goal" }).click();
}

/** What was sent by a consent that was taken back since. */
async function withdrawn(page) {
  const path = await addCase(page);
  await consent(page, path, "Riverside Surgery");
  await referOn(page, path, "Riverside Surgery", "Name and language");
  await page.goto(`${path}/services`);
  await page.getByRole("link", { name: /^Open, or record that it was withdrawn/ }).click();
  await press(page, "Save");
}

async function incident(page) {
  const path = await addCase(page);
  await recordIncident(page, path, "He waited outside the college.");
  await page.getByRole("link", { name: /^Open the incident/ }).click();
}

async function amendedIncident(page) {
  await incident(page);
  await page.locator("#reason").fill("The second time came to light.");
  await press(page, "Save the amendment");
  await expect(page.getByRole("heading", { name: /^Amended by / })).toBeVisible();
}

async function reviewed(page) {
  const path = await addCase(page);
  await page.goto(`${path}/reviews/new`);
  await page.getByLabel("Who reviewed the case?").fill("Grace with Rosa");
  await page.getByLabel("What was agreed?").fill("Ask the council again.");
  await press(page, "Save");
}

async function knownPerson(page) {
  await addCase(page);
  await openEmpty(page, "/cases/new");
  await page.locator("#name").fill("Amina Test");
  await press(page, "See whether this person is known");
  await expect(page.getByRole("heading", { name: "Somebody like this is known" })).toBeVisible();
}

async function newPack(page) {
  const path = await addCase(page);
  await page.goto(`${path}/pack`);
}

async function answered(page) {
  const path = await addCase(page);
  await answerPack(page, path);
  await page.goto(`${path}/pack/whole`);
}

/** With what was answered before, opened. */
async function answeredAgain(page) {
  const path = await addCase(page);
  await answerPack(page, path);
  await page.goto(`${path}/pack/parts/exploitation`);
  await page.locator("summary", { hasText: "Earlier answers" }).click();
}

async function twoRecords(page) {
  const [kept, other] = [await addCase(page), await addCase(page)];
  await compare(page, kept, other);
  return other;
}

async function merged(page) {
  const other = await twoRecords(page);
  await mergeThem(page);
  return other;
}

async function mergedAway(page) {
  await page.goto(await merged(page));
}

/** Half signed in: the password was right, and a code is asked for. */
async function code(page) {
  const who = manifest().guarded[0];
  await page.goto("/sign-in");
  await page.getByLabel("Work email address").fill(who.email);
  await page.getByLabel("Password", { exact: true }).fill(who.password);
  await press(page, "Continue");
}

/** The link for somebody who forgot their password, and the page it is passed on from. */
async function link(page) {
  await page.goto("/people");
  await page.getByRole("link", { name: /^Rosa/ }).click();
  await press(page, "Make a link");
}

async function welcome(page, _, browser) {
  const administrator = await browser.newPage();
  await signIn(administrator, "administrator");
  await link(administrator);
  await page.goto((await administrator.locator("code.key").allInnerTexts())[0]);
  await administrator.context().close();
}

/** Leave to take cases out is given for a day. */
/** An administrator lets this person do something their role alone does not let them. */
async function given(browser, role, leave) {
  const administrator = await browser.newPage();
  await signIn(administrator, "administrator");
  await administrator.goto("/grants");
  const give = administrator.getByRole("button", { name: new RegExp(`^Give ?: ${leave}, ${account(role).name}$`) });
  if (await give.count()) await send(administrator, give);
  await administrator.context().close();
}

const emergency = async (page, role, browser) => {
  await given(browser, role, "Opens a case in an emergency");
  await page.goto("/emergency");
};

/** A case of a colleague in another team, opened with a reason. */
async function openedInEmergency(page, role, browser) {
  await emergency(page, role, browser);
  const other = await browser.newPage();
  const theirs = manifest().accounts.find((one) => one.role === "caseworker" && !one.cases.some((id) => account(role).cases.includes(id)));
  await signIn(other, "caseworker", theirs.name);
  await other.goto(`/cases/${theirs.cases[0]}`);
  const reference = await other.locator("h1 .ref").innerText();
  await other.context().close();
  await page.getByLabel("Reference of the case").fill(reference);
  await page.locator("#reason").fill("She rang in distress and nobody on the case answers.");
  await press(page, "Open the case for an hour");
}

const oversight = async (page, role, browser) => {
  await given(browser, role, "Leads on data protection");
  await page.goto("/oversight");
};

async function exporting(page, role, browser) {
  const administrator = await browser.newPage();
  await signIn(administrator, "administrator");
  await administrator.goto("/export-access");
  const give = administrator.getByRole("button", { name: new RegExp(`^Give leave for a day ?: ${account(role).name}$`) });
  if (await give.count()) await send(administrator, give);
  await administrator.context().close();
  await page.goto("/export");
}

/** Parts of a new case that somebody else has to approve. */
async function preparedForPolice(page) {
  const path = await addCase(page);
  await page.goto(`${path}/outgoing/new/authority`);
  await page.getByLabel("The police").check();
  await page.getByLabel(/^To prevent or detect crime/).check();
  await prepareParts(page);
}

async function prepareParts(page) {
  await page.locator("#detail").fill("Letter of 3 March");
  const { day, month, year } = dayFromToday(-3);
  await page.locator("#asked-day").fill(day);
  await page.locator("#asked-month").fill(month);
  await page.locator("#asked-year").fill(year);
  await page.getByLabel(/^Give/).first().check();
  await press(page, "Write it down");
  await expect(page.getByRole("heading", { name: "What was given and what was not" })).toBeVisible();
}

/** The whole record of a new case, for the person it is about. */
async function handedOver(page, role, browser) {
  await exporting(page, role, browser);
  const path = await addCase(page);
  await page.goto(`${path}/outgoing/new/person`);
  await prepareParts(page);
  await page.getByRole("link", { name: "The pages to hand over" }).click();
}

/** Two people lead on data protection from here on. */
async function leads(browser) {
  const administrator = await browser.newPage();
  await signIn(administrator, "administrator");
  for (;;) {
    await administrator.goto("/grants");
    const give = administrator.getByRole("button", { name: /^Give ?: Leads on data protection/ });
    if ((await give.count()) === 0) break;
    await send(administrator, give.first());
  }
  await administrator.context().close();
}

/** One record as a data protection lead sees it: before anything, held, or proposed to be erased by oneself. */
const keeping = (then) => async (page, role, browser) => {
  await leads(browser);
  const path = await addCase(page);
  await page.goto(path.replace("/cases/", "/records/"));
  if (then === "held") {
    await page.getByText("This record has to stay").click();
    await page.getByLabel("A legal claim, made or to be expected").check();
    await page.locator("#why").fill("Claim against the council");
    const { day, month, year } = dayFromToday(90);
    await page.locator("#review_on-day").fill(day);
    await page.locator("#review_on-month").fill(month);
    await page.locator("#review_on-year").fill(year);
    await press(page, "Hold it");
    await expect(page.getByRole("heading", { name: "A hold wins" })).toBeVisible();
  }
  if (then === "proposed") {
    await page.getByLabel("The person asked, and nothing speaks for keeping it").check();
    await press(page, "Propose to erase it");
    await expect(page.getByText(/^Proposed by/)).toBeVisible();
  }
};

/** What is left when another lead has confirmed. */
async function erasure(page, role, browser) {
  await keeping("proposed")(page, role, browser);
  const path = new URL(page.url()).pathname;
  const other = await browser.newPage();
  const second = manifest().accounts.find((one) => one.role === "caseworker" && one.name !== account("caseworker").name);
  await signIn(other, "caseworker", second.name);
  await other.goto(path);
  await other.getByLabel(/^Yes. I looked at/).check();
  await press(other, "Erase the record");
  await expect(other.getByRole("heading", { name: "Certificate of erasure" })).toBeVisible();
  const certificate = new URL(other.url()).pathname;
  await other.context().close();
  await page.goto(certificate);
}

async function keyForApp(page) {
  await page.goto("/account/second-step");
  await press(page, "Show a key for the app");
}

const columns = (page) => choose(page, sheet(`NRM-LOOK-${Date.now()}-`));

async function checkedSheet(page) {
  await choose(page, sheet(`NRM-FOUND-${Date.now()}-`));
  await page.getByLabel("The day: 3 April 2025").check();
  await press(page, "Check the rows");
  await expect(page.getByText("Nothing has been saved yet")).toBeVisible({ timeout: 30_000 });
}

async function refusedForm(page) {
  await openEmpty(page, "/cases/new");
  await press(page, "Add case");
  await expect(page).toHaveTitle(/^Error: /);
}

async function refusedDocument(page) {
  const path = await addCase(page);
  await addDocument(page, path, { name: "photo.heic", about: "Both pages" });
  await expect(page).toHaveTitle(/^Error: /);
}

async function keptDocument(page, isAside) {
  const path = await addCase(page);
  await addDocument(page, path, { about: "Both pages" });
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await page.goto(`${path}/documents/1`);
  if (!isAside) return;
  await page.locator("#reason").fill("It is about somebody else");
  await press(page, "Mark as not to be used");
  await expect(page.getByRole("heading", { name: "Not to be used" })).toBeVisible();
}

async function release(page) {
  await report("gender")(page);
  await press(page, "Enter in the register");
  await page.goto("/reports/releases");
  await page.goto(await page.locator('main a[href^="/reports/releases/"]').first().getAttribute("href"));
}

/** Route, name, who looks (nobody: null), and how they come there if not by its address. */
export const pages = [
  ["/sign-in", "sign-in", null],
  ["/sign-in/code", "code", null, code],
  ["/welcome/:link", "welcome", null, welcome],
  ["/welcome/:link", "welcome gone", null, at("/welcome/never-was")],
  ["/confirm", "confirm", "manager"],
  ["/locked", "locked", null],
  ["/", "today", "caseworker"],
  ["/", "today of an adviser", "legal_adviser"],
  ["/cases", "cases", "caseworker"],
  ["/cases", "cases none", "caseworker", at("/cases", { query: "?q=R-ZZZZ" })],
  ["/cases/new", "add a case", "caseworker"],
  ["/cases/new", "add a case refused", "caseworker", refusedForm],
  ["/cases/new", "add a case somebody known", "caseworker", knownPerson],
  ["/cases/:case", "case", "caseworker"],
  ["/cases/:case", "case early", "caseworker", at("/cases/:case", { n: 1 })],
  ["/cases/:case/event", "record an event", "caseworker"],
  ["/cases/:case/event/check", "check an event", "caseworker", refused],
  ["/cases/:case/events/:event/correction", "correct", "caseworker", at("/cases/:case/events/:event/correction", { event: 12 })],
  ["/cases/:case/events/:event/correction", "correct the opening", "caseworker", at("/cases/:case/events/:event/correction", { event: 1 })],
  ["/cases/:case/events/:event/correction/check", "check a correction", "caseworker", correctionCheck],
  ["/cases/:case/deadlines/:deadline/met", "mark a date as done", "legal_adviser", through("/cases/:case", 'a[href$="/met"]')],
  ["/cases/:case/deadlines/:deadline/news", "what happened with a date", "legal_adviser", through("/cases/:case", 'a[href$="/news"]')],
  ["/cases/:case/deadlines/:deadline/letter", "letter", "caseworker", through("/", 'a[href$="/letter"]')],
  ["/cases/:case/deadlines/:deadline", "a date", "legal_adviser", through("/cases/:case", 'h3 a[href*="/deadlines/"]')],
  ["/cases/:case/review", "look again", "caseworker"],
  ["/find", "find", "caseworker"],
  ["/log", "log anywhere", "caseworker"],
  ["/cases/:case/log", "log", "caseworker"],
  ["/cases/:case/notes", "notes", "caseworker", at("/cases/:case/notes", { n: 1 })],
  ["/cases/:case/notes/:note", "note", "caseworker", at("/cases/:case/notes/:note", { n: 1, note: 1 })],
  ["/cases/:case/documents", "documents", "caseworker"],
  ["/cases/:case/documents/new", "add a document", "caseworker"],
  ["/cases/:case/documents/new", "add a document refused", "caseworker", refusedDocument],
  ["/cases/:case/documents/:document", "a document", "caseworker", (page) => keptDocument(page, false)],
  ["/cases/:case/documents/:document", "a document not to be used", "caseworker", (page) => keptDocument(page, true)],
  ["/cases/:case/tasks/new", "set a task", "caseworker"],
  ["/cases/:case/tasks/:task", "change a task", "caseworker", task],
  ["/cases/:case/risk", "risk", "caseworker"],
  ["/cases/:case/plan", "support plan", "caseworker"],
  ["/cases/:case/plan/needs/new", "name a need", "caseworker"],
  ["/cases/:case/plan/needs/:need", "set a goal", "caseworker", through("/cases/:case/plan", 'a[href*="/plan/needs/"]:not([href$="/new"])')],
  ["/cases/:case/plan/goals/:goal", "a goal", "caseworker", through("/cases/:case/plan", 'a[href*="/plan/goals/"]')],
  ["/cases/:case/plan/goals/:goal/task", "a task for a goal", "caseworker", goalTask],
  ["/cases/:case/plan/scores", "score outcomes", "caseworker"],
  ["/cases/:case/services", "services and consents", "caseworker"],
  ["/cases/:case/services", "services with a consent withdrawn", "caseworker", withdrawn],
  ["/cases/:case/services/new", "refer on", "caseworker"],
  ["/cases/:case/services/:service", "a service", "caseworker", through("/cases/:case/services", 'h3 a[href*="/services/"]')],
  ["/cases/:case/consents/new", "record a consent", "caseworker"],
  ["/cases/:case/consents/:consent", "a consent", "caseworker", through("/cases/:case/services", 'a[href*="/consents/"]:not([href$="/new"])')],
  ["/cases/:case/incidents", "incidents", "caseworker", at("/cases/:case/incidents", { n: 1 })],
  ["/cases/:case/incidents/new", "record an incident", "caseworker"],
  ["/cases/:case/incidents/:incident", "an incident", "caseworker", incident],
  ["/cases/:case/incidents/:incident", "an incident amended", "caseworker", amendedIncident],
  ["/cases/:case/reviews", "case reviews", "caseworker", reviewed],
  ["/cases/:case/reviews/new", "record a case review", "caseworker"],
  ["/cases/:case/chronology", "choose for a solicitor", "legal_adviser"],
  ["/cases/:case/chronology/sheet", "sheet for a solicitor", "legal_adviser", chronology],
  ["/cases/:case/evidence", "evidence", "caseworker", (page) => gathered(page, (path) => `${path}/evidence`)],
  ["/cases/:case/evidence/:list/:item", "a piece of evidence", "caseworker", (page) => gathered(page, (path) => `${path}/evidence/1/STATEMENT`)],
  ["/cases/:case/deadlines/:deadline/sprint", "days to ask for reconsideration", "caseworker", (page) => gathered(page)],
  ["/cases/:case/deadlines/:deadline/more-time", "request for more time", "caseworker", moreTime],
  ["/cases/:case/legal", "legal notes", "legal_adviser"],
  ["/cases/:case/legal/new", "write a legal note", "legal_adviser"],
  ["/cases/:case/legal/:note", "a legal note", "legal_adviser", at("/cases/:case/legal/:note", { note: 2 })],
  ["/cases/:case/pack", "NRM pack", "caseworker"],
  ["/cases/:case/pack", "NRM pack of a new case", "caseworker", newPack],
  ["/cases/:case/pack/whole", "whole NRM pack", "caseworker", answered],
  ["/cases/:case/pack/parts/:part", "pack person", "caseworker", at("/cases/:case/pack/parts/person")],
  ["/cases/:case/pack/parts/:part", "pack what happened", "caseworker", answeredAgain],
  ["/cases/:case/pack/parts/:part", "pack account", "caseworker", at("/cases/:case/pack/parts/account")],
  ["/cases/:case/pack/parts/:part", "pack others", "caseworker", at("/cases/:case/pack/parts/others")],
  ["/cases/:case/pack/parts/:part", "pack authorities", "caseworker", at("/cases/:case/pack/parts/authorities")],
  ["/cases/:case/merge", "another record", "caseworker"],
  ["/cases/:case/merge/:other", "two records", "caseworker", (page) => twoRecords(page)],
  ["/cases/:case/merge/:other", "two records merged", "caseworker", (page) => merged(page)],
  ["/cases/:case", "case beside another", "caseworker", mergedAway],
  ["/cases/:case/numbers", "reference numbers", "caseworker"],
  ["/cases/:case/holder", "who holds a case", "caseworker"],
  ["/cases/:case/access", "who may see a case", "caseworker"],
  ["/cases/:case/people", "people of a case", "caseworker"],
  ["/cases/:case/seen", "who has seen a case", "caseworker"],
  ["/cases/:case/people/:what", "a way to reach", "caseworker", at("/cases/:case/people/reach")],
  ["/cases/:case/people/:what", "a professional", "caseworker", at("/cases/:case/people/professional")],
  ["/cases/:case/people/:what", "somebody around them", "caseworker", at("/cases/:case/people/relative")],
  ["/cases/:case/people/:what", "another name", "caseworker", at("/cases/:case/people/name")],
  ["/cases/:case/people/:what", "another number", "caseworker", at("/cases/:case/people/number")],
  ["/deadlines", "deadlines", "legal_adviser"],
  ["/deadlines/month", "a month", "legal_adviser"],
  ["/deadlines/permission", "permission ending", "legal_adviser"],
  ["/deadlines/calendar", "calendar link", "legal_adviser"],
  ["/emergency", "open in an emergency", "caseworker", emergency],
  ["/emergency/:opened", "opened in an emergency", "caseworker", openedInEmergency],
  ["/oversight", "emergencies and unusual reading", "legal_adviser", oversight],
  ["/export", "export", "caseworker", exporting],
  ["/export-access", "export access", "administrator"],
  ["/imports", "bring in", "caseworker"],
  ["/imports/:sheet", "bring in checked", "caseworker", checkedSheet],
  ["/imports/:sheet/columns", "bring in columns", "caseworker", columns],
  ["/team", "team", "caseworker"],
  ["/transfers", "offered cases", "caseworker"],
  ["/transfers/:transfer", "an offered case", "caseworker", through("/transfers", 'main a[href^="/transfers/"]')],
  ["/rules", "rules", "legal_adviser"],
  ["/rules", "rules for administrators", "administrator"],
  ["/rules/:rule", "a rule", "legal_adviser", at("/rules/RECON_30CD")],
  ["/rules/:rule", "a rule read only", "caseworker", at("/rules/FTT_APPEAL_IN_UK_14D")],
  ["/moved", "dates that would move", "legal_adviser"],
  ["/notices", "notices", "caseworker"],
  ["/notices/new", "add a notice", "caseworker"],
  ["/reports", "reports", "manager"],
  ["/reports/:report", "first decisions", "manager", report("first-decisions")],
  ["/reports/:report", "gender", "manager", report("gender")],
  ["/reports/releases", "register", "manager"],
  ["/reports/releases", "register of a reader", "report_reader"],
  ["/reports/releases/:release", "a release", "manager", release],
  ["/reports/internal", "internal view", "manager"],
  ["/reports/internal/:table", "internal first decisions", "manager", at("/reports/internal/first-decisions", { query: "?by=GENDER" })],
  ["/reports/internal/:table", "internal waits", "manager", at("/reports/internal/waits")],
  ["/reports/national", "national figures", "manager"],
  ["/reports/national/:figure", "national figure", "manager", at("/reports/national/10")],
  ["/reports/set-up", "size of the charity", "manager"],
  ["/internal-access", "internal access", "administrator"],
  ["/account", "account", "administrator"],
  ["/account/password", "password", "administrator"],
  ["/account/second-step", "second step", "manager"],
  ["/account/second-step", "second step key", "administrator", keyForApp],
  ["/account/passkeys", "passkeys", "manager"],
  ["/account/passkeys/new", "new passkey", "administrator"],
  ["/account/codes", "recovery codes", "manager"],
  ["/audit", "audit trail", "administrator"],
  ["/people", "people", "administrator"],
  ["/emails", "emails", "administrator"],
  ["/grants", "what single people may do", "administrator"],
  ["/people/new", "invite", "administrator"],
  ["/people/:person", "person", "administrator", through("/people", 'main a[href^="/people/"]:not([href$="/new"])')],
  ["/people/:person/link", "link", "administrator", link],
  ["/cases/:case/outgoing", "given out", "caseworker"],
  ["/cases/:case/outgoing/new/:whom", "a record for the person", "caseworker", at("/cases/:case/outgoing/new/person")],
  ["/cases/:case/outgoing/new/:whom", "parts for an authority", "caseworker", at("/cases/:case/outgoing/new/authority")],
  ["/cases/:case/outgoing/:number", "schedule", "caseworker", preparedForPolice],
  ["/cases/:case/outgoing/:number/pages", "pages to hand over", "caseworker", handedOver],
  ["/records", "records we keep", "caseworker", async (page, role, browser) => {
    await leads(browser);
    await page.goto("/records");
  }],
  ["/records/due", "records to be looked at", "caseworker", async (page, role, browser) => {
    await leads(browser);
    await page.goto("/records/due");
  }],
  ["/records/policy", "how long records are kept", "caseworker", async (page, role, browser) => {
    await leads(browser);
    await page.goto("/records/policy");
  }],
  ["/records/:case", "a record", "caseworker", keeping()],
  ["/records/:case", "a record that is held", "caseworker", keeping("held")],
  ["/records/:case", "a record to be erased", "caseworker", keeping("proposed")],
  ["/erasures/:erasure", "certificate of erasure", "caseworker", erasure],
  ["/help", "help", "caseworker"],
  ["/help", "help for strangers", null],
  ["/accessibility", "accessibility", "caseworker"],
  ["/*", "not found", "caseworker", at("/nowhere")],
].map(([route, name, role, reach = at(route)]) => ({ route, name, role, reach }));

/** Pages that are looked at elsewhere, and where. */
export const elsewhere = {
  "/sign-in/set-up": "needs a store that is no demonstration: the last test of looked-at.spec.js makes one",
};
