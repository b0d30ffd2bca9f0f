import type { Metadata } from "next";
import { LinkButton } from "@/components/link-button";
import { Notice } from "@/components/notice";
import { PageHead } from "@/components/page-head";
import { CartChanges } from "@/features/shop/cart/cart-changes";
import { CartParcel } from "@/features/shop/cart/cart-parcel";
import { currentCart } from "@/features/shop/cart/current-cart";
import { EmptyCart } from "@/features/shop/cart/empty-cart";
import { TotalLines } from "@/features/shop/cart/total-lines";
import { paths } from "@/features/shop/frame/paths";
import { formatRupiah } from "@/lib/format";

export const metadata: Metadata = { title: "Keranjang", robots: { index: false } };

export default async function CartPage() {
  const cart = await currentCart();
  if (!cart || cart.parcels.length === 0) return <EmptyCart />;
  const troubled = cart.parcels.some((parcel) =>
    parcel.items.some((item) => item.problem !== null || item.change !== null),
  );
  return (
    <>
      <PageHead title="Keranjang">
        {cart.parcels.length > 1
          ? `Barang Anda berasal dari ${cart.parcels.length} UPT, jadi dikirim dalam ${cart.parcels.length} kiriman.`
          : null}
      </PageHead>
      <div className="shell mt-6 grid gap-6 pb-28 lg:grid-cols-[1fr_22rem] lg:gap-10 lg:pb-0">
        <div className="flex flex-col gap-5">
          <CartChanges cart={cart} />
          {cart.parcels.map((parcel, index) => (
            <CartParcel key={parcel.facility.id} parcel={parcel} number={index + 1} />
          ))}
        </div>
        <aside aria-label="Ringkasan belanja" className="lg:sticky lg:top-28 lg:self-start">
          <div className="rounded-lg bg-paper-deep p-5 lg:p-6">
            <h2 className="display mb-4 text-xl">Ringkasan</h2>
            <TotalLines subtotal={cart.subtotal} shipping={null} total={cart.subtotal} />
            {troubled ? (
              <Notice tone="warning" className="mt-4">
                Ada barang yang berubah atau tidak dapat dibeli. Periksa yang ditandai, lalu lanjutkan.
              </Notice>
            ) : (
              <LinkButton href={paths.checkout} size="lg" className="mt-6 w-full max-lg:hidden">
                Lanjut ke checkout
              </LinkButton>
            )}
          </div>
        </aside>
      </div>
      <div className="fixed inset-x-0 bottom-0 z-30 flex items-center gap-4 bg-paper px-4 pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] shadow-bar lg:hidden">
        <p className="flex-1 leading-tight">
          <span className="block text-xs text-ink-soft">Total barang</span>
          <span className="font-semibold tabular-nums">{formatRupiah(cart.subtotal)}</span>
        </p>
        {troubled ? (
          <span className="max-w-44 text-sm leading-tight font-medium">
            Perbaiki dahulu barang yang ditandai.
          </span>
        ) : (
          <LinkButton href={paths.checkout} size="lg">
            Lanjut ke checkout
          </LinkButton>
        )}
      </div>
    </>
  );
}
