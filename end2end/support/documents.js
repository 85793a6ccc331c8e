// Documents as people have them on their machines, and the way they add one.

/** A letter of one page, with this text on it. */
export function pdf(text = "Letter") {
  const stream = `BT /F1 12 Tf 60 760 Td (${text}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  const body = objects.map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n`);
}

/** Opens the form of a case, fills it in and sends it. */
export async function addDocument(page, path, { name = "letter.pdf", content = pdf(), kind = "Letter", event, about = "" } = {}) {
  await page.goto(`${path}/documents/new`);
  await page.getByLabel(kind, { exact: true }).check();
  if (event) await page.locator("#event").selectOption({ label: event });
  await page.locator("#about").fill(about);
  await page.locator("#file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: content });
  await page.getByRole("button", { name: "Add document" }).click();
}
