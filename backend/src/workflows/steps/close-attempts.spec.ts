import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { asValue, createContainer } from "@medusajs/framework/awilix";
import { describe, expect, it, vi } from "vitest";
import { DomainError } from "../../domain/domain-error";
import { expireAtStripe } from "../../lib/expire-at-stripe";
import { findOrderPayment, isToldPaid, listAttempts } from "../../modules/payment-inbox/read-payments";
import { closeAttemptsStep } from "./close-attempts";

vi.mock("../../lib/expire-at-stripe");
vi.mock("../../modules/payment-inbox/read-payments");
vi.mock("../settle-payment-attempt", () => ({
  settlePaymentAttemptWorkflow: () => ({ run: async () => undefined }),
}));

const close = createWorkflow(
  "spec-close-attempts",
  (input: { order_id: string }) => new WorkflowResponse(closeAttemptsStep(input)),
);
const run = () => {
  const container = createContainer().register({ __pg_connection__: asValue({}) });
  return close(container as never).run({ input: { order_id: "order_1" } });
};

/** An order with an open page, whose deadline was so many minutes ago. */
function overdueBy(minutes: number, told_paid = false) {
  vi.mocked(isToldPaid).mockResolvedValue(told_paid);
  const pay_before = new Date(Date.now() - minutes * 60_000);
  vi.mocked(findOrderPayment).mockResolvedValue({ pay_before, cancelled_at: null } as never);
  vi.mocked(listAttempts).mockResolvedValue([
    { id: "pat_1", status: "open", checkout_session_id: "cs_1" },
  ] as never);
}

describe("an unpaid order past its deadline", () => {
  it.each([
    ["waits for a Stripe that doesn't answer", 59, "payment_provider_unreachable", true],
    ["doesn't wait longer than an hour", 61, "payment_provider_unreachable", false],
    ["stays where something else is wrong, however long", 600, "other", true],
  ])("%s", async (_, minutes, code, stays) => {
    overdueBy(minutes);
    vi.mocked(expireAtStripe).mockRejectedValue(new DomainError(code, {}, "conflict"));
    if (stays) await expect(run()).rejects.toMatchObject({ message: code });
    else expect((await run()).result).toEqual({ closed: 1 });
  });

  it("waits on where Stripe's word that it was paid lies in our inbox", async () => {
    overdueBy(6000, true);
    const unreachable = new DomainError("payment_provider_unreachable", {}, "conflict");
    vi.mocked(expireAtStripe).mockRejectedValue(unreachable);
    await expect(run()).rejects.toMatchObject({ message: "payment_provider_unreachable" });
  });
});
