import { createHmac, randomInt } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { plainRecoveryCode, RECOVERY_ALPHABET, RECOVERY_CODES } from "../../../domain/second-factor";

const GROUPS = 3;
const GROUP_LENGTH = 4;

/** Twelve letters, some 59 bits: "ABCD-EFGH-JKMN". */
function newRecoveryCode(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)]).join(
      "",
    );
  return Array.from({ length: GROUPS }, group).join("-");
}

function codeHash(officerId: string, code: string, key: string): string {
  return createHmac("sha256", key)
    .update(`recovery:${officerId}:${plainRecoveryCode(code)}`)
    .digest("hex");
}

/** Makes new recovery codes and voids the former ones. They are told once and kept as digests. */
export async function replaceRecoveryCodes(trx: Knex, officerId: string, key: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await trx("officer_recovery_code").where({ officer_id: officerId }).delete();
  await trx("officer_recovery_code").insert(
    codes.map((code) => ({ officer_id: officerId, code_hash: codeHash(officerId, code, key) })),
  );
  return codes;
}

/** Spends a recovery code; false when it is unknown or spent. */
export async function useRecoveryCode(
  knex: Knex,
  officerId: string,
  code: string,
  key: string,
): Promise<boolean> {
  const spent = await knex("officer_recovery_code")
    .where({ officer_id: officerId, code_hash: codeHash(officerId, code, key) })
    .whereNull("used_at")
    .update({ used_at: knex.fn.now() });
  return spent === 1;
}
