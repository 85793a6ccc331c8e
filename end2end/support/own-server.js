// A server of one journey's own, with a store of its own, to be killed and started again in the middle of things.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { tmpdir } from "node:os";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? resolve(here, "../../target");
const waymark = process.env.WAYMARK_BIN ?? join(target, "debug/waymark");

/** A small demonstration. */
const demonstration = (folder, place) => ["demo", "--place", place, "--cases", "8", "--seed", "7", "--manifest", join(folder, "manifest.json")];

/** The only account of a charity that has just begun. */
export const first = { name: "Idris Lloyd", email: "idris@charity.example", password: "otter lantern thursday" };

/** A charity's own store, as it is on its first day. */
function real(folder, place) {
  const file = join(folder, "password");
  writeFileSync(file, first.password, { mode: 0o600 });
  return ["init", "--place", place, "--name", first.name, "--email", first.email, "--password-file", file];
}

/** Makes a small charity on its own port: a demonstration, or a store that is none. Passkeys need a host with a name. */
export function charity(port, { isReal = false, host = "127.0.0.1" } = {}) {
  const folder = join(tmpdir(), `waymark-own-${port}`);
  const place = join(folder, "data");
  const address = `http://${host}:${port}`;
  let running;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync(waymark, (isReal ? real : demonstration)(folder, place), { stdio: "ignore" });
  const answers = async () => (await fetch(`${address}/healthz`).catch(() => ({ ok: false }))).ok;
  return {
    address,
    people: () => JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")).accounts,
    async start() {
      running = spawn(waymark, ["serve", "--place", place, "--listen", `127.0.0.1:${port}`, "--origin", address], { stdio: "ignore" });
      while (!(await answers())) await new Promise((done) => setTimeout(done, 100));
    },
    /** As if somebody pulled the plug. */
    async kill() {
      const gone = new Promise((done) => running.once("exit", done));
      running.kill("SIGKILL");
      await gone;
    },
    async close() {
      await this.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
