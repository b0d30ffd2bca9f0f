import { isDeepStrictEqual } from "node:util";
import type { OrderConsignmentView } from "@karya/backend/src/contract/checkout";
import { Random } from "../../fuzz/random";
import { hasExpired, passDeadline } from "./deadline";
import { type Officers, ParcelDesk } from "./officers";
import { Shopper } from "./shopper";
import { shuffle } from "./shuffle";
import type { ChaosStack } from "./stack";
import { press } from "./stories";
import type { Visit } from "./visit";

/** An order that was placed, and who goes on with it. */
type Placed = {
  stack: ChaosStack;
  visit: Visit;
  officers: Officers;
  order_id: string;
  token: string;
  /** What can be sold again goes back on its shelf; else it is written off. */
  restock: boolean;
};

/** How the order stands in the database once all is at rest. */
type Ending = {
  state: "awaiting" | "paid" | "cancelled" | "refunded";
  /** Its money came after the deadline, and was taken. */
  reopened?: boolean;
  /** Payments that were given back whole, for they came too late or twice. */
  paid_back?: number;
  /** Its requests for money back: what each is, and how it stands. */
  requests?: string;
};

type Fate = { live: (order: Placed) => Promise<void>; ends: Ending };

const USUAL = "paid by QRIS";

/** What becomes of an order. Only the first is common. */
const FATES = {
  [USUAL]: {
    live: async (order) => pressOn(order, await openPage(order), "qris"),
    ends: { state: "paid" },
  },
  "left unpaid": { live: async () => {}, ends: { state: "awaiting" } },
  "cancelled before it was paid": { live: cancel, ends: { state: "cancelled" } },
  "paid by a transfer": {
    live: async (order) => pressOn(order, await beginTransfer(order), "transfer"),
    ends: { state: "paid" },
  },
  "paid twice at once": {
    live: async (order) => {
      const first = await beginTransfer(order);
      const second = await openPage(order);
      await Promise.all([pressOn(order, first, "transfer"), pressOn(order, second, "qris")]);
    },
    ends: { state: "paid", paid_back: 1 },
  },
  "cancelled while a transfer was on its way": {
    live: async (order) => {
      const page = await beginTransfer(order);
      await cancel(order);
      await pressOn(order, page, "transfer");
    },
    ends: { state: "refunded", paid_back: 1 },
  },
  "paid by a transfer after the deadline": {
    live: async (order) => {
      const page = await beginTransfer(order);
      await expire(order);
      await pressOn(order, page, "transfer");
    },
    ends: { state: "paid", reopened: true },
  },
  "paid, and the parcel can't be shipped": {
    live: async (order) => {
      await (await paidParcel(order)).callOff(order.restock);
    },
    ends: { state: "paid", requests: "cancellation done" },
  },
  "paid, and some goods are missing": {
    live: async (order) => {
      await (await paidParcel(order)).giveBackGoods((items) => items.slice(0, 1), order.restock);
    },
    ends: { state: "paid", requests: "shortage done" },
  },
  "paid, and all goods come back": {
    live: async (order) => {
      const parcel = await paidParcel(order);
      await parcel.deliver();
      await parcel.giveBackGoods((items) => items, order.restock);
    },
    ends: { state: "paid", requests: "return done" },
  },
} as const satisfies Record<string, Fate>;

export type FateName = keyof typeof FATES;

const NAMES = Object.keys(FATES) as FateName[];

/** @param each so often every fate but the usual one, in an order that is the same for the same seed */
export function dealFates({ checkouts, each, seed }: { checkouts: number; each: number; seed: number }) {
  const rare = NAMES.filter((name) => name !== USUAL).flatMap((name) => Array<FateName>(each).fill(name));
  const usual = Array<FateName>(checkouts - rare.length).fill(USUAL);
  return shuffle(new Random(seed), [...rare, ...usual]);
}

/** @throws LeftAlone when a shopper or an officer got no answer */
export const live = (fate: FateName, order: Placed): Promise<void> => FATES[fate].live(order);

export type Lived = { order_id: string; fate: FateName };

/** Orders that stand otherwise than what was done to them leads to: each with its fate, and how it ended. */
export async function endedOtherwise({ database }: ChaosStack, lived: readonly Lived[]): Promise<string[]> {
  const { rows } = await database.raw(
    `SELECT p.order_id, p.state, p.reopened_at IS NOT NULL AS reopened,
            (SELECT count(*)::int FROM payment_attempt a
              WHERE a.order_id = p.order_id AND a.status = 'refunded') AS paid_back,
            (SELECT coalesce(string_agg(r.kind || ' ' || r.state, ', '), '') FROM refund_request r
              WHERE r.order_id = p.order_id) AS requests
       FROM order_payment p WHERE p.order_id = ANY(CAST(:orders AS text[]))`,
    { orders: lived.map(({ order_id }) => order_id) },
  );
  const endings = new Map(
    (rows as ({ order_id: string } & Ending)[]).map(({ order_id, ...ending }) => [order_id, ending]),
  );
  return lived.flatMap(({ order_id, fate }) => {
    const wanted = { reopened: false, paid_back: 0, requests: "", ...FATES[fate].ends };
    const ending = endings.get(order_id);
    return isDeepStrictEqual(ending, wanted) ? [] : [`${order_id}, ${fate}: ${JSON.stringify(ending)}`];
  });
}

/** So many orders had each fate. */
export function countFates(lived: readonly Lived[]): Record<string, number> {
  return Object.fromEntries(NAMES.map((name) => [name, lived.filter(({ fate }) => fate === name).length]));
}

const shopperAt = ({ stack }: Placed, url: string) => new Shopper(url, stack.publishableKey);

function openPage(order: Placed): Promise<string> {
  return order.visit.insist("shoppers who could not open a payment page", async (url) => {
    const { status, body } = await shopperAt(order, url).openPayment(order.token);
    return status === 200 ? body.redirect_url : null;
  });
}

async function pressOn({ visit }: Placed, page: string, button: string): Promise<void> {
  await visit.until("shoppers who could not pay", async () => (await press(page, button)) < 400);
}

/** @returns the page of a transfer that has yet to arrive */
async function beginTransfer(order: Placed): Promise<string> {
  const page = await openPage(order);
  await pressOn(order, page, "transfer-later");
  return page;
}

async function cancel(order: Placed): Promise<void> {
  await order.visit.until("shoppers who could not cancel", async (url) => {
    const { status, body } = await shopperAt(order, url).cancel(order.token);
    return status === 200 || body.code === "order_not_cancellable";
  });
}

async function expire({ stack: { database }, visit, order_id }: Placed): Promise<void> {
  const look = async () => {
    await passDeadline(database, order_id);
    return hasExpired(database, order_id);
  };
  await visit.until("orders that never expired", look, 2000);
}

/** Pays, and waits until the facility may pack. */
async function paidParcel(order: Placed): Promise<ParcelDesk> {
  await FATES[USUAL].live(order);
  const toPack = ({ status }: OrderConsignmentView) => status === "to_pack";
  const parcel = await order.visit.insist(
    "shoppers whose payment was not seen",
    async (url) => {
      const { body } = await shopperAt(order, url).seeOrder(order.token);
      return body.consignments?.find(toPack) ?? null;
    },
    2000,
  );
  return new ParcelDesk(order.visit, order.officers, parcel.id);
}
