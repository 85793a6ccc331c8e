// Three ways of using Waymark: with JavaScript, without it, and on a narrow phone.
import { defineConfig } from "@playwright/test";
import { address } from "./support/place.js";

const chromium = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

export default defineConfig({
  testDir: "journeys",
  outputDir: "test-results",
  timeout: 60_000,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    baseURL: address,
    launchOptions: chromium,
    locale: "en-GB",
    timezoneId: "America/Los_Angeles", // dates are London's, whatever the browser thinks
    trace: "retain-on-failure",
  },
  webServer: {
    command: "node support/server.js",
    url: `${address}/healthz`,
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    reuseExistingServer: false,
  },
  projects: [
    { name: "with-js", metadata: { turn: 0 }, use: { viewport: { width: 1280, height: 900 } } },
    { name: "no-js", metadata: { turn: 1 }, use: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false }, testIgnore: /looked-at/ },
    { name: "small", metadata: { turn: 2 }, use: { viewport: { width: 320, height: 640 }, hasTouch: true }, testIgnore: /looked-at/ },
  ],
});
