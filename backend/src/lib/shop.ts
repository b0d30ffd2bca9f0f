/** Names by which the shop's own infrastructure is made once and found again. */
export const SHOP = {
  currency: "idr",
  country: "id",
  region: "Indonesia",
  hub: "Hub Karya Binaan",
  fulfilmentSet: "Kiriman Karya Binaan",
  serviceZone: "Indonesia",
  shippingProfile: "Kiriman UPT",
  publishableKey: "Toko Karya Binaan",
  courierProvider: "courier_zone",
  paymentProvider: "pp_stripe-checkout_stripe",
  /** How many facilities one order may hold: a slot option carries one facility's parcel. */
  parcelSlots: 20,
} as const;

export function slotName(index: number): string {
  return `Parcel ${index + 1}`;
}
