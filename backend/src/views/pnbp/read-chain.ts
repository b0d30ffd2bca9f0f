import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { LedgerChainView } from "../../contract/pnbp";
import { firstBrokenLink } from "../../domain/ledger-chain";
import { readFacilityRef } from "./facility-ref";
import { sha256 } from "../../modules/ledger/append-entries";
import { readSealedEntries } from "../../modules/ledger/read-sealed-entries";

/** Recomputes every hash of a facility's entries from the rows themselves. */
export async function readChain(connection: Knex, facilityId: string): Promise<LedgerChainView> {
  const entries = await readSealedEntries(connection, facilityId);
  return {
    facility: await readFacilityRef(connection, facilityId),
    entry_count: entries.length,
    last_hash: entries.at(-1)?.hash ?? null,
    broken_at: firstBrokenLink(entries, sha256),
  };
}
