import { database } from "./ledger";
import { provider } from "./refunds";
import { openPayment, placedOrder, post, pressOnPaymentPage, waitForOrder } from "./shop";
import { until } from "./until";

type Item = { variant_id: string; quantity: number };

/** An order whose transfer is under way when its deadline passes, which it does at once; and its payment page. */
export async function expiringTransfer(item: Item) {
  const placed = await transferring(item);
  await database("order_payment")
    .where({ order_id: placed.order_id })
    .update({ pay_before: new Date(Date.now() - 1000) });
  return placed;
}

/** Money that came after its buyer had cancelled, once it was given back: the attempt, and the refund at Stripe. */
export async function lateMoneyGivenBack(item: Item) {
  const { token, order_id, page } = await transferring(item);
  await post(`/orders/by-token/${token}/cancel`);
  await pressOnPaymentPage(page, "transfer");
  const attempt = await until(
    () => database("payment_attempt").where({ order_id }).first(),
    ({ status }) => status === "refunded",
  );
  const payment_intent = String(attempt.payment_intent_id);
  const [returned] = (await provider.refunds.list({ payment_intent })).data;
  return {
    ...{ token, order_id, payment_intent },
    attempt_id: String(attempt.id),
    amount: Number(attempt.amount),
    returned: returned?.id ?? "",
  };
}

async function transferring(item: Item) {
  const placed = await placedOrder(item);
  const page = await openPayment(placed.token);
  await pressOnPaymentPage(page, "transfer-later");
  await waitForOrder(placed.token, ({ payment_state }) => payment_state === "processing");
  return { ...placed, page };
}
