import { MedusaService } from "@medusajs/framework/utils";
import { RefundEvent } from "./models/refund-event";
import { RefundItem } from "./models/refund-item";
import { RefundRequest } from "./models/refund-request";
import { ReturnRequestItem } from "./models/return-request-item";
import { ReturnRequest } from "./models/return-request";

export default class RefundModuleService extends MedusaService({
  RefundEvent,
  RefundItem,
  RefundRequest,
  ReturnRequestItem,
  ReturnRequest,
}) {}
