import { randomUUID } from "node:crypto";
import { hasExpired, passDeadline } from "./deadline";
import { type Officers, ParcelDesk } from "./officers";
import { pause } from "./pause";
import type { ChaosStack } from "./stack";
import type { Item, Shopper } from "./shopper";
import { Visit } from "./visit";

/** Where a story plays. */
export type Stage = { stack: ChaosStack; shopper: Shopper; officers: Officers; goods: Item[] };

/** What a story left behind: an order, a payment, or both. */
export type Played = {
  order_id: string;
  intent: string;
  /** The page of a transfer that is still on its way. */
  underWay?: string;
};

type Story = {
  /** Until the money is there, or isn't. */
  first: (stage: Stage) => Promise<Played>;
  /** What comes of it afterwards. */
  later?: (stage: Stage, played: Played) => Promise<void>;
};

/** What happens to payments, each told by other events. */
export const STORIES: Readonly<Record<string, Story>> = {
  "paid by QRIS; the buyer's bank takes it back, and loses": {
    first: (stage) => paid(stage, ["qris"]),
    later: (stage, { intent }) => dispute(stage, intent, "win"),
  },
  "paid by card after a refusal; the buyer's bank takes it back for good": {
    first: (stage) => paid(stage, ["card", REFUSED_CARD], ["card", CARD]),
    later: (stage, { intent }) => dispute(stage, intent, "lose"),
  },
  "a transfer that came later; a part of it goes back by Stripe's dashboard": {
    first: (stage) => paid(stage, ["transfer-later"], ["transfer"]),
    later: async ({ stack: { stripe } }, { intent }) => {
      const { id } = await stripe.refunds.create({ payment_intent: intent, amount: 100_000 });
      await stripe.refunds.update(id, { metadata: { note: "by telephone" } });
    },
  },
  "a transfer that never came, then paid by QRIS": {
    first: async (stage) => {
      const order = await ordered(stage);
      const given = await openPage(stage, order.token);
      for (const button of ["transfer-later", "transfer-failed"]) await press(given, button);
      return payAt(stage, order, await openPage(stage, order.token), ["qris"]);
    },
  },
  "cancelled while a transfer was on its way": {
    first: async (stage) => {
      const order = await ordered(stage);
      const page = await openPage(stage, order.token);
      await press(page, "transfer-later");
      const { status } = await stage.shopper.cancel(order.token);
      if (status !== 200) throw new Error(`An order could not be cancelled: ${status}.`);
      return payAt(stage, order, page, ["transfer"]);
    },
  },
  "paid by QRIS; then a transfer that was on its way comes as well": {
    first: async (stage) => {
      const order = await ordered(stage);
      const underWay = await openPage(stage, order.token);
      await press(underWay, "transfer-later");
      const paid = await payAt(stage, order, await openPage(stage, order.token), ["qris"]);
      return { ...paid, underWay };
    },
    later: (_, { underWay = "" }) => arrive(underWay),
  },
  "a transfer that came after the deadline": {
    first: async (stage) => {
      const order = await ordered(stage);
      const underWay = await openPage(stage, order.token);
      const begun = await payAt(stage, order, underWay, ["transfer-later"]);
      await passDeadline(stage.stack.database, order.order_id);
      return { ...begun, underWay };
    },
    later: async ({ stack: { database, urls } }, { order_id, underWay = "" }) => {
      const expired = () => hasExpired(database, order_id);
      await new Visit(urls, 0).until("orders that never expired", expired);
      await arrive(underWay);
    },
  },
  "paid by QRIS; the parcel can't be shipped, and the buyer's bank sends the refund back": {
    first: (stage) => paid(stage, ["qris"]),
    later: async ({ stack, officers }, { order_id }) => {
      const { database, urls } = stack;
      const { id: parcel } = await database("consignment").where({ order_id }).first("id");
      const request = await new ParcelDesk(new Visit(urls, 0), officers, parcel).callOff(true);
      await operate(stack, `refunds/${await refundOf(stack, request)}/fail`);
    },
  },
  "a page that expired": {
    first: async (stage) => {
      const order = await ordered(stage);
      await stage.stack.stripe.checkout.sessions.expire(sessionOf(await openPage(stage, order.token)));
      return { order_id: order.order_id, intent: "" };
    },
  },
  "money for an order that the shop doesn't know": {
    first: async ({ stack }) => {
      const metadata = { attempt_id: `pat_${randomUUID()}`, order_id: "order_gone", shop: stack.shopName };
      const { url } = await stack.stripe.checkout.sessions.create({
        mode: "payment",
        line_items: [
          {
            quantity: 1,
            price_data: { currency: "idr", unit_amount: 2_500_000, product_data: { name: "Hilang" } },
          },
        ],
        metadata,
        payment_intent_data: { metadata },
        success_url: "http://shop.test/kembali",
      });
      await press(String(url), "qris");
      return { order_id: "", intent: await intentOf(stack, String(url)) };
    },
  },
};

type Button = readonly [name: string, fields?: Record<string, string>];

export const CARD = { number: "4242424242424242", expiry: "12/40", cvc: "123" };
const REFUNDS_WITHIN = 2 * 60_000;
const REFUSED_CARD = { ...CARD, number: "4000000000000002" };

async function paid(stage: Stage, ...buttons: Button[]): Promise<Played> {
  const order = await ordered(stage);
  return payAt(stage, order, await openPage(stage, order.token), ...buttons);
}

async function ordered({ shopper, goods }: Stage): Promise<{ order_id: string; token: string }> {
  const cart = await shopper.fillCart(goods);
  const placed = cart && (await shopper.place(cart));
  if (placed?.status !== 201) throw new Error(`No order was placed: ${placed?.status ?? "no cart"}.`);
  return placed.body;
}

async function openPage({ shopper }: Stage, token: string): Promise<string> {
  const { status, body } = await shopper.openPayment(token);
  if (status !== 200) throw new Error(`No payment page was opened: ${status}.`);
  return body.redirect_url;
}

async function payAt(
  { stack }: Stage,
  { order_id }: { order_id: string },
  page: string,
  ...buttons: Button[]
): Promise<Played> {
  for (const button of buttons) await press(page, ...button);
  return { order_id, intent: await intentOf(stack, page) };
}

/** Presses a button of the payment page. @returns the answer's status */
export async function press(page: string, button: string, fields: Record<string, string> = {}) {
  const body = new URLSearchParams(fields);
  return (await fetch(`${page}/${button}`, { method: "POST", redirect: "manual", body })).status;
}

export const sessionOf = (page: string) => page.split("/").at(-1) ?? "";

async function intentOf({ stripe }: ChaosStack, page: string): Promise<string> {
  return String((await stripe.checkout.sessions.retrieve(sessionOf(page))).payment_intent);
}

/** What is left of a transfer's way: it comes in. */
async function arrive(page: string): Promise<void> {
  const status = await press(page, "transfer");
  if (status >= 400) throw new Error(`A transfer was refused: ${status}.`);
}

/** @returns what Stripe made of an approved request, once all that follows is done */
async function refundOf({ database }: ChaosStack, id: string): Promise<string> {
  const done = () =>
    database("refund_request").where({ id, state: "done" }).whereNotNull("mirrored_at").first();
  for (const until = Date.now() + REFUNDS_WITHIN; Date.now() < until; await pause(200)) {
    const request = await done();
    if (request) return request.stripe_refund_id;
  }
  throw new Error(`Refund ${id} was never done.`);
}

/** The buyer's bank takes the money back, then decides. */
async function dispute({ stack }: Stage, intent: string, end: "win" | "lose"): Promise<void> {
  const { id } = await operate(stack, `payments/${intent}/dispute`);
  await operate(stack, `disputes/${id}/${end}`);
}

/** What the provider's own people do. */
export async function operate({ sandbox }: ChaosStack, path: string): Promise<{ id: string }> {
  const answer = await fetch(`${sandbox}/_sandbox/${path}`, { method: "POST" });
  if (!answer.ok) throw new Error(`The payment sandbox refused ${path}: ${answer.status}.`);
  return (await answer.json()) as { id: string };
}
