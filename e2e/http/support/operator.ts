import { createHash, createHmac, randomBytes, randomUUID, scryptSync } from "node:crypto";
import type { Knex } from "knex";
import { anonymous } from "./client";
import { database } from "./ledger";

/** A platform operator, as in Medusa Admin, who can sign in. */
export async function makeOperator() {
  const { email, password, remove } = await insertOperator(database);
  const body = { email, password };
  const signIn = (change: Partial<typeof body> = {}) =>
    anonymous<{ token: string }>("/auth/user/emailpass", { method: "POST", body: { ...body, ...change } });
  return { email, signIn, remove };
}

/** Made as Medusa's own command makes one: nobody registers from outside. */
export async function insertOperator(knex: Knex) {
  const email = `operator-${randomUUID()}@contoh.karyabinaan.id`;
  const password = randomUUID();
  const [user, identity] = [`user_${randomUUID()}`, `authid_${randomUUID()}`];
  await knex("user").insert({ id: user, email });
  await knex("auth_identity").insert({ id: identity, app_metadata: JSON.stringify({ user_id: user }) });
  await knex("provider_identity").insert({
    id: randomUUID(),
    entity_id: email,
    provider: "emailpass",
    auth_identity_id: identity,
    provider_metadata: JSON.stringify({ password: passwordHash(password) }),
  });
  const remove = async () => {
    await knex("auth_identity").where({ id: identity }).delete();
    await knex("user").where({ id: user }).delete();
  };
  return { email, password, remove };
}

/** The format of `scrypt-kdf`, which Medusa's emailpass provider reads: header, its checksum, its signature. */
function passwordHash(password: string): string {
  const [logN, r, p] = [15, 8, 1];
  const cost = Buffer.alloc(9);
  cost.writeUInt8(logN, 0);
  cost.writeUInt32BE(r, 1);
  cost.writeUInt32BE(p, 5);
  const salt = randomBytes(32);
  const header = Buffer.concat([Buffer.from("scrypt\0"), cost, salt]);
  const checked = Buffer.concat([header, createHash("sha256").update(header).digest().subarray(0, 16)]);
  const key = scryptSync(password, salt, 64, { N: 2 ** logN, r, p, maxmem: 64 * 1024 * 1024 });
  const signature = createHmac("sha256", key.subarray(32)).update(checked).digest();
  return Buffer.concat([checked, signature]).toString("base64");
}
