import { MedusaService } from "@medusajs/framework/utils";
import { Placement } from "./models/placement";

export default class PlacementModuleService extends MedusaService({ Placement }) {}
