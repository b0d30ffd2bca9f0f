/**
 * Every revenue posting with its entry, the deposit that pays it, if one does, and the case "Pengembalian PNBP" that it
 * opened, if it did. All reports and lists of the PNBP
 * surface fold over this and nothing else. Sales are positive here, refunds negative.
 */
export const REVENUE = `
  ledger_posting p
  JOIN ledger_entry e ON e.id = p.entry_id
  JOIN facility f ON f.id = e.facility_id
  LEFT JOIN deposit_line dl ON dl.posting_id = p.id AND dl.released_at IS NULL
  LEFT JOIN deposit d ON d.id = dl.deposit_id
  LEFT JOIN refund_case rc ON rc.posting_id = p.id`;

export type RevenueFilter = {
  period?: string | undefined;
  /** Null: every facility. */
  facility: string | null;
  akun?: string | undefined;
  undeposited?: boolean | undefined;
  /** Only credits: refunds that no longer net with their sale. */
  credit?: boolean | undefined;
  deposit?: string | undefined;
  posting?: string | undefined;
};

/** The WHERE of a filter, with its bindings in order. */
export function revenueWhere(filter: RevenueFilter): { where: string; bindings: string[] } {
  const conditions: [string, string | null | undefined][] = [
    ["e.period = ?", filter.period],
    ["e.facility_id = ?", filter.facility],
    ["p.akun = ?", filter.akun],
    ["d.id = ?", filter.deposit],
    ["p.id = ?", filter.posting],
  ];
  const used = conditions.filter((pair): pair is [string, string] => typeof pair[1] === "string");
  const parts = ["p.account = 'state_revenue'", ...used.map(([sql]) => sql)];
  if (filter.undeposited) parts.push("d.id IS NULL");
  if (filter.credit) parts.push("rc.id IS NOT NULL");
  return { where: parts.join(" AND "), bindings: used.map(([, value]) => value) };
}
