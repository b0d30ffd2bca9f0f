import { Undo2 } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/empty-state";
import { facilitySession } from "@/features/facility/facility-session";
import { formatDateTime, formatOptions } from "@/lib/format";

export const metadata = { title: "Permintaan retur" };

/** Buyers' requests that wait for an answer, the oldest first. */
export default async function ReturnsPage() {
  const { portal, zone } = await facilitySession();
  const { rows } = await portal.returns();
  return (
    <div className="flex flex-col gap-6">
      <header>
        <h1 className="display text-2xl lg:text-3xl">Permintaan retur</h1>
        <p className="mt-2 max-w-2xl text-ink-soft">
          Pembeli menunggu jawaban Anda. Yang paling lama menunggu ada di atas.
        </p>
      </header>
      {rows.length > 0 ? (
        <ul className="flex max-w-3xl flex-col gap-3">
          {rows.map((row) => (
            <li
              key={row.id}
              className="relative rounded-lg border border-paper-edge bg-white p-4 hover:border-ink"
            >
              <Link
                href={`/upt/kiriman/${row.consignment_id}`}
                prefetch={false}
                className="font-semibold text-tarum-700 tabular-nums after:absolute after:inset-0 after:rounded-lg"
              >
                {row.consignment_number}
              </Link>
              <p className="mt-1">
                {row.items
                  .map((item) => {
                    const options = formatOptions(item.options);
                    return `${item.quantity} × ${item.title}${options ? ` (${options})` : ""}`;
                  })
                  .join(", ")}
              </p>
              <p className="mt-1 line-clamp-3 text-ink-soft">{row.reason}</p>
              <p className="mt-2 text-sm text-ink-soft">Diajukan {formatDateTime(row.asked_at, zone)}</p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState icon={<Undo2 aria-hidden className="size-7" />} title="Tidak ada yang menunggu jawaban">
          Permintaan retur dari pembeli muncul di sini.
        </EmptyState>
      )}
    </div>
  );
}
