import { asValue, createContainer } from "@medusajs/framework/awilix";
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import Stripe from "stripe";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { writeFinding } from "../../modules/payment-inbox/write-finding";
import { moveRefund } from "../../modules/refund/move-refund";
import { findRefund, type RefundRow } from "../../modules/refund/read-refund";
import { askForRefund, lookUpRefund } from "./ask-stripe-for-refund";
import { sendRefundStep } from "./send-refund";

vi.mock("../../modules/payment-inbox/write-finding");
vi.mock("../../modules/refund/move-refund");
vi.mock("../../modules/refund/read-refund");
vi.mock("./find-refunded-payment");
vi.mock("./ask-stripe-for-refund", () => ({
  askForRefund: vi.fn(),
  lookUpRefund: vi.fn(),
  RefundRefused: class extends Error {},
}));

const send = createWorkflow(
  "spec-send-refund",
  (input: { refund_id: string }) => new WorkflowResponse(sendRefundStep(input)),
);
const run = async () => {
  const knex = { transaction: (work: (trx: object) => unknown) => work({}) };
  const container = createContainer().register({ __pg_connection__: asValue(knex) });
  return (await send(container as never).run({ input: { refund_id: "rfr_1" } })).result;
};

const row = (change: Partial<RefundRow>) =>
  ({ id: "rfr_1", order_id: "order_1", amount: 1000, ...change }) as RefundRow;
const answer = {
  id: "re_1",
  payment_intent_id: "pi_1",
  amount: 1000,
  created_at: new Date(),
  succeeded: true,
  failure: null,
};

beforeEach(() => vi.resetAllMocks());

describe("a refund whose answer came after its request was ended", () => {
  beforeEach(() => {
    vi.mocked(askForRefund).mockResolvedValue(answer);
    vi.mocked(moveRefund).mockResolvedValue(false);
    vi.mocked(findRefund).mockResolvedValueOnce(row({ state: "approved", stripe_refund_id: null }));
  });

  it("is reported when the request doesn't tell of it: money went twice", async () => {
    vi.mocked(findRefund).mockResolvedValueOnce(row({ state: "done", stripe_refund_id: null }));
    expect(await run()).toEqual({ outcome: "failed" });
    expect(writeFinding).toHaveBeenCalledExactlyOnceWith(expect.anything(), {
      id: "re_1",
      kind: "refund_twice",
      amount: 1000,
      payment_intent_id: "pi_1",
      order_id: "order_1",
      refund_id: "rfr_1",
    });
  });

  it("isn't when another process wrote down the same refund", async () => {
    vi.mocked(findRefund).mockResolvedValueOnce(row({ state: "sent", stripe_refund_id: "re_1" }));
    expect(await run()).toEqual({ outcome: "succeeded" });
    expect(writeFinding).not.toHaveBeenCalled();
  });
});

it.each(["requested", "failed", "transferring", "declined"] as const)(
  "a refund that is %s since it was claimed is sent by nobody",
  async (state) => {
    for (const stripe_refund_id of [null, "re_1"]) {
      vi.mocked(findRefund).mockResolvedValue(row({ state, stripe_refund_id }));
      expect(await run()).toEqual({ outcome: "failed" });
    }
    expect(askForRefund).not.toHaveBeenCalled();
    expect(lookUpRefund).not.toHaveBeenCalled();
    expect(moveRefund).not.toHaveBeenCalled();
  },
);

describe("a refund that was sent", () => {
  beforeEach(() => {
    vi.mocked(findRefund).mockResolvedValue(row({ state: "sent", stripe_refund_id: "re_1" }));
    vi.mocked(moveRefund).mockResolvedValue(true);
  });
  const failing = (code: string) => {
    const raw = { message: "No such refund: 're_1'", code, type: "invalid_request_error" as const };
    vi.mocked(lookUpRefund).mockRejectedValue(new Stripe.errors.StripeInvalidRequestError(raw));
  };

  it("fails when this account at Stripe doesn't know it, so that it can be tried again or paid by transfer", async () => {
    failing("resource_missing");
    expect(await run()).toEqual({ outcome: "failed" });
    expect(moveRefund).toHaveBeenCalledExactlyOnceWith(
      expect.anything(),
      expect.objectContaining({
        transition: "fail",
        set: { failure: "Stripe menolak: No such refund: 're_1'" },
      }),
    );
  });

  it("stays where Stripe answers otherwise", async () => {
    failing("parameter_missing");
    await expect(run()).rejects.toThrow("No such refund");
    expect(moveRefund).not.toHaveBeenCalled();
  });
});
