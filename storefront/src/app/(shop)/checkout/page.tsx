import type { Metadata } from "next";
import Link from "next/link";
import { PageHead } from "@/components/page-head";
import { CartChanges } from "@/features/shop/cart/cart-changes";
import { currentCart } from "@/features/shop/cart/current-cart";
import { EmptyCart } from "@/features/shop/cart/empty-cart";
import { AddressSection } from "@/features/shop/checkout/address-section";
import { CourierSection } from "@/features/shop/checkout/courier-section";
import { OrderLines } from "@/features/shop/checkout/order-lines";
import { PlaceOrder } from "@/features/shop/checkout/place-order";
import { paths } from "@/features/shop/frame/paths";
import { listAreas } from "@/lib/medusa/areas";

export const metadata: Metadata = { title: "Checkout", robots: { index: false } };

export default async function CheckoutPage() {
  const [cart, provinces] = await Promise.all([currentCart(), listAreas()]);
  if (!cart || cart.parcels.length === 0) return <EmptyCart />;
  return (
    <>
      <PageHead title="Checkout">Tanpa perlu membuat akun.</PageHead>
      <div className="shell mt-6 grid gap-5 pb-28 lg:grid-cols-[1fr_24rem] lg:gap-10 lg:pb-0">
        <div className="flex flex-col gap-5">
          <AddressSection
            provinces={provinces}
            address={cart.address}
            email={cart.email}
            input={cart.address_input}
          />
          <CourierSection parcels={cart.parcels} hasAddress={cart.address !== null} />
        </div>
        <aside aria-label="Ringkasan pesanan" className="lg:sticky lg:top-28 lg:self-start">
          <div className="rounded-lg bg-paper-deep p-5 lg:p-6">
            <div className="mb-5 flex items-baseline justify-between gap-4">
              <h2 className="display text-xl">Ringkasan</h2>
              <Link href={paths.cart} className="prose-link text-sm">
                Ubah keranjang
              </Link>
            </div>
            <OrderLines cart={cart} />
            <div className="mb-5 empty:hidden">
              <CartChanges cart={cart} />
            </div>
            <PlaceOrder cart={cart} />
          </div>
        </aside>
      </div>
    </>
  );
}
