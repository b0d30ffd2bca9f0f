import type { OrderView } from "@karya/backend/src/contract/checkout";
import clsx from "clsx";
import { CircleCheck, CircleX, Clock, LoaderCircle, Undo2 } from "lucide-react";
import { CancelOrder } from "./cancel-order";
import { paymentWords } from "./order-words";
import { PayCountdown } from "./pay-countdown";
import { PayForm } from "./pay-form";

const looks = {
  awaiting: { Icon: Clock, style: "bg-songket-50 text-songket-800" },
  processing: { Icon: LoaderCircle, style: "bg-tarum-50 text-tarum-800" },
  paid: { Icon: CircleCheck, style: "bg-daun-50 text-daun-800" },
  expired: { Icon: CircleX, style: "bg-mengkudu-50 text-mengkudu-800" },
  refunded: { Icon: Undo2, style: "bg-paper-deep text-ink" },
};

/** Where the money stands, and what can be done about it. */
export function OrderState({ order, token }: { order: OrderView; token: string }) {
  const { Icon, style } = looks[order.payment_state];
  const { title, text } = paymentWords[order.payment_state];
  const can = (action: OrderView["allowed_actions"][number]) => order.allowed_actions.includes(action);
  return (
    <section aria-label="Pembayaran" className={clsx("rounded-lg p-5 sm:p-6", style)}>
      <div className="flex gap-4">
        <Icon aria-hidden className="mt-0.5 size-7 shrink-0" strokeWidth={1.6} />
        <div className="min-w-0 flex-1">
          <h2 className="display text-xl">{title}</h2>
          <p className="mt-1">{text}</p>
          {order.pay_before && (can("pay") || order.payment_state === "awaiting") ? (
            <div className="mt-3">
              <PayCountdown before={order.pay_before} />
            </div>
          ) : null}
        </div>
      </div>
      {can("pay") || can("cancel") ? (
        <div className="mt-5 flex flex-col gap-3 sm:ml-11">
          {can("pay") ? <PayForm token={token} order={order} /> : null}
          {can("cancel") ? (
            <div className="flex flex-col sm:items-start">
              <CancelOrder token={token} />
            </div>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
