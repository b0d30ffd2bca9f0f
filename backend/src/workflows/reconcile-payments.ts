import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { ONE_ROUND, ONE_STRIKE, ROUND_MS } from "../lib/clock";
import { runEach } from "../lib/run-each";
import { captureOrderPaymentWorkflow } from "./capture-order-payment";
import { finishCancellationWorkflow } from "./finish-cancellation";
import { repairPlacedOrderWorkflow } from "./repair-placed-order";
import { settlePaymentAttemptWorkflow } from "./settle-payment-attempt";

type Unsettled = { order_id: string; state: string; cancel_reason: "deadline" | "shopper" | null };

/**
 * Orders whose placement was cut short before our own records were written. One from our checkout has its cart, or,
 * cut shorter still, what the cart told of its lines. One that was tried goes to the end of the line.
 */
const UNOPENED = `
  UPDATE "order" SET updated_at = now()
   WHERE id IN (
     SELECT o.id FROM "order" o
      WHERE o.deleted_at IS NULL AND o.canceled_at IS NULL AND o.created_at < now() - interval '1 minute'
        AND o.updated_at < now() - ${ONE_STRIKE}
        AND (o.metadata->'lines' IS NOT NULL OR EXISTS (SELECT 1 FROM order_cart l WHERE l.order_id = o.id))
        AND NOT EXISTS (SELECT 1 FROM order_payment p WHERE p.order_id = o.id)
      ORDER BY o.updated_at LIMIT 50 FOR UPDATE SKIP LOCKED)
  RETURNING id AS order_id`;

/**
 * Stock that is held for no order: PostgreSQL went away between a reservation, or its end, and the workflow's hearing of
 * it, which then undid what it knew of. One reservation at a time, with its order's payment where there is one, so that
 * late money doesn't count it meanwhile.
 */
const UNHELD = {
  "for no order": `
     SELECT r.id FROM reservation_item r
      WHERE r.deleted_at IS NULL AND r.line_item_id IS NOT NULL AND r.updated_at < now() - ${ONE_STRIKE}
        AND NOT EXISTS (
          SELECT 1 FROM order_item i JOIN "order" o ON o.id = i.order_id
           WHERE i.item_id = r.line_item_id AND i.deleted_at IS NULL AND o.deleted_at IS NULL
             AND (o.canceled_at IS NULL OR o.canceled_at > now() - ${ONE_STRIKE}
                  OR EXISTS (SELECT 1 FROM order_payment p WHERE p.order_id = o.id)))
      LIMIT 1 FOR UPDATE SKIP LOCKED`,
  "for a cancelled order": `
     SELECT r.id FROM reservation_item r
       JOIN order_item i ON i.item_id = r.line_item_id AND i.deleted_at IS NULL
       JOIN order_payment p ON p.order_id = i.order_id
      WHERE r.deleted_at IS NULL AND r.updated_at < now() - ${ONE_STRIKE}
        AND p.state IN ('cancelled', 'refunded') AND p.settled_at < now() - ${ONE_STRIKE}
      LIMIT 1 FOR UPDATE OF r, p SKIP LOCKED`,
};
const MOST_FREED = 50;

/**
 * Attempts that Stripe may know more about than we do: an event was lost, or is late. Taking one puts it at the end of
 * the line, so that two processes don't ask the same, and one that can't be answered doesn't hold up the others.
 */
const UNASKED = `
  UPDATE payment_attempt SET checked_at = now()
   WHERE id IN (
     SELECT a.id FROM payment_attempt a
      WHERE coalesce(a.checked_at, a.created_at) < now() - ${ONE_ROUND}
        AND (a.status IN ('open', 'processing')
             OR (a.status = 'paid' AND NOT EXISTS (SELECT 1 FROM order_payment p WHERE p.paid_attempt_id = a.id)))
      ORDER BY coalesce(a.checked_at, a.created_at) LIMIT 20 FOR UPDATE SKIP LOCKED)
  RETURNING id`;
/** Few enough for Stripe's limit on a key, and for our connections to the database. */
const ASKED_AT_ONCE = 4;
/** The other half of a round is left for what comes after, and for the last questions. */
const ASKING_MS = ROUND_MS / 2;

const UNSETTLED = `
  UPDATE order_payment SET updated_at = now()
   WHERE id IN (
     SELECT id FROM order_payment
      WHERE state <> 'awaiting' AND settled_at IS NULL AND updated_at < now() - ${ONE_STRIKE}
      ORDER BY updated_at LIMIT 50 FOR UPDATE SKIP LOCKED)
  RETURNING order_id, state, cancel_reason`;

const reconcilePaymentsStep = createStep("reconcile-payments", async (_: void, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const unopened = (await knex.raw(UNOPENED)).rows as { order_id: string }[];
  await runEach(
    container,
    "repair of order",
    unopened,
    ({ order_id }) => order_id,
    (input) => repairPlacedOrderWorkflow(container).run({ input }),
  );
  let freed = 0;
  await runEach(
    container,
    "freeing of stock held",
    Object.entries(UNHELD),
    ([what]) => what,
    async ([, unheld]) => {
      const free = `UPDATE reservation_item SET deleted_at = now(), updated_at = now() WHERE id = (${unheld})`;
      while (freed < MOST_FREED && (await knex.raw(free)).rowCount > 0) freed++;
    },
  );
  const asked = await askAboutAttempts(container);
  const unsettled = (await knex.raw(UNSETTLED)).rows as Unsettled[];
  await runEach(
    container,
    "settling of order",
    unsettled,
    ({ order_id }) => order_id,
    ({ order_id, state, cancel_reason }) =>
      state === "paid"
        ? captureOrderPaymentWorkflow(container).run({ input: { order_id } })
        : finishCancellationWorkflow(container).run({
            input: { order_id, reason: cancel_reason ?? "deadline" },
          }),
  );
  return new StepResponse({
    unopened: unopened.length,
    freed,
    asked,
    unsettled: unsettled.length,
  });
});

/** Asks until no attempt is due or the time is over: those that are left go first in the next round. */
async function askAboutAttempts(container: MedusaContainer): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const until = Date.now() + ASKING_MS;
  let asked = 0;
  while (Date.now() < until) {
    const due = (await knex.raw(UNASKED)).rows as { id: string }[];
    if (due.length === 0) break;
    await runEach(
      container,
      "question about payment attempt",
      due,
      ({ id }) => id,
      ({ id }) => settlePaymentAttemptWorkflow(container).run({ input: { attempt_id: id } }),
      ASKED_AT_ONCE,
    );
    asked += due.length;
  }
  return asked;
}

/** Finds what a lost event or a crash left half done, and does the rest. */
export const reconcilePaymentsWorkflow = createWorkflow(
  "reconcile-payments",
  () => new WorkflowResponse(reconcilePaymentsStep()),
);
