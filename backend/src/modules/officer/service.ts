import { MedusaService } from "@medusajs/framework/utils";
import { Assignment } from "./models/assignment";
import { Officer } from "./models/officer";

export default class OfficerModuleService extends MedusaService({ Officer, Assignment }) {}
