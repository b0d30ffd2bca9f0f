import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import { MeilisearchProviderService } from "./service";

export default ModuleProvider(Modules.SEARCH, { services: [MeilisearchProviderService] });
