import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { PaymentDesk } from "../../../../../../../contract/payments";
import { readPaymentDesk } from "../../../../../../../views/pnbp/read-payment-desk";
import { settleReturnWorkflow } from "../../../../../../../workflows/settle-return";
import { parse, text } from "../../../../../../http/parse";
import { pathId } from "../../../../../../http/path-id";
import { type OfficerRequest, requireRole } from "../../../../../officer-context";
import { connectionOf } from "../../../../pnbp-access";

const body = z.strictObject({ reference: text({ min: 5, max: 200 }) });

/** Late or double money that Stripe can't give back was returned by bank transfer. */
export async function POST(req: OfficerRequest, res: MedusaResponse<PaymentDesk>) {
  requireRole(req, "finance");
  const finding_id = pathId(req, "id");
  const { reference } = parse(body, req.body);
  await settleReturnWorkflow(req.scope).run({ input: { finding_id, officer_id: req.officer.id, reference } });
  res.json(await readPaymentDesk(connectionOf(req), true));
}
