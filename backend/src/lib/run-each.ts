import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { messageOf } from "./message-of";

/** Runs a job's items, `atOnce` at a time; one that fails is logged by its id and left for the next round. */
export async function runEach<T>(
  container: MedusaContainer,
  what: string,
  items: readonly T[],
  idOf: (item: T) => string,
  run: (item: T) => Promise<unknown>,
  atOnce = 1,
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const waiting = items.values();
  const work = async () => {
    for (const item of waiting) {
      try {
        await run(item);
      } catch (error) {
        logger.warn(`The ${what} ${idOf(item)} failed: ${messageOf(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
