import { readFileSync } from "node:fs";
import { expect, type Browser, type Page } from "@playwright/test";

const demo: { password: string } = JSON.parse(
  readFileSync(new URL("../../../seed/data/officers.json", import.meta.url), "utf8"),
);

/** A browser window of its own in which an officer is signed in at one of the portals. */
export async function signedIn(
  browser: Browser,
  account: string,
  surface: string,
  size?: { width: number; height: number },
): Promise<Page> {
  const context = await browser.newContext(size ? { viewport: size } : {});
  const page = await context.newPage();
  await page.goto(surface);
  await page.getByLabel("Surel dinas").fill(`${account}@contoh.karyabinaan.id`);
  await page.getByLabel("Kata sandi").fill(demo.password);
  await page.getByRole("button", { name: "Masuk" }).click();
  await page.waitForURL(({ pathname }) => pathname.startsWith(surface) || pathname === "/masuk/kode");
  if (page.url().includes("/masuk/kode")) await giveDemoCode(page);
  await page.waitForURL((url) => url.pathname.startsWith(surface));
  return page;
}

/** A code is taken once: who signs in three times within a minute waits for the next one, as a person would. */
async function giveDemoCode(page: Page): Promise<void> {
  const fill = page.getByRole("button", { name: "Isikan kode ini" });
  await expect(async () => {
    if (!(await fill.isVisible())) await page.getByRole("button", { name: "Ambil kode berikutnya" }).click();
    await fill.click({ timeout: 2000 });
  }).toPass({ timeout: 70_000, intervals: [5000] });
  await page.getByRole("button", { name: "Lanjutkan" }).click();
}
