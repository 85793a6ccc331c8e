// Makes a fresh demonstration store and serves it until told to stop.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { address, folder, manifestFile, port } from "./place.js";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? resolve(here, "../../target");
const waymark = process.env.WAYMARK_BIN ?? join(target, "debug/waymark");

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const place = join(folder, "data");
execFileSync(waymark, ["demo", "--place", place, "--cases", "240", "--seed", "7", "--manifest", manifestFile], { stdio: "inherit" });

const server = spawn(waymark, ["serve", "--place", place, "--listen", `127.0.0.1:${port}`, "--origin", address], {
  stdio: ["ignore", "ignore", "pipe"],
});
// A line for each answer would hide what failed.
createInterface({ input: server.stderr }).on("line", (line) => {
  if (!line.includes('"level":"INFO"')) console.error(line);
});
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => server.kill("SIGTERM"));
server.on("exit", (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 0);
});
