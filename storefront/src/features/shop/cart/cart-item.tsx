"use client";

import type { CartItemView } from "@karya/backend/src/contract/checkout";
import { Minus, Plus, Trash2 } from "lucide-react";
import clsx from "clsx";
import Link from "next/link";
import { useActionState, useEffect, type ComponentProps } from "react";
import { Notice } from "@/components/notice";
import { Photo } from "@/components/photo";
import { formatOptions, formatRupiah } from "@/lib/format";
import { idleForm } from "@/lib/form-state";
import { paths } from "../frame/paths";
import { CART_CHANGED } from "./cart-count";
import { changeCart } from "./change-cart";
import { MAX_QUANTITY } from "./quantity";

const round = "grid size-11 place-items-center rounded-full hover:bg-paper-deep disabled:opacity-40";

/** One line of the cart. Its buttons are submits of one form, so they work before, and without, script. */
export function CartItem({ item }: { item: CartItemView }) {
  const [state, action, pending] = useActionState(changeCart, idleForm);
  useEffect(() => {
    if (state.status === "done") window.dispatchEvent(new Event(CART_CHANGED));
  }, [state]);
  const most = Math.min(item.available, MAX_QUANTITY);
  const refusal = state.status === "refused" ? state.message : null;
  return (
    <div className={pending ? "opacity-60 transition-opacity" : undefined} aria-busy={pending || undefined}>
      <div className="flex gap-4">
        <ToProduct item={item} className="w-22 shrink-0 sm:w-26">
          <Photo
            photo={item.photo}
            sizes="7rem"
            label={false}
            alt={item.product_handle ? `Lihat ${item.title}` : ""}
            className={clsx("rounded-md", !item.product_handle && "opacity-60")}
          />
        </ToProduct>
        <form action={action} className="flex min-w-0 flex-1 flex-col">
          <input type="hidden" name="item_id" value={item.id} />
          <div className="flex items-start gap-2">
            <div className="min-w-0 flex-1">
              <ToProduct item={item} className="leading-snug font-semibold break-words">
                {item.title}
              </ToProduct>
              <p className="text-sm text-ink-soft">{formatOptions(item.options)}</p>
              <p className="text-sm text-ink-soft tabular-nums">
                {item.change?.price ? (
                  <>
                    <span className="sr-only">Harga sebelumnya </span>
                    <s>{formatRupiah(item.change.price.from)}</s>{" "}
                    <span className="sr-only">, harga sekarang </span>
                  </>
                ) : null}
                {formatRupiah(item.unit_price)}
              </p>
            </div>
            <button
              name="remove"
              value="1"
              disabled={pending}
              className={`${round} -mt-2.5 -mr-2.5 shrink-0 text-ink-soft`}
            >
              <Trash2 aria-hidden className="size-4.5" strokeWidth={1.6} />
              <span className="sr-only">Hapus {item.title}</span>
            </button>
          </div>
          <div className="mt-auto flex items-center justify-between gap-3 pt-1">
            <span className="-ml-3 flex items-center">
              <button
                name="quantity"
                value={item.quantity - 1}
                disabled={pending || item.quantity <= 1 || !item.product_handle}
                className={round}
              >
                <Minus aria-hidden className="size-4" />
                <span className="sr-only">Kurangi {item.title}</span>
              </button>
              <span className="min-w-8 text-center font-semibold tabular-nums">
                <span className="sr-only">Jumlah: </span>
                {item.quantity}
              </span>
              <button
                name="quantity"
                value={item.quantity + 1}
                disabled={pending || item.quantity >= most || !item.product_handle}
                className={round}
              >
                <Plus aria-hidden className="size-4" />
                <span className="sr-only">Tambah {item.title}</span>
              </button>
            </span>
            <span className="font-semibold tabular-nums">{formatRupiah(item.subtotal)}</span>
          </div>
        </form>
      </div>
      {item.problem ? (
        <Notice tone="warning" className="mt-3">
          {item.problem}
          {item.product_handle && item.available > 0 ? null : " Hapus dari keranjang untuk melanjutkan."}
        </Notice>
      ) : null}
      {refusal ? (
        <Notice tone="error" className="mt-3">
          {refusal}
        </Notice>
      ) : null}
    </div>
  );
}

type ToProductProps = Pick<ComponentProps<typeof Link>, "className" | "children"> & { item: CartItemView };

/** A link to the product's page, while there is one. */
function ToProduct({ item, className, children }: ToProductProps) {
  if (!item.product_handle) return <span className={clsx("block", className)}>{children}</span>;
  return (
    <Link href={paths.product(item.product_handle)} className={clsx("hover:underline", className)}>
      {children}
    </Link>
  );
}
