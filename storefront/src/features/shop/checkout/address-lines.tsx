import type { AddressView } from "@karya/backend/src/contract/checkout";
import { formatPhone } from "@/lib/format-phone";

export function AddressLines({ address, email }: { address: AddressView; email: string | null }) {
  return (
    <address className="leading-relaxed not-italic">
      <span className="font-semibold">{address.recipient_name}</span> · {formatPhone(address.phone)}
      <br />
      {address.street}
      <br />
      {address.village}, {address.district}, {address.regency}
      <br />
      {address.province} {address.postal_code}
      {address.note ? (
        <>
          <br />
          <span className="text-ink-soft">Patokan: {address.note}</span>
        </>
      ) : null}
      {email ? (
        <>
          <br />
          <span className="text-ink-soft">{email}</span>
        </>
      ) : null}
    </address>
  );
}
