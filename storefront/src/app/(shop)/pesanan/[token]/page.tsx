import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "@/components/page-head";
import { TotalLines } from "@/features/shop/cart/total-lines";
import { AddressLines } from "@/features/shop/checkout/address-lines";
import { NewOrderNote } from "@/features/shop/order/new-order-note";
import { OrderParcel } from "@/features/shop/order/order-parcel";
import { OrderState } from "@/features/shop/order/order-state";
import { PaymentNotes } from "@/features/shop/order/payment-notes";
import { SandboxNotice } from "@/features/shop/order/sandbox-notice";
import { formatDateTime, formatRupiah } from "@/lib/format";
import { findOrder } from "@/lib/medusa/orders";

export const metadata: Metadata = { title: "Pesanan Anda", robots: { index: false, follow: false } };

export default async function OrderPage({ params, searchParams }: PageProps<"/pesanan/[token]">) {
  const { token } = await params;
  const order = await findOrder(token);
  if (!order) notFound();
  const isNew = (await searchParams).baru === "1";
  return (
    <>
      <PageHead title={`Pesanan #${order.display_id}`}>Dibuat {formatDateTime(order.placed_at)}</PageHead>
      <div className="shell mt-6 grid gap-5 lg:grid-cols-[1fr_22rem] lg:gap-10">
        <div className="flex flex-col gap-5">
          {order.is_sandbox ? <SandboxNotice /> : null}
          <OrderState order={order} token={token} />
          <PaymentNotes notes={order.payment_notes} />
          {isNew ? <NewOrderNote email={order.email} /> : null}
          {order.consignments.map((parcel) => (
            <OrderParcel
              key={parcel.id}
              parcel={parcel}
              token={token}
              canConfirm={order.allowed_actions.includes("confirm_received")}
            />
          ))}
        </div>
        <aside aria-label="Rincian pesanan" className="flex flex-col gap-5 lg:sticky lg:top-28 lg:self-start">
          <section className="rounded-lg bg-paper-deep p-5 lg:p-6">
            <h2 className="display mb-4 text-xl">Rincian biaya</h2>
            <TotalLines subtotal={order.subtotal} shipping={order.shipping_total} total={order.total} />
            {order.refunded_total > 0 ? (
              <p className="mt-3 flex justify-between gap-4 border-t border-line-strong pt-3 font-semibold">
                <span>Sudah dikembalikan</span>
                <span className="tabular-nums">{formatRupiah(order.refunded_total)}</span>
              </p>
            ) : null}
          </section>
          <section className="rounded-lg bg-paper-deep p-5 lg:p-6">
            <h2 className="display mb-3 text-xl">Dikirim kepada</h2>
            <AddressLines address={order.address} email={order.email} />
          </section>
        </aside>
      </div>
    </>
  );
}
