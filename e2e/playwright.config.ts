import { defineConfig, devices } from "@playwright/test";

/** Runs against a shop that is already up: the addresses come from the environment, `npm test` sets them. */
export default defineConfig({
  testDir: "journeys",
  outputDir: "../.data/test/journeys",
  timeout: 300_000,
  expect: { timeout: 15_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.STOREFRONT_URL ?? "http://localhost:8000",
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.BROWSER,
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
