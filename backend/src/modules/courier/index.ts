import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import { CourierProviderService } from "./service";

export default ModuleProvider(Modules.FULFILLMENT, { services: [CourierProviderService] });
