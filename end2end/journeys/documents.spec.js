// A letter is kept beside the entry it shows, taken along under a name that says nothing, and refused in a sentence.
import { readFileSync } from "node:fs";
import { test as plain } from "@playwright/test";
import { dayFromToday, expect, signIn, test } from "../support/base.js";
import { addDocument, pdf } from "../support/documents.js";
import { addCase, refer } from "../support/steps.js";

test("Rosa keeps the letter beside the entry it shows, and takes it along again", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await refer(page, path, dayFromToday(-3));
  const reference = await page.locator("h1 .ref").innerText();
  const entry = await page.locator("ol.timeline > li").filter({ hasText: "Event 2" }).first().getByRole("heading").first().innerText();
  await page.goto(`${path}/documents/new`);
  const option = page.locator("#event option", { hasText: "(event 2)" });
  await expect(option).toContainText(entry);
  await addDocument(page, path, { name: "Amina Hoxha.pdf", event: await option.innerText(), about: "Both pages" });

  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByText("Document 1 was added")).toBeVisible();
  const beside = page.locator("ol.timeline > li").filter({ hasText: "Event 2." });
  await expect(beside.getByRole("link", { name: "Document 1, letter" })).toBeVisible();
  await beside.getByRole("link", { name: "Document 1, letter" }).click();
  await expect(page.getByText("Amina Hoxha.pdf")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download" }).click();
  const taken = await download;
  expect(taken.suggestedFilename()).toBe(`${reference}-1.pdf`);
  expect(readFileSync(await taken.path())).toEqual(pdf());
  expect(page.url()).not.toMatch(/hoxha/i);

  await page.locator("#reason").fill("It is about somebody else");
  await page.getByRole("button", { name: "Mark as not to be used" }).click();
  await expect(page.getByRole("heading", { name: "Not to be used", exact: true })).toBeVisible();
  await page.goto(path);
  await expect(page.locator("ol.timeline > li").filter({ hasText: "Event 2." })).toContainText("Not to be used");
});

test("a photo of a kind that few can open comes back with every answer and what to do", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await addDocument(page, path, { name: "IMG_0001.HEIC", kind: "Photo", about: "The front door" });

  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator(".errors")).toContainText("Save it or take it as JPEG");
  await expect(page.locator("#file-problem")).toContainText("Save it or take it as JPEG");
  await expect(page.locator("#about")).toHaveValue("The front door");
  await expect(page.getByLabel("Photo", { exact: true })).toBeChecked();
  await page.locator("#file").setInputFiles({ name: "door.pdf", mimeType: "application/pdf", buffer: pdf() });
  await page.getByRole("button", { name: "Add document" }).click();
  await expect(page.getByText("Document 1 was added")).toBeVisible();
});

test("whoever leaves the form, files and all, comes back to the documents", async ({ page }) => {
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await page.goto(`${path}/documents/new`);
  await page.locator("#about").fill("Both pages");
  await page.locator("#file").setInputFiles({ name: "letter.pdf", mimeType: "application/pdf", buffer: pdf() });
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}/documents$`));
});

// Not the test everybody imports: here the line breaks, and the browser says so in its console.
plain("an upload that breaks leaves everything where it is, and the next one says how far it has come", async ({ page, javaScriptEnabled }) => {
  plain.skip(javaScriptEnabled === false, "the browser itself shows how far it has come");
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await page.route("**/documents/file", (route) => route.abort());
  await addDocument(page, path, { about: "Both pages", content: pdf("long ".repeat(1000)) });
  await expect(page.getByText("The file did not arrive")).toBeVisible();
  await expect(page.locator("#about")).toHaveValue("Both pages");
  expect(await page.locator("#file").evaluate((file) => file.files.length)).toBe(1);

  await page.unroute("**/documents/file");
  let release;
  await page.route("**/documents/file", async (route) => {
    await new Promise((go) => (release = go));
    await route.continue();
  });
  await page.waitForTimeout(3100); // the press before is forgotten
  await page.getByRole("button", { name: "Add document" }).click();
  await expect(page.getByRole("progressbar", { name: "Sending the file" })).toBeVisible();
  release();
  await expect(page.getByText("Document 1 was added")).toBeVisible();
});

test("a file that is too large is refused before it is sent", async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, "without JavaScript the server says so");
  await signIn(page, "caseworker");
  const path = await addCase(page);
  await page.goto(`${path}/documents/new`);
  await page.locator("#file").evaluate((file) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([new Uint8Array(26 * 1024 * 1024)], "film.pdf"));
    file.files = chosen.files;
  });
  await page.getByRole("button", { name: "Add document" }).click();
  await expect(page.getByRole("alert")).toContainText("larger than 25 megabytes");
});
