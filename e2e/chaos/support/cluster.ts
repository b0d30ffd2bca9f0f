import { mkdirSync } from "node:fs";
import knex, { type Knex } from "knex";
import { choosePorts, forgetServices } from "../../../scripts/lib/apart.mjs";
import { endLeftovers } from "../../../scripts/lib/leftovers.mjs";
import { startPostgres } from "../../../scripts/lib/postgres.mjs";
import { environment, settings } from "../../../scripts/lib/settings.mjs";

/**
 * A PostgreSQL of its own, on a free port and in a folder of its own, with the environment of what runs on it.
 * @param clockSeconds between two strikes of the jobs' clock; 0: as in the shop
 */
export async function startCluster(dataFolder: string, clockSeconds = 0) {
  forgetServices();
  await choosePorts();
  const config = settings({ dataFolder, clockSeconds });
  await endLeftovers(config);
  mkdirSync(config.files, { recursive: true });
  const env = environment(config) as Record<string, string>;
  const cluster = await startPostgres(config);
  const urlOf = (name: string) => String(env.DATABASE_URL).replace(/\/karya$/, `/${name}`);

  async function admin(work: (knex: Knex) => Promise<unknown>): Promise<void> {
    const connection = knex({ client: "pg", connection: urlOf("postgres") });
    await work(connection).finally(() => connection.destroy());
  }
  /** A fresh database, a copy of another or empty; answers its address. */
  async function freshDatabase(name: string, template = "template1"): Promise<string> {
    await admin(async (knex) => {
      await knex.raw(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await knex.raw(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
    });
    return urlOf(name);
  }
  return { config, env, cluster, freshDatabase };
}
