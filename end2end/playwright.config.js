// Three ways of using Waymark: with JavaScript, without it, and on a narrow phone.
import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { address } from "./support/place.js";

// The browser without its windows, where there is one: the same engine, and a third quicker.
const shell = "/usr/bin/chromium-headless-shell";

const chromium = {
  executablePath: process.env.CHROMIUM ?? (existsSync(shell) ? shell : "/usr/bin/chromium"),
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

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 320, height: 640 }, hasTouch: true };

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
    trace: process.env.CI ? "off" : "retain-on-failure", // for people: it makes every press slower
  },
  webServer: {
    command: "node support/server.js",
    url: `${address}/healthz`,
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    reuseExistingServer: false,
  },
  projects: [
    { name: "with-js", metadata: { turn: 0 }, use: desk },
    // An old phone: everything works on it too, in one narrow column and without a script.
    { name: "no-js", metadata: { turn: 1 }, use: { ...phone, javaScriptEnabled: false }, testIgnore: /looked-at/ },
    // What is done on a phone between two visits. That no page is too wide for it is measured in looked-at.
    { name: "small", metadata: { turn: 2 }, use: phone, testMatch: /(adviser|budget|caseworker|log|reach|twice|writing)\.spec/ },
  ],
});
