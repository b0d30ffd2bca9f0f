import { Module } from "@medusajs/framework/utils";
import PnbpModuleService from "./service";

export const PNBP_MODULE = "pnbp";

export default Module(PNBP_MODULE, { service: PnbpModuleService });
