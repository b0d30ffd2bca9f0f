import { expect, test, type Page } from "@playwright/test";
import { signedIn } from "./support/officers";

/** Everything that the browser refused by the page's policy, or said about it. */
function violations(page: Page): string[] {
  const seen: string[] = [];
  page.on("console", (message) => {
    if (/content security policy|content-security-policy|violates the following/i.test(message.text()))
      seen.push(`${page.url()}: ${message.text()}`);
  });
  return seen;
}

async function visit(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const answer = await page.goto(path, { waitUntil: "load" });
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy, path).toContain("'strict-dynamic'");
    expect(
      policy.split("; ").find((one) => one.startsWith("script-src")),
      path,
    ).not.toContain("unsafe");
    await page.waitForFunction(() => document.readyState === "complete");
  }
}

test("no page of the shop does what its policy forbids", async ({ page }) => {
  const seen = violations(page);
  await visit(page, ["/", "/produk", "/cari?q=batik", "/upt-kami", "/keranjang", "/checkout", "/tidak-ada"]);
  await page.goto("/produk");
  await page.locator("article a").first().click();
  await page
    .getByRole("button", { name: /keranjang/i })
    .first()
    .click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await visit(page, [new URL(page.url()).pathname, "/keranjang"]);
  await page.goto("/checkout");
  await expect(page.getByLabel("Provinsi")).toBeVisible();
  expect(seen).toEqual([]);
});

test("no page of the portals does", async ({ browser }) => {
  const portals = [
    ["petugas-palembang", "/upt", ["/upt", "/upt/produk", "/upt/kiriman", "/upt/produk/baru", "/keamanan"]],
    ["kurator-2", "/kurasi", ["/kurasi", "/kurasi/penempatan", "/kurasi/upt", "/keamanan"]],
    ["auditor", "/pnbp", ["/pnbp", "/pnbp/pos", "/pnbp/setoran"]],
  ] as const;
  for (const [account, surface, paths] of portals) {
    const page = await signedIn(browser, account, surface);
    const seen = violations(page);
    await visit(page, paths);
    expect(seen).toEqual([]);
    await page.context().close();
  }
});

test("a script that sneaks into a page is dead", async ({ page }) => {
  await page.goto("/");
  const ran = await page.evaluate(async () => {
    const marked = window as unknown as { ran?: boolean };
    document.body.insertAdjacentHTML("beforeend", `<img src="/tidak-ada.png" onerror="window.ran = true">`);
    const script = document.createElement("div");
    script.innerHTML = `<a href="javascript:window.ran = true" id="jebakan">x</a>`;
    document.body.append(script);
    document.getElementById("jebakan")?.click();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return marked.ran ?? false;
  });
  expect(ran).toBe(false);
});

test("a page of another site can't make a change in the officer's name", async ({ request, baseURL }) => {
  const cookie = "kb_petugas=kb_apa-saja";
  for (const path of ["/masuk", "/upt/foto", "/checkout"]) {
    const foreign = await request.post(path, { headers: { cookie, origin: "https://jahat.example" } });
    expect([path, foreign.status()]).toEqual([path, 403]);
    const unsaid = await request.post(path, { headers: { cookie } });
    expect([path, unsaid.status()]).toEqual([path, 403]);
  }
  const own = await request.post("/upt/foto", { headers: { cookie, origin: baseURL ?? "" } });
  expect(own.status()).toBe(415);
});
