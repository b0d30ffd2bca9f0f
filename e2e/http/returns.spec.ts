import type { OrderView } from "@karya/backend/src/contract/checkout";
import type { ApiError } from "@karya/backend/src/contract/common";
import type { ConsignmentDetail } from "@karya/backend/src/contract/facility-portal";
import type { ReturnList } from "@karya/backend/src/contract/refund";
import { beforeAll, describe, expect, it } from "vitest";
import { ahead } from "./support/ahead";
import { anonymous, api, officers, signIn } from "./support/client";
import { database, refusalOf } from "./support/ledger";
import {
  decide,
  deliver,
  givenBack,
  ownVariant,
  paidParcels,
  parcel,
  waitForRefund,
} from "./support/refunds";
import { facilities, orderOf, post, someVariant } from "./support/shop";

const base = "/officer/facility/returns";

let here = "";
let there = "";
let staff = "";

beforeAll(async () => {
  here = await ownVariant(40);
  there = (await someVariant(facilities.other, 30)).id;
  staff = await signIn(officers.staff);
}, 120_000);

type Parcel = Awaited<ReturnType<typeof paidParcels>>;

const arrived = ahead(7, async (): Promise<Parcel> => {
  const parcels = await paidParcels(here, there);
  await deliver(parcels.own.id);
  return parcels;
});

const ask = ({ token, own }: Parcel, change: Record<string, unknown> = {}) =>
  post<OrderView & ApiError>(`/orders/by-token/${token}/return`, {
    consignment_id: own.id,
    items: [{ item_id: own.items[0]?.id, quantity: 1 }],
    reason: "Jahitan di bahu kiri terlepas.",
    ...change,
  });

const answer = (id: string, action: "accept" | "refuse", body: unknown, token = staff) =>
  api<ConsignmentDetail & ApiError>(`${base}/${id}/${action}`, { token, method: "POST", body });

const viewOf = (order: OrderView, id: string) => order.consignments.find((one) => one.id === id);

async function asked() {
  const parcels = await arrived();
  const { status, body } = await ask(parcels);
  expect(status).toBe(201);
  return { ...parcels, id: viewOf(body, parcels.own.id)?.returns.requests[0]?.id ?? "", body };
}

describe("a buyer's request for a return", { timeout: 90_000 }, () => {
  it("is there until the time is over, once at a time, and waits at the facility", async () => {
    const parcels = await arrived();
    const before = viewOf((await orderOf(parcels.token)).body, parcels.own.id)?.returns;
    expect(before).toMatchObject({ may_ask: true, items: [{ quantity: 2 }], requests: [] });
    const days = (new Date(before?.until ?? 0).getTime() - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);

    const { body } = await ask(parcels);
    const view = viewOf(body, parcels.own.id)?.returns;
    expect(view).toMatchObject({ may_ask: false, requests: [{ status: "asked", items: [{ quantity: 1 }] }] });
    const again = await ask(parcels);
    expect([again.status, again.body.code]).toEqual([409, "return_open"]);
    const { body: list } = await api<ReturnList>(base, { token: staff });
    expect(list.rows).toContainEqual(
      expect.objectContaining({ consignment_id: parcels.own.id, reason: "Jahitan di bahu kiri terlepas." }),
    );
    const { body: home } = await api<{ counts: { returns: number } }>("/officer/facility", { token: staff });
    expect(home.counts.returns).toBeGreaterThan(0);
  });

  it("that is accepted becomes a refund in the buyer's words, and the money comes back", async () => {
    const { id, own, order_id, token } = await asked();
    const accepted = await answer(id, "accept", { include_shipping: false, restock: true });
    expect(accepted.status).toBe(200);
    expect(accepted.body.returns).toMatchObject([{ status: "accepted", allowed_actions: [] }]);
    const [refund] = accepted.body.refunds;
    expect(refund).toMatchObject({
      kind: "return",
      status: "requested",
      reason: "Jahitan di bahu kiri terlepas.",
      amount: own.items[0]?.unit_price,
    });
    await decide(await signIn(officers.finance), refund?.id ?? "", "approve");
    await waitForRefund(refund?.id ?? "", "done");
    expect(await givenBack(order_id)).toHaveLength(1);
    const { body: order } = await orderOf(token);
    expect(order.refunded_total).toBe(own.items[0]?.unit_price);
    expect(viewOf(order, own.id)).toMatchObject({
      refunds: [{ status: "done", amount: own.items[0]?.unit_price }],
      returns: { may_ask: true, items: [{ quantity: 1 }], requests: [{ status: "accepted" }] },
    });
    expect(JSON.stringify(order)).not.toMatch(/Petugas|Keuangan Pusat|off_/);
    const mail = await database("outbox").where({ topic: "mail", key: `refunded:${refund?.id}` });
    expect(mail).toMatchObject([{ payload: { order_id, amount: own.items[0]?.unit_price } }]);
  });

  it("that is refused says why, and may be asked again while there is time", async () => {
    const parcels = await asked();
    const { id, own, token } = parcels;
    expect((await answer(id, "refuse", { answer: "Label sudah dilepas dan dicuci." })).status).toBe(200);
    const view = viewOf((await orderOf(token)).body, own.id)?.returns;
    expect(view).toMatchObject({
      may_ask: true,
      requests: [{ status: "refused", answer: "Label sudah dilepas dan dicuci." }],
    });
    expect((await ask(parcels)).status).toBe(201);
  });

  it("is answered once, of two answers at once", async () => {
    const { id } = await asked();
    const answers = await Promise.all([
      answer(id, "accept", { include_shipping: false, restock: true }),
      answer(id, "refuse", { answer: "Tidak sesuai keterangan." }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe("return_already_answered");
  });

  it("comes too early before the parcel is there", async () => {
    const parcels = await paidParcels(here, there);
    const early = await ask(parcels);
    expect([early.status, early.body.code]).toEqual([409, "return_not_arrived"]);
    expect(viewOf((await orderOf(parcels.token)).body, parcels.own.id)?.returns).toMatchObject({
      until: null,
      may_ask: false,
    });
  });

  it.each<[string, Record<string, unknown>, number]>([
    ["without goods", { items: [] }, 400],
    ["of goods that aren't in it", { items: [{ item_id: "coi_none", quantity: 1 }] }, 400],
    ["with a reason of a word", { reason: "rusak" }, 400],
    ["with more besides", { amount: 1 }, 400],
    ["of a parcel that isn't there", { consignment_id: "con_none" }, 404],
  ])("is refused %s", async (_, change, status) => {
    known ??= await arrived();
    expect((await ask(known, change)).status).toBe(status);
  });

  it("is refused for more than was bought", async () => {
    known ??= await arrived();
    const items = [{ item_id: known.own.items[0]?.id, quantity: 3 }];
    expect((await ask(known, { items })).status).toBe(409);
  });
});

let known: Parcel | undefined;

describe("who may", { timeout: 90_000 }, () => {
  it("ask: whoever holds the order's own link", async () => {
    known ??= await arrived();
    const stranger = await paidParcels(here, there);
    expect((await ask({ ...known, token: stranger.token })).status).toBe(404);
    expect((await ask({ ...known, token: "x" })).status).toBe(404);
  });

  it("answer: the staff of the parcel's facility alone", async () => {
    const { id, foreign } = await asked();
    const other = await signIn(officers.otherStaff);
    const yes = { include_shipping: false, restock: true };
    expect((await answer(id, "accept", yes, other)).status).toBe(404);
    expect((await answer(id, "refuse", { answer: "Bukan milik kami." }, other)).status).toBe(404);
    expect((await answer("rtr_none", "accept", yes)).status).toBe(404);
    const { body } = await api<ReturnList>(base, { token: other });
    expect(JSON.stringify(body)).not.toContain(id);
    expect((await parcel(staff, foreign.id)).status).toBe(404);
    for (const role of ["treasurer", "curator", "finance", "auditor"] as const) {
      const token = await signIn(officers[role]);
      expect((await answer(id, "accept", yes, token)).status).toBe(403);
      expect((await api(base, { token })).status).toBe(403);
    }
    expect((await anonymous(base)).status).toBe(401);
    expect((await anonymous(`${base}/${id}/accept`, { method: "POST", body: yes })).status).toBe(401);
    expect((await database("return_request").where({ id }).first()).state).toBe("asked");
  });

  it.each([{}, { include_shipping: true }, { restock: "ya", include_shipping: false }])(
    "accept with %j: nobody",
    async (body) => {
      expect((await answer("rtr_none", "accept", body)).status).toBe(400);
    },
  );
});

describe("a return in the database", { timeout: 90_000 }, () => {
  it("takes one answer, is accepted only with its refund, and stays", async () => {
    const { id } = await asked();
    const given = { answered_by: "off_x", answered_by_label: "Petugas", answered_at: new Date() };
    const change = (set: Record<string, unknown>) =>
      database.transaction((trx) => trx("return_request").where({ id }).update(set));
    expect(await refusalOf(change({ reason: "lain" }))).toBe("return_frozen");
    expect(await refusalOf(change({ state: "accepted", ...given }))).toBe("return_accepted_has_refund");
    expect(await refusalOf(change({ state: "refused", ...given }))).toBe("return_refused_has_answer");
    expect(await refusalOf(change({ state: "refused", answer: "tidak" }))).toBe("return_answer_whole");
    await change({ state: "refused", answer: "Tidak sesuai", ...given });
    expect(await refusalOf(change({ state: "asked", answer: null }))).toBe("return_frozen");
    expect(await refusalOf(database("return_request").where({ id }).del())).toBe("refund_frozen");
  });
});
