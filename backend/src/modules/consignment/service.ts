import { MedusaService } from "@medusajs/framework/utils";
import { AddressAccess } from "./models/address-access";
import { Consignment } from "./models/consignment";
import { ConsignmentEvent } from "./models/consignment-event";
import { ConsignmentItem } from "./models/consignment-item";

export default class ConsignmentModuleService extends MedusaService({
  AddressAccess,
  Consignment,
  ConsignmentEvent,
  ConsignmentItem,
}) {}
