// The ways in which every page is looked at, and what is wrong with it in each. A page is loaded once: what changes
// between two looks is the device, as it does for somebody who turns on the dark colours or makes the window narrow.
import { faults } from "./engines.js";
import { onPaper, rings, sideways, targets } from "./measures.js";

const wide = { width: 1280, height: 900 };
const phone = { width: 320, height: 900 }; // also what 1280 px leaves at 400%
const paper = { width: 673, height: 1000 }; // A4 between its margins

// Without motion: a button on its way from one colour to another has the contrast of neither.
const screen = { media: "screen", colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" };

/** Each look: what the device is like, what is asked, and whether a picture is kept. */
const looks = [
  ["light", screen, wide, async (page) => [...(await faults(page)), ...(await rings(page))]],
  ["dark", { ...screen, colorScheme: "dark" }, wide, (page) => faults(page, { colours: true })],
  ["forced colours", { ...screen, forcedColors: "active" }, wide, async (page) => [...(await faults(page, { colours: true })), ...(await rings(page))]],
  ["phone", screen, phone, async (page) => [...(await faults(page)), ...(await targets(page))]],
  ["right to left", screen, phone, async (page) => [...(await turned(page)), ...(await narrow(page, wide))]],
  ["between", screen, { ...phone, width: 360 }, async (page) => [...(await sideways(page)), ...(await narrow(page, { ...phone, width: 640 }))]],
  ["paper", { ...screen, media: "print" }, paper, onPaper],
];

/** The page as somebody sees it who reads from the right: nothing may stick out there either. */
async function turned(page) {
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  return sideways(page);
}

/** Another width. */
async function narrow(page, size) {
  await page.setViewportSize(size);
  return sideways(page);
}

async function look(page, [, media, size]) {
  await page.emulateMedia(media);
  await page.setViewportSize(size);
}

/** Keeps a picture of the page in every look, as it comes: what is folded away stays so. For people: CI has no eyes. */
async function keepPictures(page, name) {
  for (const one of looks.filter(([kind]) => kind !== "between" && kind !== "right to left")) {
    await look(page, one);
    const file = `${name}-${one[0]}`.replaceAll(" ", "-");
    await page.screenshot({ path: `screenshots/${file}.png`, fullPage: true });
  }
}

/** Everything that is wrong with the page that is open, and in which look. What is folded away is looked at too. */
export async function lookAt(page, name) {
  if (name && !process.env.CI) await keepPictures(page, name);
  const found = [];
  const headings = await page.locator("h1").count();
  if (headings !== 1) found.push(`${headings} headings of the first level`);
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  for (const one of looks) {
    await look(page, one);
    if (one[0] === "paper") await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = false)));
    for (const fault of [...(await one[3](page)), ...(await sideways(page))]) found.push(`${one[0]}: ${fault}`);
    await page.evaluate(() => (document.documentElement.dir = "ltr"));
  }
  return found;
}
