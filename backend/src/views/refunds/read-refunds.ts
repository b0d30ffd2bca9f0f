import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { FacilityRef } from "../../contract/common";
import type { RefundDetail, RefundList, RefundRow, RefundStatus } from "../../contract/refund";
import { DomainError } from "../../domain/domain-error";
import { allowedRefundDecisions } from "../../domain/refund";
import { facilityRefSql } from "../pnbp/facility-ref";
import { REFUND_ITEMS, toRefundView, type RefundWithItems } from "./read-consignment-refunds";
import { OPEN_CASE, readCasesOf } from "./read-cases";
import { readGivenBackBefore } from "./read-given-back-before";
import { readTransferBegun } from "./read-transfer-begun";

const PAGE_SIZE = 20;

/** Who looks: of which facility (null: all), and whether refunds are theirs to decide on. */
export type RefundViewer = { officer_id: string; facility: string | null; decides: boolean };

export type RefundListQuery = {
  status?: RefundStatus | "open_case" | undefined;
  facility: string | null;
  page: number;
};

const FROM = `refund_request r JOIN facility f ON f.id = r.facility_id`;
const OPEN_CASES = `(SELECT count(*)::integer FROM refund_case c WHERE c.refund_request_id = r.id AND ${OPEN_CASE})`;
const SCOPE = "(r.facility_id = ? OR ?::text IS NULL)";

/** Since when an officer is at the bank for the request "r". */
const TRANSFERRING_SINCE = `
  CASE WHEN r.state = 'transferring' THEN (
    SELECT max(e.created_at) FROM refund_event e WHERE e.request_id = r.id AND e.state = 'transferring') END`;

/** What somebody is waiting for. */
const WAITING: readonly RefundListQuery["status"][] = ["requested", "failed", "transferring"];

type ListRow = Omit<RefundRow, "requested_at" | "transferring_since"> & {
  requested_at: Date;
  transferring_since: Date | null;
};

/** A page of refunds: those that wait for finance the oldest first, all others the newest first. */
export async function readRefunds(connection: Knex, query: RefundListQuery): Promise<RefundList> {
  const { facility, page } = query;
  const status = query.status === "open_case" ? null : (query.status ?? null);
  const where = `${SCOPE} AND (r.state = ? OR ?::text IS NULL)${query.status === "open_case" ? ` AND ${OPEN_CASES} > 0` : ""}`;
  const bindings = [facility, facility, status, status];
  const order = WAITING.includes(query.status)
    ? "transferring_since, r.created_at, r.id"
    : "r.created_at DESC, r.id DESC";
  const [list, whole, counts] = await Promise.all([
    connection.raw<{ rows: ListRow[] }>(
      `SELECT r.id, ${facilityRefSql("f")} AS facility, r.order_display_id, r.consignment_number, r.kind,
              r.state AS status, r.amount, r.created_at AS requested_at, ${OPEN_CASES} AS open_cases,
              ${TRANSFERRING_SINCE} AS transferring_since
         FROM ${FROM} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
      [...bindings, PAGE_SIZE, (page - 1) * PAGE_SIZE],
    ),
    connection.raw<{ rows: { count: string }[] }>(`SELECT count(*) FROM ${FROM} WHERE ${where}`, bindings),
    connection.raw<{ rows: { status: RefundStatus | "open_case"; count: number }[] }>(
      `SELECT r.state AS status, count(*)::integer AS count FROM refund_request r WHERE ${SCOPE} GROUP BY r.state
       UNION ALL
       SELECT 'open_case', count(*)::integer FROM refund_request r WHERE ${SCOPE} AND ${OPEN_CASES} > 0`,
      [facility, facility, facility, facility],
    ),
  ]);
  return {
    rows: list.rows.map((row) => ({
      ...row,
      requested_at: row.requested_at.toISOString(),
      transferring_since: row.transferring_since?.toISOString() ?? null,
    })),
    count: Number(whole.rows[0]?.count ?? 0),
    page,
    page_size: PAGE_SIZE,
    counts: Object.fromEntries(counts.rows.map(({ status: name, count }) => [name, count])),
  };
}

type DetailRow = RefundWithItems & {
  facility: FacilityRef;
  order_total: number;
  refunded_before: number;
};

/** @throws DomainError "not_found" when it is unknown or of a facility the viewer may not see */
export async function readRefundDetail(
  connection: Knex,
  id: string,
  viewer: RefundViewer,
): Promise<RefundDetail> {
  const { rows } = await connection.raw<{ rows: DetailRow[] }>(
    `SELECT r.*, ${REFUND_ITEMS} AS items, ${facilityRefSql("f")} AS facility, o.amount AS order_total,
            coalesce((SELECT sum(b.amount) FROM refund_request b
                       WHERE b.order_id = r.order_id AND b.state = 'done' AND b.id <> r.id), 0)::integer AS refunded_before
       FROM ${FROM} JOIN order_payment o ON o.order_id = r.order_id AND o.deleted_at IS NULL
      WHERE r.id = ? AND ${SCOPE}`,
    [id, viewer.facility, viewer.facility],
  );
  const row = rows[0];
  if (!row) throw new DomainError("not_found", {}, "not_found");
  const { facility, order_total, refunded_before, order_display_id, consignment_number } = row;
  return {
    ...toRefundView(row),
    ...{ facility, order_total, refunded_before, order_display_id, consignment_number },
    stripe_refund_id: row.stripe_refund_id,
    failure: row.failure,
    transfer_reference: row.transfer_reference,
    transfer_begun: await readTransferBegun(connection, row, viewer),
    given_back_before: await readGivenBackBefore(connection, row),
    cases: await readCasesOf(connection, id),
    history: await readHistory(connection, id),
    allowed_actions: viewer.decides ? allowedRefundDecisions(row, viewer.officer_id) : [],
  };
}

async function readHistory(connection: Knex, id: string): Promise<RefundDetail["history"]> {
  const events: { created_at: Date; state: RefundStatus; actor_label: string; note: string | null }[] =
    await connection("refund_event").where({ request_id: id }).orderBy("created_at").orderBy("id");
  return events.map(({ created_at, state, actor_label, note }) => ({
    at: created_at.toISOString(),
    status: state,
    by: actor_label,
    note,
  }));
}
