import type { IndonesianTimeZone } from "@karya/backend/src/contract/common";
import type { ConsignmentDetail } from "@karya/backend/src/contract/facility-portal";
import { Badge } from "@/components/badge";
import { formatDateTime, formatOptions } from "@/lib/format";
import { AnswerReturn } from "./answer-return";

const words = {
  asked: { label: "Perlu dijawab", tone: "songket" },
  accepted: { label: "Diterima", tone: "daun" },
  refused: { label: "Ditolak", tone: "mengkudu" },
} as const;

type ParcelReturnsProps = { parcel: ConsignmentDetail; zone: IndonesianTimeZone };

/** What the buyer asked to give back, and the staff's answers. */
export function ParcelReturns({ parcel, zone }: ParcelReturnsProps) {
  return (
    <ul className="flex flex-col divide-y divide-paper-edge">
      {parcel.returns.map((request) => (
        <li key={request.id} className="flex flex-col gap-2 py-4 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="font-semibold">
              {request.items
                .map((item) => {
                  const options = formatOptions(item.options);
                  return `${item.quantity} × ${item.title}${options ? ` (${options})` : ""}`;
                })
                .join(", ")}
            </span>
            <Badge tone={words[request.status].tone}>{words[request.status].label}</Badge>
          </p>
          <p className="whitespace-pre-line">{request.reason}</p>
          {request.answer ? <p>Jawaban: {request.answer}</p> : null}
          <p className="text-sm text-ink-soft">
            Diajukan {formatDateTime(request.asked_at, zone)}
            {request.answered_at ? ` · dijawab ${formatDateTime(request.answered_at, zone)}` : ""}
          </p>
          {request.allowed_actions.length > 0 ? (
            <AnswerReturn id={request.id} shipping={parcel.refundable?.shipping ?? 0} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
