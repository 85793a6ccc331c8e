// A bank holiday is announced: it is loaded at the shell, nothing moves, and Farah decides about each date. A server of
// its own, because a list of bank holidays is for ever.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { lookAt } from "../support/looks.js";
import { port } from "../support/place.js";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? resolve(here, "../../target");
const waymark = process.env.WAYMARK_BIN ?? join(target, "debug/waymark");
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A house of its own: made, served and stopped as often as the journey asks. */
class House {
  constructor(turn) {
    this.port = port + 40 + turn;
    this.address = `http://127.0.0.1:${this.port}`;
    this.folder = join(tmpdir(), `waymark-holidays-${this.port}`);
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    this.manifest = join(this.folder, "manifest.json");
    this.run("demo", "--cases", "60", "--seed", "7", "--manifest", this.manifest);
  }

  run(...args) {
    return execFileSync(waymark, [...args, "--place", join(this.folder, "data")], { encoding: "utf8" });
  }

  async open() {
    const args = ["serve", "--listen", `127.0.0.1:${this.port}`, "--origin", this.address, "--place", join(this.folder, "data")];
    this.server = spawn(waymark, args, { stdio: "ignore" });
    await expect.poll(() => fetch(`${this.address}/healthz`).then((r) => r.ok, () => false), { timeout: 30_000 }).toBe(true);
  }

  async shut() {
    const gone = new Promise((done) => this.server.on("exit", done));
    this.server.kill("SIGTERM");
    await gone;
  }

  async signIn(page, role) {
    const { email, password } = JSON.parse(readFileSync(this.manifest, "utf8")).accounts.find((a) => a.role === role);
    await page.goto(`${this.address}/sign-in`);
    await page.getByLabel("Work email address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).not.toHaveURL(/sign-in/);
  }
}

/** The first weekday ahead on which two of Farah's dates end, or else one, as files write it. */
async function busyDay(page) {
  const texts = await page.locator("main table tbody th").allInnerTexts();
  const days = texts.map((text) => text.match(/^(Mon|Tue|Wed|Thu|Fri) (\d+) (\w{3}) (20\d\d)/)).filter(Boolean);
  const iso = days.map(([, , day, month, year]) => `${year}-${String(months.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`);
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const ahead = iso.filter((day) => day > soon && day < "2028").sort();
  return ahead.find((day, place) => ahead.indexOf(day) !== place) ?? ahead[0];
}

test("a bank holiday announced late moves nothing until Farah decides, date by date", async ({ page }, info) => {
  test.setTimeout(180_000);
  const house = new House(info.project.metadata.turn);
  await house.open();
  try {
    await house.signIn(page, "legal_adviser");
    await page.goto(`${house.address}/moved`);
    await expect(page.locator("main")).toContainText("No date that you decide about would move.");
    await page.goto(`${house.address}/deadlines?all=yes`);
    const day = await busyDay(page);
    await house.shut();

    const file = join(house.folder, "days.csv");
    const rows = ["EW", "SCT", "NI"].map((nation) => `${day},${nation},A day announced late`);
    writeFileSync(file, `date,nation,name\n${rows.join("\n")}\n`);
    expect(house.run("holidays", "load", file)).toContain("No date has moved.");
    expect(house.run("holidays", "list")).toContain(`${day}  EW SCT NI  A day announced late`);
    expect(() => house.run("holidays", "load", file)).toThrow(/line 2: .* is held already/);
    await house.open();

    await page.goto(`${house.address}/deadlines`);
    await expect(page.locator("main")).toContainText("Dates wait for a decision");
    await page.getByRole("link", { name: "See the dates that would move" }).click();
    const boxes = page.locator("main select");
    const before = await boxes.count();
    expect(before).toBeGreaterThan(0);
    await expect(page.locator("main")).toContainText("A day announced late");
    if (info.project.name === "with-js") await look(page);

    await boxes.first().selectOption("keep");
    await page.getByRole("button", { name: "Save what is chosen" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.locator(".errors")).toContainText("Say in a few words why dates are kept");
    await expect(boxes.first()).toHaveValue("keep");
    const kept = await page.locator("main tbody tr").first().locator("a").first().getAttribute("href");
    await page.locator("#why").fill("The tribunal wrote that its date stands.");
    await page.getByRole("button", { name: "Save what is chosen" }).click();
    await expect(page.locator("main")).toContainText("1 date is decided.");
    await expect(boxes).toHaveCount(before - 1);

    if (before > 1) {
      await page.getByRole("button", { name: "Use all new dates" }).click();
      await expect(page.locator("main")).toContainText(/dates? (is|are) decided/);
    }
    await expect(page.locator("main")).toContainText("No date that you decide about would move.");
    await page.goto(`${house.address}${kept}`);
    await expect(page.locator("main")).toContainText("Kept as it was, although it would come out differently");
    await expect(page.locator("main")).toContainText("The tribunal wrote that its date stands.");
    await house.shut();
    expect(house.run("rebuild", "--check")).toContain("0 differed");
    expect(house.run("audit", "verify")).toContain("is whole");
  } finally {
    house.server.kill("SIGTERM");
    rmSync(house.folder, { recursive: true, force: true });
  }
});

/** The page as it stands, in every way of looking; afterwards it is as it was. */
async function look(page) {
  expect(await lookAt(page, "moved")).toEqual([]);
  await page.emulateMedia({ media: null, colorScheme: "light", forcedColors: "none", reducedMotion: null });
  await page.setViewportSize({ width: 1280, height: 900 });
}
