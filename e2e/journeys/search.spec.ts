import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";

const sizes = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;

for (const [name, viewport] of Object.entries(sizes)) {
  const isPhone = name === "phone";
  test.describe(`on a ${name}`, () => {
    test.use({ viewport, hasTouch: isPhone });

    test("typing brings suggestions, by keyboard alone", async ({ page }) => {
      await page.goto("/");
      const box = await openSearch(page, isPhone);
      await box.pressSequentially("jumpu", { delay: 30 });
      const options = page.getByRole("option");
      await expect(page.getByRole("group", { name: "Produk" }).getByRole("option").first()).toContainText(
        /jumputan/i,
      );
      await expect(
        page.getByRole("group", { name: "Jenis produk" }).getByRole("option").first(),
      ).toContainText(/jumputan/i);
      await expect(page.getByRole("status").filter({ hasText: /^\d+ saran\./ })).toBeAttached();
      await expect(box).toHaveAttribute("aria-expanded", "true");

      await box.press("ArrowDown");
      await expect(options.first()).toHaveAttribute("aria-selected", "true");
      await box.press("End");
      await expect(options.last()).toHaveAttribute("aria-selected", "true");
      const active = await box.getAttribute("aria-activedescendant");
      expect(active).toBe(await options.last().getAttribute("id"));
      await box.press("ArrowDown");
      await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveCount(0);
      await box.press("ArrowDown");
      await box.press("ArrowDown");
      const title = await page.locator('[role="option"][aria-selected="true"] b').first().innerText();
      expect(title).toMatch(/jumpu/i);
      await noViolations(page);
      await box.press("Enter");
      await page.waitForURL(/\/(produk|kategori|upt-kami)\//);
    });

    test("an answer for other words is never shown, and a fault stays quiet", async ({ page }) => {
      await page.goto("/");
      const box = await openSearch(page, isPhone);
      let free = () => {};
      const held = new Promise<void>((resolve) => (free = resolve));
      const late = { products: [], brands: [], facilities: [] };
      const categories = [{ handle: "tas-dompet", name: "Jawaban untuk kata lain", count: 1 }];
      await page.route("**/cari/saran?q=tas", async (route) => {
        await held;
        // The page may have taken the question back by now.
        await route.fulfill({ json: { ...late, categories } }).catch(() => undefined);
      });
      const asked = page.waitForRequest("**/cari/saran?q=tas");
      await box.fill("tas");
      await asked;
      await box.fill("jumputan");
      const products = page.getByRole("group", { name: "Produk" }).getByRole("option");
      await expect(products.first()).toContainText(/jumputan/i);
      free();
      await box.press("ArrowDown");
      await expect(page.getByRole("option", { name: /^Cari “jumputan”$/ })).toHaveAttribute(
        "aria-selected",
        "true",
      );
      await expect(page.getByText("Jawaban untuk kata lain")).toHaveCount(0);

      await page.route("**/cari/saran?q=kursi", (route) => route.abort());
      await box.fill("kursi");
      await expect(page.getByText("Saran sedang tidak tersedia. Anda tetap dapat mencari.")).toBeVisible();
      await page.context().setOffline(true);
      await expect(page.getByText("Saran muncul lagi setelah tersambung.")).toBeVisible();
      await page.context().setOffline(false);
      await box.press("Enter");
      await page.waitForURL("**/cari?q=kursi");
    });

    if (isPhone) {
      test("suggestions stay when the keyboard goes, and Escape closes the sheet at once", async ({
        page,
      }) => {
        await page.goto("/");
        const box = await openSearch(page, isPhone);
        await box.fill("jumpu");
        const products = page.getByRole("group", { name: "Produk" }).getByRole("option");
        await expect(products.first()).toContainText(/jumputan/i);
        await box.blur();
        await expect(products.first()).toContainText(/jumputan/i);
        await box.press("Escape");
        await expect(page.getByRole("dialog", { name: "Cari produk" })).toBeHidden();
        await expect(await openSearch(page, isPhone)).toHaveValue("jumpu");
        await expect(products.first()).toContainText(/jumputan/i);
      });
    }

    test("recent searches stay in the browser and go one by one", async ({ page }) => {
      await page.goto("/");
      for (const words of ["tas", "batik", "kursi"]) {
        const box = await openSearch(page, isPhone);
        await box.fill(words);
        await box.press("Enter");
        await page.waitForURL(`**/cari?q=${words}`);
      }
      await page.goto("/produk");
      const box = await openSearch(page, isPhone);
      const recent = page.getByRole("listbox", { name: "Pencarian terakhir" }).getByRole("option");
      await expect(recent).toHaveText(["kursi", "batik", "tas"]);
      await noViolations(page);
      await page.getByRole("button", { name: "Hapus “batik”" }).click();
      await expect(recent).toHaveText(["kursi", "tas"]);
      await box.focus();
      await box.press("ArrowDown");
      await box.press("Delete");
      await expect(recent).toHaveText(["tas"]);
      await recent.first().click();
      await page.waitForURL("**/cari?q=tas");
    });

    test("a typing error is mended and said, a word too many is left out and said", async ({ page }) => {
      await page.goto("/cari?q=jumptan");
      await expect(page.getByText("Kami membaca “jumptan” sebagai “jumputan”.")).toBeVisible();
      await expect(page.locator("article").first()).toContainText(/jumputan/i);
      await expect(page).toHaveTitle(/Cari “jumptan”/);
      await page.goto("/cari?q=jumputan+zzqxv");
      await expect(
        page.getByText("Tidak semua kata dipakai; kami tampilkan hasil tanpa “zzqxv”."),
      ).toBeVisible();
      await noViolations(page);
    });

    test("filters are chosen, shown, removed, and the way back is exact", async ({ page }) => {
      await page.goto("/produk");
      const all = await countOf(page);
      await choose(page, isPhone, /^Indigo/);
      await expect(page).toHaveURL(/\/produk\?warna=Indigo$/);
      await expect.poll(() => countOf(page)).toBeLessThan(all);
      const indigo = await countOf(page);
      await choose(page, isPhone, /^Hitam/);
      await expect(page).toHaveURL(/\/produk\?warna=Hitam&warna=Indigo$/);
      await expect.poll(() => countOf(page)).toBeGreaterThanOrEqual(indigo);
      await page.getByLabel("Urutkan").selectOption("termurah");
      await expect(page).toHaveURL(/\/produk\?warna=Hitam&warna=Indigo&urut=termurah$/);
      await noViolations(page);

      const applied = page.getByRole("list", { name: "Saringan yang dipakai" });
      await applied.getByRole("link", { name: /Indigo/ }).click();
      await expect(page).toHaveURL(/\/produk\?warna=Hitam&urut=termurah$/);
      await expect(applied.getByRole("link", { name: /Indigo/ })).toHaveCount(0);

      await page.evaluate(() => window.scrollTo(0, 900));
      const before = await page.evaluate(() => window.scrollY);
      await page
        .locator("article a")
        .nth(isPhone ? 5 : 4)
        .click();
      await page.waitForURL(/\/produk\/[^?]+$/);
      await page.goBack();
      await expect(page).toHaveURL(/\/produk\?warna=Hitam&urut=termurah$/);
      await expect(applied.getByRole("link", { name: /Hitam/ })).toBeAttached();
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before);
      await page.goBack();
      await expect(page).toHaveURL(/\/produk\?warna=Hitam&warna=Indigo&urut=termurah$/);
      await expect(page.getByLabel("Urutkan")).toHaveValue("termurah");
      await expect(applied.getByRole("link", { name: /Indigo/ })).toBeAttached();
      await page.goBack();
      await page.goBack();
      await page.goBack();
      await expect(page).toHaveURL(/\/produk$/);
      await expect.poll(() => countOf(page)).toBeGreaterThanOrEqual(all);
    });

    test("prices are read as people write them, and everything can be cleared at once", async ({ page }) => {
      await page.goto("/kategori/busana");
      const all = await countOf(page);
      await inFilters(page, isPhone, async (filters) => {
        await filters.getByLabel("Sampai (Rp)").fill("Rp 300.000");
        await filters.getByLabel("Sampai (Rp)").press("Enter");
        await filters.getByRole("checkbox", { name: /^Tunik/ }).click();
      });
      await expect(page).toHaveURL(/\/kategori\/busana\?kategori=tunik&harga-maks=300000$/);
      await expect.poll(() => countOf(page)).toBeLessThan(all);
      await page.getByRole("link", { name: "Hapus semua" }).filter({ visible: true }).click();
      await expect(page).toHaveURL(/\/kategori\/busana$/);
      await expect.poll(() => countOf(page)).toBeGreaterThanOrEqual(all);
    });

    test("nothing found says so and leads on; a page beyond the end leads back", async ({ page }) => {
      await page.goto("/cari?q=zzqxvw+qqwwzz");
      await expect(
        page.getByRole("heading", { name: "Tidak ada hasil untuk “zzqxvw qqwwzz”" }),
      ).toBeVisible();
      await noViolations(page);
      await page
        .getByRole("navigation", { name: "Jelajahi jenis produk" })
        .getByRole("link", { name: "Busana" })
        .click();
      await page.waitForURL("**/kategori/busana");
      await page.goto("/produk?warna=Tidak+Ada");
      await page.getByRole("link", { name: "Hapus semua saringan" }).click();
      await expect(page).toHaveURL(/\/produk$/);
      await page.goto("/produk?halaman=9999");
      await page.getByRole("link", { name: "Ke halaman terakhir" }).click();
      await expect(page.locator("article").first()).toBeVisible();
    });
  });
}

test("without script, forms and links do the same", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: sizes.desktop });
  const page = await context.newPage();
  await page.goto("/");
  await page.locator("header").getByRole("combobox", { name: "Cari produk" }).fill("tas");
  await page.locator("header").getByRole("button", { name: "Cari" }).click();
  await expect(page).toHaveURL(/\/cari\?q=tas$/);
  await page.getByRole("checkbox", { name: /^Soga \d/ }).check({ force: true });
  await page.getByRole("button", { name: "Terapkan saringan" }).click();
  await expect(page).toHaveURL(/\/cari\?q=tas&warna=Soga$/);
  await page.getByRole("link", { name: /^Soga/ }).click();
  await expect(page).toHaveURL(/\/cari\?q=tas$/);
  await context.close();
});

/** The search field: in the header of a wide screen, in a sheet of its own on a phone. */
async function openSearch(page: Page, isPhone: boolean) {
  const sheet = page.getByRole("dialog", { name: "Cari produk" });
  if (isPhone) {
    // A press before the page is alive follows the link to the search's page, where the sheet opens as well.
    await expect(async () => {
      if (await sheet.isHidden())
        await page.getByRole("navigation", { name: "Bawah" }).getByRole("link", { name: "Cari" }).click();
      await expect(sheet).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
  }
  const box = (isPhone ? sheet : page.locator("header")).getByRole("combobox", { name: "Cari produk" });
  // What is typed before the page is alive brings no suggestions.
  const isAlive = () => box.evaluate((input) => Object.keys(input).some((key) => key.startsWith("__react")));
  await expect.poll(isAlive).toBe(true);
  await box.click();
  return box;
}

async function countOf(page: Page): Promise<number> {
  const text = await page.locator("[data-result]").innerText();
  return Number(text.replace(/\D/g, ""));
}

/** Does something in the filters: in a column on a wide screen, in a sheet with a button on a phone. */
async function inFilters(
  page: Page,
  isPhone: boolean,
  act: (filters: ReturnType<Page["locator"]>) => Promise<void>,
) {
  if (!isPhone) return act(page.getByRole("complementary", { name: "Saring produk" }));
  await page.getByRole("button", { name: /^Saring/ }).click();
  const sheet = page.getByRole("dialog", { name: "Saring produk" });
  await act(sheet);
  await sheet.getByRole("button", { name: /^Lihat [\d.]+ produk$/ }).click();
  await expect(sheet).toHaveCount(0);
}

/** Chooses a value and waits for its list. */
async function choose(page: Page, isPhone: boolean, value: RegExp) {
  await inFilters(page, isPhone, (filters) =>
    filters.getByRole("checkbox", { name: value }).check({ force: true }),
  );
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(
    page.getByRole("list", { name: "Saringan yang dipakai" }).getByRole("link", { name: value }),
  ).toBeAttached();
}

async function noViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([]);
}
