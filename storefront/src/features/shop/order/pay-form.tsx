"use client";

import type { OrderView } from "@karya/backend/src/contract/checkout";
import { CreditCard, Landmark, QrCode } from "lucide-react";
import { useActionState } from "react";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { formatDateTime, formatRupiah } from "@/lib/format";
import { idleForm } from "@/lib/form-state";
import { pay } from "./order-actions";
import { payMethodWords } from "./pay-methods";

const icons = { qris: QrCode, virtual_account: Landmark, card: CreditCard };

type PayFormProps = {
  token: string;
  order: Pick<OrderView, "payment_method" | "payment_methods" | "payment_state" | "total">;
};

/** Choosing how to pay, again if need be: another method closes the page of the one before and has its own deadline. */
export function PayForm({ token, order }: PayFormProps) {
  const [state, submit, pending] = useActionState(pay, idleForm);
  const { payment_methods: methods, payment_method: chosen } = order;
  const first = methods.some(({ method }) => method === chosen) ? chosen : methods[0]?.method;
  const again = order.payment_state === "processing";
  return (
    <form action={submit}>
      <input type="hidden" name="token" value={token} />
      <fieldset>
        <legend className="font-semibold">
          {again ? "Ingin membayar dengan cara lain?" : "Pilih cara bayar"}
        </legend>
        <div className="mt-3 grid gap-2 sm:grid-cols-3">
          {methods.map(({ method, pay_before }) => {
            const Icon = icons[method];
            const { label, hint } = payMethodWords[method];
            return (
              <label
                key={method}
                className="flex cursor-pointer items-start gap-3 rounded-lg border border-line-strong bg-white p-3.5 has-checked:border-tarum-700 has-checked:ring-1 has-checked:ring-tarum-700 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-tarum-700"
              >
                <input
                  type="radio"
                  name="method"
                  value={method}
                  defaultChecked={method === first}
                  className="mt-1.5 size-4 shrink-0 accent-tarum-700"
                />
                <span className="min-w-0 text-ink">
                  <span className="flex items-center gap-2 font-semibold">
                    <Icon aria-hidden className="size-4.5 shrink-0" strokeWidth={1.6} />
                    {label}
                  </span>
                  <span className="mt-0.5 block text-sm leading-snug text-ink-soft">{hint}</span>
                  <span className="mt-1 block text-sm leading-snug text-ink-soft">
                    Batas bayar {formatDateTime(pay_before)}
                  </span>
                </span>
              </label>
            );
          })}
        </div>
      </fieldset>
      <Button
        type="submit"
        size="lg"
        tone={again ? "secondary" : "primary"}
        pending={pending}
        className="mt-4 w-full sm:w-auto"
      >
        {again ? "Bayar dengan cara ini" : `Bayar ${formatRupiah(order.total)}`}
      </Button>
      {again ? (
        <p className="mt-2 text-sm">
          Bila Anda sudah mentransfer, tunggu saja. Uang yang masuk dua kali kami kembalikan.
        </p>
      ) : null}
      {state.status === "refused" && state.message ? (
        <Notice tone="error" className="mt-3">
          {state.message}
        </Notice>
      ) : null}
    </form>
  );
}
