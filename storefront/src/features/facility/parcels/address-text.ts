import type { AddressView } from "@karya/backend/src/contract/checkout";

/** An address as the lines of a label, for copying into a courier's form. */
export function addressText(address: AddressView): string {
  return [
    address.recipient_name,
    address.phone,
    address.street,
    `${address.village}, ${address.district}`,
    `${address.regency}, ${address.province} ${address.postal_code}`,
    address.note && `Patokan: ${address.note}`,
  ]
    .filter(Boolean)
    .join("\n");
}
