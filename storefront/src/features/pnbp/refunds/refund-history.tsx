import type { RefundDetail } from "@karya/backend/src/contract/refund";
import { refundWords } from "@/features/shop/order/refund-words";
import { formatDateTime } from "@/lib/format";

/** What happened to the refund, the latest first. */
export function RefundHistory({ history }: { history: RefundDetail["history"] }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">Riwayat</h2>
      <ol className="flex flex-col gap-3 border-l-2 border-paper-edge pl-4">
        {history
          .map((event, index) => (
            <li key={index}>
              <p className="font-semibold">
                {event.status === "requested" ? "Diajukan" : refundWords[event.status].label}
              </p>
              <p className="text-sm text-ink-soft">
                {event.by}, {formatDateTime(event.at)}
              </p>
              {event.note ? <p className="mt-1 whitespace-pre-line">{event.note}</p> : null}
            </li>
          ))
          .reverse()}
      </ol>
    </section>
  );
}
