import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { PnbpLine, PnbpLineTrace } from "../../contract/pnbp";
import { DomainError } from "../../domain/domain-error";
import { ACCOUNTS, type AccountCode } from "../../domain/ledger-entry";
import { rupiah } from "../../domain/rupiah";
import { splitRefunds, splitShare, type ShareSnapshot } from "../../domain/share-rule";
import { readDeposit, type DepositViewer } from "./read-deposits";
import { LINE_COLUMNS, readRelatedLines, toLine, type LineRow } from "./read-lines";
import { REVENUE, revenueWhere } from "./revenue-sql";

type TraceRow = LineRow & {
  unit_price: string;
  listing_version_id: string;
  share: ShareSnapshot;
  entry: { id: string; sequence: number; hash: string; previous_hash: string | null };
  postings: { account: AccountCode; amount: number }[];
};

/**
 * One line with everything behind it: down to the order line and its share, up to the deposit and its NTPN.
 * @throws DomainError "not_found" when it is unknown or of a facility the viewer may not see
 */
export async function readLineTrace(
  connection: Knex,
  id: string,
  viewer: DepositViewer,
): Promise<PnbpLineTrace> {
  const { where, bindings } = revenueWhere({ posting: id, facility: viewer.facility });
  const { rows } = await connection.raw<{ rows: TraceRow[] }>(
    `SELECT ${LINE_COLUMNS}, p.unit_price, p.listing_version_id, p.share,
            json_build_object('id', e.id, 'sequence', e.sequence, 'hash', e.hash, 'previous_hash', e.previous_hash) AS entry,
            (SELECT json_agg(json_build_object('account', o.account, 'amount', o.amount) ORDER BY o.position)
               FROM ledger_posting o WHERE o.entry_id = e.id) AS postings
       FROM ${REVENUE} WHERE ${where}`,
    bindings,
  );
  const row = rows[0];
  if (!row) throw new DomainError("not_found", {}, "not_found");

  const { unit_price, share, entry, postings, listing_version_id, ...rest } = row;
  const line = toLine(rest);
  const related = await readRelatedLines(connection, line);
  return {
    ...line,
    listing_version_id,
    unit_price: Number(unit_price),
    share: {
      rule_name: share.rule_name,
      basis: share.basis,
      is_example: share.is_example,
      legal_basis: share.legal_basis,
      parts: partsOf(share, line, related),
    },
    entry: { ...entry, postings: postings.map(toPostingView) },
    deposit_detail: line.deposit ? await readDeposit(connection, line.deposit.id, viewer) : null,
    related,
  };
}

/** A sale's parts by its rule; a refund's are taken from what earlier refunds of the sale have left of each. */
function partsOf(share: ShareSnapshot, line: PnbpLine, related: readonly PnbpLine[]) {
  const sale = related.find(({ kind }) => kind === "sale");
  if (line.kind === "sale" || !sale) return splitShare(share, rupiah(line.amount));
  const refunds = [...related.filter(({ kind }) => kind === "refund"), line].sort(
    (a, b) => a.posted_at.localeCompare(b.posted_at) || a.id.localeCompare(b.id),
  );
  const splits = splitRefunds(
    share,
    rupiah(sale.amount),
    refunds.map(({ amount }) => rupiah(-amount)),
  );
  return splits[refunds.indexOf(line)] ?? [];
}

function toPostingView({ account, amount }: { account: AccountCode; amount: number }) {
  return { account: ACCOUNTS[account].label, debit: Math.max(amount, 0), credit: Math.max(-amount, 0) };
}
