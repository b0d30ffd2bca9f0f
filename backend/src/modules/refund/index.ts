import { Module } from "@medusajs/framework/utils";
import RefundModuleService from "./service";

/** Not "refund": that name is an entity of Medusa's payment module. */
export const REFUND_MODULE = "refund_desk";

export default Module(REFUND_MODULE, { service: RefundModuleService });
