import type { RefundCaseView } from "@karya/backend/src/contract/refund";
import Link from "next/link";
import { Badge } from "@/components/badge";
import { formatDateTime, formatRupiah } from "@/lib/format";

const causes: Record<RefundCaseView["cause"], string> = {
  deposited: "Penjualannya sudah disetor ke Kas Negara.",
  other_period: "Penjualannya dibukukan pada bulan lain.",
};

const link = "font-semibold text-tarum-700 underline underline-offset-4";

/** Cases "Pengembalian PNBP": revenue that is made good by a later deposit. */
export function RefundCases({ cases }: { cases: RefundCaseView[] }) {
  if (cases.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">Kasus Pengembalian PNBP</h2>
      <p className="max-w-3xl text-ink-soft">
        Dananya sudah kembali kepada pembeli, tetapi penerimaannya sudah menjadi bagian setoran atau laporan
        bulan lain. Nilainya menjadi kredit yang diperhitungkan pada setoran berikutnya dengan akun yang sama.
      </p>
      <ul className="flex flex-col gap-3">
        {cases.map((one) => (
          <li key={one.id} className="rounded-lg border border-paper-edge bg-white p-4">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <Link href={`/pnbp/pos/${one.line_id}`} className={link}>
                {one.title}
              </Link>
              <span className="font-semibold tabular-nums">{formatRupiah(one.amount)}</span>
            </p>
            <p className="mt-1 text-sm text-ink-soft">
              Akun {one.akun.code} · dibuka {formatDateTime(one.opened_at)}. {causes[one.cause]}
              {one.sale_deposit ? (
                <>
                  {" "}
                  <Link href={`/pnbp/setoran/${one.sale_deposit.id}`} className={link}>
                    NTPN {one.sale_deposit.ntpn}
                  </Link>
                </>
              ) : null}
            </p>
            <p className="mt-2 flex flex-wrap items-center gap-2 text-sm">
              {one.taken_by ? (
                <>
                  <Badge tone={one.taken_by.status === "verified" ? "daun" : "tarum"}>
                    {one.taken_by.status === "verified" ? "Selesai" : "Dipakai, menunggu verifikasi"}
                  </Badge>
                  <Link href={`/pnbp/setoran/${one.taken_by.id}`} className={link}>
                    Setoran NTPN {one.taken_by.ntpn}
                  </Link>
                </>
              ) : (
                <Badge tone="songket">Terbuka, belum diperhitungkan</Badge>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
