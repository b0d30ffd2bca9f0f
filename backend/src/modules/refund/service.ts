import { MedusaService } from "@medusajs/framework/utils";
import { RefundEvent } from "./models/refund-event";
import { RefundItem } from "./models/refund-item";
import { RefundRequest } from "./models/refund-request";

export default class RefundModuleService extends MedusaService({
  RefundEvent,
  RefundItem,
  RefundRequest,
}) {}
