import type { PlacementView } from "@karya/backend/src/contract/curation";
import type { OrderView } from "@karya/backend/src/contract/checkout";
import { api, officers, signIn } from "../http/support/client";
import { database, lineOf, post as postEntries, someSale } from "../http/support/ledger";
import { act, createListing, createLiveListing, someContent } from "../http/support/listings";
import { depositForm, depositInput, desk } from "../http/support/pnbp";
import { askBack, deliver } from "../http/support/refunds";
import { facilities, orderOf, paidOrder, placedOrder, post, someVariant } from "../http/support/shop";
import type { Facts, Known } from "./facts";

type Filled = Pick<Known, "things" | "orders">;
type Order = Known["orders"][number];

/** Things of the demo staff's facility in every state, some of each: one that is used up leaves others. */
export async function fillShop(): Promise<Filled> {
  const [staff, curator] = await Promise.all([signIn(officers.staff), signIn(officers.curator)]);
  const content = await someContent(staff);
  const variants = content.variants.map((variant) => ({ ...variant, initial_stock: 500 }));
  const live = await createLiveListing(staff, { ...content, variants });
  const { variant_ids } = await database("listing").where({ id: live.id }).first("variant_ids");
  const goods = { variant_id: variant_ids.v1, quantity: 2 };

  const unpaid = await times(4, async () => orderFacts((await placedOrder(goods)).token));
  const [packing, arrived] = [await times(6, () => paid(goods)), await times(6, () => paid(goods))];
  for (const { consignment = "" } of arrived) await deliver(consignment);
  const submitted = await times(4, async () => {
    const draft = await createListing(staff, await someContent(staff));
    await act(staff, draft.id, "submit");
    return draft;
  });
  const draft = await createListing(staff);
  const deposits = await times(3, recordDeposit);
  return {
    things: {
      listing: [live, draft, ...submitted].map(({ id }) => id),
      version: submitted.map(({ last_version }) => last_version.id),
      placement: [await place(live.id, curator, 0), await place(live.id, curator, 40)],
      return: await Promise.all(arrived.slice(0, 3).map(askReturn)),
      refund: await Promise.all(packing.slice(0, 3).map((order) => askRefund(order, staff))),
      deposit: deposits.map(({ deposit }) => deposit),
      line: deposits.map(({ line }) => line),
      outbox: (await database("outbox").orderBy("id", "desc").limit(5).pluck("id")).map(String),
    },
    orders: [...unpaid, ...packing, ...arrived],
  };
}

/** Orders and a draft that nobody else relies on, for a shop that others use too. @param staff who the draft is of */
export async function addOwnThings(staff: string): Promise<Filled> {
  const goods = { variant_id: (await someVariant(facilities.other)).id, quantity: 1 };
  const orders = [await orderFacts((await placedOrder(goods)).token), await paid(goods)];
  const draft = await createListing(staff);
  return { things: { listing: [draft.id], version: [draft.last_version.id] }, orders };
}

async function times<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let i = 0; i < count; i++) made.push(await make());
  return made;
}

async function paid(goods: Parameters<typeof paidOrder>[0]): Promise<Order> {
  const { token, order_id } = await paidOrder(goods);
  const attempt = await database("payment_attempt").where({ order_id, status: "paid" }).first();
  return { ...(await orderFacts(token)), attempt: attempt.id, intent: attempt.payment_intent_id };
}

async function orderFacts(token: string): Promise<Order> {
  const [parcel] = (await orderOf(token)).body.consignments;
  return { token, consignment: parcel?.id, item: parcel?.items[0]?.id };
}

async function askReturn({ token, consignment, item }: Order): Promise<string> {
  const { body } = await post<OrderView>(`/orders/by-token/${token}/return`, {
    consignment_id: consignment,
    items: [{ item_id: item, quantity: 1 }],
    reason: "Jahitan di bahu kiri terlepas.",
  });
  return known(body.consignments?.[0]?.returns.requests[0]?.id, "return");
}

async function askRefund({ consignment = "", item }: Order, staff: string): Promise<string> {
  const { body } = await askBack(staff, consignment, { items: [{ item_id: item, quantity: 1 }] });
  return known(body.refunds?.[0]?.id, "refund");
}

/** For a month. @param first day from today */
async function place(listing_id: string, token: string, first: number): Promise<string> {
  const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString();
  const [starts_at, ends_at] = [day(first), day(first + 30)];
  const body = { slot: "home_featured", listing_id, starts_at, ends_at, position: 1 };
  const ask = { token, method: "POST", body } as const;
  return known((await api<PlacementView>("/officer/curation/placements", ask)).body.id, "placement");
}

async function recordDeposit(): Promise<{ line: string; deposit: string }> {
  const facility = await database("facility").where({ handle: facilities.staff }).first("id");
  const sale = someSale(facility.id, { price: 185_000 });
  await postEntries(sale);
  const line = await lineOf(sale);
  const treasurer = await desk("treasurer");
  const answer = await treasurer("/deposits", depositForm(depositInput([{ id: line, amount: 185_000 }])));
  const { id }: { id?: string } = await answer.json();
  return { line, deposit: known(id, "deposit") };
}

function known(id: string | undefined, kind: keyof Facts): string {
  if (!id) throw new Error(`No ${kind} was made.`);
  return id;
}
