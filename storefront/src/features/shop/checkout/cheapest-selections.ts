import type { CartParcelView, SelectServicesInput } from "@karya/backend/src/contract/checkout";

type Parcel = Pick<CartParcelView, "facility" | "quotes" | "selected_service">;

/**
 * A choice for every parcel, made only when one of them lacks it (or has one that is no longer quoted): the standing
 * choices stay, the missing ones become the cheapest. Empty when nothing is missing or nothing is quoted.
 */
export function cheapestSelections(parcels: readonly Parcel[]): SelectServicesInput["selections"] {
  const standing = (parcel: Parcel) =>
    parcel.quotes.some((quote) => quote.service === parcel.selected_service);
  if (parcels.every((parcel) => standing(parcel) || parcel.quotes.length === 0)) return [];
  return parcels.flatMap((parcel) => {
    const cheapest = [...parcel.quotes].sort((a, b) => a.price - b.price)[0];
    const service = standing(parcel) ? parcel.selected_service : cheapest?.service;
    return service ? [{ facility_id: parcel.facility.id, service }] : [];
  });
}
