// A server of one journey's own, with a store of its own, to be killed and started again in the middle of things.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { tmpdir } from "node:os";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? resolve(here, "../../target");
const waymark = process.env.WAYMARK_BIN ?? join(target, "debug/waymark");

/** Makes a small charity on its own port. */
export function charity(port) {
  const folder = join(tmpdir(), `waymark-own-${port}`);
  const place = join(folder, "data");
  const address = `http://127.0.0.1:${port}`;
  let running;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync(waymark, ["demo", "--place", place, "--cases", "8", "--seed", "7", "--manifest", join(folder, "manifest.json")], { stdio: "ignore" });
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
