import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import { PostgresSearchProviderService } from "./service";

export default ModuleProvider(Modules.SEARCH, { services: [PostgresSearchProviderService] });
