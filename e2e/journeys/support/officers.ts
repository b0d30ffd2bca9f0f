import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";

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
  await page.waitForURL((url) => url.pathname.startsWith(surface));
  return page;
}
