import { Module } from "@medusajs/framework/utils";
import FacilityModuleService from "./service";

export const FACILITY_MODULE = "facility";

export default Module(FACILITY_MODULE, { service: FacilityModuleService });
