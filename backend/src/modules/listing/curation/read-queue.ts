import type { MedusaContainer } from "@medusajs/framework/types";
import type { CurationQueueView } from "../../../contract/curation";
import { rowsOf } from "../catalog/rows-of";
import {
  CURATION_COLUMNS,
  CURATION_FROM,
  type CurationRowColumns,
  toCurationRow,
  WAS_SUBMITTED,
} from "./curation-row";

export const QUEUE_PAGE_SIZE = 20;

export type QueueQuery = {
  status: "submitted" | "in_review" | "decided";
  category?: string;
  q?: string;
  /** From 1. */
  page: number;
};

const STATUSES: Record<QueueQuery["status"], string[]> = {
  submitted: ["submitted"],
  in_review: ["in_review"],
  decided: ["approved", "superseded", "changes_requested", "rejected"],
};

/** What waits comes oldest first, so that nobody is passed over; what is decided, latest first. */
export async function readQueue(container: MedusaContainer, query: QueueQuery): Promise<CurationQueueView> {
  const { status, category, q, page } = query;
  const conditions = [WAS_SUBMITTED, "v.status = ANY(?)"];
  const bindings: (string | string[])[] = [STATUSES[status]];
  if (category) {
    conditions.push("v.content->>'category' = ?");
    bindings.push(category);
  }
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    conditions.push("(v.content->>'title' ILIKE ? OR f.name ILIKE ? OR f.short_name ILIKE ?)");
    bindings.push(like, like, like);
  }
  const order = status === "decided" ? "v.decided_at DESC, v.id" : "v.submitted_at, v.id";
  const from = `${CURATION_FROM} WHERE ${conditions.join(" AND ")}`;
  const [rows, [total], counts] = await Promise.all([
    rowsOf<CurationRowColumns>(
      container,
      `SELECT ${CURATION_COLUMNS} ${from} ORDER BY ${order} LIMIT ${QUEUE_PAGE_SIZE} OFFSET ?`,
      [...bindings, (page - 1) * QUEUE_PAGE_SIZE],
    ),
    rowsOf<{ n: number }>(container, `SELECT count(*)::int AS n ${from}`, bindings),
    readCounts(container),
  ]);
  return { rows: rows.map(toCurationRow), count: total?.n ?? 0, page, page_size: QUEUE_PAGE_SIZE, counts };
}

async function readCounts(container: MedusaContainer): Promise<CurationQueueView["counts"]> {
  const [counts] = await rowsOf<CurationQueueView["counts"]>(
    container,
    `SELECT count(*) FILTER (WHERE v.status = 'submitted')::int AS submitted,
            count(*) FILTER (WHERE v.status = 'in_review')::int AS in_review,
            count(*) FILTER (WHERE v.status = ANY(?))::int AS decided
       ${CURATION_FROM} WHERE ${WAS_SUBMITTED}`,
    [STATUSES.decided],
  );
  return counts ?? { submitted: 0, in_review: 0, decided: 0 };
}
