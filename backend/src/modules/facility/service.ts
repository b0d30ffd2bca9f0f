import { MedusaService } from "@medusajs/framework/utils";
import { Facility } from "./models/facility";
import { FacilitySuspension } from "./models/facility-suspension";

export default class FacilityModuleService extends MedusaService({ Facility, FacilitySuspension }) {}
