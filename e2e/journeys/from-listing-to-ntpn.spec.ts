import { expect, test, type Page } from "@playwright/test";
import { bankReceipt, photo } from "./support/files";
import { signedIn } from "./support/officers";

/** Unlike any other run's, on the same database too. */
const run = Date.now().toString(36);
const title = `Tunik Jumputan Sungai Musi ${run}`;
const phone = { width: 390, height: 844 };

test("a petugas's listing ends as a line with an NTPN in the PNBP report", async ({ browser }) => {
  await test.step("the petugas writes the listing on a phone and submits it", async () => {
    const page = await signedIn(browser, "petugas-palembang", "/upt", phone);
    await page.goto("/upt/produk/baru");
    await page.getByRole("button", { name: "Mulai menulis" }).click();
    await page.getByLabel("Nama produk").fill(title);
    await page
      .getByLabel("Cerita produk")
      .fill(
        "Tunik katun dengan jumputan titik tujuh yang diikat satu per satu, dicelup dua kali, lalu dijahit oleh Pokja Jahit.",
      );
    await page.getByLabel("Kategori produk").selectOption("tunik");
    await page.getByLabel("Bahan", { exact: true }).fill("Katun prima");
    await page.getByLabel("Cara merawat").fill("Cuci dengan tangan, jemur di tempat teduh.");
    await page.getByLabel("Teknik").fill("Jumputan");
    await page.getByLabel("Berat").fill("350");
    for (const [side, size] of [
      ["Panjang", "30"],
      ["Lebar", "24"],
      ["Tinggi", "4"],
    ] as const) {
      await page.getByLabel(side, { exact: true }).fill(size);
    }
    await page.getByRole("button", { name: "Ukuran", exact: true }).click();
    await page.getByLabel("Tambah ukuran").fill("M, L");
    await page.getByLabel("Tambah ukuran").press("Enter");
    await page.getByLabel("Harga untuk semua").fill("275000");
    await page.getByLabel("Stok untuk semua").fill("5");
    await page.getByRole("button", { name: "Isi semua" }).click();
    await page.locator('input[type="file"]').setInputFiles(await photo("tunik.jpg"));
    await page.getByLabel("Keterangan foto 1").fill("Tunik jumputan merah tua dilihat dari depan");
    await page.getByRole("button", { name: "Ajukan ke kurasi" }).click();
    await expect(page.getByText("Sudah diajukan ke kurasi")).toBeVisible();
    await page.context().close();
  });

  await test.step("a curator approves it and features it on the home page", async () => {
    const page = await signedIn(browser, "kurator-1", "/kurasi");
    await page.goto(`/kurasi?q=${encodeURIComponent(run)}`);
    await page.getByRole("link", { name: title }).click();
    await expect(page.getByRole("article", { name: "Tampilan untuk pembeli" })).toContainText("Rp275.000");
    await page.getByRole("button", { name: "Mulai memeriksa" }).click();
    await page.getByRole("button", { name: "Setujui dan tayangkan" }).click();
    await expect(page.getByText("Tayang", { exact: true }).first()).toBeVisible();
    await page.goto(`/kurasi/penempatan?q=${encodeURIComponent(run)}`);
    await page.getByRole("button", { name: "Tempatkan" }).click();
    await expect(page.getByText("Produk sudah ditempatkan.")).toBeVisible();
    await page.context().close();
  });

  const shopper = await (await browser.newContext({ viewport: phone })).newPage();
  let order = { consignments: [] as string[], address: "" };

  await test.step("a shopper finds it on the home page and puts goods of two facilities into the cart", async () => {
    await shopper.goto("/");
    await shopper.getByRole("link", { name: title }).first().click();
    await shopper.getByRole("radio", { name: "L", exact: true }).check();
    await addToCart(shopper);
    await shopper.goto("/produk?upt=lapas-cirebon");
    await shopper.locator("article a").first().click();
    await addToCart(shopper);
    await shopper.goto("/keranjang");
    await expect(shopper.getByRole("link", { name: title, exact: true })).toBeVisible();
  });

  await test.step("the shopper checks out as a guest and places the order", async () => {
    await shopper.goto("/checkout");
    await shopper.getByLabel("Surel", { exact: true }).fill("pembeli@contoh.id");
    await shopper.getByLabel("Nama penerima").fill("Pembeli Contoh");
    await shopper.getByLabel("Nomor telepon").fill("0812 3456 7890");
    await choose(shopper, "Provinsi", "DKI Jakarta");
    await choose(shopper, "Kabupaten atau kota", "Kota Administrasi Jakarta Timur");
    await choose(shopper, "Kecamatan", "Jatinegara");
    await choose(shopper, "Kelurahan atau desa", "Bali Mester");
    await shopper.getByLabel("Kode pos").fill("13310");
    await shopper.getByLabel("Nama jalan, nomor rumah, RT/RW").fill("Jalan Contoh Nomor 1");
    await shopper.getByRole("button", { name: "Simpan dan lihat ongkir" }).click();
    await shopper.getByRole("button", { name: /Buat pesanan/ }).click();
    await shopper.waitForURL(/\/pesanan\//);
    await expect(shopper.getByRole("heading", { name: "Menunggu pembayaran" })).toBeVisible();
    order = { ...order, address: shopper.url() };
  });

  await test.step("the shopper pays by QRIS in the sandbox", async () => {
    await shopper.getByRole("button", { name: /Bayar/ }).first().click();
    await shopper.waitForURL(/\/pay\//);
    await shopper.getByRole("link", { name: /QRIS/ }).click();
    await shopper.getByRole("button", { name: "Simulasikan pembayaran" }).click();
    await shopper.waitForURL(/\/pesanan\//);
    await expect(shopper.getByRole("heading", { name: "Pembayaran diterima" })).toBeVisible({
      timeout: 30_000,
    });
    await shopper.getByRole("link", { name: /^Buka pesanan/ }).click();
    const parcels = shopper.getByRole("heading", { name: /^Kiriman KB-/ });
    await expect(parcels).toHaveCount(2);
    const numbers = await parcels.allTextContents();
    order.consignments = numbers.map((text) => text.replace("Kiriman ", ""));
  });

  await test.step("each facility packs and ships its own parcel", async () => {
    for (const account of ["petugas-palembang", "petugas-cirebon"]) {
      const page = await signedIn(browser, account, "/upt", phone);
      await page.goto("/upt/kiriman");
      await page
        .getByRole("link", { name: new RegExp(order.consignments.join("|")) })
        .locator("visible=true")
        .first()
        .click();
      await expect(page.getByText("Jalan Contoh Nomor 1")).toBeVisible();
      await page.getByRole("button", { name: "Sudah dikemas" }).click();
      await expect(page.getByRole("button", { name: "Sudah dikemas" })).toBeHidden();
      await page.getByLabel("Nomor resi").fill(`RESI${run.toUpperCase()}${account.length}`);
      await page.getByRole("button", { name: "Simpan resi dan kirim" }).click();
      await expect(page.getByText("Dikirim").first()).toBeVisible();
      await expect(page.getByText("Jalan Contoh Nomor 1")).toBeHidden();
      await page.context().close();
    }
    await shopper.goto(order.address);
    await expect(shopper.getByText(`RESI${run.toUpperCase()}`)).toHaveCount(2);
  });

  const ntpn = `N${run}`.toUpperCase().padEnd(16, "7").slice(0, 16);

  await test.step("the treasurer finds the sale and records its deposit", async () => {
    const page = await signedIn(browser, "bendahara-palembang", "/pnbp");
    await expect(page.getByRole("cell", { name: /LPP Palembang/ }).first()).toBeVisible();
    await page.goto("/pnbp/setoran/baru");
    await page.getByLabel("Semua").uncheck();
    await page.getByRole("checkbox", { name: new RegExp(title) }).check();
    await page
      .getByLabel("Tanggal setor")
      .fill(new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10));
    await page.getByLabel("Kode billing").fill(String(Date.now()).padStart(15, "8"));
    await page.getByLabel("NTPN").fill(ntpn);
    await page.getByLabel("Bukti setor").setInputFiles(bankReceipt("bukti.pdf"));
    await page.getByRole("button", { name: "Catat setoran Rp275.000" }).click();
    await expect(page.getByRole("heading", { name: `NTPN ${ntpn}` })).toBeVisible();
    await page.context().close();
  });

  await test.step("national finance verifies the deposit", async () => {
    const page = await signedIn(browser, "keuangan", "/pnbp");
    await page.goto("/pnbp/setoran?status=recorded");
    await page.getByRole("link", { name: ntpn }).click();
    await page.getByRole("button", { name: "Verifikasi setoran" }).click();
    await expect(page.getByText("Terverifikasi").first()).toBeVisible();
    await page.context().close();
  });

  await test.step("an auditor goes from the report to the order line and the NTPN in two clicks", async () => {
    const page = await signedIn(browser, "auditor", "/pnbp");
    const row = page.getByRole("row", { name: /LPP Palembang/ }).first();
    await row.getByRole("link", { name: "425119" }).click();
    await expect(page.getByRole("row", { name: new RegExp(title) })).toContainText(ntpn);
    await page.getByRole("link", { name: title }).click();
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
    await expect(page.getByText(ntpn)).toBeVisible();
    await expect(page.getByText("Nomor baris pesanan")).toBeVisible();
    await expect(page.getByRole("button", { name: "Verifikasi setoran" })).toHaveCount(0);
    await page.context().close();
  });
});

async function addToCart(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Tambah ke keranjang" }).locator("visible=true").click();
  await expect(page.getByRole("dialog", { name: "Sudah masuk keranjang" })).toBeVisible();
}

/** Picks from a list that is filled once the one above it is chosen. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const list = page.getByLabel(label);
  await expect(list.locator("option", { hasText: option }).first()).toBeAttached();
  await list.selectOption({ label: option });
}
