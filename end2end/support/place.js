// Where the server under test listens and keeps its throw-away store.
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const port = Number(process.env.WAYMARK_PORT ?? 3917);
export const address = `http://127.0.0.1:${port}`;
export const folder = join(tmpdir(), `waymark-end2end-${port}`);
export const manifestFile = join(folder, "manifest.json");

/** The demonstration accounts and the ids each may see. */
export function manifest() {
  return JSON.parse(readFileSync(manifestFile, "utf8"));
}
