import { MedusaService } from "@medusajs/framework/utils";
import { Facility } from "./models/facility";

export default class FacilityModuleService extends MedusaService({ Facility }) {}
