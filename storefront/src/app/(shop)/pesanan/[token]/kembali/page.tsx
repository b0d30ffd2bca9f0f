import type { OrderView } from "@karya/backend/src/contract/checkout";
import { CircleCheck, CircleX, LoaderCircle } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "@/components/link-button";
import { paths } from "@/features/shop/frame/paths";
import { paymentWords } from "@/features/shop/order/order-words";
import { SandboxNotice } from "@/features/shop/order/sandbox-notice";
import { WatchPayment } from "@/features/shop/order/watch-payment";
import { formatDateTime } from "@/lib/format";
import { findOrder } from "@/lib/medusa/orders";

export const metadata: Metadata = { title: "Memeriksa pembayaran", robots: { index: false, follow: false } };

/** Where the payment page leads back to. Coming back proves nothing: only the order's own state is told. */
export default async function ReturnPage({ params }: PageProps<"/pesanan/[token]/kembali">) {
  const { token } = await params;
  const order = await findOrder(token);
  if (!order) notFound();
  const waiting = order.payment_state === "awaiting" || order.payment_state === "processing";
  const words =
    order.payment_state === "awaiting"
      ? {
          title: "Sebentar, kami memeriksa pembayaran Anda",
          text: "Halaman ini berubah sendiri begitu ada kabar dari penyedia pembayaran. Biasanya hanya beberapa detik.",
        }
      : paymentWords[order.payment_state];
  return (
    <div className="shell flex max-w-xl flex-col items-center pt-14 text-center">
      <StateIcon state={order.payment_state} />
      <div role="status">
        <h1 className="display mt-5 text-2xl lg:text-3xl">{words.title}</h1>
        <p className="mt-3 text-ink-soft">{words.text}</p>
        {order.payment_state === "processing" && order.pay_before ? (
          <p className="mt-3 font-semibold">Batas bayar {formatDateTime(order.pay_before)}</p>
        ) : null}
      </div>
      <LinkButton
        href={paths.order(token)}
        size="lg"
        tone={waiting ? "secondary" : "primary"}
        className="mt-7"
      >
        Buka pesanan #{order.display_id}
      </LinkButton>
      {waiting ? <WatchPayment /> : null}
      {waiting ? (
        <noscript>
          <meta httpEquiv="refresh" content="5" />
        </noscript>
      ) : null}
      {order.is_sandbox ? (
        <div className="mt-10 text-left">
          <SandboxNotice />
        </div>
      ) : null}
    </div>
  );
}

function StateIcon({ state }: { state: OrderView["payment_state"] }) {
  if (state === "paid")
    return <CircleCheck aria-hidden className="size-14 text-daun-600" strokeWidth={1.3} />;
  if (state === "awaiting" || state === "processing") {
    return <LoaderCircle aria-hidden className="size-14 animate-spin text-tarum-600" strokeWidth={1.3} />;
  }
  return <CircleX aria-hidden className="size-14 text-mengkudu-600" strokeWidth={1.3} />;
}
