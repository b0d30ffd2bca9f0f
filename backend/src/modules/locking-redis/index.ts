import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import redis from "@medusajs/medusa/locking-redis";
import { OrderedRedisLockingProvider } from "./service";

export default ModuleProvider(Modules.LOCKING, {
  services: [OrderedRedisLockingProvider],
  loaders: redis.loaders,
});
