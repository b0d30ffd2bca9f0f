import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ConsignmentListView } from "../contract/facility-portal";
import type { ConsignmentState } from "../domain/consignment";
import { toRow } from "./consignment-view";
import { type ConsignmentRecord, readConsignmentItems } from "./read-consignments";

const PAGE_SIZE = 20;

export type ConsignmentListQuery = {
  facility_id: string;
  status?: ConsignmentState;
  /** Part of a number or tracking number. */
  q?: string;
  page: number;
};

/** A facility's paid consignments, those waiting longest first. Unpaid ones are nobody's work yet and stay hidden. */
export async function readConsignmentList(
  container: MedusaContainer,
  { facility_id, status, q, page }: ConsignmentListQuery,
): Promise<ConsignmentListView> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const paid = () => knex("consignment").where({ facility_id, deleted_at: null }).whereNotNull("paid_at");
  const matching = () =>
    paid().modify((query) => {
      if (status) query.where({ status });
      if (q) {
        const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
        query.where((either) =>
          either.whereILike("number", pattern).orWhereILike("tracking_number", pattern),
        );
      }
    });
  const counts: { status: ConsignmentState; count: string }[] = await paid()
    .groupBy("status")
    .select("status")
    .count("* as count");
  const total = await matching().count("* as count").first();
  const consignments: ConsignmentRecord[] = await matching()
    .orderBy("paid_at", status === "to_pack" || status === "packed" ? "asc" : "desc")
    .orderBy("id")
    .offset((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE);
  const items = await readConsignmentItems(
    knex,
    consignments.map((consignment) => consignment.id),
  );
  return {
    rows: consignments.map((consignment) =>
      toRow({ consignment, items: items.filter((item) => item.consignment_id === consignment.id) }),
    ),
    count: Number(total?.count ?? 0),
    page,
    page_size: PAGE_SIZE,
    counts: Object.fromEntries(counts.map((row) => [row.status, Number(row.count)])),
  };
}
