import { expect, it } from "vitest";
import { api, officers, signIn } from "./support/client";
import { act, createLiveListing } from "./support/listings";

const storefront = process.env.STOREFRONT_URL ?? "http://localhost:8000";
/** A kept page is 20 seconds old before it is asked for anew; what changed must not wait for that. */
const SOON = { timeout: 8_000, interval: 200 };

const htmlOf = async (path: string) => (await fetch(`${storefront}${path}`)).text();

it("a page that was just shown shows a change of its product at once", async () => {
  const staff = await signIn(officers.staff);
  const live = await createLiveListing(staff);
  const path = `/produk/${live.handle}`;
  expect(await htmlOf(path)).toContain("185.000");

  const body = { prices: [{ variant_key: "v1", price: 187_000 }] };
  const set = await api(`/officer/facility/listings/${live.id}/prices`, {
    token: staff,
    method: "PUT",
    body,
  });
  expect(set.status, JSON.stringify(set.body)).toBe(200);
  await expect.poll(() => htmlOf(path), SOON).toContain("187.000");

  expect((await act(staff, live.id, "pause")).status).toBe(200);
  const status = async () => (await fetch(`${storefront}${path}`)).status;
  await expect.poll(status, SOON).toBe(404);
});

it("pages are forgotten for the backend alone", async () => {
  const ask = (headers: Record<string, string>, body: string) =>
    fetch(`${storefront}/segarkan`, { method: "POST", headers, body }).then(({ status }) => status);
  const body = JSON.stringify({ products: [], facilities: [] });
  expect(await ask({}, body)).toBe(404);
  expect(await ask({ "x-karya-storefront": "salah" }, body)).toBe(404);
});
