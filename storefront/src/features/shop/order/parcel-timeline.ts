import type { ConsignmentStatus, OrderConsignmentView } from "@karya/backend/src/contract/checkout";
import type { Instant } from "@karya/backend/src/contract/common";
import { consignmentWords, usualWay } from "./order-words";

export type TimelineStep = { status: ConsignmentStatus; label: string; at: Instant | null; done: boolean };

/**
 * The steps of a parcel: the usual way with the times known so far. A step that was passed over counts as done without
 * a time. Of a parcel that left the usual way (cancelled, returned), only what happened is told.
 */
export function parcelTimeline(parcel: Pick<OrderConsignmentView, "status" | "timeline">): TimelineStep[] {
  const timeOf = new Map(parcel.timeline.map((event) => [event.status, event.at]));
  const reached = usualWay.findIndex((step) => step.status === parcel.status);
  if (reached === -1) {
    return parcel.timeline.map((event) => ({
      status: event.status,
      label:
        usualWay.find((step) => step.status === event.status)?.label ?? consignmentWords[event.status].label,
      at: event.at,
      done: true,
    }));
  }
  return usualWay.map((step, index) => {
    const done = index <= reached;
    return { ...step, at: done ? (timeOf.get(step.status) ?? null) : null, done };
  });
}
