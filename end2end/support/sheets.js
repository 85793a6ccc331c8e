// A charity's own sheet, and the way through its first step.

export const headings = "First name,Surname,NRM no,Gender,Nationality,Referral date,RG date,RG outcome,Shoe size";

/** So many good rows, and four that cannot be taken. `mark` keeps two runs apart. */
export function sheet(mark, good = 5) {
  const rows = Array.from({ length: good }, (_, n) => `Linh,Tran ${n},${mark}${n},F,Vietnamese,${20 + (n % 8)}/01/2026,14 Feb 2026,Pos,38`);
  rows.push(`Amina,Hoxha,${mark}90,F,Albanian,32/01/2026,,,`);
  rows.push(`Daniel,Bello,${mark}91,M,Nigerian,21/01/2026,13/02/2026,possibly,`);
  rows.push(`Besa,Gjoka,${mark}0,F,Albanian,21/01/2026,,,`);
  rows.push(`Selam,Tesfay,${mark}92,F,Eritrean,21/01/2026,14/01/2026,Neg,`);
  return [headings, ...rows].join("\r\n");
}

/** Chooses a file, and comes to the page with its columns. */
export async function choose(page, text, name = "ours.csv") {
  await page.goto("/imports");
  await page.locator("#sheet").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Choose this file" }).click();
  await page.waitForURL(/\/imports\//);
}
