import type { IndonesianTimeZone } from "@karya/backend/src/contract/common";
import type { ConsignmentDetail } from "@karya/backend/src/contract/facility-portal";
import { consignmentWords } from "@/features/shop/order/order-words";
import { formatDateTime } from "@/lib/format";

type ParcelTimelineProps = { timeline: ConsignmentDetail["timeline"]; zone: IndonesianTimeZone };

/** What happened to the parcel, the latest first. */
export function ParcelTimeline({ timeline, zone }: ParcelTimelineProps) {
  return (
    <ol className="flex flex-col gap-3 border-l-2 border-paper-edge pl-4">
      {[...timeline]
        .sort((a, b) => b.at.localeCompare(a.at))
        .map((event) => (
          <li key={`${event.status} ${event.at}`}>
            <p className="font-semibold">{consignmentWords[event.status].label}</p>
            <p className="text-sm text-ink-soft">
              {event.by}, {formatDateTime(event.at, zone)}
            </p>
          </li>
        ))}
    </ol>
  );
}
