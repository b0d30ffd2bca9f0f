import { afterAll, beforeAll, expect, it } from "vitest";
import { Bench, exampleSession } from "./testing.js";

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const create = (name = "Tunik jumputan") =>
  bench.stripe.checkout.sessions.create(
    exampleSession({
      line_items: [
        { quantity: 2, price_data: { currency: "idr", unit_amount: 15_000_000, product_data: { name } } },
      ],
    }),
  );
const read = async (path: string) => (await fetch(`${bench.base}${path}`)).text();

it("says that no money moves and what is paid to whom", async () => {
  const page = await read(`/pay/${(await create()).id}`);
  for (const text of [
    "tidak ada uang yang berpindah",
    "Karya Binaan",
    "2 × Rp150.000",
    "Rp300.000",
    "Batal",
  ]) {
    expect(page).toContain(text);
  }
});

it("escapes what the shop sent", async () => {
  const page = await read(`/pay/${(await create("<script>alert('x')</script>\"&")).id}`);
  expect(page).not.toContain("<script");
  expect(page).toContain("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;");
});

it.each([
  [{ number: "", expiry: "12/40", cvc: "123" }, "Isi nomor kartu uji."],
  [{ number: "4111111111111111", expiry: "12/40", cvc: "123" }, "bukan kartu uji"],
  [{ number: "4242424242424242", expiry: "01/20", cvc: "123" }, "sudah lewat"],
  [{ number: "4242424242424242", expiry: "13/40", cvc: "123" }, "Isi bulan dan tahun"],
  [{ number: "4242424242424242", expiry: "12/40", cvc: "1" }, "Isi tiga angka CVC"],
])("refuses the card %o", async (fields, sentence) => {
  const session = await create();
  const answer = await bench.press(session.id, "card", fields);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(sentence);
  expect((await bench.stripe.checkout.sessions.retrieve(session.id)).status).toBe("open");
});

it("keeps what was typed, but never a number that could be someone's", async () => {
  const { id } = await create();
  const own = await bench.press(id, "card", { number: "4111111111111111", expiry: "11/39", cvc: "1" });
  const ownPage = await own.text();
  expect(ownPage).toContain('value="11/39"');
  expect(ownPage).not.toContain("4111111111111111");
  const test = await bench.press(id, "card", { number: "4242424242424242", expiry: "", cvc: "123" });
  expect(await test.text()).toContain('value="4242424242424242"');
});

it("draws the same picture for the same session and another for the next", async () => {
  const [one, two] = [await create(), await create()];
  const picture = async (id: string) => /<path[^>]*>/.exec(await read(`/pay/${id}?method=qris`))?.[0];
  expect(await picture(one.id)).toBe(await picture(one.id));
  expect(await picture(one.id)).not.toBe(await picture(two.id));
});

it("says so when it is paid, waiting or expired", async () => {
  const [paid, waiting, expired] = [await create(), await create(), await create()];
  await bench.press(paid.id, "qris");
  await bench.press(waiting.id, "transfer-later");
  await bench.stripe.checkout.sessions.expire(expired.id);
  expect(await read(`/pay/${paid.id}`)).toContain("Sudah dibayar");
  expect(await read(`/pay/${waiting.id}`)).toContain("Menunggu transfer Anda");
  expect(await read(`/pay/${expired.id}`)).toContain("kedaluwarsa");
});
