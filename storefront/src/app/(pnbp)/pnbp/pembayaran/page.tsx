import { redirect } from "next/navigation";
import { Notice } from "@/components/notice";
import { DisputeList } from "@/features/pnbp/dispute-list";
import { FindingList } from "@/features/pnbp/finding-list";
import { PayoutList } from "@/features/pnbp/payout-list";
import { pnbpSession } from "@/features/pnbp/pnbp-session";
import { shownOf } from "@/features/pnbp/shown-of";
import { formatDateTime } from "@/lib/format";

export const metadata = { title: "Pembayaran" };

/** Money at the payment provider: what reached the bank, what is disputed, and what belongs to no order. */
export default async function PaymentsPage() {
  const { books, scope } = await pnbpSession();
  if (scope.facility) redirect("/pnbp");
  const desk = await books.payments();
  return (
    <div className="flex flex-col gap-9">
      <header>
        <h1 className="display text-2xl lg:text-3xl">Pembayaran</h1>
        <p className="mt-2 max-w-2xl text-ink-soft">
          Uang di penyedia pembayaran: yang sudah sampai di rekening bendahara, yang disengketakan oleh bank
          pembeli, dan yang tidak terkait dengan pesanan.
        </p>
      </header>
      {desk.stuck_events.length > 0 ? (
        <Notice tone="warning" title="Ada kabar dari Stripe yang belum dapat diproses.">
          {shownOf(desk.stuck_events.length, desk.totals.stuck_events)}
          <ul className="mt-1 flex flex-col gap-1">
            {desk.stuck_events.map(({ id, type, tries, last_error, next_try }) => (
              <li key={id} className="text-sm break-words">
                {type}, {tries} kali dicoba, dicoba lagi {formatDateTime(next_try)}. {last_error}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <DisputeList rows={desk.disputes} total={desk.totals.disputes} />
      <PayoutList rows={desk.payouts} total={desk.totals.payouts} />
      <FindingList rows={desk.findings} total={desk.totals.findings} />
    </div>
  );
}
