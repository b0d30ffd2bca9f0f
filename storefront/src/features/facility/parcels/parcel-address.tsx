import type { AddressView } from "@karya/backend/src/contract/checkout";
import { AddressLines } from "@/features/shop/checkout/address-lines";
import { addressText } from "./address-text";
import { CopyButton } from "@/components/copy-button";

/** Where the parcel goes; hidden once it isn't this facility's to ship (UU 27/2022: no longer than needed). */
export function ParcelAddress({ address }: { address: AddressView | null }) {
  if (!address) {
    return (
      <p className="text-ink-soft">
        Alamat pembeli hanya ditampilkan selama kiriman ini perlu dikemas dan diserahkan ke kurir.
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <AddressLines address={address} email={null} />
      <CopyButton text={addressText(address)}>Salin alamat</CopyButton>
      <p className="text-sm text-ink-soft">
        Pakai alamat ini hanya untuk mengirim. Setiap kali alamat dibuka, sistem mencatatnya.
      </p>
    </div>
  );
}
