import { container } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { servedHandlers } from "./handlers";
import { OutboxWorker } from "./outbox-worker";

/** Runs the worker for as long as the application runs, in every process that is not a mere server. */
export default class OutboxModuleService {
  private worker: OutboxWorker | null = null;

  __hooks = {
    onApplicationStart: async () => this.startWorker(),
    onApplicationPrepareShutdown: async () => this.worker?.stop(),
  };

  private startWorker(): void {
    const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
    if (projectConfig.workerMode === "server") return;
    this.worker = new OutboxWorker({
      container,
      knex: container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
      logger: container.resolve(ContainerRegistrationKeys.LOGGER),
      handlers: servedHandlers(),
    });
    this.worker.start();
  }
}
