import type { OrderConsignmentView } from "@karya/backend/src/contract/checkout";
import type { OrderReturnView } from "@karya/backend/src/contract/refund";
import { Badge, type BadgeTone } from "@/components/badge";
import { formatDateTime, formatOptions } from "@/lib/format";
import { AskReturn } from "./ask-return";

const words: Record<OrderReturnView["requests"][number]["status"], { label: string; tone: BadgeTone }> = {
  asked: { label: "Menunggu jawaban UPT", tone: "songket" },
  accepted: { label: "Diterima", tone: "daun" },
  refused: { label: "Ditolak", tone: "mengkudu" },
};

type ParcelReturnsProps = { parcel: OrderConsignmentView; token: string };

/** The buyer's requests for a return with their answers, and the way to ask for one. */
export function ParcelReturns({ parcel, token }: ParcelReturnsProps) {
  const { requests, may_ask, until } = parcel.returns;
  if (requests.length === 0 && !until) return null;
  return (
    <section className="mt-6 border-t border-paper-edge pt-5">
      <h3 className="font-semibold">Retur</h3>
      {requests.length > 0 ? (
        <ul className="mt-3 flex flex-col gap-4">
          {requests.map((request) => (
            <li key={request.id} className="flex flex-col gap-1.5 rounded-md bg-paper-deep p-4">
              <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm">
                <span>
                  {request.items
                    .map((item) => {
                      const options = formatOptions(item.options);
                      return `${item.quantity} × ${item.title}${options ? ` (${options})` : ""}`;
                    })
                    .join(", ")}
                </span>
                <Badge tone={words[request.status].tone}>{words[request.status].label}</Badge>
              </p>
              <p className="text-sm whitespace-pre-line">{request.reason}</p>
              {request.answer ? <p className="text-sm">Jawaban UPT: {request.answer}</p> : null}
              <p className="text-sm text-ink-soft">Diajukan {formatDateTime(request.asked_at)}.</p>
            </li>
          ))}
        </ul>
      ) : null}
      {may_ask && until ? (
        <div className="mt-3 flex flex-col items-start gap-3">
          <p className="text-sm text-ink-soft">
            Barang cacat, keliru, atau tidak sesuai? Ajukan retur sampai {formatDateTime(until)}.
          </p>
          <AskReturn parcel={parcel} token={token} />
        </div>
      ) : requests.length === 0 && until ? (
        <p className="mt-3 text-sm text-ink-soft">
          Pengajuan retur melalui halaman ini ditutup {formatDateTime(until)}.
        </p>
      ) : null}
    </section>
  );
}
