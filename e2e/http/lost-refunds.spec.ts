import { randomBytes } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { officers, signIn } from "./support/client";
import { database } from "./support/ledger";
import {
  books,
  cancelParcel,
  ownVariant,
  paidParcels,
  refund,
  settle,
  waitForRefund,
} from "./support/refunds";
import { facilities, someVariant } from "./support/shop";

let here = "";
let there = "";
let staff = "";
let finance = "";

beforeAll(async () => {
  here = await ownVariant(20);
  there = (await someVariant(facilities.other, 20)).id;
  [staff, finance] = await Promise.all([signIn(officers.staff), signIn(officers.finance)]);
});

it("a refund that was sent, and that this account at Stripe doesn't know, fails and can be paid by transfer", async () => {
  const { own, order_id } = await paidParcels(here, there);
  const { body } = await cancelParcel(staff, own.id);
  const id = body.refunds[0]?.id ?? "";
  const row = () => database("refund_request").where({ id });
  const { id: decided_by } = await database("officer").where({ email: officers.finance }).first("id");
  const stripe_refund_id = `re_gone${randomBytes(8).toString("hex")}`;
  // No worker takes it up between the two.
  const decision = { decided_by, decided_by_label: "Keuangan Pusat", decided_at: new Date() };
  const later = new Date(Date.now() + 3_600_000);
  await row().update({ state: "approved", ...decision, next_try_at: later });
  await row().update({ state: "sent", stripe_refund_id, sent_at: new Date(), next_try_at: null });
  await waitForRefund(id, "failed");
  const { body: failed } = await refund(finance, id);
  expect(failed.failure).toContain(stripe_refund_id);
  expect(failed.allowed_actions).toEqual(["retry", "begin_transfer"]);

  expect((await settle(finance, id)).body).toMatchObject({ status: "done", paid_by_transfer: true });
  const amount = own.shipping + (own.items[0]?.subtotal ?? 0);
  expect((await books(order_id)).treasurer_bank).toBe(-amount);
});
